"""A heavy thing that is opened in the background while the port already answers."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")

_THREAD = "opening"


class Opening(Generic[T]):
    """Runs a blocking factory in a thread of its own and hands out its result.

    The thread is a daemon: a load that hangs must not keep the process from stopping.
    """

    def __init__(self, factory: Callable[[], T]) -> None:
        self._factory = factory
        self._future: Future[T] = Future()

    def start(self) -> Opening[T]:
        """Begin to open; returns at once, and returns itself for chaining."""
        threading.Thread(target=self._run, name=_THREAD, daemon=True).start()
        return self

    def _run(self) -> None:
        try:
            self._future.set_result(self._factory())
        # The error belongs to whoever waits for the result; it is raised again in get().
        except BaseException as error:  # noqa: BLE001
            self._future.set_exception(error)

    @property
    def ready(self) -> bool:
        """Whether the thing is open and usable."""
        return self._future.done() and self._future.exception() is None

    @property
    def failure(self) -> BaseException | None:
        """What went wrong while opening, or None while nothing has."""
        return self._future.exception() if self._future.done() else None

    async def get(self, timeout_s: float) -> T:
        """The opened thing.

        Raises:
            TimeoutError: it is still opening after `timeout_s` seconds.
            BaseException: whatever the factory raised.
        """
        waiting = asyncio.shield(asyncio.wrap_future(self._future))
        # Python 3.11's `wait_for` loses a cancellation, and so an interrupt, that comes together
        # with the result: each question of a file finds the library open already.
        async with asyncio.timeout(timeout_s):
            return await waiting

    def wait(self) -> T:
        """The opened thing, waiting in the calling thread; raises what the factory raised."""
        return self._future.result()


def still_opening() -> bool:
    """Whether a thread of this process still opens something."""
    return any(thread.name == _THREAD for thread in threading.enumerate())
