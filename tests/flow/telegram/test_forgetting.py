"""/forget: asked first, done at once, and the chat is new afterwards; a group asks its own."""

from __future__ import annotations

from city import FixedClock
from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
)
from tests.telegram_simulator import bad_gateway, forbidden

GROUP = -1_001_234_567_890


async def test_forgetting_asks_first_and_then_destroys_the_words(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    number = town.newest(citizen).number
    citizen.says("/forget")
    question = await citizen.hears("기록을 지울까요?")
    assert town.newest(citizen).asked.question
    await town.tapped(citizen.taps(question, "네, 지워 주세요"))
    await citizen.hears("기록 1건의 글을 모두 지웠습니다")
    assert question.labels() == []
    record = town.services.records.find(number)
    assert record is not None
    assert record.asked.question == ""
    assert town.services.records.recent(town.chat(citizen.number), 10) == ()
    citizen.taps(message, "근거 보기")
    await town.telegram.until(lambda: town.telegram.world.alerts)
    assert "남아 있지 않습니다" in town.telegram.world.alerts[-1]


async def test_after_forgetting_the_chat_is_new_and_sees_the_notice_again(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    await citizen.hears("지울 기록이 없습니다")
    citizen.says(ASK)
    await citizen.hears("미리 알려 드립니다")
    await citizen.hears(ANSWER)


async def test_declining_to_forget_keeps_everything(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "아니요")
    await citizen.hears("지우지 않았습니다")
    assert town.newest(citizen).asked.question == ASK


async def test_what_was_erased_is_told_even_if_that_could_not_be_said_at_once(
    town: Town, clock: FixedClock
) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says("/forget")
    question = await citizen.hears("기록을 지울까요?")
    await town.all_done()
    town.telegram.fail("sendMessage", *[bad_gateway()] * 4)
    citizen.taps(question, "네, 지워 주세요")
    await town.put_off()
    assert town.records(citizen.number) == ()
    await town.passes(clock, 60)
    await citizen.hears("기록 1건의 글을 모두 지웠습니다")


async def _asked_in_a_group(town: Town) -> None:
    member = town.telegram.citizen()
    member.joins(GROUP)
    member.says(f"@yeosu_test_bot {ASK}", chat=GROUP)
    await member.hears(ANSWER, chat=GROUP)


async def test_in_a_group_only_its_administrators_may_erase_its_records(town: Town) -> None:
    await _asked_in_a_group(town)
    member, head = town.telegram.citizen(), town.telegram.citizen(78)
    town.telegram.world.administrators.add((GROUP, head.number))
    member.says("/forget@yeosu_test_bot", chat=GROUP)
    told = await member.hears("관리자만 지울 수 있습니다", chat=GROUP)
    assert "1899-2012" in told.text
    head.says("/forget@yeosu_test_bot", chat=GROUP)
    question = await head.hears("기록을 지울까요?", chat=GROUP)
    await town.tapped(member.taps(question, "네, 지워 주세요"))
    await member.hears("관리자만 지울 수 있습니다", chat=GROUP)
    assert len(town.records(GROUP)) == 1
    head.taps(question, "네, 지워 주세요")
    await head.hears("기록 1건의 글을 모두 지웠습니다", chat=GROUP)
    assert town.records(GROUP) == ()


async def test_an_administrator_who_speaks_in_the_name_of_the_group_may_ask(town: Town) -> None:
    await _asked_in_a_group(town)
    group = town.telegram.world.chats[GROUP]
    head = town.telegram.citizen(78)
    head.says("/forget@yeosu_test_bot", chat=GROUP, sender_chat=group)
    await head.hears("기록을 지울까요?", chat=GROUP)
    assert town.telegram.made("getChatMember") == []


async def test_a_telegram_that_does_not_tell_who_administrates_erases_nothing(town: Town) -> None:
    await _asked_in_a_group(town)
    town.telegram.fail("getChatMember", forbidden("bot is not a member"))
    member = town.telegram.citizen()
    member.says("/forget@yeosu_test_bot", chat=GROUP)
    await member.hears("관리자만 지울 수 있습니다", chat=GROUP)
    assert len(town.records(GROUP)) == 1


async def test_what_is_asked_right_after_the_tap_is_answered(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says("/forget")
    question = await citizen.hears("기록을 지울까요?")
    citizen.taps(question, "네, 지워 주세요")
    citizen.says(ASK)
    await citizen.hears("기록 1건의 글을 모두 지웠습니다")
    await citizen.hears(ANSWER)
    await town.all_done()
    assert len(town.records(citizen.number)) == 1
