"""The loop that fetches updates, and what it says to Telegram when it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, cast

import pytest
from telegram.error import TimedOut

from bot.telegram.app import RawBot
from bot.telegram.pace import Pace
from bot.telegram.polling import Poller, update_number
from city import DatabaseUnavailable


class _Bot:
    """Gives what it is told to, holds the next poll open, and fails to confirm as often as told."""

    def __init__(self, *batches: list[Any], failures: int = 0) -> None:
        self.batches = list(batches)
        self.failures = failures
        self.held = asyncio.Event()
        self.offsets: list[int] = []
        self.confirmed: list[int] = []

    async def fetch(self, offset: int, _timeout: int, _kinds: list[str], **more: Any) -> list[Any]:
        if "limit" in more:
            if self.failures:
                self.failures -= 1
                raise TimedOut
            self.confirmed.append(offset)
            return []
        self.offsets.append(offset)
        if not self.batches:
            self.held.set()
            await asyncio.Event().wait()
        return self.batches.pop(0)


class _Inbox:
    """Takes what it is given, or fails as often as it is told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.taken: list[Any] = []

    async def take(self, updates: Sequence[Any]) -> None:
        if self.failures:
            self.failures -= 1
            raise DatabaseUnavailable(problem="locked")
        self.taken += updates


async def _polled(bot: _Bot, inbox: _Inbox | None = None, waits: list[float] | None = None) -> None:
    async def sleep(seconds: float) -> None:
        if waits is not None:
            waits.append(seconds)

    stopped = asyncio.Event()
    accept = (inbox or _Inbox()).take
    poller = Poller(cast("RawBot", bot), accept, Pace(sleep=sleep), stopped)
    running = asyncio.create_task(poller.run())
    await bot.held.wait()
    stopped.set()
    await running


async def test_a_stop_confirms_what_was_taken_even_if_the_first_try_fails() -> None:
    bot, inbox = _Bot([{"update_id": 7}], failures=1), _Inbox()
    await _polled(bot, inbox)
    assert inbox.taken == [{"update_id": 7}]
    assert bot.confirmed == [8]


async def test_a_telegram_that_is_gone_does_not_keep_a_stop_waiting() -> None:
    bot = _Bot([{"update_id": 7}], failures=99)
    await _polled(bot)
    assert bot.confirmed == []
    assert bot.failures == 97


async def test_what_cannot_be_kept_is_not_confirmed_and_fetched_again() -> None:
    bot, inbox, waits = _Bot([{"update_id": 7}], [{"update_id": 7}]), _Inbox(1), list[float]()
    await _polled(bot, inbox, waits)
    assert bot.offsets == [0, 0, 8]
    assert inbox.taken == [{"update_id": 7}]
    assert waits == [0.5]


async def test_numbers_that_begin_anew_after_a_quiet_week_are_not_missed() -> None:
    bot = _Bot([{"update_id": 900}], [], [{"update_id": 3}])
    await _polled(bot)
    assert bot.offsets == [0, 901, 0, 4]


async def test_what_has_no_number_is_passed_over_and_not_asked_for_at_full_speed() -> None:
    bot, waits = _Bot([None], ["x", {"update_id": True}], [{}, {"update_id": 5}]), list[float]()
    await _polled(bot, waits=waits)
    assert bot.offsets == [0, 0, 0, 6]
    assert waits == [0.5, 1.0]


@pytest.mark.parametrize(
    "raw", [None, 7, "7", [], {}, *({"update_id": one} for one in ("7", -1, 0, 1.5, 2**62, None))]
)
def test_what_is_no_update_has_no_number(raw: object) -> None:
    assert update_number(raw) is None
