"""In groups the bot answers who calls it, and nobody else."""

from __future__ import annotations

import pytest

from tests.builders.telegram import (
    ANSWER,
    ASK,
    CONTACT,
    Town,
)
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import moved
from tests.telegram_simulator.world import BOT

GROUP = -1_001_234_567_890


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
    assert len(town.records(group)) == 1


async def test_in_a_group_a_reply_to_the_bot_and_a_command_with_its_name_are_answered(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    group = citizen.joins(GROUP)
    citizen.says("/contact@yeosu_test_bot", chat=group)
    message = await citizen.hears(CONTACT, chat=group)
    citizen.says(ASK, chat=group, reply_to_message=town.telegram.world.message_json(message))
    await citizen.hears(ANSWER, chat=group)


async def test_a_topic_of_a_forum_is_answered_in_that_topic(town: Town) -> None:
    citizen = town.telegram.citizen()
    group = citizen.joins(GROUP)
    citizen.says(f"@yeosu_test_bot {ASK}", chat=group, message_thread_id=9, is_topic_message=True)
    answer = await citizen.hears(ANSWER, chat=group)
    assert answer.thread_id == 9


async def test_a_group_that_became_a_supergroup_is_answered_under_its_new_number(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    old, new = citizen.joins(-77), citizen.joins(GROUP)
    citizen.says("/contact@yeosu_test_bot", chat=old)
    await citizen.hears(CONTACT, chat=old)
    town.telegram.fail("sendMessage", moved(new))
    citizen.says(f"@yeosu_test_bot {ASK}", chat=old)
    answer = await citizen.hears(ANSWER, chat=new)
    assert answer.reply_to is None


async def test_another_bot_is_never_answered(town: Town, fake: FakeKnowledge) -> None:
    robot = town.telegram.citizen(55)
    robot.user["is_bot"] = True
    robot.says(ASK)
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
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
    await town.introduce(citizen)
    assert town.telegram.messages(group) == []
