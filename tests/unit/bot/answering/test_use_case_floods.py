"""A flood of one chat costs one record a minute, and nobody in it is left without 119."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.answering import Limits
from city import FixedClock
from disclosure import Channel, Status
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.fakes.knowledge import FakeKnowledge

LIMITS = Limits(per_minute=20, per_day=300)


async def test_five_hundred_questions_in_a_minute_are_twenty_answers_and_one_record_more(
    desk: Desk,
) -> None:
    knowledge = FakeKnowledge()
    answering = desk.answering(knowledge, LIMITS)
    answers = [await answering.ask(make_question()) for _ in range(500)]
    assert [answer.status for answer in answers] == [Status.ANSWERED] * 20 + [Status.TOO_FAST] * 480
    assert len(knowledge.questions) == 20
    assert len(desk.records.recent("chat-1", 1000)) == 21
    assert all(desk.notices.opens(answer.text) for answer in answers)
    assert all("1분 뒤" in answer.body for answer in answers[20:])
    settlement = desk.record(answers[20]).settlement
    assert settlement is not None
    assert settlement.status is Status.TOO_FAST


async def test_a_flood_that_comes_all_at_once_is_held_too(desk: Desk) -> None:
    answering = desk.answering(FakeKnowledge(), LIMITS)
    answers = await asyncio.gather(*(answering.ask(make_question()) for _ in range(100)))
    assert sum(answer.record is not None for answer in answers) == 21


async def test_an_emergency_in_a_flood_is_told_whom_to_call(desk: Desk) -> None:
    answering = desk.answering(FakeKnowledge(), Limits(per_minute=1, per_day=300))
    await answering.ask(make_question())
    recorded = await answering.ask(make_question("집에 불이 났어요"))
    unrecorded = await answering.ask(make_question("집에 불이 났어요"))
    assert [recorded.status, unrecorded.status] == [Status.EMERGENCY] * 2
    assert recorded.record is not None
    assert unrecorded.record is None
    assert "119" in unrecorded.body


async def test_a_minute_later_the_chat_is_answered_again(desk: Desk, clock: FixedClock) -> None:
    answering = desk.answering(FakeKnowledge(), Limits(per_minute=1, per_day=300))
    await answering.ask(make_question())
    assert (await answering.ask(make_question())).status is Status.TOO_FAST
    clock.turn(timedelta(minutes=1))
    assert (await answering.ask(make_question())).status is Status.ANSWERED


async def test_the_days_count_survives_a_restart_and_an_erasure(
    desk: Desk, clock: FixedClock
) -> None:
    limits = Limits(per_minute=20, per_day=2)
    before = desk.answering(FakeKnowledge(), limits)
    await before.ask(make_question())
    desk.records.forget("chat-1")
    await before.ask(make_question())
    assert (await before.ask(make_question())).status is Status.TOO_MANY
    await desk.answering(FakeKnowledge(), limits).ask(make_question(chat="chat-2"))
    await before.ask(make_question(chat="chat-2"))
    after = desk.answering(FakeKnowledge(), limits)
    said = await after.ask(make_question(chat="chat-2"))
    assert said.status is Status.TOO_MANY
    assert "내일 0시" in said.body
    clock.turn(timedelta(days=1))
    assert (await after.ask(make_question(chat="chat-2"))).status is Status.ANSWERED


async def test_the_terminal_is_not_counted(desk: Desk) -> None:
    answering = desk.answering(FakeKnowledge(), Limits(per_minute=1, per_day=1))
    question = make_question(channel=Channel.TERMINAL)
    assert [(await answering.ask(question)).status for _ in range(5)] == [Status.ANSWERED] * 5
