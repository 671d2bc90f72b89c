"""The jobs of a process, side by side until it is told to stop; one watches the library."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from admin.commands.collecting import keep_for_good
from city import (
    AssistantError,
    Opening,
    ProfileInvalid,
    SentenceMissing,
    SettingInvalid,
    operator_sentence,
    pause,
)

if TYPE_CHECKING:
    from knowledge import Knowledge

_log = logging.getLogger(__name__)

_LOOK_EVERY_S = 0.2
_SET_WRONG = (SettingInvalid, ProfileInvalid, SentenceMissing)
"""Errors of what an operator has set or written: the service does not start over them."""


class Job(Protocol):
    """Something that runs until it is stopped."""

    async def run(self) -> None:
        """Run; returns when stopped, raises when it cannot go on."""
        ...

    async def stop(self) -> None:
        """End soon and in good order."""
        ...


async def run_until_stopped(main: Job, *others: Job, tell: Callable[[str], None]) -> None:
    """Run jobs side by side until the process is told to end, or the main one ends.

    Another job that cannot go on is told, and the rest goes on without it; a setting that cannot
    be used, or a gap in the profile, ends all of them. So do SIGINT and SIGTERM, in good order.

    Raises:
        SettingInvalid: another job cannot use what an operator set.
        BaseException: what the main job ended with.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    running = asyncio.create_task(main.run())
    beside = [asyncio.create_task(_told(job, tell)) for job in others]
    stopping = asyncio.create_task(_stopped(stop, tell))
    try:
        await _one_of(running, stopping, beside)
    finally:
        stopping.cancel()
        jobs = zip((main, *others), (running, *beside), strict=True)
        await asyncio.gather(*(job.stop() for job, task in jobs if not task.done()))
        await asyncio.wait({running, *beside})
    for task in (*beside, running):
        task.result()


async def _one_of(
    running: asyncio.Task[None], stopping: asyncio.Task[None], beside: list[asyncio.Task[None]]
) -> None:
    """Wait for the main job, for the word to stop, or for another job that ended with an error."""
    waited = {running, stopping, *beside}
    while not (running.done() or stopping.done()):
        done, waited = await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
        if any(task.exception() for task in done):
            return


async def _stopped(stop: asyncio.Event, tell: Callable[[str], None]) -> None:
    await stop.wait()
    tell(operator_sentence("serve.stopping"))


async def _told(job: Job, tell: Callable[[str], None]) -> None:
    try:
        await job.run()
    except _SET_WRONG:
        raise
    except AssistantError as error:
        tell(str(error))


class Watch:
    """Tells when the library is open, or why it is not; the service goes on either way."""

    def __init__(self, opening: Opening[Knowledge], tell: Callable[[str], None]) -> None:
        self._opening = opening
        self._tell = tell
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Wait and tell once.

        Raises:
            SettingInvalid: the library cannot be opened because of what an operator set.
        """
        begun = monotonic()
        self._tell(operator_sentence("serve.opening"))
        while not (self._opening.ready or self._opening.failure or self._stopped.is_set()):
            await pause(self._stopped, _LOOK_EVERY_S)
        if self._opening.ready:
            found = await asyncio.to_thread(self._opening.wait().catalogue.documents)
            keep_for_good()
            self._tell(
                operator_sentence(
                    "serve.ready",
                    documents=len(found),
                    articles=sum(one.articles for one in found),
                    seconds=f"{monotonic() - begun:.1f}",
                )
            )
        elif isinstance(self._opening.failure, _SET_WRONG):
            raise self._opening.failure
        elif self._opening.failure is not None:
            self._tell(_reason(self._opening.failure))
            self._tell(operator_sentence("serve.without_library"))

    async def stop(self) -> None:
        """Wait no more."""
        self._stopped.set()


def _reason(failure: BaseException) -> str:
    if isinstance(failure, AssistantError):
        return str(failure)
    _log.error("the library could not be opened", exc_info=failure)
    problem = f"{type(failure).__name__}: {failure}".splitlines()[0]
    return operator_sentence("serve.library_broke", problem=problem)
