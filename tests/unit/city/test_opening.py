"""What opens in the background is waited for, and its failure reaches who waits."""

import asyncio
import threading

import pytest

from city import Opening


async def test_the_result_is_handed_out_once_it_is_there() -> None:
    gate = threading.Event()

    def factory() -> str:
        gate.wait(5)
        return "library"

    opening = Opening(factory).start()
    assert not opening.ready
    with pytest.raises(TimeoutError):
        await opening.get(0.01)
    gate.set()
    assert await opening.get(5) == "library"
    assert opening.ready
    assert opening.wait() == "library"


async def test_a_failure_reaches_who_waits() -> None:
    def factory() -> str:
        raise RuntimeError("no model")

    opening = Opening(factory).start()
    with pytest.raises(RuntimeError, match="no model"):
        await opening.get(5)
    assert not opening.ready
    assert isinstance(opening.failure, RuntimeError)


async def test_an_interrupt_that_comes_together_with_the_result_is_not_lost() -> None:
    opening = Opening(lambda: "library").start()
    assert await opening.get(5) == "library"
    for turns in range(8):
        asking = asyncio.create_task(opening.get(5))
        for _ in range(turns):
            await asyncio.sleep(0)
        if asking.cancel():
            with pytest.raises(asyncio.CancelledError):
                await asking
