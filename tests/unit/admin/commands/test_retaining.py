"""The job and the command that destroy what is due."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

import pytest

from admin.commands.retaining import Retaining, retain_and_tell
from city import Database, FixedClock, KeptFor
from disclosure import Destroyed, Records, Retention
from disclosure.retention import Progress
from tests.builders.disclosure import settled
from tests.builders.waiting import eventually


@pytest.fixture
def number(database: Database, clock: FixedClock) -> int:
    """A record whose period is over for `retention`."""
    return settled(Records(database, clock), chat="mine")


@pytest.fixture
def retention(database: Database, clock: FixedClock) -> Retention:
    later = FixedClock(clock.now() + timedelta(days=8))
    return Retention(database, later, KeptFor(words_days=7, chats_days=7, access_days=7))


def question_of(database: Database, clock: FixedClock, number: int) -> str:
    found = Records(database, clock).find(number)
    assert found is not None
    return found.asked.question


def test_the_command_tells_how_much_is_gone(number: int, retention: Retention) -> None:
    told: list[str] = []
    retain_and_tell(retention, lambda _step, _done, _total: None, told.append)
    (line,) = told
    assert line.endswith("기록의 글 1건, 이의제기의 까닭 0건, 대화 설정 0건, 열람 기록 0건")


async def test_the_job_destroys_at_its_start_and_stops_when_told(
    database: Database, clock: FixedClock, number: int, retention: Retention
) -> None:
    job = Retaining(retention, clock, every_s=3600)
    running = asyncio.create_task(job.run())
    await eventually(lambda: not question_of(database, clock, number))
    await job.stop()
    await running
    assert question_of(database, clock, number) == ""


async def test_the_job_destroys_what_another_room_keeps_as_well(
    clock: FixedClock, retention: Retention
) -> None:
    looked: list[str] = []
    job = Retaining(retention, clock, lambda: looked.append("marks"), every_s=3600)
    running = asyncio.create_task(job.run())
    await eventually(lambda: looked)
    await job.stop()
    await running
    assert looked == ["marks"]


class _Looked(Retention):
    """Nothing is ever due; counts how often that was looked at."""

    looks = 0

    def destroy_due(self, progress: Progress) -> Destroyed:
        self.looks += 1
        return Destroyed()


async def test_files_are_cleared_once_a_night_and_never_by_day(
    clock: FixedClock, postgres: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    found = Database(postgres)  # Without a table: each that is to be cleared is told.
    retention = _Looked(found, clock, KeptFor(words_days=7, chats_days=7, access_days=7))
    job = Retaining(retention, clock, every_s=0.01)
    running = asyncio.create_task(job.run())
    await eventually(lambda: retention.looks > 2)
    assert "may still stand" not in caplog.text
    clock.turn(timedelta(hours=17))
    await eventually(lambda: "VACUUM FULL record_words" in caplog.text)
    looks = retention.looks
    await eventually(lambda: retention.looks > looks + 2)
    assert caplog.text.count("VACUUM FULL record_words") == 1
    clock.turn(timedelta(days=1))
    await eventually(lambda: caplog.text.count("VACUUM FULL record_words") == 2)
    await job.stop()
    await running
    found.close()


async def test_a_database_that_is_away_does_not_end_the_job(
    tmp_path: Path, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    empty = Database(f"sqlite:///{tmp_path / 'without-tables.db'}")
    job = Retaining(
        Retention(empty, clock, KeptFor(words_days=7, chats_days=7, access_days=7)),
        clock,
        every_s=0.01,
    )
    caplog.set_level(logging.WARNING)
    running = asyncio.create_task(job.run())
    await eventually(lambda: caplog.text.count("could not be destroyed") > 1)
    await job.stop()
    await running
    assert running.exception() is None
    empty.close()
