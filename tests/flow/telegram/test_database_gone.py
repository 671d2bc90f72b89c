"""The database is gone while the bot runs: who asks is told, and answered once it is back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from city import Database, FixedClock
from tests.builders.telegram import ANSWER, ASK, Town
from tests.telegram_simulator import too_many_requests


async def test_a_database_that_is_gone_gets_the_notice_and_the_telephone_and_later_the_answer(
    town: Town, database: Database, clock: FixedClock
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    with database.unit() as session:
        for table in ("chats", "records"):
            session.connection().exec_driver_sql(f"ALTER TABLE {table} RENAME TO {table}_gone")
    citizen.says(ASK)
    await town.telegram.until(lambda: len(citizen.heard()) == 4)
    notice, delay = citizen.heard()[2:]
    assert "미리 알려 드립니다" in notice
    assert "1899-2012" in delay
    await town.put_off()
    with database.unit() as session:
        for table in ("chats", "records"):
            session.connection().exec_driver_sql(f"ALTER TABLE {table}_gone RENAME TO {table}")
    await town.passes(clock, 60)
    await citizen.hears(ANSWER)


async def test_a_database_that_is_half_gone_is_one_line_in_the_log_however_often_it_is_tried(
    town: Town, database: Database, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    await town.all_done()
    tried: list[str] = []

    def note(*call: Any) -> None:
        if " records" in call[2]:
            tried.append(call[2])

    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE records RENAME TO gone")
    event.listen(database.engine, "before_cursor_execute", note)
    citizen.says(ASK)
    for _ in range(3):
        seen = len(tried)
        await town.telegram.until(lambda seen=seen: len(tried) > seen)
        await town.put_off()
        await town.passes(clock, 60)
    event.remove(database.engine, "before_cursor_execute", note)
    assert caplog.text.count("the inbox waits for the database") == 1
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE gone RENAME TO records")
    await town.passes(clock, 60)
    await citizen.hears(ANSWER)


async def test_who_has_the_answer_reads_of_no_delay_because_that_could_not_be_kept(
    town: Town, database: Database, clock: FixedClock
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    refused: list[str] = []

    def refuse(*call: Any) -> None:
        if any(ANSWER in text for text in citizen.heard()):
            refused.append(call[2])
            raise OperationalError(call[2], {}, Exception("disk is full"))

    event.listen(database.engine, "before_cursor_execute", refuse)
    citizen.says(ASK)
    await town.telegram.until(lambda: len(refused) > 1)
    event.remove(database.engine, "before_cursor_execute", refuse)
    await town.passes(clock, 60)
    await town.all_done()
    assert not any("저희 쪽 문제로" in text for text in citizen.heard())
    assert sum(ANSWER in text for text in citizen.heard()) == 1
    assert town.newest(citizen).delivered_at is not None


async def test_an_emergency_is_answered_even_if_the_database_is_gone(
    town: Town, database: Database
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE records RENAME TO gone")
    citizen.says("사람이 쓰러졌어요")
    said = await citizen.hears("119")
    assert town.services.notices.opens(said.text)


async def test_a_trace_never_reaches_a_citizen(town: Town, database: Database) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE records RENAME TO gone")
    citizen.says(ASK)
    said = await citizen.hears("저희 쪽 문제로")
    assert "Traceback" not in said.text
    assert "records" not in said.text


async def test_nothing_is_sent_before_it_could_be_read_who_is_banned(
    town: Town, database: Database, clock: FixedClock
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", too_many_requests(3000))
    citizen.says(ASK)
    await town.put_off()
    await town.stop()
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE sending_bans RENAME TO gone")
    # By the database's clock the answer is due; the ban was said to last an hour and more.
    clock.turn(timedelta(seconds=2000))
    with database.unit() as session:
        session.connection().exec_driver_sql("UPDATE inbox SET not_before = NULL")
    before = len(town.telegram.made("sendMessage"))
    refused: list[str] = []

    def note(*call: Any) -> None:
        if "sending_bans" in call[2]:
            refused.append(call[2])

    event.listen(database.engine, "before_cursor_execute", note)
    town.restart()
    await town.telegram.until(lambda: len(refused) > 2)
    event.remove(database.engine, "before_cursor_execute", note)
    assert len(town.telegram.made("sendMessage")) == before
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE gone RENAME TO sending_bans")
    await town.put_off()
    assert len(town.telegram.made("sendMessage")) == before
    await town.passes(clock, 1001)
    await citizen.hears(ANSWER)
