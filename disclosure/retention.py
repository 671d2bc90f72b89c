"""When what is kept must go: each class of data after its period (개인정보 보호법 제21조①).

The rules, in order:

1. Words of a record, its salt, and whose it was, go when their period since the question is over.
   A record that an objection is open about is frozen; it goes when its case is over.
   The shell stays, as when a citizen has them erased, and the ledger tells of the erasure.
   So goes the reason of an objection after the same period, counted from the end of its case.
2. What is remembered of a chat goes when its period since the last change is over, unless the chat
   still has words: who reads easily does not have to ask for it again.
   What a citizen told of themselves goes after the same period, counted from when it was told, and
   already when the chat has asked nothing for the period of words; the marks that it left on
   records without words go once their quarter is counted.
   What a chat has begun and not ended goes when its own time is over.
3. Who of the staff read whose words goes when its own period is over; the ledger tells which.
4. Leaves and checkpoints of the ledger stay: they hold nobody's words and name nobody.

Nothing goes early. It goes in portions, each committed: a run that is cut off has done its part.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from city import Clock, Database, KeptFor
from disclosure import due
from disclosure.journal import drop_journal
from disclosure.ledger.store import take_turn
from disclosure.leftovers import clear_leftovers
from disclosure.told.store import destroy_due_told

STEP = "progress_retention"
"""Step told to progress: records whose words are gone, and how many were due."""

_AT_A_TIME = 500

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Destroyed:
    """How much a run destroyed."""

    records: int = 0
    """Records whose words are gone."""
    cases: int = 0
    """Closed objections whose reasons are gone, and whose they were."""
    chats: int = 0
    accesses: int = 0
    """Entries of the log of access."""


class Retention:
    """Destroys what is due. Blocking, and safe beside a service that runs."""

    def __init__(self, database: Database, clock: Clock, kept_for: KeptFor) -> None:
        self._database = database
        self._clock = clock
        self._kept_for = kept_for

    def destroy_due(self, progress: Progress) -> Destroyed:
        """Destroy what is due now.

        Raises:
            DatabaseUnavailable: what was not reached stays until the next run.
        """
        now = self._clock.now().astimezone(UTC)
        records = self._words(now, progress)
        asked_before = now - timedelta(days=self._kept_for.words_days)
        changed_before = now - timedelta(days=self._kept_for.chats_days)
        read_before = now - timedelta(days=self._kept_for.access_days)
        with self._database.unit() as session:
            take_turn(session)
            chats = due.destroy_due_chats(session, changed_before)
            cases = due.destroy_due_cases(session, asked_before)
            accesses = due.destroy_due_accesses(session, read_before, now)
            due.destroy_due_unfinished(session, now)
            destroy_due_told(session, changed_before, asked_before, now)
        # Even if nothing was due: an erasure may have found the journal busy.
        drop_journal(self._database)
        return Destroyed(records=records, cases=cases, chats=chats, accesses=accesses)

    def clear_leftovers(self) -> tuple[str, ...]:
        """Take what was destroyed or erased out of the database's files; gives what stays, and why.

        Others wait for the tables meanwhile.

        Raises:
            DatabaseUnavailable: it stays until the next time.
        """
        return clear_leftovers(self._database)

    def _words(self, now: datetime, progress: Progress) -> int:
        before = now - timedelta(days=self._kept_for.words_days)
        with self._database.unit() as session:
            total = due.count_due_words(session, before)
        done = 0
        while done < total:
            with self._database.unit() as session:
                take_turn(session)
                gone = due.destroy_due_words(session, before, _AT_A_TIME, now)
            if not gone:
                break
            done += gone
            progress(STEP, done, total)
        return done
