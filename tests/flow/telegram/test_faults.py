"""Everything that goes wrong between the bot and Telegram, or in us."""

from __future__ import annotations

import logging

import pytest

from bot.services import Services
from city import Database
from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
    open_town,
)
from tests.telegram_simulator import (
    Fault,
    bad_gateway,
    bad_request,
    conflict,
    cut,
    forbidden,
    hang,
    lost_reply,
    too_many_requests,
)


async def test_a_citizen_who_blocks_the_bot_meanwhile_is_recorded_as_not_reached(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", forbidden())
    citizen.says(ASK)
    await town.telegram.until(lambda: town.telegram.made("sendMessage")[-1].code == 403)
    citizen.blocks()
    await town.stop()
    (record,) = town.records(citizen.number)
    assert record.undelivered.startswith("blocked")
    assert record.delivered_at is None


@pytest.mark.parametrize(
    ("faults", "waited"),
    [
        ([bad_gateway()], [1]),
        ([bad_gateway(), cut(), bad_gateway()], [1, 2, 4]),
        ([too_many_requests(7)], [7]),
        ([too_many_requests(30), too_many_requests(2), bad_gateway()], [30, 2, 1]),
        ([cut()], [1]),
    ],
)
async def test_a_send_that_fails_is_tried_again_after_the_right_wait(
    town: Town, faults: list[Fault], waited: list[float]
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.waits.clear()
    town.telegram.fail("sendMessage", *faults)
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    await town.stop()
    assert town.waits == waited
    (record,) = town.records(citizen.number)
    assert record.delivered_at is not None


@pytest.mark.parametrize(
    ("faults", "reason"),
    [
        ([bad_gateway()] * 4, "network"),
        ([too_many_requests(3000)], "banned for 3000"),
        ([too_many_requests(1)] * 6, "banned"),
        ([bad_request("chat not found")] * 2, "rejected: Chat not found"),
    ],
)
async def test_a_send_that_goes_on_failing_is_given_up_and_recorded(
    town: Town, faults: list[Fault], reason: str
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", *faults)
    citizen.says(ASK)
    await town.telegram.until(lambda: not town.telegram.world.faults["sendmessage"])
    await town.stop()
    (record,) = town.records(citizen.number)
    assert record.undelivered.startswith(reason)
    assert record.delivered_at is None


async def test_a_hanging_telegram_is_given_up_on_and_tried_again(services: Services) -> None:
    async with open_town(services, answer_s=0.3) as town:
        citizen = town.telegram.citizen()
        await town.introduce(citizen)
        town.telegram.fail("sendMessage", hang())
        citizen.says(ASK)
        await citizen.hears(ANSWER)


async def test_a_lost_reply_means_the_answer_twice_rather_than_never(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", lost_reply())
    citizen.says(ASK)
    await town.telegram.until(lambda: sum(ANSWER in text for text in citizen.heard()) == 2)
    await town.stop()
    (record,) = town.records(citizen.number)
    assert len(record.message_ids) == 1


async def test_a_question_that_was_deleted_meanwhile_is_answered_all_the_same(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    number = citizen.says(ASK)
    town.telegram.world.received.discard((citizen.number, number))
    answer = await citizen.hears(ANSWER)
    assert answer.reply_to is None


async def test_a_reply_target_that_telegram_rejects_is_left_out(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", bad_request("message thread not found"))
    citizen.says(ASK)
    answer = await citizen.hears(ANSWER)
    assert answer.reply_to is None


async def test_typing_that_cannot_be_shown_stops_no_answer(town: Town) -> None:
    citizen = town.telegram.citizen()
    town.telegram.fail("sendChatAction", bad_gateway(), forbidden(), too_many_requests(9))
    citizen.says(ASK)
    await citizen.hears(ANSWER)


async def test_a_tap_that_telegram_forgot_is_no_failure(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    message = await citizen.hears(ANSWER)
    town.telegram.fail("answerCallbackQuery", bad_request("query is too old"))
    citizen.taps(message, "도움이 됐어요")
    await town.telegram.until(lambda: "✓ 도움이 됐어요" in message.labels())
    await town.introduce(citizen)


@pytest.mark.parametrize(
    "fault", [bad_gateway(), cut(), too_many_requests(5), conflict(), bad_request("odd")]
)
async def test_a_poll_that_fails_is_tried_again(
    town: Town, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    with caplog.at_level(logging.INFO, logger="bot.telegram"):
        town.telegram.fail("getUpdates", fault, fault)
        await town.introduce(citizen)
        await town.telegram.until(lambda: not town.telegram.world.faults["getupdates"])
        citizen.says(ASK)
        await citizen.hears(ANSWER)
    assert town.telegram.token not in caplog.text
    if fault == conflict():
        assert "only one may run (409)" in caplog.text
    if fault == too_many_requests(5):
        assert 5 in town.waits


async def test_a_database_that_is_gone_gets_the_notice_and_the_telephone(
    town: Town, database: Database
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    with database.unit() as session:
        for table in ("chats", "records"):
            session.connection().exec_driver_sql(f"ALTER TABLE {table} RENAME TO {table}_gone")
    citizen.says(ASK)
    await town.telegram.until(lambda: len(citizen.heard()) == 4)
    notice, apology = citizen.heard()[2:]
    assert "미리 알려 드립니다" in notice
    assert "1899-2012" in apology
    citizen.says("/easy")
    await citizen.hears("저희 쪽 문제로")


async def test_a_trace_never_reaches_a_citizen(town: Town, database: Database) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    message = await citizen.hears(ANSWER)
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE records RENAME TO gone")
    citizen.taps(message, "근거 보기")
    said = await citizen.hears("저희 쪽 문제로")
    assert "Traceback" not in said.text
    assert "records" not in said.text
