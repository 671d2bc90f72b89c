"""What a second reader is not shown of an exchange before their own verdicts are kept.

A finding says what somebody thinks of an answer, so who is still to judge that answer reads none
that another reader wrote of it: neither the finding itself nor what the journal has of it. Who
wrote it, who has judged already, and whoever does not judge, read on; so does everybody once the
words are gone and nobody can judge any more.
"""

from __future__ import annotations

from collections.abc import Iterable

from admin.audits.model import AuditFinding
from admin.audits.readings import Readings
from admin.audits.room import AUDITS
from disclosure import Journal, KeptAct, Records

_RECORD = "record:"
_FINDING = f"{AUDITS.name}.auditfinding:"
_DIGITS = 9


class Blind:
    """Tells which findings a reader is not shown. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, readings: Readings, records: Records, journal: Journal) -> None:
        self._readings, self._records, self._journal = readings, records, journal

    def hidden(self, reader: str, findings: Iterable[AuditFinding]) -> frozenset[int]:
        """The numbers of the findings, of these, that a reader is not shown."""
        about = {
            one.number: record
            for one in findings
            if (record := _number(one.subject, _RECORD)) is not None
        }
        read = self._readings.read_by(set(about.values()))
        waiting = {
            number: record
            for number, record in about.items()
            if (names := read.get(record, frozenset())) and reader not in names
        }
        judgeable = {record for record in set(waiting.values()) if self._has_words(record)}
        unseen = {
            f"{_FINDING}{number}": number
            for number, record in waiting.items()
            if record in judgeable
        }
        opened = self._journal.begun_by(unseen)
        return frozenset(
            number for subject, number in unseen.items() if opened.get(subject) != reader
        )

    def _has_words(self, number: int) -> bool:
        record = self._records.find(number)
        return record is not None and bool(record.asked.question)


def finding_of(act: KeptAct) -> int | None:
    """The number of the finding that an act was done to; None if it was done to none."""
    return _number(act.act.subject, _FINDING)


def _number(subject: str, kind: str) -> int | None:
    digits = subject.removeprefix(kind)
    sound = subject.startswith(kind) and digits.isascii() and digits.isdigit()
    return int(digits) if sound and len(digits) <= _DIGITS else None
