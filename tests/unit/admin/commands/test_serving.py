"""Jobs side by side: what ends one of them, and what ends all."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from types import SimpleNamespace
from typing import cast

import pytest

from admin.commands.serving import Watch, run_until_stopped
from city import AssistantError, Opening, SettingInvalid
from knowledge import Knowledge, ModelMissing


class _Job:
    """Runs until it is stopped, or fails at once."""

    def __init__(self, failure: AssistantError | None = None) -> None:
        self.failure = failure
        self.running = asyncio.Event()
        self.stopped = asyncio.Event()

    async def run(self) -> None:
        self.running.set()
        if self.failure is not None:
            raise self.failure
        await self.stopped.wait()

    async def stop(self) -> None:
        self.stopped.set()


async def test_a_signal_stops_every_job_in_good_order_and_is_told() -> None:
    main, other, told = _Job(), _Job(), list[str]()
    running = asyncio.create_task(run_until_stopped(main, other, tell=told.append))
    await asyncio.gather(main.running.wait(), other.running.wait())
    os.kill(os.getpid(), signal.SIGTERM)
    await running
    assert main.stopped.is_set()
    assert other.stopped.is_set()
    assert "멈추는 중" in told[0]


async def test_a_side_job_that_fails_is_told_and_the_main_one_goes_on() -> None:
    main, told = _Job(), list[str]()
    broken = _Job(ModelMissing(model="x", problem="y"))
    running = asyncio.create_task(run_until_stopped(main, broken, tell=told.append))
    await asyncio.gather(main.running.wait(), broken.running.wait())
    await asyncio.sleep(0)
    assert not running.done()
    await main.stop()
    await running
    assert len(told) == 1


async def test_a_setting_that_cannot_be_used_ends_all_of_them() -> None:
    main = _Job()
    broken = _Job(SettingInvalid(name="ASSISTANT_CHAT_MODEL", problem="unknown provider"))
    with pytest.raises(SettingInvalid, match="모르는 제공자"):
        await run_until_stopped(main, broken, tell=list[str]().append)
    assert main.stopped.is_set()


async def _watch(failure: Exception) -> list[str]:
    def factory() -> Knowledge:
        raise failure

    told = list[str]()
    await Watch(Opening(factory).start(), told.append).run()
    return told


async def test_a_library_that_cannot_be_opened_is_told_with_what_happens_meanwhile() -> None:
    told = await _watch(ModelMissing(model="/nowhere", problem="no such folder"))
    assert "/nowhere" in told[1]
    assert "전화번호" in told[2]


async def test_a_setting_of_the_library_that_cannot_be_used_is_raised() -> None:
    with pytest.raises(SettingInvalid):
        await _watch(SettingInvalid(name="ASSISTANT_CHAT_MODEL", problem="unknown provider"))


async def test_what_lives_as_long_as_the_service_is_spared_the_collector_once_it_is_open() -> None:
    library = SimpleNamespace(catalogue=SimpleNamespace(documents=tuple))
    gc.unfreeze()
    try:
        opening = Opening(lambda: cast("Knowledge", library)).start()
        await Watch(opening, lambda _: None).run()
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
