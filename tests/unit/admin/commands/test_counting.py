"""The service counts by itself what is over, once, and goes on where nothing can be counted."""

from __future__ import annotations

import asyncio
from datetime import datetime

from admin.commands.counting import Counting
from admin.equal_service import EqualService
from city import SEOUL, Database, FixedClock
from disclosure import Journal, Records
from tests.builders.disclosure import settled
from tests.builders.told_again import KEPT_FOR
from tests.builders.waiting import eventually


def kept(room: EqualService) -> list[str]:
    return [one.period.name for one in room.every()]


async def test_what_is_over_is_counted_once_and_not_before_anybody_asked(
    database: Database, clock: FixedClock
) -> None:
    clock.turn(datetime(2026, 9, 30, 12, tzinfo=SEOUL) - clock.now())
    settled(Records(database, clock))
    room = EqualService(database, clock, KEPT_FOR)
    # What is said of the last answers is waited for.
    clock.turn(datetime(2026, 10, 21, 12, tzinfo=SEOUL) - clock.now())
    assert not {"2026-Q3", "2026-09"} & set(room.due())
    clock.turn(datetime(2026, 10, 22, 12, tzinfo=SEOUL) - clock.now())
    assert room.due() == ("2026-Q3", "2026-09")
    job = Counting(room, every_s=0.01)
    running = asyncio.create_task(job.run())
    await eventually(lambda: kept(room) == ["2026-Q3", "2026-09"])
    assert room.due() == ()
    # A month in which nobody asked is over: it stays due, and the job goes on.
    clock.turn(datetime(2026, 11, 22, 12, tzinfo=SEOUL) - clock.now())
    assert room.due() == ("2026-10",)
    settled(Records(database, clock))
    clock.turn(datetime(2026, 12, 22, 12, tzinfo=SEOUL) - clock.now())
    await eventually(lambda: kept(room) == ["2026-11", "2026-Q3", "2026-09"])
    await job.stop()
    await running
    acts = Journal(database).latest(subject="equal_report:2026-09", limit=5)
    assert [one.act.by for one in acts] == ["이 프로그램이 저절로"]
