"""Stopping early, telling repeats apart, and the sign of typing."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot

from bench.bot_calls import RecordingRequest
from bot.telegram.addresses import Address
from bot.telegram.calling import Caller
from bot.telegram.pace import Pace
from bot.telegram.seen import SeenOnce
from bot.telegram.sending import Sender
from bot.telegram.stopping import unless
from bot.telegram.typing_sign import typing_sign


async def test_work_that_ends_by_itself_is_done() -> None:
    done: list[str] = []

    async def work() -> None:
        done.append("done")

    await unless(asyncio.Event(), work())
    assert done == ["done"]


async def test_work_is_given_up_when_a_stop_is_wanted() -> None:
    stopped = asyncio.Event()
    cancelled: list[str] = []

    async def work() -> None:
        stopped.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append("cancelled")
            raise

    await unless(stopped, work())
    assert cancelled == ["cancelled"]


async def test_what_the_work_raises_is_raised() -> None:
    async def work() -> None:
        raise LookupError("odd")

    with pytest.raises(LookupError, match="odd"):
        await unless(asyncio.Event(), work())


async def test_work_whose_waiter_is_cancelled_is_not_left_running() -> None:
    begun = asyncio.Event()
    ended: list[str] = []

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("ended")

    waiter = asyncio.create_task(unless(asyncio.Event(), work()))
    await begun.wait()
    waiter.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiter
    assert ended == ["ended"]


def test_a_thing_is_new_once_and_the_oldest_is_forgotten_first() -> None:
    seen = SeenOnce(size=2)
    assert [seen.first(one) for one in (1, 1, 2, 3, 1)] == [True, False, True, True, True]


async def test_the_sign_of_typing_is_shown_again_until_the_block_ends() -> None:
    wire = RecordingRequest()
    shown = asyncio.Event()

    class Counting(Sender):
        async def show_typing(self, to: Address) -> None:
            await super().show_typing(to)
            if len(wire.sent) >= 3:
                shown.set()

    bot = Bot("1:a", request=wire, get_updates_request=wire)
    async with typing_sign(Counting(bot, Caller(Pace())), Address(chat_id=1), every_s=0.001):
        await asyncio.wait_for(shown.wait(), 5)
    count = len(wire.sent)
    await asyncio.sleep(0)
    assert len(wire.sent) == count
    assert {method for method, _ in wire.sent} == {"sendChatAction"}
