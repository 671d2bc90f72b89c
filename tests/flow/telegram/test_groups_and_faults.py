"""Groups, blocked bots, and everything that goes wrong between the bot and Telegram."""

from __future__ import annotations

import asyncio
import logging
import traceback
from typing import Any

import pytest

from bot.errors import TelegramRejected
from bot.services import Services
from bot.telegram import TelegramChannel
from city import Database, DatabaseUnavailable
from disclosure import Channel, Record
from tests.builders.telegram import Town, fast_pace, open_town
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import (
    Citizen,
    Fault,
    TelegramSimulator,
    bad_gateway,
    bad_request,
    conflict,
    cut,
    forbidden,
    hang,
    lost_reply,
    too_many_requests,
)
from tests.telegram_simulator.world import BOT

ASK = "주차요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."
GROUP = -1_001_234_567_890


def records_of(town: Town, chat: int) -> tuple[Record, ...]:
    """The records of a chat, newest first."""
    return town.services.records.recent(
        town.services.pseudonyms.chat(Channel.TELEGRAM, str(chat)), 100
    )


async def introduced(town: Town, citizen: Citizen) -> None:
    """A chat that has seen the notice."""
    citizen.says("/contact")
    await citizen.hears("사람과 이야기하실 수 있는 곳")


# --- groups ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [f"@yeosu_test_bot {ASK}", f"{ASK} @Yeosu_Test_Bot"])
async def test_in_a_group_a_mention_is_answered_and_other_talk_is_not(
    town: Town, fake: FakeKnowledge, text: str
) -> None:
    citizen = town.telegram.citizen()
    group = citizen.joins(GROUP)
    citizen.says("오늘 날씨 좋네요", chat=group)
    citizen.says("/help", chat=group)
    citizen.says("/help@other_bot", chat=group)
    citizen.says("@yeosu_test_bot_2 안녕", chat=group)
    citizen.sends(chat=group, dice={"emoji": "🎲", "value": 3})
    citizen.says(text, chat=group)
    await citizen.hears(ANSWER, chat=group)
    assert fake.questions == [ASK]
    await town.stop()
    assert len(town.telegram.messages(group)) == 2
    assert len(records_of(town, group)) == 1


async def test_in_a_group_a_reply_to_the_bot_and_a_command_with_its_name_are_answered(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    group = citizen.joins(GROUP)
    citizen.says("/contact@yeosu_test_bot", chat=group)
    message = await citizen.hears("사람과 이야기하실 수 있는 곳", chat=group)
    citizen.says(ASK, chat=group, reply_to_message=town.telegram.world.message_json(message))
    await citizen.hears(ANSWER, chat=group)


async def test_a_topic_of_a_forum_is_answered_in_that_topic(town: Town) -> None:
    citizen = town.telegram.citizen()
    group = citizen.joins(GROUP)
    citizen.says(f"@yeosu_test_bot {ASK}", chat=group, message_thread_id=9, is_topic_message=True)
    answer = await citizen.hears(ANSWER, chat=group)
    assert answer.thread_id == 9


async def test_another_bot_is_never_answered(town: Town, fake: FakeKnowledge) -> None:
    robot = town.telegram.citizen(55)
    robot.user["is_bot"] = True
    robot.says(ASK)
    citizen = town.telegram.citizen()
    await introduced(town, citizen)
    assert robot.heard() == []
    assert fake.questions == []


async def test_being_added_to_a_group_says_nothing(town: Town) -> None:
    citizen = town.telegram.citizen()
    group = citizen.joins(GROUP)
    member = {"user": BOT, "status": "member"}
    town.telegram.world.push(
        my_chat_member={
            "chat": town.telegram.world.chats[group],
            "from": citizen.user,
            "date": 1,
            "old_chat_member": {"user": BOT, "status": "left"},
            "new_chat_member": member,
        }
    )
    citizen.sends(chat=group, new_chat_members=[BOT])
    await introduced(town, citizen)
    assert town.telegram.messages(group) == []


# --- the citizen is gone --------------------------------------------------------------------


async def test_a_citizen_who_blocks_the_bot_meanwhile_is_recorded_as_not_reached(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    await introduced(town, citizen)
    town.telegram.fail("sendMessage", forbidden())
    citizen.says(ASK)
    await town.telegram.until(lambda: town.telegram.made("sendMessage")[-1].code == 403)
    citizen.blocks()
    await town.stop()
    (record,) = records_of(town, citizen.number)
    assert record.undelivered.startswith("blocked")
    assert record.delivered_at is None


async def test_a_question_whose_notice_cannot_be_brought_is_recorded_and_nothing_is_sent(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    town.telegram.fail("sendMessage", forbidden())
    citizen.says(ASK)
    await town.telegram.until(lambda: town.telegram.made("sendMessage"))
    await town.stop()
    assert citizen.heard() == []
    (record,) = records_of(town, citizen.number)
    assert record.settlement is not None
    assert record.undelivered.startswith("blocked")
    assert town.services.chats.state(record.asked.chat).notice_version == ""


async def test_a_command_whose_notice_cannot_be_brought_says_nothing(town: Town) -> None:
    citizen = town.telegram.citizen()
    town.telegram.fail("sendMessage", forbidden())
    citizen.says("/help")
    await town.telegram.until(lambda: town.telegram.made("sendMessage"))
    await town.stop()
    assert len(town.telegram.made("sendMessage")) == 1


# --- faults of a send -----------------------------------------------------------------------


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
    await introduced(town, citizen)
    town.waits.clear()
    town.telegram.fail("sendMessage", *faults)
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    await town.stop()
    assert town.waits == waited
    (record,) = records_of(town, citizen.number)
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
    await introduced(town, citizen)
    town.telegram.fail("sendMessage", *faults)
    citizen.says(ASK)
    await town.telegram.until(lambda: not town.telegram.world.faults["sendmessage"])
    await town.stop()
    (record,) = records_of(town, citizen.number)
    assert record.undelivered.startswith(reason)
    assert record.delivered_at is None


async def test_a_hanging_telegram_is_given_up_on_and_tried_again(services: Services) -> None:
    async with open_town(services, answer_s=0.3) as town:
        citizen = town.telegram.citizen()
        await introduced(town, citizen)
        town.telegram.fail("sendMessage", hang())
        citizen.says(ASK)
        await citizen.hears(ANSWER)


async def test_a_lost_reply_means_the_answer_twice_rather_than_never(town: Town) -> None:
    citizen = town.telegram.citizen()
    await introduced(town, citizen)
    town.telegram.fail("sendMessage", lost_reply())
    citizen.says(ASK)
    await town.telegram.until(lambda: sum(ANSWER in text for text in citizen.heard()) == 2)
    await town.stop()
    (record,) = records_of(town, citizen.number)
    assert len(record.message_ids) == 1


async def test_a_question_that_was_deleted_meanwhile_is_answered_all_the_same(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    await introduced(town, citizen)
    number = citizen.says(ASK)
    town.telegram.world.received.discard((citizen.number, number))
    answer = await citizen.hears(ANSWER)
    assert answer.reply_to is None


async def test_a_reply_target_that_telegram_rejects_is_left_out(town: Town) -> None:
    citizen = town.telegram.citizen()
    await introduced(town, citizen)
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
    await introduced(town, citizen)


# --- faults of a poll -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault", [bad_gateway(), cut(), too_many_requests(5), conflict(), bad_request("odd")]
)
async def test_a_poll_that_fails_is_tried_again(
    town: Town, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    await introduced(town, citizen)
    with caplog.at_level(logging.INFO, logger="bot.telegram"):
        town.telegram.fail("getUpdates", fault, fault)
        await introduced(town, citizen)
        await town.telegram.until(lambda: not town.telegram.world.faults["getupdates"])
        citizen.says(ASK)
        await citizen.hears(ANSWER)
    assert town.telegram.token not in caplog.text
    if fault == conflict():
        assert "only one may run (409)" in caplog.text
    if fault == too_many_requests(5):
        assert 5 in town.waits


async def test_a_token_that_is_taken_back_while_running_ends_the_channel_loudly(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    await introduced(town, citizen)
    town.telegram.token = "999:another-token-altogether-now"
    with pytest.raises(TelegramRejected):
        await asyncio.wait_for(asyncio.shield(town.running), 10)


# --- start and stop -------------------------------------------------------------------------


async def test_a_wrong_token_is_told_with_its_mend(services: Services) -> None:
    async with TelegramSimulator(services.notices.opens) as telegram:
        channel = TelegramChannel(services, "1:wrong", telegram.url, pace=fast_pace(list[float]()))
        with pytest.raises(TelegramRejected, match="ASSISTANT_TELEGRAM_TOKEN") as caught:
            await channel.run()
        assert "1:wrong" not in "".join(traceback.format_exception(caught.value))
        await channel.stop()


@pytest.mark.parametrize("token", ["", "hello", "1:a b", "1:a/../2:b", "12:abc\n"])
def test_what_cannot_be_a_token_is_refused_before_anything_is_reached(
    services: Services, token: str
) -> None:
    with pytest.raises(TelegramRejected):
        TelegramChannel(services, token, "http://127.0.0.1:1")


async def test_a_telegram_that_cannot_be_reached_at_the_start_is_waited_for(
    services: Services,
) -> None:
    waits = list[float]()
    async with TelegramSimulator(services.notices.opens) as telegram:
        telegram.fail("getMe", bad_gateway(), cut(), too_many_requests(3))
        telegram.fail("deleteWebhook", bad_gateway(), bad_gateway())
        channel = TelegramChannel(services, telegram.token, telegram.url, pace=fast_pace(waits))
        running = asyncio.create_task(channel.run())
        citizen = telegram.citizen()
        citizen.says(ASK)
        await citizen.hears(ANSWER)
        await channel.stop()
        await running
    assert waits[:5] == [1, 2, 3, 4, 4]


async def test_a_stop_while_telegram_cannot_be_reached_is_prompt(services: Services) -> None:
    async with TelegramSimulator(services.notices.opens) as telegram:
        telegram.fail("getMe", hang())
        channel = TelegramChannel(services, telegram.token, telegram.url)
        running = asyncio.create_task(channel.run())
        await asyncio.sleep(0)
        await asyncio.wait_for(channel.stop(), 5)
        await running
        assert telegram.made("sendMessage") == []


async def test_a_profile_that_cannot_be_set_stops_nothing(services: Services) -> None:
    async with TelegramSimulator(services.notices.opens) as telegram:
        telegram.fail("setMyCommands", bad_gateway())
        channel = TelegramChannel(
            services, telegram.token, telegram.url, pace=fast_pace(list[float]())
        )
        running = asyncio.create_task(channel.run())
        citizen = telegram.citizen()
        citizen.says(ASK)
        await citizen.hears(ANSWER)
        await channel.stop()
        await running


async def test_a_stop_lets_the_answers_on_their_way_go_out_and_confirms_what_was_fetched(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    await town.telegram.until(lambda: town.telegram.made("sendMessage"))
    last = town.telegram.world.updates[-1]["update_id"]
    await town.stop()
    assert any(ANSWER in text for text in citizen.heard())
    assert town.telegram.world.confirmed == last + 1


# --- something of ours breaks ---------------------------------------------------------------


async def test_a_database_that_is_gone_gets_the_notice_and_the_telephone(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen = town.telegram.citizen()
    await introduced(town, citizen)

    def gone(*_: Any, **__: Any) -> Any:
        raise DatabaseUnavailable(problem="disk full")

    for method in ("state", "remember"):
        monkeypatch.setattr(town.services.chats, method, gone)
    for method in ("open", "find"):
        monkeypatch.setattr(town.services.records, method, gone)
    citizen.says(ASK)
    answer = await citizen.hears("1899-2012")
    assert "미리 알려 드립니다" in answer.text
    await town.telegram.until(lambda: len(citizen.heard()) == 4)
    assert "1899-2012" in citizen.heard()[-1]
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
