"""A case is told to the ledger when it is opened and when it is over, and names nobody there."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from city import Database, FixedClock
from disclosure import Ledger, Objections
from disclosure.ledger.standalone.verify_receipt import (
    Wrong,
    check_leaves,
    read_key,
    read_leaf,
)
from tests.builders.disclosure import make_ledger, settled

OUTCOME = "답변이 맞습니다."
COLUMNS = (
    "record, channel, chat, sealed, reason, opened_at, due, closed_at, closed_by, outcome, "
    "told_at, erase_after"
)


@pytest.fixture
def ledger(either: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    return make_ledger(either, clock, tmp_path / "ledger.key")


def _faults(ledger: Ledger) -> list[tuple[str, int]]:
    return [(one.code, one.number) for one in ledger.check((), lambda _: None).faults]


def _opened(cases: Objections, ledger: Ledger, reason: str = "요금이 다릅니다") -> tuple[int, int]:
    record = settled(ledger.records)
    case = cases.object(record, "chat-1", reason)
    assert case is not None
    return record, case.number


def _leaves(ledger: Ledger) -> list[dict[str, Any]]:
    ledger.sign()
    return [json.loads(leaf) for leaf in ledger.leaves()]


def test_opening_and_outcome_are_leaves_without_a_name_or_a_word(
    cases: Objections, ledger: Ledger
) -> None:
    record, case = _opened(cases, ledger)
    cases.close(case, "김담당", OUTCOME)
    opened, closed, act = _leaves(ledger)[2:]
    assert (opened["kind"], opened["case"], opened["record"]) == ("objection", case, record)
    assert opened["due"] == "2026-12-08"
    assert (closed["kind"], closed["case"], closed["withdrawn"]) == ("outcome", case, False)
    assert closed["closed_at"] == "2026-11-24T01:30:00+00:00"
    assert not [word for word in ("김담당", "답변", "요금", "chat-1") if word in f"{closed}{act}"]
    assert (act["kind"], act["verb"]) == ("act", "objection.closed")
    assert set(opened) == {"kind", "case", "record", "opened_at", "due"}
    assert _faults(ledger) == []


def test_an_auditor_without_our_code_sees_what_is_open_and_what_was_late(
    cases: Objections, ledger: Ledger, clock: FixedClock
) -> None:
    opened = [_opened(cases, ledger)[1] for _ in range(3)]
    clock.turn(timedelta(days=14))
    cases.close(opened[0], "김담당", OUTCOME)
    clock.turn(timedelta(days=1))
    cases.close(opened[1], "김담당", OUTCOME)
    ledger.sign()
    notes, key = [str(ledger.proof()["checkpoint"])], read_key(ledger.public_key().text)
    told = check_leaves(list(ledger.leaves()), notes, key)
    assert told[1:] == ["3 records", "objections: 1 open, 1 closed after their day"]


@pytest.mark.parametrize(
    "leaf",
    [
        '{"case":1,"due":"soon","kind":"objection"}',
        '{"case":1,"kind":"outcome"}',
        '{"case":1,"closed_at":7,"kind":"outcome"}',
        '{"case":"1","due":"2026-12-08","kind":"objection"}',
    ],
)
def test_a_case_that_cannot_be_read_is_told_as_wrong(leaf: str) -> None:
    with pytest.raises(Wrong):
        read_leaf(leaf)


def test_one_that_is_taken_back_says_so_and_one_that_is_asked_twice_has_one_leaf(
    cases: Objections, ledger: Ledger
) -> None:
    record, _ = _opened(cases, ledger, "")
    assert cases.object(record, "chat-1", "까닭") is not None
    assert cases.withdraw(record, "chat-1")
    assert [leaf.get("withdrawn") for leaf in _leaves(ledger)] == [None, None, None, True]
    assert _faults(ledger) == []


@pytest.mark.parametrize("demands", [8])
def test_demands_at_once_open_one_case(cases: Objections, ledger: Ledger, demands: int) -> None:
    record = settled(ledger.records)
    with ThreadPoolExecutor(demands) as threads:
        demanded = [threads.submit(cases.object, record, "chat-1", "까닭") for _ in range(demands)]
    opened = [one.result() for one in demanded]
    assert {one.number for one in opened if one is not None} == {1}
    assert len(cases.listed(open_only=False)) == 1


def test_closing_and_forgetting_at_once_wait_for_each_other_and_both_end(
    cases: Objections, ledger: Ledger
) -> None:
    """In whatever order they take rows and turn, none may be refused as a deadlock."""
    for place in range(10):
        chat = f"chat-{place}"
        record = settled(ledger.records, chat=chat)
        case = cases.object(record, chat, "까닭")
        assert case is not None
        with ThreadPoolExecutor(2) as threads:
            forgetting = threads.submit(ledger.records.forget, chat)
            closing = threads.submit(cases.close, case.number, "김담당", OUTCOME)
        forgetting.result()
        closing.result()
        found = ledger.records.find(record)
        assert found is not None
        assert found.asked.question == ""
    assert _faults(ledger) == []


def test_what_is_forgotten_after_its_case_leaves_a_ledger_that_holds(
    cases: Objections, ledger: Ledger
) -> None:
    record, case = _opened(cases, ledger)
    cases.close(case, "김담당", OUTCOME)
    again = cases.object(record, "chat-1", "")
    assert again is not None
    ledger.records.forget("chat-1")
    assert _faults(ledger) == []
    cases.close(again.number, "김담당", OUTCOME)
    cases.told(again.number)
    assert _faults(ledger) == []


def test_cases_from_before_they_were_told_are_not_missed(
    cases: Objections, ledger: Ledger, either: Database
) -> None:
    _, old = _opened(cases, ledger)
    with either.unit() as session:
        session.execute(text("delete from ledger_leaves where place = 2"))
    _opened(cases, ledger)
    cases.close(old, "김담당", OUTCOME)
    assert _faults(ledger) == []


@pytest.mark.parametrize(
    "statement",
    [
        "update objections set due = '2027-01-01'",
        "update objections set opened_at = '2026-11-20 00:00:00.000000'",
        "update objections set record = 1",
        "update objections set closed_at = '2026-11-24 00:00:00.000000'",
        "update objections set closed_at = null",
        "update objections set outcome = '다른 결과'",
        "update objections set closed_by = ''",
        "update objections set closed_by = '박담당'",
        "update objections set reason = '다른 까닭'",
        "update objections set reason = ''",
        "delete from objections",
        f"insert into objections (number, {COLUMNS}) select 9, {COLUMNS} from objections",  # noqa: S608
    ],
)
def test_a_case_that_was_rewritten_is_found(
    cases: Objections, ledger: Ledger, either: Database, statement: str
) -> None:
    settled(ledger.records)
    _, case = _opened(cases, ledger)
    cases.close(case, "김담당", OUTCOME)
    with either.unit() as session:
        session.execute(text(statement))
    assert {code for code, _ in _faults(ledger)} == {"case_differs"}
