"""The sign of typing in a chat, for as long as an answer is being made."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.telegram.addresses import Address
from bot.telegram.sending import Sender
from city import pause


@asynccontextmanager
async def typing_sign(sender: Sender, to: Address, every_s: float) -> AsyncGenerator[None]:
    """Show the sign at once, and again every `every_s` seconds until the block ends."""
    done = asyncio.Event()
    showing = asyncio.create_task(_show(sender, to, every_s, done))
    try:
        yield
    finally:
        done.set()
        showing.cancel()
        await asyncio.gather(showing, return_exceptions=True)


async def _show(sender: Sender, to: Address, every_s: float, done: asyncio.Event) -> None:
    while not done.is_set():
        await sender.show_typing(to)
        await pause(done, every_s)
