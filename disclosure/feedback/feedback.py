"""A citizen says whether an answer helped; where it did not, a case is opened and closed.

The rules, in order:

1. A chat judges its own settled answers only, in one unit of work with the case that follows: no
   verdict that an answer did not help is without one.
2. A case holds no word of a citizen and not whose it was: a record's number, a reason out of ours,
   whose it is at the city, and its days. So it stays when the words are destroyed.
3. What the city itself has written wrong goes to the department of the first document that the
   answer stands on, as the catalogue names it; everything else to who runs the assistant.
4. It is due after as many working days as the city's profile allows.
5. There is one case a record. A reason that is given later is the case's too. Who finds the answer
   helpful after all takes it back, and may open it again; what the city has closed stays closed.
   A case that was taken back after its day keeps its days when it is opened again: that day was
   missed, which has been told of the quarter in which the case was opened.
6. Taking a case, passing it on and closing it are acts, with what was before and after; closing
   says what was done. Who changes what has changed meanwhile changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, timedelta

from sqlalchemy.orm import Session

from city import CityProfile, Clock, Database, begin_of, working_day_after
from city.korean import clean_text
from disclosure.acts.journal import write_act
from disclosure.acts.model import Act, Change
from disclosure.errors import FeedbackRefused
from disclosure.feedback import store
from disclosure.feedback.cases import SOURCE_WRONG, FeedbackCase, FeedbackState, Measure, case_of
from disclosure.feedback.counting import kept_then
from disclosure.feedback.promises import Promises, promises_of
from disclosure.feedback.store import WantedCases
from disclosure.feedback.tables import FeedbackRow
from disclosure.ledger.store import take_turn
from disclosure.records import NUMBERS
from disclosure.rows import storable
from disclosure.store import find_record, rate_record

_VERDICT = re.compile(r"helpful|unhelpful(?::(?P<reason>[a-z_]{1,40}))?")
_HELPFUL = "helpful"
LONGEST_DONE = 1_000
"""Characters of what was done that are kept."""
LONGEST_DEPARTMENT = 100


class Feedback:
    """The verdicts and the cases. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        self._database = database
        self._clock = clock
        self._profile = profile

    def rate(self, number: int, chat: str, verdict: str) -> bool:
        """Keep a chat's verdict (`helpful`, `unhelpful` or `unhelpful:<reason>`) on an answer.

        False if it is no verdict, or the record is not a settled one of this chat.
        """
        read = _VERDICT.fullmatch(verdict)
        if not chat or number not in NUMBERS or read is None:
            return False
        with self._database.unit() as session:
            # The record's row is held from here on: two taps at once open one case.
            if not rate_record(session, number, chat, verdict):
                return False
            known = store.about(session, number, held=True)
            if verdict == _HELPFUL:
                self._take_back(known)
            else:
                self._open(session, known, number, read["reason"] or "")
            return True

    def find(self, number: int) -> FeedbackCase | None:
        """A case; None if there is none of this number."""
        if number not in NUMBERS:
            return None
        with self._database.unit() as session:
            row = store.find(session, number)
            return None if row is None else case_of(row)

    def about(self, record: int) -> FeedbackCase | None:
        """The case about a record."""
        with self._database.unit() as session:
            row = store.about(session, record)
            return None if row is None else case_of(row)

    def numbers(self, wanted: WantedCases) -> tuple[int, ...]:
        """The numbers of cases, the most urgent first."""
        with self._database.unit() as session:
            nobodys = wanted.department == self._profile.operator.name
            return store.numbers(session, replace(wanted, nobodys=nobodys))

    def among(self, chosen: tuple[int, ...]) -> tuple[FeedbackCase, ...]:
        """The cases of some numbers, in their order."""
        with self._database.unit() as session:
            return store.among(session, chosen)

    def departments(self) -> tuple[str, ...]:
        """Whose cases there are."""
        with self._database.unit() as session:
            return tuple(filter(None, store.departments(session)))

    def waiting(self) -> tuple[tuple[date, str, int], ...]:
        """How many cases wait: the day they are due by, whose they are, and how many."""
        with self._database.unit() as session:
            return store.waiting_by_day(session)

    def take(self, number: int, version: int, by: str) -> None:
        """See to a case that waits; one that somebody else sees to may be taken over.

        Raises:
            FeedbackRefused: there is no such case, it is over, or it has changed meanwhile.
        """
        change = {"state": FeedbackState.TAKEN.value, "taken_by": clean_text(by)}
        self._act("feedback.taken", number, version, by, "", change)

    def assign(self, number: int, version: int, department: str, by: str, reason: str) -> None:
        """Pass a case that waits on to another department, and tell why.

        Raises:
            FeedbackRefused: likewise, or words are missing.
        """
        department = clean_text(department)[:LONGEST_DEPARTMENT]
        change = {"department": department, "state": FeedbackState.OPEN.value, "taken_by": ""}
        if not department or not clean_text(reason):
            raise FeedbackRefused(number=number)
        self._act("feedback.assigned", number, version, by, reason, change)

    def close(self, number: int, version: int, by: str, measure: Measure, done: str) -> None:
        """Close a case that waits with what was done.

        Raises:
            FeedbackRefused: likewise, or words are missing.
        """
        done = clean_text(done)[:LONGEST_DONE]
        if not done:
            raise FeedbackRefused(number=number)
        change = {"state": FeedbackState.CLOSED.value, "measure": measure.value, "done": done}
        self._act("feedback.closed", number, version, by, done, change)

    def promises(self, firsts: Sequence[date], last: date) -> tuple[Promises, Promises]:
        """Of feedback and of objections, in times that follow each other and are over."""
        begins, end = [begin_of(one) for one in firsts], begin_of(last + timedelta(days=1))
        with self._database.unit() as session:
            said, objected = kept_then(session, begins, end, self._today())
        return promises_of(said, len(begins)), promises_of(objected, len(begins))

    def _open(self, session: Session, known: FeedbackRow | None, record: int, reason: str) -> None:
        """Rules 3 to 5."""
        now, due = self._clock.now(), self._due()
        if known is None:
            department = self._whose(session, record, reason)
            store.add(session, record, reason, department, now.astimezone(UTC), due)
        elif known.state == FeedbackState.WITHDRAWN.value:
            if not case_of(known).late:
                known.opened_at, known.due = now.astimezone(UTC), due
            known.state, known.closed_at = FeedbackState.OPEN.value, None
            self._sort(session, known, reason)
        elif case_of(known).open and reason not in {"", known.reason}:
            self._sort(session, known, reason)

    def _sort(self, session: Session, known: FeedbackRow, reason: str) -> None:
        """Rule 3 for a reason that came later; what the city took or passed on stays where it is.

        Nobody has passed it on if it is where the reason of before had sent it.
        """
        before, known.reason = known.reason, reason
        known.version += 1  # Who closes the case has to have seen this reason.
        operator = {"", self._profile.operator.name}
        if known.state == FeedbackState.OPEN.value and (
            known.department in operator
            or known.department == self._whose(session, known.record, before)
        ):
            known.department = self._whose(session, known.record, reason)

    def _take_back(self, known: FeedbackRow | None) -> None:
        if known is None or not case_of(known).open:
            return
        known.state, known.taken_by = FeedbackState.WITHDRAWN.value, ""
        known.closed_at = self._clock.now().astimezone(UTC)
        known.version += 1

    def _whose(self, session: Session, record: int, reason: str) -> str:
        """Rule 3; the answer is read only where it decides."""
        found = find_record(session, record) if reason == SOURCE_WRONG else None
        settled = found.settlement if found else None
        named = (
            one.department.partition(",")[0].strip()
            for one in (settled.citations if settled else ())
        )
        return next(filter(None, named), self._profile.operator.name)

    def _act(
        self, verb: str, number: int, version: int, by: str, reason: str, change: dict[str, str]
    ) -> None:
        """Rule 6."""
        if number not in NUMBERS or not clean_text(by):
            raise FeedbackRefused(number=number)
        now = self._clock.now().astimezone(UTC)
        with self._database.unit() as session:
            take_turn(session)
            row = store.find(session, number, held=True)
            if row is None or row.version != version or not case_of(row).open:
                raise FeedbackRefused(number=number)
            act = Act(
                verb=verb,
                subject=f"feedback:{number}",
                by=clean_text(by),
                reason=clean_text(reason),
                changes=tuple(
                    Change(field=name, before=getattr(row, name), after=after)
                    for name, after in change.items()
                    if getattr(row, name) != after
                ),
            )
            for name, after in change.items():
                setattr(row, name, storable(after))
            row.version += 1
            if row.state == FeedbackState.CLOSED.value:
                row.closed_at = now
            write_act(session, act, now)

    def _due(self) -> date:
        return working_day_after(self._today(), self._profile.feedback_days, self._profile.holidays)

    def _today(self) -> date:
        return self._clock.now().date()
