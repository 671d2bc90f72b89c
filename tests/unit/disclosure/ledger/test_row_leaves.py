"""Who read whose words is held against leaves of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from city import Database, FixedClock, KeptFor
from disclosure import Accesses, Feedback, Ledger, LedgerCheck, Retention
from disclosure.ledger.standalone.verify_receipt import check_leaves, read_key
from tests.builders.disclosure import make_ledger, settled

PERIODS = KeptFor(words_days=30, chats_days=365, access_days=730)


@pytest.fixture
def ledger(either: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    return make_ledger(either, clock, tmp_path / "ledger.key")


@pytest.fixture
def accesses(either: Database, clock: FixedClock) -> Accesses:
    return Accesses(either, clock)


def look(accesses: Accesses, *records: int) -> None:
    for one in records:
        accesses.note(person="김담당", command="receipt", record=one, purpose="이의신청 확인")


def check(ledger: Ledger) -> LedgerCheck:
    return ledger.check((), lambda _: None)


def faults(ledger: Ledger) -> list[tuple[str, int]]:
    return [(one.code, one.number) for one in check(ledger).faults if one.code != "no_key"]


def test_an_access_is_a_leaf_that_names_nobody(ledger: Ledger, accesses: Accesses) -> None:
    look(accesses, 7)
    ledger.sign()
    said = json.loads(list(ledger.leaves())[-1])
    assert said.keys() == {"kind", "of", "row", "new", "at", "words"}
    assert (said["kind"], said["of"], said["row"], said["new"]) == ("row", "access", 1, True)
    assert said["words"].keys() == {"said"}
    assert check(ledger).earlier == 0
    assert faults(ledger) == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (
            "UPDATE access_log SET person = '다른 사람'",
            [("access_differs", 1), ("access_differs", 2), ("access_differs", 3)],
        ),
        ("UPDATE access_log SET record = 9 WHERE number = 2", [("access_differs", 2)]),
        ("UPDATE access_log SET salt = '' WHERE number = 1", [("access_differs", 1)]),
        ("UPDATE access_log SET purpose = '' WHERE number = 3", [("access_differs", 3)]),
        (
            "DELETE FROM access_log",
            [("access_gone", 1), ("access_gone", 2), ("access_gone", 3)],
        ),
        ("DELETE FROM access_log WHERE number = 3", [("access_gone", 3)]),
        (
            """INSERT INTO access_log (number, at, person, command, record, purpose, salt)
            SELECT 4, at, person, command, record, purpose, salt FROM access_log
            WHERE number = 1""",
            [("access_untold", 4)],
        ),
    ],
)
def test_an_altered_log_of_access_is_found(
    ledger: Ledger,
    accesses: Accesses,
    alter: Callable[[str], None],
    statement: str,
    found: list[tuple[str, int]],
) -> None:
    look(accesses, 5, 6, 7)
    ledger.sign()
    assert faults(ledger) == []
    alter(statement)
    assert faults(ledger) == found


def test_it_is_found_as_well_by_who_looks_only_at_what_was_added(
    ledger: Ledger, accesses: Accesses, alter: Callable[[str], None]
) -> None:
    look(accesses, 5, 6)
    ledger.sign()
    note = str(ledger.proof()["checkpoint"])
    look(accesses, 7)
    ledger.sign()
    alter("DELETE FROM access_log WHERE number = 1")
    found = ledger.check_since(note, lambda _: None)
    assert [(one.code, one.number) for one in found.faults] == [("access_gone", 1)]


def test_what_is_destroyed_when_it_is_due_is_told_and_nothing_else_goes_with_it(
    either: Database,
    clock: FixedClock,
    ledger: Ledger,
    accesses: Accesses,
    alter: Callable[[str], None],
) -> None:
    look(accesses, 5, 6)
    clock.turn(timedelta(days=731))
    look(accesses, 7)
    Retention(either, clock, PERIODS).destroy_due(lambda _step, _done, _total: None)
    ledger.sign()
    assert [one.record for one in accesses.newest(9)] == [7]
    assert faults(ledger) == []
    alter("DELETE FROM access_log WHERE number = 3")
    assert faults(ledger) == [("access_gone", 3)]


def test_rows_from_before_are_counted_and_are_no_fault(
    ledger: Ledger, accesses: Accesses, alter: Callable[[str], None]
) -> None:
    look(accesses, 5)
    alter("UPDATE access_log SET number = 9, salt = ''")
    alter("DELETE FROM ledger_leaves")
    assert check(ledger).earlier == 1
    alter(
        """INSERT INTO access_log (number, at, person, command, record, purpose, salt)
        SELECT 3, at, person, command, record, purpose, '' FROM access_log"""
    )
    assert (check(ledger).earlier, faults(ledger)) == (2, [])


def test_who_works_while_it_is_checked_is_nobodys_fault(
    ledger: Ledger, feedback: Feedback, accesses: Accesses
) -> None:
    record = settled(ledger.records)
    feedback.rate(record, "chat-1", "unhelpful")
    look(accesses, record)
    ledger.sign()
    done: list[int] = []

    def work(leaves: int) -> None:
        if not done:
            feedback.take(1, 1, "kim")
            look(accesses, record)
        done.append(leaves)

    found = ledger.check((), work)
    assert done
    assert found.faults == ()


def test_the_stand_alone_verifier_knows_such_leaves(
    either: Database, clock: FixedClock, ledger: Ledger, accesses: Accesses
) -> None:
    look(accesses, 5)
    clock.turn(timedelta(days=731))
    Retention(either, clock, PERIODS).destroy_due(lambda _step, _done, _total: None)
    ledger.sign()
    leaves = list(ledger.leaves())
    assert [json.loads(one)["kind"] for one in leaves] == ["begin", "row", "gone"]
    key = read_key(ledger.public_key().text)
    assert check_leaves(leaves, [str(ledger.proof()["checkpoint"])], key)


def test_a_value_that_no_such_column_holds_is_told(
    database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "own.key")
    look(Accesses(database, clock), 5, 6)
    with database.unit() as session:
        session.execute(text("UPDATE access_log SET at = 'yesterday' WHERE number = 2"))
    ledger.sign()
    assert faults(ledger) == [("access_differs", 2)]
