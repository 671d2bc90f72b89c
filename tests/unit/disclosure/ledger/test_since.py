"""What was added since a checkpoint is checked like all of it, and what it covers by its root."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from city import Database, FixedClock
from disclosure import Ledger
from tests.builders.disclosure import make_asked, make_ledger, make_settlement, settled


@pytest.fixture
def ledger(either: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    """With three records under a checkpoint, one of them erased, and two more after it."""
    made = make_ledger(either, clock, tmp_path / "ledger.key")
    for chat in ("1", "2", "3"):
        settled(made.records, chat=chat)
    made.records.forget("1")
    made.sign()
    return made


@pytest.fixture
def kept(ledger: Ledger) -> str:
    """The checkpoint, and then the ledger grows."""
    note = str(ledger.proof()["checkpoint"])
    for chat in ("4", "5"):
        settled(ledger.records, chat=chat)
    ledger.sign()
    return note


def _found(ledger: Ledger, note: str) -> list[tuple[str, int]]:
    return [(one.code, one.number) for one in ledger.check_since(note, lambda _: None).faults]


def _do(database: Database, *statements: str) -> None:
    with database.unit() as session:
        for statement in statements:
            session.execute(text(statement))


def test_only_what_was_added_is_read(ledger: Ledger, kept: str) -> None:
    check = ledger.check_since(kept, lambda _: None)
    assert (check.since, check.leaves, check.after) == (5, 2, 3)
    assert (check.checkpoints, check.signed, check.faults) == (2, 7, ())


def test_a_ledger_that_did_not_grow_is_told_with_nothing_added(ledger: Ledger, kept: str) -> None:
    note = str(ledger.proof()["checkpoint"])
    check = ledger.check_since(note, lambda _: None)
    assert (check.since, check.leaves, check.faults) == (7, 0, ())


def test_an_answer_that_was_on_its_way_when_its_chat_was_forgotten_is_no_fault(
    ledger: Ledger,
) -> None:
    number = ledger.records.open(make_asked(chat="6"))
    ledger.records.forget("6")
    ledger.sign()
    note = str(ledger.proof()["checkpoint"])
    ledger.records.settle(number, make_settlement())
    assert _found(ledger, note) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("update record_words set answer = '다른 답' where number = 5", ("differs", 5)),
        ("update records set status = 'failed' where number = 4", ("differs", 4)),
        ("delete from record_words where number = 4", ("words_gone", 4)),
        ("update ledger_leaves set record = 9 where place = 6", ("record_gone", 5)),
        (
            "update ledger_leaves set hashes = substr(hashes, 1, 0) where place = 3",
            ("rewritten", 5),
        ),
        ("update ledger_checkpoints set note = 'x' where size = 7", ("not_signed", 7)),
        ("delete from ledger_leaves where place > 3", ("rolled_back", 4)),
        ("delete from ledger_leaves where place = 6", ("rolled_back", 6)),
    ],
)
def test_what_was_changed_since_is_found(
    ledger: Ledger, kept: str, either: Database, statement: str, fault: tuple[str, int]
) -> None:
    _do(either, statement)
    assert fault in _found(ledger, kept)


def test_a_record_that_is_slipped_in_is_missed_among_the_leaves(
    ledger: Ledger, kept: str, either: Database
) -> None:
    _do(either, "update ledger_leaves set record = null where place = 6")
    assert ("no_leaf", 5) in _found(ledger, kept)


def test_a_checkpoint_that_is_not_the_ledgers_proves_nothing(ledger: Ledger, kept: str) -> None:
    for note in ("", kept.replace("\n5\n", "\n4\n")):
        check = ledger.check_since(note, lambda _: None)
        assert [one.code for one in check.faults] == ["not_signed"]
        assert check.leaves == 0
