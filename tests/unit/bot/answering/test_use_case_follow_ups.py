"""A question that leans on an earlier one is searched and answered as a whole one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from city import CityProfile, Database, FixedClock
from disclosure import Channel
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.fakes.knowledge import FakeKnowledge

FREE = "버스는 몇 살부터 공짜예요?"
THEN = "그럼 장애인은요?"


@pytest.fixture
def desk(profile: CityProfile, database: Database, clock: FixedClock) -> Desk:
    return Desk(profile, database, clock)


async def test_the_earlier_question_is_searched_with_it_and_the_record_keeps_the_words_alone(
    desk: Desk,
) -> None:
    knowledge = FakeKnowledge()
    answering = desk.answering(knowledge)
    await answering.ask(make_question(FREE))
    answer = await answering.ask(make_question(THEN))
    assert knowledge.questions == [FREE, f"{FREE} {THEN}"]
    assert desk.record(answer).asked.question == THEN


async def test_what_another_chat_asked_is_no_part_of_it(desk: Desk) -> None:
    knowledge = FakeKnowledge()
    answering = desk.answering(knowledge)
    await answering.ask(make_question(FREE, chat="chat-2"))
    await answering.ask(make_question(THEN))
    assert knowledge.questions == [FREE, THEN]


async def test_what_was_asked_long_ago_is_another_conversation(
    desk: Desk, clock: FixedClock
) -> None:
    knowledge = FakeKnowledge()
    answering = desk.answering(knowledge)
    await answering.ask(make_question(FREE))
    clock.turn(timedelta(minutes=31))
    await answering.ask(make_question(THEN))
    assert knowledge.questions == [FREE, THEN]


async def test_forgotten_words_are_leaned_on_no_more(desk: Desk) -> None:
    knowledge = FakeKnowledge()
    answering = desk.answering(knowledge)
    await answering.ask(make_question(FREE))
    desk.records.forget("chat-1")
    await answering.ask(make_question(THEN))
    assert knowledge.questions == [FREE, THEN]


async def test_at_the_terminal_each_question_stands_alone(desk: Desk) -> None:
    knowledge = FakeKnowledge()
    answering = desk.answering(knowledge)
    for text in (FREE, THEN):
        await answering.ask(make_question(text, channel=Channel.TERMINAL))
    assert knowledge.questions == [FREE, THEN]
