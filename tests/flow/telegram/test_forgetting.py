"""/forget: asked first, done at once, and the chat is new afterwards."""

from __future__ import annotations

from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
)


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
