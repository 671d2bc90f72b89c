"""The ledger grows with what is settled, outlives an erasure, and proves what it holds."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from city import Clock, Database, FixedClock
from disclosure import (
    CheckpointRefused,
    LeafMissing,
    Ledger,
    LedgerKeyUnusable,
    RecordOutOfOrder,
    store,
)
from disclosure.ledger.leaves import read_leaf
from tests.builders.disclosure import make_asked, make_ledger, make_settlement, settled
from tests.builders.shaped import shaped_sqlite


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: what is told here must hold on each."""
    return either


def _whole(ledger: Ledger, *notes: str) -> bool:
    return not ledger.check(notes, lambda _: None).faults


def _codes(ledger: Ledger, *notes: str) -> list[str]:
    return [fault.code for fault in ledger.check(notes, lambda _: None).faults]


def _kinds(ledger: Ledger) -> list[str]:
    ledger.sign()
    return [json.loads(leaf)["kind"] for leaf in ledger.leaves()]


def test_the_first_answer_opens_the_ledger_and_each_adds_one_leaf(ledger: Ledger) -> None:
    assert ledger.standing().leaves == 0
    settled(ledger.records)
    settled(ledger.records)
    assert _kinds(ledger) == ["begin", "exchange", "exchange"]
    assert _whole(ledger)


def test_a_record_that_is_open_or_refused_adds_none(ledger: Ledger) -> None:
    ledger.records.open(make_asked())
    number = settled(ledger.records)
    with pytest.raises(RecordOutOfOrder):
        ledger.records.settle(number, make_settlement())
    assert ledger.standing().leaves == 2


def test_a_leaf_names_nobody_and_quotes_nothing(filled: Ledger) -> None:
    words = ("질문", "답", "chat-", "주차", "web", "0.9")
    for leaf in filled.leaves():
        assert not [word for word in words if word in leaf]


def test_an_erasure_is_a_leaf_destroys_the_salts_and_leaves_the_ledger_whole(
    ledger: Ledger, database: Database
) -> None:
    mine = [settled(ledger.records, chat="mine"), settled(ledger.records, chat="mine")]
    settled(ledger.records, chat="theirs")
    ledger.sign()
    before = str(ledger.proof()["checkpoint"])
    assert ledger.records.forget("mine") == 2
    assert _kinds(ledger) == ["begin", "exchange", "exchange", "exchange", "erasure"]
    *_, last = ledger.leaves()
    leaf = read_leaf(last)
    assert leaf is not None
    assert leaf.records == tuple(mine)
    with database.unit() as session:
        assert session.scalar(text("select count(*) from record_words where salt <> ''")) == 1
    assert _whole(ledger, before)


def test_an_answer_that_was_on_its_way_during_an_erasure_keeps_the_ledger_whole(
    ledger: Ledger,
) -> None:
    number = ledger.records.open(make_asked(chat="mine"))
    ledger.records.forget("mine")
    ledger.records.settle(number, make_settlement())
    assert _kinds(ledger) == ["begin", "erasure", "exchange"]
    assert _whole(ledger)


def test_what_was_settled_before_there_was_a_ledger_is_told_by_its_first_leaf(
    ledger: Ledger, database: Database
) -> None:
    settled(ledger.records)
    settled(ledger.records)
    with database.unit() as session:
        session.execute(text("delete from ledger_leaves"))
    settled(ledger.records)
    first, *_ = (ledger.sign(), *ledger.leaves())[1:]
    assert json.loads(str(first))["after"] == 2
    assert _whole(ledger)


def test_the_same_answer_twice_has_commitments_that_share_nothing(ledger: Ledger) -> None:
    settled(ledger.records)
    settled(ledger.records)
    ledger.sign()
    first, second = (json.loads(leaf)["words"] for leaf in list(ledger.leaves())[1:])
    assert not set(first.values()) & set(second.values())


def test_signing_twice_signs_once(ledger: Ledger) -> None:
    settled(ledger.records)
    assert ledger.sign() == ledger.sign() == 2
    check = ledger.check((), lambda _: None)
    assert (check.leaves, check.signed, check.checkpoints) == (2, 2, 1)


def test_a_ledger_whose_key_is_lost_gets_no_other_one(
    filled: Ledger, database: Database, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "ledger.key").unlink()
    settled(filled.records)
    with pytest.raises(LedgerKeyUnusable):
        filled.sign()
    assert not (tmp_path / "ledger.key").exists()
    assert _codes(filled) == ["no_key"]
    other = make_ledger(database, clock, tmp_path / "other.key")
    make_key_elsewhere(tmp_path, clock)
    with pytest.raises(LedgerKeyUnusable, match="지금까지"):
        other.sign()
    assert set(_codes(other)) == {"not_signed"}


@pytest.mark.parametrize("change", ["''", "substr(note, 1, 40)", "note || 'x'", "'nonsense'"])
def test_nothing_is_signed_over_a_checkpoint_that_was_changed(
    filled: Ledger, database: Database, change: str
) -> None:
    filled.sign()
    with database.unit() as session:
        kept = session.execute(text("select note from ledger_checkpoints")).all()
        session.execute(text(f"update ledger_checkpoints set note = {change}"))  # noqa: S608
    settled(filled.records)
    for look in (filled.sign, filled.signed_at):
        with pytest.raises(CheckpointRefused, match="verify"):
            look()
    with database.unit() as session:
        assert session.scalar(text("select count(*) from ledger_checkpoints")) == len(kept)
        for (note,) in kept:
            values = {"note": note, "size": int(note.split("\n")[1])}
            session.execute(
                text("update ledger_checkpoints set note = :note where size = :size"), values
            )
    filled.sign()
    assert _codes(filled) == []


def make_key_elsewhere(folder: Path, clock: Clock) -> None:
    """A key of the right name that belongs to another ledger."""
    with_tables = shaped_sqlite(folder / "elsewhere.db")
    elsewhere = make_ledger(with_tables, clock, folder / "other.key")
    settled(elsewhere.records)
    elsewhere.sign()
    with_tables.close()


def test_a_receipt_shows_words_only_when_asked_and_never_whose_they_are(filled: Ledger) -> None:
    shown, closed = filled.receipt(1, with_words=True), filled.receipt(1, with_words=False)
    assert set(json.loads(json.dumps(shown))["words"]) == {
        "question",
        "answer",
        "sources",
        "circumstances",
    }
    assert shown["salt"]
    assert (closed["words"], closed["salt"]) == ({}, "")
    assert "chat-0" not in json.dumps(shown)


def test_a_record_without_a_signed_leaf_has_no_receipt(filled: Ledger) -> None:
    unsigned, unsettled = settled(filled.records), filled.records.open(make_asked())
    for number in (unsigned, unsettled, 999):
        with pytest.raises(LeafMissing):
            filled.receipt(number, with_words=False)


def test_nothing_is_proved_beyond_what_was_signed(ledger: Ledger, clock: FixedClock) -> None:
    with pytest.raises(CheckpointRefused):
        ledger.proof()
    settled(ledger.records)
    clock.turn(timedelta(minutes=1))
    ledger.sign()
    assert ledger.proof()["consistency"] == []
    with pytest.raises(CheckpointRefused):
        ledger.proof(3)


def test_many_leaves_of_several_pages_are_looked_at(
    ledger: Ledger, database: Database, clock: Clock
) -> None:
    now = clock.now()
    with database.unit() as session:
        for _ in range(520):
            number = store.insert_record(session, make_asked(), now)
            store.settle_record(session, number, make_settlement(), now)
    ledger.sign()
    told: list[int] = []
    check = ledger.check((), told.append)
    assert (check.leaves, check.faults, told) == (521, (), [500, 521])
    assert len(list(ledger.leaves())) == 521
