"""What a second reader is not shown of an exchange before their own verdicts are kept.

A finding says what somebody thinks of an answer, so who is still to judge that answer reads none
that another reader wrote of it: neither the finding itself nor what the journal has of it. It makes
no difference whether who wrote it has judged first, or has yet to, or has to again. Who wrote it,
who has judged already, and whoever does not judge, read on; so does everybody once the words are
gone and nobody can judge any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from admin.audits.model import AuditFinding
from admin.audits.readings import Readings
from admin.audits.room import FINDING
from admin.audits.rules import number_in, record_in_question, sentences_of
from admin.committee import COMMITTEE
from disclosure import Journal, KeptAct, Records

_ITEM = f"{COMMITTEE.name}.item:"


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
            if (record := record_in_question(one.subject)) is not None
        }
        read = self._readings.read_by(set(about.values()))
        waiting = {
            number: record
            for number, record in about.items()
            if reader not in read.get(record, frozenset())
        }
        judgeable = {record for record in set(waiting.values()) if self._has_words(record)}
        unseen = {
            f"{FINDING}{number}": number
            for number, record in waiting.items()
            if record in judgeable
        }
        opened = self._journal.begun_by(unseen)
        return frozenset(
            number for subject, number in unseen.items() if opened.get(subject) != reader
        )

    def hidden_items(self, reader: str, seated: Mapping[int, AuditFinding]) -> frozenset[int]:
        """The items, of these with their findings, whose papers a reader is not shown."""
        hidden = self.hidden(reader, seated.values())
        return frozenset(item for item, one in seated.items() if one.number in hidden)

    def _has_words(self, number: int) -> bool:
        record = self._records.find(number)
        if record is None or record.settlement is None or not record.asked.question:
            return False  # What never ended, or answers nothing, is judged by nobody.
        return bool(sentences_of(record.settlement.answer))


def finding_of(act: KeptAct) -> int | None:
    """The number of the finding that an act was done to; None if it was done to none."""
    return number_in(act.act.subject, FINDING)


def item_of(act: KeptAct) -> int | None:
    """The number of the agenda's item that an act was done to; None if it was done to none."""
    return number_in(act.act.subject, _ITEM)
