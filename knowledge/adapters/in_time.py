"""Work that ends in time: what is late is cancelled, and its connection closed with it.

The time limits of HTTP clients count from byte to byte: a server that sends one now and then is
waited for without end, and a thread that waits for it cannot be stopped. A coroutine can.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_starting = threading.Lock()
_loops: list[asyncio.AbstractEventLoop] = []


def run_within(work: Coroutine[Any, Any, T], seconds: float) -> T:
    """What the work returns or raises; may be called from any thread but an event loop's.

    Raises:
        TimeoutError: the work was not done in time.
    """
    waiting = asyncio.run_coroutine_threadsafe(work, _loop())
    try:
        return waiting.result(max(seconds, 0))
    finally:
        # Does nothing to work that is done.
        waiting.cancel()


def _loop() -> asyncio.AbstractEventLoop:
    """The one loop of the process: clients keep connections, and those belong to a loop.

    Its thread is a daemon, because work that hangs must not keep the process from stopping.
    """
    with _starting:
        if not _loops:
            loop = asyncio.new_event_loop()
            threading.Thread(target=loop.run_forever, name="chat-model", daemon=True).start()
            _loops.append(loop)
        return _loops[0]
