"""A case of feedback, which citizens open and officials close, is held against its leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from city import Database, FixedClock
from disclosure import Feedback, Ledger, LedgerCheck, Measure
from tests.builders.disclosure import make_ledger, settled


@pytest.fixture
def ledger(either: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    return make_ledger(either, clock, tmp_path / "ledger.key")


def check(ledger: Ledger) -> LedgerCheck:
    return ledger.check((), lambda _: None)


def faults(ledger: Ledger) -> list[tuple[str, int]]:
    return [(one.code, one.number) for one in check(ledger).faults if one.code != "no_key"]


def test_a_case_of_feedback_is_held_through_all_that_becomes_of_it(
    ledger: Ledger, feedback: Feedback, clock: FixedClock
) -> None:
    record = settled(ledger.records)

    def whole() -> bool:
        ledger.sign()
        return faults(ledger) == [] and check(ledger).earlier == 0

    for verdict in ("unhelpful", "unhelpful:outdated", "helpful", "unhelpful:source_wrong"):
        clock.turn(timedelta(hours=1))
        assert feedback.rate(record, "chat-1", verdict)
        assert whole(), verdict
    number = feedback.about(record).number  # pyright: ignore[reportOptionalMemberAccess]

    def version() -> int:
        return feedback.find(number).version  # pyright: ignore[reportOptionalMemberAccess]

    feedback.take(number, version(), "kim")
    assert whole()
    feedback.assign(number, version(), "교통과", "kim", "주차")
    assert whole()
    feedback.close(number, version(), "lee", Measure.SOURCE_ADDED, "다시 알려 드림")
    assert whole()


def test_the_same_verdict_once_more_tells_the_ledger_nothing(
    ledger: Ledger, feedback: Feedback
) -> None:
    record = settled(ledger.records)
    feedback.rate(record, "chat-1", "unhelpful:outdated")
    leaves = ledger.standing().leaves
    feedback.rate(record, "chat-1", "unhelpful:outdated")
    assert ledger.standing().leaves == leaves


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE feedback_cases SET reason = 'unclear'", [("feedback_differs", 1)]),
        ("UPDATE feedback_cases SET state = 'closed', done = '처리'", [("feedback_differs", 1)]),
        ("UPDATE feedback_cases SET due = '2027-12-31'", [("feedback_differs", 1)]),
        ("DELETE FROM feedback_cases", [("feedback_gone", 1)]),
    ],
)
def test_an_altered_case_of_feedback_is_found(
    ledger: Ledger,
    feedback: Feedback,
    alter: Callable[[str], None],
    statement: str,
    found: list[tuple[str, int]],
) -> None:
    feedback.rate(settled(ledger.records), "chat-1", "unhelpful:outdated")
    ledger.sign()
    assert faults(ledger) == []
    alter(statement)
    assert faults(ledger) == found


def test_a_case_from_before_that_is_changed_is_proved_and_the_others_are_not_missed(
    ledger: Ledger, feedback: Feedback, alter: Callable[[str], None]
) -> None:
    first, second = (settled(ledger.records), settled(ledger.records))
    for one in (first, second):
        feedback.rate(one, "chat-1", "unhelpful")
    ledger.sign()
    # As an earlier version has kept them: it wrote no such leaves, and no salt.
    alter("UPDATE feedback_cases SET salt = ''")
    alter('DELETE FROM ledger_leaves WHERE leaf LIKE \'%"kind":"row"%\'')
    alter("DELETE FROM ledger_checkpoints")
    assert (check(ledger).earlier, faults(ledger)) == (2, [])
    feedback.take(1, 1, "kim")
    assert (check(ledger).earlier, faults(ledger)) == (1, [])
    alter("UPDATE feedback_cases SET done = '처리' WHERE number = 1")
    assert faults(ledger) == [("feedback_differs", 1)]
