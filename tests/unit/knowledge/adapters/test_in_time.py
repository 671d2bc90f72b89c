from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from knowledge.adapters.in_time import run_within


async def _double(number: int) -> int:
    await asyncio.sleep(0)
    return 2 * number


def test_work_that_is_done_in_time_returns() -> None:
    assert run_within(_double(4), 10.0) == 8


def test_what_the_work_raises_is_raised() -> None:
    async def fail() -> None:
        raise KeyError("own")

    with pytest.raises(KeyError, match="own"):
        run_within(fail(), 10.0)


@pytest.mark.parametrize("seconds", [0.05, 0.0, -1.0])
def test_late_work_is_cancelled_not_left_behind(seconds: float) -> None:
    begun, cancelled = threading.Event(), threading.Event()

    async def wait() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    with pytest.raises(TimeoutError):
        run_within(wait(), seconds)
    # Work whose time was over before it began may never have begun at all.
    assert cancelled.wait(5) or not begun.is_set()


def test_many_threads_share_the_one_loop() -> None:
    def ask(number: int) -> int:
        return run_within(_double(number), 10.0)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(50))) == [2 * number for number in range(50)]
