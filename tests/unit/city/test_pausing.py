"""A pause ends with its time, with its event, and with an interrupt that is never lost."""

import asyncio

import pytest

from city import pause


async def test_a_pause_ends_when_its_time_is_over() -> None:
    event = asyncio.Event()
    await pause(event, 0.001)
    assert not event.is_set()


async def test_a_pause_ends_with_its_event() -> None:
    event = asyncio.Event()
    pausing = asyncio.create_task(pause(event, 3600))
    await asyncio.sleep(0)
    assert not pausing.done()
    event.set()
    await pausing
    assert event.is_set()


async def test_an_interrupt_that_comes_together_with_the_event_is_not_lost() -> None:
    for turns in range(8):
        event = asyncio.Event()
        pausing = asyncio.create_task(pause(event, 3600))
        for _ in range(3):
            await asyncio.sleep(0)
        event.set()
        for _ in range(turns):
            await asyncio.sleep(0)
        if pausing.cancel():
            with pytest.raises(asyncio.CancelledError):
                await pausing
