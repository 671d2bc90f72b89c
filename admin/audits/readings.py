"""Verdicts on answers, sentence by sentence, by readers who do not know each other's.

The rules, in order:

1. Who judges an answer is shown no other reader's verdicts before their own are kept. The journal,
   which readers see too, has of a reading no more than the digest of what it says, under a salt.
2. A reading may be kept anew by its reader as long as nobody else has read the answer too.
3. What was written of an exchange, and against which articles it was held, is destroyed with the
   exchange's words (`tables`); the verdicts stay as counts.
4. Reasons are masked like a citizen's words: they must not bring back what was hidden.
5. A verdict holds for the articles as they stood: when one of them changes it has expired, counts
   no more, and the answer may be judged again. It has expired for good, even when what it was held
   against is destroyed with the exchange's words: the service looks every minute (`expire`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby

from admin.audits import rules, store
from admin.audits.agreement import Agreement, agreement
from admin.audits.desk import AuditBooks
from admin.audits.model import Judged, Reading
from admin.books import By, Kept, refused
from city import CityProfile, Clock, Database
from disclosure import record_in, take_turn

Marks = Callable[[Iterable[str]], Mapping[str, str]]
"""Marks articles, by their keys, as they stand now; what is not held is left out."""


class Readings(AuditBooks):
    """The readings. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(
        self, database: Database, clock: Clock, profile: CityProfile, marks: Marks
    ) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
            ProfileInvalid: a rule has no article there.
        """
        super().__init__(database, clock, profile)
        self._marks = marks

    def judge(self, judged: Judged, by: By) -> Kept:
        """Keep somebody's verdicts on an answer."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        reasons = tuple(self.masked(one) for one in judged.reasons)
        told = Judged(
            record=judged.record, sample=judged.sample, grades=judged.grades, reasons=reasons
        )
        cited = self._marks(self._cited(judged.record))
        with self._database.unit() as session:
            take_turn(session)  # Nobody erases the exchange meanwhile, and nobody else judges it.
            record = record_in(session, judged.record)
            if record is None:
                return self.missing()
            kept = self._holding(store.readings_of(session, [judged.record]))
            mine = [one for one in kept if one.reader == by.person]
            others = [one for one in kept if one.reader != by.person] if mine else []
            found = rules.may_be_judged(record, told, others, self.rules)
            if not refused(found):
                replaced = mine[-1] if mine else None
                store.keep_reading(session, told, by, cited, replaced, self._clock.now())
            return Kept(findings=found)

    def expire(self) -> int:
        """Keep which verdicts have expired by now; tells how many were not known to."""
        with self._database.unit() as session:
            kept = store.readings_that_may_expire(session)
        now = self._marks({key for one in kept for key in one.basis})
        # An article that is not held just now may come back as it was: that is not kept for good.
        gone = [
            one.number
            for one in kept
            if any(now.get(key, mark) != mark for key, mark in one.basis.items())
        ]
        if gone:
            with self._database.unit() as session:
                store.expire(session, gone, self._clock.now())
        return len(gone)

    def of(self, record: int, reader: str) -> tuple[Reading, tuple[Reading, ...]] | None:
        """A reader's own reading of an answer, and everybody else's; None before there is an own.

        One that has expired is none.
        """
        with self._database.unit() as session:
            kept = store.readings_of(session, [record])
        holding = self._holding(kept)
        mine = [one for one in holding if one.reader == reader]
        if not mine:
            return None
        return mine[-1], tuple(one for one in holding if one.reader != reader)

    def counts(self, record: int) -> tuple[int, int]:
        """How many verdicts on an answer hold, and how many have expired; not what they say."""
        with self._database.unit() as session:
            kept = store.readings_of(session, [record])
        holding = len(self._holding(kept))
        return holding, len(kept) - holding

    def read_by(self, records: Collection[int]) -> Mapping[int, frozenset[str]]:
        """Who has judged each of some answers as it stands."""
        with self._database.unit() as session:
            kept = store.readings_of(session, records)
        found: dict[int, set[str]] = {}
        for one in self._holding(kept):
            found.setdefault(one.record, set()).add(one.reader)
        return {number: frozenset(names) for number, names in found.items()}

    def agreement(self, records: Collection[int]) -> Agreement:
        """How far the first two readers of each of some answers agree, sentence by sentence."""
        with self._database.unit() as session:
            kept = store.readings_of(session, records)
        return agreement(_pairs(self._holding(kept)))

    def _holding(self, readings: Sequence[Reading]) -> list[Reading]:
        """Rule 5: of readings, oldest first, each reader's newest of each answer if it holds."""
        newest = {(one.record, one.reader): one for one in readings}.values()
        now = self._marks({key for one in newest for key in one.basis})
        return [one for one in newest if not rules.expired(one, now)]

    def _cited(self, number: int) -> list[str]:
        with self._database.unit() as session:
            record = record_in(session, number)
        settled = record.settlement if record else None
        return [one.key for one in settled.citations] if settled else []


def _pairs(readings: Sequence[Reading]) -> Iterable[tuple[str, str]]:
    """The verdicts of the first two readers of each answer, a pair a sentence."""
    ordered = sorted(readings, key=lambda one: (one.record, one.number))
    for _, of_one in groupby(ordered, key=lambda one: one.record):
        two = list({one.reader: one for one in of_one}.values())[:2]
        if len(two) == 2 and len(two[0].grades) == len(two[1].grades):
            yield from zip(two[0].grades, two[1].grades, strict=True)
