"""The service signs by the clock, by the number of leaves, and when it ends."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from admin.commands.signing import AT_MOST_LEAVES, Signing
from city import Clock, Database
from disclosure import Ledger, store
from tests.builders.disclosure import make_asked, make_ledger, make_settlement, settled
from tests.builders.waiting import eventually

_SOON = 0.01


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: what is told here must hold on each."""
    return either


@pytest.fixture
def ledger(database: Database, clock: Clock, tmp_path: Path) -> Ledger:
    return make_ledger(database, clock, tmp_path / "ledger.key")


def _signed(ledger: Ledger) -> int:
    return ledger.standing().signed


async def test_what_was_answered_is_signed_when_the_time_has_come(ledger: Ledger) -> None:
    with Signing(ledger, print, look_every_s=_SOON, at_least_every_s=_SOON) as signing:
        running = asyncio.create_task(signing.run())
        settled(ledger.records)
        await eventually(lambda: _signed(ledger) == 2)
        assert not running.done()
        await signing.stop()
        await running


async def test_many_leaves_are_signed_before_the_time_has_come(
    ledger: Ledger, database: Database, clock: Clock
) -> None:
    with Signing(ledger, print, look_every_s=_SOON, at_least_every_s=3600) as signing:
        running = asyncio.create_task(signing.run())
        settled(ledger.records)
        await eventually(lambda: _signed(ledger) in (0, 2))
        with database.unit() as session:
            for _ in range(AT_MOST_LEAVES):
                number = store.insert_record(session, make_asked(), clock.now())
                store.settle_record(session, number, make_settlement(), clock.now())
        await eventually(lambda: _signed(ledger) >= AT_MOST_LEAVES)
        assert not running.done()
        await signing.stop()
        await running


async def test_the_last_answers_are_signed_at_the_end(ledger: Ledger) -> None:
    with Signing(ledger, print, at_least_every_s=3600) as signing:
        running = asyncio.create_task(signing.run())
        await signing.stop()
        await running
        settled(ledger.records)
    assert _signed(ledger) == 2


async def test_a_key_that_cannot_be_used_is_told_once_and_ends_nothing(
    ledger: Ledger, tmp_path: Path
) -> None:
    settled(ledger.records)
    (tmp_path / "ledger.key").write_text("no key", encoding="ascii")
    told: list[str] = []
    with Signing(ledger, told.append, look_every_s=_SOON, at_least_every_s=_SOON) as signing:
        running = asyncio.create_task(signing.run())
        await eventually(lambda: bool(told))
        (tmp_path / "ledger.key").unlink()
        await eventually(lambda: _signed(ledger) == 2)
        await signing.stop()
        await running
    assert len(told) == 1
    assert "ASSISTANT_LEDGER_KEY" in told[0]
