"""A clock that is turned while the service runs, or before it began, is told when it is noticed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from admin.commands.timekeeping import Timekeeping
from city import Database, FixedClock
from disclosure import Ledger
from tests.builders.disclosure import make_ledger, settled
from tests.builders.waiting import eventually


class _Hands:
    """A clock on the wall and one that only goes forward, and how often that one was read."""

    def __init__(self, clock: FixedClock) -> None:
        self.clock = clock
        self.passed = 0.0
        self.looks = 0

    def passed_s(self) -> float:
        self.looks += 1
        return self.passed

    async def look(self) -> None:
        """Wait until both were compared once more, from now on."""
        before = self.looks
        await eventually(lambda: self.looks > before + 4)


@pytest.fixture
def ledger(database: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    return make_ledger(database, clock, tmp_path / "ledger.key")


@asynccontextmanager
async def _watching(hands: _Hands, ledger: Ledger, told: list[str]) -> AsyncGenerator[None]:
    job = Timekeeping(hands.clock, ledger, told.append, look_every_s=0.001, passed_s=hands.passed_s)
    running = asyncio.create_task(job.run())
    try:
        await hands.look()
        yield
    finally:
        await job.stop()
        await running


async def test_a_clock_that_goes_as_time_does_is_not_spoken_of(
    ledger: Ledger, clock: FixedClock
) -> None:
    hands, told = _Hands(clock), list[str]()
    async with _watching(hands, ledger, told):
        for _ in range(3):
            clock.turn(timedelta(seconds=20))
            await hands.look()
    assert told == []


@pytest.mark.parametrize(("by", "word"), [(-3600, "뒤로"), (3600, "앞으로")])
async def test_a_clock_that_is_turned_is_told_once_with_both_times(
    ledger: Ledger, clock: FixedClock, by: int, word: str, caplog: pytest.LogCaptureFixture
) -> None:
    hands, told = _Hands(clock), list[str]()
    async with _watching(hands, ledger, told):
        clock.turn(timedelta(seconds=by))
        await hands.look()
    (line,) = told
    assert word in line
    assert "3600초" in line
    assert "10:30:00" in line
    assert line in caplog.text


async def test_a_start_before_the_newest_signature_is_told_and_one_after_it_is_not(
    ledger: Ledger, clock: FixedClock
) -> None:
    settled(ledger.records)
    ledger.sign()
    clock.turn(timedelta(days=1))
    told: list[str] = []
    async with _watching(_Hands(clock), ledger, told):
        pass
    assert told == []
    clock.turn(timedelta(days=-2))
    async with _watching(_Hands(clock), ledger, told):
        pass
    assert len(told) == 1
    assert "뒤로" in told[0]


async def test_a_ledger_that_cannot_be_read_does_not_end_the_watch(
    ledger: Ledger, clock: FixedClock, tmp_path: Path
) -> None:
    settled(ledger.records)
    ledger.sign()
    (tmp_path / "ledger.key").unlink()
    hands, told = _Hands(clock), list[str]()
    async with _watching(hands, ledger, told):
        clock.turn(timedelta(hours=-1))
        await hands.look()
    assert len(told) == 1
