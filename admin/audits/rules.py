"""What the auditors' rules say. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from admin.audits.model import AuditFinding, Grade, Judged, Reading, Sample
from admin.audits.texts import AuditRule as Say
from admin.books import Finding, Findings, refusal
from city import AuditRules
from disclosure import Record
from knowledge import split_sentences

_DIGITS = 9
_RECORD = re.compile(r"record\s*[:：]?\s*([0-9]{1,9})", re.IGNORECASE)


def sentences_of(answer: str) -> tuple[str, ...]:
    """The sentences of an answer that are judged, lines of a list each for itself."""
    lines = (line.strip() for part in split_sentences(answer) for line in part.splitlines())
    return tuple(line for line in lines if line)


def days_in_order(first: date | None, last: date | None, rules: AuditRules) -> Findings:
    """Nothing happened from a later day to an earlier one."""
    if first and last and first > last:
        return refusal(rules, Say.DAYS_IN_ORDER, first=first)
    return ()


def scores_in_order(lowest: float | None, highest: float | None, rules: AuditRules) -> Findings:
    """No score is above the higher bound and under the lower one."""
    if lowest is not None and highest is not None and lowest > highest:
        return refusal(rules, Say.SCORES_IN_ORDER, lowest=f"{lowest:g}")
    return ()


def sample_can_be_drawn(sample: Sample, today: date, rules: AuditRules) -> Findings:
    """A sample says what it is for, of days that are over, and is no larger than people read.

    To a day that is not over exchanges are added yet: the same seed would draw others of it.
    """

    def found() -> Iterator[Finding]:
        if not sample.title:
            yield from refusal(rules, Say.TITLE_MISSING)
        yield from days_in_order(sample.first, sample.last, rules)
        if sample.last >= today:
            yield from refusal(rules, Say.LAST_NOT_OVER, today=today)
        if not 1 <= sample.size <= rules.largest_sample:
            yield from refusal(rules, Say.SAMPLE_TOO_LARGE, most=rules.largest_sample)

    return tuple(found())


def somebody_was_drawn(sample: Sample, rules: AuditRules) -> Findings:
    """Of days on which nobody asked nothing is drawn."""
    return () if sample.drawn else refusal(rules, Say.NOBODY_TO_DRAW)


def may_be_judged(
    record: Record, judged: Judged, others: Collection[Reading], rules: AuditRules
) -> Findings:
    """개인정보 보호법 제36조: who had an exchange erased is judged by nobody any more.

    Who has seen another reader's verdicts changes their own no more: they would agree by reading.
    """
    if record.settlement is None:
        return refusal(rules, Say.EXCHANGE_OPEN)
    if not record.asked.question:
        return refusal(rules, Say.EXCHANGE_ERASED)

    def found() -> Iterator[Finding]:
        count = len(sentences_of(record.settlement.answer)) if record.settlement else 0
        if not len(judged.grades) == len(judged.reasons) == count or not count:
            yield from refusal(rules, Say.SENTENCES_DIFFER)
        if others:
            yield from refusal(rules, Say.READ_BY_ANOTHER)
        yield from explained(judged.grades, judged.reasons, rules)

    return tuple(found())


def explained(grades: Sequence[Grade], reasons: Sequence[str], rules: AuditRules) -> Findings:
    """Whoever finds something wrong says what."""
    for place, (grade, reason) in enumerate(zip(grades, reasons, strict=False), 1):
        if grade is not Grade.RIGHT and not reason:
            return refusal(rules, Say.GRADE_UNEXPLAINED, place=place)
    return ()


def expired(reading: Reading, now: Mapping[str, str]) -> bool:
    """Whether an article that it was judged against has other words now, or another date of force.

    What was seen to have expired stays so, whatever is still known of its articles.

    `now` marks the articles as they stand; one that is held no more has no mark there.
    """
    changed = any(now.get(key, "") != mark for key, mark in reading.basis.items())
    return changed or reading.expired_at is not None


def subject_of(typed: str) -> str:
    """What a finding is about, as everybody else finds it; an exchange by its bare number.

    Somebody types it: `Record: 012` is record 12, which its second reader must not be told of.
    """
    found = _RECORD.fullmatch(typed.strip())
    return f"record:{int(found[1])}" if found else typed.strip()


def number_in(subject: str, kind: str) -> int | None:
    """The number in what the journal or a finding calls a thing of a kind; None for another."""
    digits = subject.removeprefix(kind)
    sound = subject.startswith(kind) and digits.isascii() and digits.isdigit()
    return int(digits) if sound and len(digits) <= _DIGITS else None


def record_in_question(subject: str) -> int | None:
    """The number of the exchange that a finding is about; None if it is about none."""
    return number_in(subject, "record:")


def finding_is_whole(finding: AuditFinding, today: date, rules: AuditRules) -> Findings:
    """A finding says what is to be mended, and its day lies ahead."""

    def found() -> Iterator[Finding]:
        if not finding.text:
            yield from refusal(rules, Say.TEXT_MISSING)
        if finding.due < today:
            yield from refusal(rules, Say.DUE_IN_PAST, today=today)

    return tuple(found())


def may_be_answered(before: AuditFinding, told: AuditFinding, rules: AuditRules) -> Findings:
    """While it is open, it is somebody's, and they say what they do."""
    if not before.open:
        return refusal(rules, Say.CLOSED_ALREADY)
    return () if told.owner else refusal(rules, Say.OWNER_MISSING)


def may_be_closed(before: AuditFinding, why: str, rules: AuditRules) -> Findings:
    """It is closed once, with what was done about it and why that is enough."""
    if not before.open:
        return refusal(rules, Say.CLOSED_ALREADY)
    if not before.measure:
        return refusal(rules, Say.MEASURE_MISSING)
    return () if why else refusal(rules, Say.CLOSING_UNEXPLAINED)


def may_be_put_on_the_agenda(
    before: AuditFinding, opener: str, person: str, rules: AuditRules, *, off: bool = False
) -> Findings:
    """What is to be mended is put before the committee once, by another than who has written it.

    The agenda tells everybody of it, and of its words too where two readers have judged already.
    Where its item is `off` the agenda, nobody deliberates on it: it is put there anew.
    """
    if not before.open:
        return refusal(rules, Say.CLOSED_ALREADY)
    if before.item and not off:
        return refusal(rules, Say.ON_AGENDA_ALREADY)
    return refusal(rules, Say.SEATED_BY_WRITER) if person == opener else ()


def may_be_released(before: AuditFinding, opener: str, person: str, rules: AuditRules) -> Findings:
    """Somebody who has not written it lets the public read it, once, with the agenda's item."""
    if before.item is None:
        return refusal(rules, Say.NOT_ON_AGENDA)
    if before.released is not None:
        return refusal(rules, Say.RELEASED_ALREADY)
    return refusal(rules, Say.RELEASED_BY_WRITER) if person == opener else ()
