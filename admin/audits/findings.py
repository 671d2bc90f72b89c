"""Findings from their opening to their closing, and on their way to the committee.

What officials write of a finding outlives the words of the exchange that it is about, and may
become public: it is masked like a citizen's words. Somebody who has not written it puts it on the
agenda that anybody reads, where its number, kind and department stand. Its words follow once
somebody who has not written them lets them, or once a second reader has judged the answer that it
is about, whom they would have led.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date

from admin.audits import rules
from admin.audits.desk import AuditBooks
from admin.audits.model import AuditFinding, FindingKind
from admin.audits.room import FINDING
from admin.audits.store import readings_of
from admin.audits.texts import AuditRule, AuditWord, FindingKindName
from admin.books import By, Kept, Turn, refusal
from admin.committee import Agendas, CommitteeBooks, Item, Matter, Meeting, Proceedings
from city import working_day_after
from disclosure import Journal
from knowledge import Catalogue, Store

_BOTH_READERS = 2
Step = Callable[[Turn, AuditFinding], Kept]


class AuditFindings(AuditBooks):
    """What is to be mended. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def open(self, finding: AuditFinding, by: By) -> Kept:
        """Keep a new finding."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        today = self.today()
        text, measure = self.masked(finding.text), self.masked(finding.measure)
        told = replace(finding, text=text, measure=measure, opened=today, closed=None)
        subject = rules.subject_of(told.subject)
        told = replace(told, subject=subject, why="", item=None, released=None)
        with self.turn(by) as turn:
            return self.added(turn, rules.finding_is_whole(told, today, self.rules), told)

    def open_from(self, kind: FindingKind, subject: str, text: str, by: By) -> Kept:
        """Keep what another room found, due after the city's own number of working days.

        What it has found of the same subject before and is not closed yet is given back instead.
        """
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        today = self.today()
        finding = AuditFinding(
            kind=kind, subject=subject, text=self.masked(text), due=self.usual_day(),
            opened=today,
        )  # fmt: skip
        with self.turn(by) as turn:
            same = turn.among(AuditFinding, "subject", [finding.subject])
            known = [one for one in same if one.open and one.kind is kind]
            if known:
                return Kept(entries=(known[0],))
            return self.added(turn, rules.finding_is_whole(finding, today, self.rules), finding)

    def usual_day(self) -> date:
        """By when a finding is to be mended where nobody sets its day."""
        return working_day_after(self.today(), self.rules.finding_days, self.profile.holidays)

    def answer(
        self, number: int, version: int, owner: str, due: date, measure: str, by: By
    ) -> Kept:
        """Keep whose it is, until when, and what is done about it."""

        def step(turn: Turn, before: AuditFinding) -> Kept:
            done = self.masked(measure)
            told = replace(before, version=version, owner=owner, due=due, measure=done)
            found = rules.may_be_answered(before, told, self.rules)
            if due != before.due:
                found += rules.finding_is_whole(told, self.today(), self.rules)
            return self.changed(turn, found, told)

        return self._on(number, by, step)

    def close(self, number: int, version: int, why: str, by: By) -> Kept:
        """Say that it is mended, and why."""

        def step(turn: Turn, before: AuditFinding) -> Kept:
            closed = self.today()
            told = replace(before, version=version, closed=closed, why=self.masked(why))
            return self.changed(turn, rules.may_be_closed(before, told.why, self.rules), told)

        return self._on(number, by, step)

    def opener(self, number: int) -> str:
        """Who has written a finding; empty for one that nobody is known to have written."""
        subject = f"{FINDING}{number}"
        return Journal(self._database).begun_by([subject]).get(subject, "")

    def every(self, *, open_only: bool = False) -> tuple[AuditFinding, ...]:
        """Findings: the open ones by their days, then those that are closed, the newest first."""
        with self.reading() as shelf:
            found = shelf.every(AuditFinding, **({"closed": None} if open_only else {}))
        waiting = sorted((one for one in found if one.open), key=lambda one: (one.due, one.number))
        return (*waiting, *(one for one in reversed(found) if not one.open))

    def find(self, number: int) -> AuditFinding | None:
        """A finding; None if there is none of that number."""
        with self.reading() as shelf:
            return shelf.find(AuditFinding, number)

    def put_before(
        self, committee: CommitteeBooks, number: int, version: int, meeting: int, by: By
    ) -> Kept:
        """Put a finding on the agenda of a meeting that is to come, as the committee's rules allow.

        The item is the committee's own act; what refuses it there is told here, and nothing kept.
        """
        opener, seated = self.opener(number), self.find(number)
        off = seated is not None and Agendas(committee).is_off(seated.item)

        def looked(turn: Turn, before: AuditFinding) -> Kept:
            found = rules.may_be_put_on_the_agenda(before, opener, by.person, self.rules, off=off)
            return self.changed(turn, found, replace(before, version=version))

        kept = self._on(number, by, looked)
        found = self.find(number) if kept.done else None
        if found is None:
            return kept
        with committee.reading() as shelf:
            held = shelf.find(Meeting, meeting)
        if held is None or held.ended is not None or held.cancelled is not None:
            return Kept(findings=refusal(self.rules, AuditRule.MEETING_OVER))
        paper = "\n".join(filter(None, (found.text, found.measure)))
        item = Item(
            meeting=meeting, place=0, matter=Matter.SERVICES, title=self._title(found), paper=paper
        )
        put = Proceedings(committee).put_on_the_agenda(item, by)
        if not put.done:
            return put

        def step(turn: Turn, before: AuditFinding) -> Kept:
            return self.changed(turn, put.findings, replace(before, item=put.number))

        return self._on(number, by, step)

    def release(self, number: int, version: int, by: By) -> Kept:
        """Let the public read the words of a finding with the agenda's item that it was made."""
        opener = self.opener(number)

        def step(turn: Turn, before: AuditFinding) -> Kept:
            told = replace(before, version=version, released=self.today())
            found = rules.may_be_released(before, opener, by.person, self.rules)
            return self.changed(turn, found, told)

        return self._on(number, by, step)

    def on_agenda(self, items: Collection[int]) -> Mapping[int, AuditFinding]:
        """The findings that some items of agendas were made from, by the item."""
        with self.reading() as shelf:
            found = shelf.among(AuditFinding, "item", sorted(items))
        return {one.item: one for one in found if one.item is not None}

    def public_words(self, items: Collection[int]) -> Mapping[int, str]:
        """What anybody may read of these findings by now, by the item."""
        seated = self.on_agenda(items)
        about = {item: rules.record_in_question(one.subject) for item, one in seated.items()}
        with self._database.unit() as session:
            kept = readings_of(session, {one for one in about.values() if one is not None})
        # A verdict that has expired is to be given again, and its reader is blind until then.
        pairs = {(one.record, one.reader) for one in kept if one.expired_at is None}
        readers = Counter(record for record, _ in pairs)
        return {
            item: self.masked(one.text)
            for item, one in seated.items()
            if one.released is not None or readers[about[item] or 0] >= _BOTH_READERS
        }

    def _title(self, finding: AuditFinding) -> str:
        """What anybody reads on the agenda: nobody's name, and nothing of what was found."""
        say = self.profile.sentences.say
        kind = say(FindingKindName(f"audits.finding_kind.{finding.kind}"))
        told = {"number": finding.number, "kind": kind}
        if finding.owner not in self._departments():
            return say(AuditWord.AGENDA_TITLE, None, **told)
        return say(AuditWord.AGENDA_TITLE_OF, None, **told, department=finding.owner)

    def _departments(self) -> frozenset[str]:
        """Those that the profile or a document names: whatever else was typed may be a person."""
        documents = Catalogue(Store(self._database, self._clock)).documents()
        named = (part.strip() for one in documents for part in one.department.split(","))
        return frozenset((*self.profile.departments, *filter(None, named)))

    def _on(self, number: int, by: By, step: Step) -> Kept:
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        with self.turn(by) as turn:
            before = turn.find(AuditFinding, number)
            return self.missing() if before is None else step(turn, before)
