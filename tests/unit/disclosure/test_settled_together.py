"""Answers that are settled together are settled each for itself, whatever becomes of the others."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import event, text

from city import AssistantError, Clock, Database, DatabaseUnavailable, FixedClock, SystemClock
from disclosure import RecordMissing, RecordOutOfOrder
from tests.builders.disclosure import make_asked, make_ledger, make_settlement

_ROOT = Path(__file__).parents[3]


def test_each_caller_meets_its_own_error_and_the_ledger_stays_whole(
    either: Database, clock: FixedClock
) -> None:
    ledger = make_ledger(either, clock)
    numbers = [ledger.records.open(make_asked(chat=f"{place}")) for place in range(8)]
    tries = [*numbers, *numbers, 90_001, 90_002]
    together = Barrier(len(tries))

    def settle(number: int) -> str:
        together.wait()
        try:
            ledger.records.settle(number, make_settlement(f"답 {number}"))
        except AssistantError as error:
            return type(error).__name__
        return "settled"

    with ThreadPoolExecutor(len(tries)) as pool:
        ends = Counter(pool.map(settle, tries))
    assert ends == {
        "settled": 8, RecordOutOfOrder.__name__: 8, RecordMissing.__name__: 2,
    }  # fmt: skip
    found = ledger.check((), lambda _: None)
    assert [fault.code for fault in found.faults] == []
    assert found.leaves == 9


def test_a_full_disk_settles_nothing_and_later_everything(database: Database, clock: Clock) -> None:
    ledger = make_ledger(database, clock)
    numbers = [ledger.records.open(make_asked(chat=f"{place}")) for place in range(12)]
    long = make_settlement("긴 답입니다. " * 3000)

    def settle(number: int) -> bool:
        try:
            ledger.records.settle(number, long)
        except DatabaseUnavailable:
            return False
        return True

    with database.engine.connect() as connection:
        room = connection.exec_driver_sql("PRAGMA page_count").scalar_one() + 60

    def fill(connection: object, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {room}")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]

    database.close()
    event.listen(database.engine, "connect", fill)
    with ThreadPoolExecutor(6) as pool:
        done = dict(zip(numbers, pool.map(settle, numbers), strict=True))
    assert set(done.values()) == {True, False}
    event.remove(database.engine, "connect", fill)
    database.close()
    for number in numbers:
        found = ledger.records.find(number)
        assert found is not None
        assert (found.settlement is not None) is done[number]
    assert all(settle(number) for number in numbers if not done[number])
    assert ledger.check((), lambda _: None).faults == ()


def settle_without_end(address: str) -> None:
    """Settle in eight threads until killed; tells each number once its call has returned."""
    records = make_ledger(Database(address), SystemClock()).records

    def settle(_: int) -> None:
        number = records.open(make_asked())
        records.settle(number, make_settlement())
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(settle, range(100_000)))


@pytest.mark.parametrize("told", [1, 30])
def test_what_was_acknowledged_before_a_kill_is_settled_and_in_the_ledger(
    told: int, either: Database, clock: Clock
) -> None:
    address = either.engine.url.render_as_string(hide_password=False)
    call = f"import {__name__} as test; test.settle_without_end({address!r})"
    with subprocess.Popen(
        [sys.executable, "-c", call], cwd=_ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        heard = [child.stdout.readline() for _ in range(told)]
        child.send_signal(signal.SIGKILL)
        heard += child.stdout.readlines()
    acknowledged = {int(line) for line in heard if line.endswith("\n")}
    assert len(acknowledged) >= told
    with either.unit() as session:
        leaves = set(session.scalars(text("SELECT record FROM ledger_leaves")))
        settled = set(
            session.scalars(text("SELECT number FROM records WHERE settled_at IS NOT NULL"))
        )
    assert acknowledged <= settled
    assert leaves - {None} == settled
    assert make_ledger(either, clock).check((), lambda _: None).faults == ()
