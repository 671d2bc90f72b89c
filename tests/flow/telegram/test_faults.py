"""Everything that goes wrong between the bot and Telegram, or in us."""

from __future__ import annotations

import logging

import pytest

from bot.services import Services
from city import FixedClock
from tests.builders.telegram import (
    ANSWER,
    ASK,
    CONTACT,
    Town,
    open_town,
)
from tests.fakes.knowledge import FakeKnowledge
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

AGAIN = "앞의 글이 갔는지 모르겠습니다."


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
    "faults", [[bad_gateway()] * 4, [too_many_requests(3000)], [too_many_requests(1)] * 6]
)
async def test_an_answer_that_cannot_be_brought_for_long_is_put_off_and_brought_later(
    town: Town, clock: FixedClock, fake: FakeKnowledge, faults: list[Fault]
) -> None:
    citizen, other = town.telegram.citizen(1), town.telegram.citizen(2)
    await town.introduce(citizen)
    await town.introduce(other)
    town.telegram.fail("sendMessage", *faults)
    citizen.says(ASK)
    await town.put_off()
    await town.ask(other)
    await town.passes(clock, 3600)
    await citizen.hears(ANSWER)
    await town.all_done()
    (record,) = town.records(citizen.number)
    assert record.delivered_at is not None
    assert len(fake.questions) == 2


async def test_an_answer_that_telegram_rejects_is_given_up_and_recorded(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", *[bad_request("chat not found")] * 2)
    citizen.says(ASK)
    await town.telegram.until(lambda: not town.telegram.world.faults["sendmessage"])
    await town.all_done()
    (record,) = town.records(citizen.number)
    assert record.undelivered.startswith("rejected: Chat not found")
    assert record.delivered_at is None


async def test_a_hanging_telegram_is_given_up_on_and_tried_again(services: Services) -> None:
    async with open_town(services, answer_s=0.3) as town:
        citizen = town.telegram.citizen()
        await town.introduce(citizen)
        town.telegram.fail("sendMessage", hang())
        citizen.says(ASK)
        await citizen.hears(ANSWER)


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_a_lost_reply_means_the_answer_once_all_the_same(town: Town, method: str) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail(method, lost_reply())
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    await town.all_done()
    assert sum(ANSWER in text for text in citizen.heard()) == 1
    (record,) = town.records(citizen.number)
    assert len(record.message_ids) == 1


async def test_in_easy_reading_a_lost_reply_means_the_answer_again_and_it_says_so(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/easy")
    await citizen.hears("쉬운 말로 답합니다")
    town.telegram.fail("sendMessage", lost_reply())
    citizen.says(ASK)
    await citizen.hears("그래서 다시 보냅니다")
    await town.all_done()
    answers = [text for text in citizen.heard() if "600원" in text]
    assert [AGAIN in text for text in answers] == [False, True]
    assert all(town.services.notices.opens(text) for text in answers)


async def test_a_placeholder_that_was_deleted_meanwhile_is_no_failure(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("editMessageText", bad_request("message to edit not found"))
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    await town.all_done()
    assert town.newest(citizen).delivered_at is not None


async def test_a_ban_outlives_a_restart_and_keeps_no_other_chat_waiting(
    services: Services, clock: FixedClock
) -> None:
    async with open_town(services) as town:
        citizen, other = town.telegram.citizen(1), town.telegram.citizen(2)
        await town.introduce(citizen)
        await town.introduce(other)
        town.telegram.fail("sendMessage", too_many_requests(3000))
        citizen.says(ASK)
        await town.put_off()
        await town.stop()
        town.restart()
        citizen.says("/contact")
        await town.ask(other)
        sent = [call.fields["chat_id"] for call in town.telegram.made("sendMessage")]
        assert sent.count("1") == 3
        await town.passes(clock, 3001)
        await citizen.hears(ANSWER)
        await citizen.hears(CONTACT)


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
    await town.telegram.until(lambda: "도움이 됐어요 (고름)" in message.labels())
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
