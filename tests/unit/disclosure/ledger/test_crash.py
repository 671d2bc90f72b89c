"""Killed anywhere between a record and its leaf, the process leaves both or neither."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from sqlalchemy import event, text

from city import Clock, Database, SystemClock
from tests.builders.disclosure import make_asked, make_ledger, make_settlement

_STEPS = 28
"""More statements than settling and forgetting take: the last kill comes after both."""


def kill_at_every_step(address: str) -> None:
    """Let a child of this process settle and forget a record a step, and be killed at the step."""
    for step in range(1, _STEPS + 1):
        database = Database(address)
        number = make_ledger(database, SystemClock()).records.open(make_asked(chat=f"{step}"))
        database.close()  # A child may not share a connection.
        child = os.fork()
        if child == 0:
            _settle_and_die(address, number, step)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def _settle_and_die(address: str, number: int, step: int) -> None:
    database, count = Database(address), 0

    def kill(*_: object) -> None:
        nonlocal count
        count += 1
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(database.engine, "after_cursor_execute", kill)
    event.listen(database.engine, "commit", kill)
    records = make_ledger(database, SystemClock()).records
    records.settle(number, make_settlement())
    records.forget(f"{step}")
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_kill_at_any_statement_leaves_both_or_neither(either: Database, clock: Clock) -> None:
    address = either.engine.url.render_as_string(hide_password=False)
    call = f"import {__name__} as test; test.kill_at_every_step({address!r})"
    root = Path(__file__).parents[4]
    subprocess.run([sys.executable, "-c", call], cwd=root, check=True, timeout=100)
    ledger = make_ledger(either, clock)
    with either.unit() as session:
        leaves = set(session.scalars(text("select record from ledger_leaves")))
    records = [ledger.records.find(number) for number in range(1, _STEPS + 1)]
    settled = [record is not None and record.settlement is not None for record in records]
    forgotten = [record is not None and record.forgotten_at is not None for record in records]
    assert {number for number, done in enumerate(settled, 1) if done} == leaves - {None}
    assert ledger.check((), lambda _: None).faults == ()
    for done in (settled, forgotten):
        assert done == sorted(done)
        assert set(done) == {False, True}
