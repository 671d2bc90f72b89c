"""A citizen objects to an answer: the exchange is frozen, a case opened, its outcome told.

The rules, in order:

1. A chat objects to its own settled records only; there is one open case a record.
2. A reason is masked like a question and cut; none need be given, and more may be added while the
   case is open. What is said again is kept once.
3. The answer is due after as many working days as the city's profile allows.
4. While the case is open its exchange is destroyed neither by retention nor by forgetting: it is
   what the case is about. Who forgets meanwhile is told so, may take the objection back, and has
   the exchange destroyed in the moment the case is over.
5. A case is told to the ledger when it is opened and when it is over; who of the staff closed it
   did an act, which stands in the journal without a word of the case.
6. Where the outcome is to be sent is kept sealed and in one place: with the case while that is
   open, from its end on in the inbox, which brings it to its chat as an answer is brought. It goes
   when it was told, when its chat is forgotten, and with the words of the case at the latest.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date

from city import CityProfile, Clock, Database, working_day_after
from city.korean import clean_text
from disclosure.acts.journal import write_act
from disclosure.acts.model import Act
from disclosure.errors import ObjectionRefused
from disclosure.journal import drop_journal
from disclosure.ledger.store import take_turn
from disclosure.model import Record
from disclosure.personal_data import mask
from disclosure.records import NUMBERS
from disclosure.rights import store
from disclosure.rights.cases import Objection, objection_of
from disclosure.rights.tables import ObjectionRow
from disclosure.rows import storable
from disclosure.sealing import Seal
from disclosure.store import find_record

LONGEST_REASON = 500
"""Characters of a reason that are kept, each time one is given."""
_LONGEST_REASONS = 2_000
"""Characters that all reasons of a case may have together."""
_READ_AT_MOST = 5_000
LONGEST_OUTCOME = 2_000
"""Characters of an outcome that are kept."""
_LONGEST_NAME = 100
MOST_OPEN = 10
"""Cases that one chat may have open: a flood of them would hide those of everybody else."""


class Objections:
    """The cases. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        self._database = database
        self._clock = clock
        self._profile = profile

    def object(
        self, record: int, chat: str, reason: str, *, reply: store.Reply | None = None
    ) -> Objection | None:
        """Open a case about a chat's own record; one that is open already is given this reason too.

        None if the record is not the chat's own or not settled, or the chat has too many open.
        `reply`, for a channel that can send, seals what has to be known to tell the outcome.
        """
        if record not in NUMBERS:
            return None
        told = self._masked(reason)
        with self._database.unit() as session:
            # Two demands at once open one case, and nobody erases what one is opened about.
            take_turn(session)
            found = find_record(session, record)
            if not chat or found is None or found.asked.chat != chat or found.settlement is None:
                return None
            known = store.objection_about(session, record)
            if known is not None and known.closed_at is None:
                store.give_reason(session, known.number, _added(known.reason, told))
                session.refresh(known)
                return objection_of(known)
            if store.open_objections_of(session, chat) >= MOST_OPEN:
                return None
            row = self._case(found, told)
            return objection_of(store.add_objection(session, row, row.opened_at, reply))

    def about(self, record: int) -> Objection | None:
        """The newest case about a record."""
        with self._database.unit() as session:
            row = store.objection_about(session, record)
            return None if row is None else objection_of(row)

    def of_chat(self, chat: str) -> dict[int, Objection]:
        """A chat's cases by their records, the newest of each."""
        with self._database.unit() as session:
            rows = store.objections_of(session, chat) if chat else []
            return {row.record: objection_of(row) for row in rows}

    def open_of(self, chat: str) -> Objection | None:
        """The newest case of a chat that is open."""
        cases = (one for one in self.of_chat(chat).values() if one.open)
        return max(cases, key=lambda one: one.number, default=None)

    def listed(self, *, open_only: bool = True) -> tuple[Objection, ...]:
        """The cases, the most urgent first."""
        with self._database.unit() as session:
            return tuple(map(objection_of, store.objections(session, open_only=open_only)))

    def over(self, *, before: int | None = None, limit: int = 50) -> tuple[Objection, ...]:
        """Cases that are over, the newest first: those older than a number, if one is named."""
        with self._database.unit() as session:
            return tuple(map(objection_of, store.objections_over(session, before, limit)))

    def find(self, number: int) -> Objection | None:
        """A case; None if there is none of this number."""
        if number not in NUMBERS:
            return None
        with self._database.unit() as session:
            row = store.objection(session, number)
            return None if row is None else objection_of(row)

    def overdue(self) -> tuple[Objection, ...]:
        """Open cases whose day has passed."""
        today = self._clock.now().date()
        with self._database.unit() as session:
            rows = store.objections(session, open_only=True, due=today)
            return tuple(map(objection_of, rows))

    def close(self, number: int, by: str, outcome: str) -> None:
        """Close a case with the name of who decided and the outcome as the citizen will read it.

        Raises:
            ObjectionRefused: there is no such case, it is closed already, or words are missing.
        """
        by, outcome = by.strip()[:_LONGEST_NAME], outcome.strip()[:LONGEST_OUTCOME]
        if not by or not outcome or not self._close(number, by, outcome):
            raise ObjectionRefused(number=number)

    def withdraw(self, record: int, chat: str) -> bool:
        """Let a chat take back its objection to a record; false if it has none open."""
        with self._database.unit() as session:
            row = store.objection_about(session, record)
            number = row.number if row is not None and chat and row.chat == chat else 0
        return self._close(number, "", "")

    def kept(self, chat: str) -> int:
        """How many exchanges of a chat stay, though it was forgotten, until their case is over."""
        with self._database.unit() as session:
            return store.open_objections_of(session, chat) if chat else 0

    def untold(self, chat: str) -> tuple[Objection, ...]:
        """The cases of a chat whose outcome still waits in the inbox, oldest first."""
        with self._database.unit() as session:
            rows = store.untold_of(session, chat) if chat else []
            return tuple(map(objection_of, rows))

    def unsendable(self, seal: Seal) -> frozenset[int]:
        """The cases whose outcome nobody can bring: this seal does not open where it goes."""
        with self._database.unit() as session:
            sealed = store.sealed_addresses(session)
        return frozenset(
            case for case, address in sealed.items() if not seal.opens(address, store.item_of(case))
        )

    def seal_addresses(self, reply: Callable[[str, int, int], bytes]) -> None:
        """Let `reply` seal every address that an older version kept: of address, case and item.

        Where there is none, as at every start but the first, nobody waits for it.
        """
        with self._database.unit() as session:
            if not store.any_misplaced(session):
                return
        with self._database.unit() as session:
            take_turn(session)
            store.seal_addresses(session, reply)
        drop_journal(self._database)

    def told(self, number: int) -> None:
        """Keep that an outcome reached its chat; where it was to be sent is destroyed."""
        with self._database.unit() as session:
            store.told(session, number, self._clock.now().astimezone(UTC))
        drop_journal(self._database)

    def _case(self, record: Record, reason: str) -> ObjectionRow:
        now = self._clock.now()
        return ObjectionRow(
            record=record.number,
            channel=record.asked.channel.value,
            chat=record.asked.chat,
            sealed=b"",
            reason=storable(reason),
            opened_at=now.astimezone(UTC),
            due=self._due(now.date()),
            closed_by="",
            outcome="",
            erase_after=False,
        )

    def _close(self, number: int, by: str, outcome: str) -> bool:
        if number not in NUMBERS:
            return False
        now = self._clock.now().astimezone(UTC)
        with self._database.unit() as session:
            take_turn(session)
            closed = store.close_objection(session, number, by, outcome, now)
            if closed and by:
                write_act(
                    session, Act(verb="objection.closed", subject=_called(number), by=by), now
                )
            elif closed:
                store.told(session, number, now)  # Who took it back knows the outcome.
        drop_journal(self._database)
        return closed

    def _masked(self, reason: str) -> str:
        clean = clean_text(reason[:_READ_AT_MOST])
        return mask(clean, public_exchanges=self._profile.public_exchanges).text[:LONGEST_REASON]

    def _due(self, day: date) -> date:
        return working_day_after(day, self._profile.objection_days, self._profile.holidays)


def _called(number: int) -> str:
    return f"objection:{number}"


def _added(before: str, more: str) -> str:
    known = f"\n{more}\n" in f"\n{before}\n"
    return before if known else "\n".join(filter(None, (before, more)))[:_LONGEST_REASONS]
