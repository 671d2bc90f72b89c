"""The loop that fetches updates, and what it says to Telegram when it ends."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from telegram import Bot, Update
from telegram.error import TimedOut

from bot.telegram.pace import Pace
from bot.telegram.polling import Poller


class _Bot:
    """Gives one update, holds the next poll open, and fails as often as it is told."""

    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.held = asyncio.Event()
        self.confirmed: list[int] = []

    async def get_updates(self, *, offset: int, **more: Any) -> list[Update]:
        if not offset:
            return [Update(7)]
        if "limit" not in more:
            self.held.set()
            await asyncio.Event().wait()
        if self.failures:
            self.failures -= 1
            raise TimedOut
        self.confirmed.append(offset)
        return []


async def _stopped_after_one_update(bot: _Bot) -> list[Update]:
    taken: list[Update] = []

    async def accept(update: Update) -> None:
        taken.append(update)

    stopped = asyncio.Event()
    poller = Poller(cast("Bot", bot), accept, Pace(), stopped)
    running = asyncio.create_task(poller.run())
    await bot.held.wait()
    stopped.set()
    await running
    return taken


async def test_a_stop_confirms_what_was_fetched_even_if_the_first_try_fails() -> None:
    bot = _Bot(failures=1)
    taken = await _stopped_after_one_update(bot)
    assert [update.update_id for update in taken] == [7]
    assert bot.confirmed == [8]


async def test_a_telegram_that_is_gone_does_not_keep_a_stop_waiting() -> None:
    bot = _Bot(failures=99)
    await _stopped_after_one_update(bot)
    assert bot.confirmed == []
    assert bot.failures == 97
