"""Placeholders leave one after another, and nobody waits long for the one before."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.lane import Lane


class _Road:
    """Counts who is on the way at once, each until it is let go."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self.on_way = 0
        self.most = 0
        self.entered = asyncio.Event()
        self.go = asyncio.Event()

    async def pass_by(self) -> None:
        async with self._lane.turn():
            self.on_way += 1
            self.most = max(self.most, self.on_way)
            self.entered.set()
            await self.go.wait()
            self.on_way -= 1


async def test_only_one_is_on_the_way_at_a_time() -> None:
    road = _Road(Lane(60))
    passing = asyncio.gather(*(road.pass_by() for _ in range(20)))
    await road.entered.wait()
    for _ in range(20):
        await asyncio.sleep(0)
    assert road.on_way == 1
    road.go.set()
    await passing
    assert (road.most, road.on_way) == (1, 0)


async def test_who_has_waited_too_long_goes_beside_the_others_and_takes_no_turn_from_them() -> None:
    road = _Road(Lane(0))
    passing = [asyncio.create_task(road.pass_by()) for _ in range(3)]
    async with asyncio.timeout(5):
        while road.on_way < 3:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
    road.go.set()
    await asyncio.gather(*passing)
    assert road.on_way == 0
    lane = Lane(0)
    async with lane.turn():
        pass
    async with asyncio.timeout(5), lane.turn():
        assert True


async def test_one_that_fails_or_is_cancelled_lets_the_next_one_pass() -> None:
    lane = Lane(60)
    with pytest.raises(ValueError, match="lost"):
        async with lane.turn():
            raise ValueError("lost")
    road = _Road(lane)
    first = asyncio.create_task(road.pass_by())
    await road.entered.wait()
    waiting = asyncio.create_task(road.pass_by())
    await asyncio.sleep(0)
    waiting.cancel()
    first.cancel()
    await asyncio.gather(first, waiting, return_exceptions=True)
    async with asyncio.timeout(5), lane.turn():
        assert road.most == 1
