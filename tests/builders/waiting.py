"""Waiting for what tells nobody that it has come about: a row, a line of a log."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PATIENCE_S = 30.0
"""Longer than a busy machine stands still: only what never happens is to fail a test."""
_LOOK_EVERY_S = 0.01


async def eventually(holds: Callable[[], object]) -> None:
    """Look again and again, letting everything else go on, until it holds.

    Raises:
        TimeoutError: it never came about.
    """
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110 - what is waited for raises no event
            await asyncio.sleep(_LOOK_EVERY_S)
