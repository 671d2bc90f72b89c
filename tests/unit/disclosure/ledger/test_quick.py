"""The quick comparison is believed where it says the same, and never says it of what differs."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from city import Database, FixedClock, Language, Mode
from disclosure import Channel, Ledger
from disclosure.ledger.quick import Likeness, look
from tests.builders.disclosure import make_asked, make_ledger, make_making, make_settlement


@pytest.fixture
def ledger(either: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    """With odd and ordinary records, each settled, on both databases."""
    made = make_ledger(either, clock, tmp_path / "ledger.key")
    for place, question in enumerate(('따옴표 " 와 \\ 와 \n', "주차요금", "\u2028 😀 \x7f", "")):
        clock.turn(timedelta(seconds=1, microseconds=place % 2))
        asked = make_asked(
            question, channel=Channel.TELEGRAM, hidden=("name",), language=Language.ENGLISH
        )
        number = made.records.open(asked)
        confidence = (None, 0.1, 1.0, 1e-7)[place]
        making = make_making() if place % 2 == 0 else None  # As leaves were, and as they are.
        made.records.settle(
            number, make_settlement(confidence=confidence, mode=Mode.EASY, making=making)
        )
    return made


def _likenesses(database: Database) -> list[str]:
    with database.unit() as session:
        return [one.likeness.value for one in look(session, 0, 100)]


def test_what_is_kept_is_what_is_hashed(ledger: Ledger, either: Database) -> None:
    assert _likenesses(either) == ["unlike", *["same"] * 4]
    assert ledger.check((), lambda _: None).faults == ()


def test_an_erased_record_is_told_by_its_shell(ledger: Ledger, either: Database) -> None:
    ledger.records.forget("chat-1")
    assert _likenesses(either) == ["unlike", *["wordless"] * 4, "unlike"]
    with either.unit() as session:
        session.execute(text("update records set status = 'failed' where number = 2"))
    assert _likenesses(either)[2] == Likeness.UNLIKE.value


def test_what_was_kept_in_another_order_is_read_and_found_true(
    ledger: Ledger, either: Database
) -> None:
    """As every record was before the order of the ledger was that of the columns."""
    with either.unit() as session:
        other = '{"total": 40.0,  "retrieve": 20.0}'
        session.execute(text("update records set timings_ms = :new"), {"new": other})
    assert "same" not in _likenesses(either)
    assert ledger.check((), lambda _: None).faults == ()


@pytest.mark.parametrize(
    ("column", "value"),
    [("salt", "AB" * 32), ("salt", ""), ("choices", '["a"]'), ("scores", "{}"),
     ("hidden", "[]"), ("making", "{}"), ("making", '{"understood":"다른 말"}'),
     ("answer", "다른 답"), ("question", " ")],
)  # fmt: skip
def test_other_words_are_never_taken_for_the_same(
    ledger: Ledger, either: Database, column: str, value: str
) -> None:
    statement = f"update record_words set {column} = :new where number = 3"  # noqa: S608
    with either.unit() as session:
        session.execute(text(statement), {"new": value})
    assert _likenesses(either)[3] == "unlike"
    faults = ledger.check((), lambda _: None).faults
    assert [(fault.code, fault.number) for fault in faults] == [("differs", 3)]
