"""How a chat is met: the notice first, in its language, once a version."""

from __future__ import annotations

import asyncio

from bot.services import Services
from city import Language, Mode, Voice
from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
    open_town,
)
from tests.builders.waiting import eventually
from tests.telegram_simulator import (
    forbidden,
)

SHORT = "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다."


async def test_the_first_message_of_a_chat_is_the_full_notice_and_then_the_answer(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    asked = citizen.says(ASK)
    answer = await citizen.hears(ANSWER)
    notice, *rest = citizen.heard()
    assert notice == town.services.profile.notices[0].full
    assert [text.splitlines()[0] for text in citizen.heard()] == [SHORT, SHORT]
    assert len(rest) == 1
    assert "「여수시 주차장 조례」 제5조(주차요금)" in answer.text
    assert answer.reply_to == asked
    assert town.telegram.made("sendChatAction")


async def test_the_notice_is_shown_once_and_not_again_before_the_second_answer(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    assert len(citizen.heard()) == 3


async def test_a_chat_whose_telegram_speaks_another_language_is_met_in_english(
    town: Town,
) -> None:
    citizen = town.telegram.citizen(language="vi")
    citizen.says("/help")
    await citizen.hears("Just write what you would like to know")
    assert all(text.startswith("[AI notice]") for text in citizen.heard())
    chat = town.chat(citizen.number)
    assert town.services.chats.state(chat).language is Language.ENGLISH


async def test_a_new_version_of_the_notice_is_shown_again_to_every_chat(
    services: Services,
) -> None:
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        chat = town.chat(citizen.number)
        services.chats.remember(chat, notice_version="2025-1", mode=Mode.EASY)
        citizen.says(ASK)
        await citizen.hears("600원")
        assert citizen.heard()[0] == services.notices.in_force(Voice(mode=Mode.EASY)).full
        assert services.chats.state(chat).notice_version == "2026-11-1"


async def test_two_first_messages_at_once_get_one_notice_between_them(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/contact")
    citizen.says("/privacy")
    await asyncio.gather(
        town.telegram.until(lambda: len(citizen.heard()) >= 3),
    )
    full = [text for text in citizen.heard() if "미리 알려 드립니다" in text]
    assert len(full) == 1
    assert citizen.heard()[0] == full[0]


async def test_the_menu_and_the_description_carry_the_commands_and_the_notice(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/help")
    await citizen.hears("평소 말씀하시듯")
    shown = town.telegram.world.profile
    await eventually(lambda: ("short_description", "") in shown)
    names = [one["command"] for one in shown["commands", "ko"]]
    assert names == [
        "start",
        "help",
        "easy",
        "sources",
        "notice",
        "privacy",
        "mydata",
        "forget",
        "contact",
        "explain",
        "object",
        "human",
        "survey",
        "aboutme",
    ]
    assert shown["commands", ""][0]["description"] == "Start from the beginning"
    assert shown["description", "ko"] == town.services.profile.notices[0].full
    assert shown["short_description", ""].startswith("[AI notice]")


async def test_a_question_whose_notice_cannot_be_brought_is_recorded_and_nothing_is_sent(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    town.telegram.fail("sendMessage", forbidden())
    citizen.says(ASK)
    await town.telegram.until(lambda: town.telegram.made("sendMessage"))
    await town.stop()
    assert citizen.heard() == []
    (record,) = town.records(citizen.number)
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
