"""The steps of a question's way, in reading order, and the runner that walks them.

Opening the record comes before the first step and settling it after the last one; both belong to
the use case, because no step may skip them.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

from bot.answering.case import Case, Stop
from bot.answering.check import check
from bot.answering.compose import compose
from bot.answering.guard import guard
from bot.answering.retrieve import retrieve
from bot.answering.tools import Tools
from bot.answering.understand import understand

OnStep = Callable[[str], None]
"""Is told the name of a step before it starts."""
Step = Callable[[Case, Tools], Case | Stop]
"""Takes a case and gives the next one, or stops it with a status."""

BEFORE_LIBRARY: tuple[Step, ...] = (understand, guard)
"""Steps that need no library: an emergency is answered while it is still being opened."""
WITH_LIBRARY: tuple[Step, ...] = (retrieve, compose, check)
STEPS: tuple[Step, ...] = BEFORE_LIBRARY + WITH_LIBRARY


def run(
    case: Case,
    tools: Tools,
    *,
    steps: tuple[Step, ...] = STEPS,
    on_step: OnStep | None = None,
) -> Case | Stop:
    """Walk the steps until one stops or all are done; blocking, belongs in a thread.

    `on_step` is told each step's name before it starts. The time of each step, in milliseconds,
    is kept in the case, also in one that stopped.
    """
    for step in steps:
        name = step.__name__
        if on_step is not None:
            on_step(name)
        begun = time.perf_counter()
        result = step(case, tools)
        timings = {**case.timings_ms, name: (time.perf_counter() - begun) * 1000}
        if isinstance(result, Stop):
            return replace(result, case=replace(result.case, timings_ms=timings))
        case = replace(result, timings_ms=timings)
    return case


def on_loop(on_step: OnStep | None) -> OnStep | None:
    """The steps run in a thread, but whoever watches them lives on the loop."""
    if on_step is None:
        return None
    loop = asyncio.get_running_loop()
    return lambda name: loop.call_soon_threadsafe(on_step, name) and None
