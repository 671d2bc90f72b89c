"""Which records keep their promises, and which do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from admin.commands.examining import verify_and_tell
from admin.commands.verifying import faults_of, verify
from city import CityProfile, Clock, Database, FixedClock, operator_keys
from disclosure import Record, Status
from tests.builders.disclosure import (
    OPENED_AT,
    make_asked,
    make_ledger,
    make_record,
    make_settlement,
    settled,
)

VERSIONS = frozenset({"2026-11-1"})
LATER = OPENED_AT + timedelta(days=1)
SETTLED = make_settlement()


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


def test_a_record_that_was_settled_and_delivered_is_whole() -> None:
    assert list(faults_of(make_record(), VERSIONS, LATER)) == []


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (replace(make_record(), settlement=None, settled_at=None), "delivered_unsettled"),
        (
            replace(make_record(), delivered_at=OPENED_AT - timedelta(seconds=1)),
            "delivered_first",
        ),
        (make_record(settlement=make_settlement(notice_version="1999")), "notice_unknown"),
        (make_record(settlement=make_settlement(notice_version="")), "notice_unknown"),
        (make_record(settlement=make_settlement(" ")), "no_answer"),
        (make_record(settlement=make_settlement(citations=())), "no_citation"),
        (replace(make_record(), forgotten_at=LATER), "not_forgotten"),
    ],
)
def test_a_broken_promise_is_found(record: Record, code: str) -> None:
    faults = list(faults_of(record, VERSIONS, LATER))
    assert [(fault.code, fault.wrong) for fault in faults] == [(code, True)]
    assert f"verify.{code}" in operator_keys()


def test_a_refusal_owes_no_citation() -> None:
    refusal = make_settlement(status=Status.NOTHING_FOUND, citations=())
    assert list(faults_of(make_record(settlement=refusal), VERSIONS, LATER)) == []


def test_a_forgotten_answer_owes_nothing() -> None:
    forgotten = replace(
        make_record(asked=make_asked("", chat=""), settlement=make_settlement("", citations=())),
        forgotten_at=LATER,
    )
    assert list(faults_of(forgotten, VERSIONS, LATER)) == []


def test_what_a_crash_left_open_is_told_but_is_no_fault() -> None:
    left = replace(make_record(), settlement=None, settled_at=None, delivered_at=None)
    assert [fault.wrong for fault in faults_of(left, VERSIONS, LATER)] == [False]
    assert list(faults_of(left, VERSIONS, OPENED_AT + timedelta(seconds=30))) == []


def test_every_record_is_looked_at(database: Database, clock: Clock) -> None:
    ledger = make_ledger(database, clock)
    records = ledger.records
    for _ in range(1203):
        records.open(make_asked())
    told: list[int] = []
    found = verify(ledger, VERSIONS, clock.now(), lambda _step, done, _total: told.append(done))
    assert (found.records, found.whole, told) == (1203, True, [500, 1000])


def test_a_row_that_no_record_can_hold_is_found(database: Database, clock: Clock) -> None:
    ledger = make_ledger(database, clock)
    records = ledger.records
    first, second = records.open(make_asked()), records.open(make_asked())
    records.settle(first, SETTLED)
    records.settle(second, SETTLED)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("update records set status = 'made up' where number = 1")
    found = verify(ledger, VERSIONS, clock.now(), _quiet)
    assert [(fault.number, fault.code) for fault in found.faults] == [(1, "unreadable")]
    assert [(fault.number, fault.parts) for fault in found.ledger.faults] == [(1, ("status",))]
    assert not found.whole


def test_records_under_an_earlier_wording_stay_whole_when_a_new_one_is_added(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    ledger = make_ledger(database, clock)
    records = ledger.records
    number = records.open(make_asked())
    records.settle(number, make_settlement(notice_version=profile.notices[0].version))
    new = tuple(replace(one, version="next", in_force_since=date.max) for one in profile.notices)
    told: list[str] = []
    for notices, whole in ((profile.notices + new, True), (new, False)):
        changed = replace(profile, notices=notices)
        assert verify_and_tell(ledger, changed, clock, _quiet, tell=told.append).whole is whole
    assert "notices.toml" in told[1]


def test_a_clock_that_is_set_back_while_an_answer_is_brought_breaks_no_promise(
    profile: CityProfile, database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "ledger.key")
    number = settled(ledger.records)
    clock.turn(timedelta(hours=-2))
    ledger.records.delivered(number, (7,))
    record = ledger.records.find(number)
    assert record is not None
    assert record.delivered_at == record.settled_at
    settled(ledger.records)
    ledger.sign()
    found = verify(ledger, frozenset({record.settlement.notice_version}), clock.now(), _quiet)  # pyright: ignore[reportOptionalMemberAccess]
    assert found.whole
