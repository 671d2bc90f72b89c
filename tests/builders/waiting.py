"""Waiting for what tells nobody that it has come about: a row, a line of a log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PATIENCE_S = 20.0


async def until(holds: Callable[[], bool]) -> None:
    """Look again and again, letting everything else go on, until it holds.

    Raises:
        TimeoutError: it never came about.
    """
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110 - what is waited for raises no event
            await asyncio.sleep(0)
