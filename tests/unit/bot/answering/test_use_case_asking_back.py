"""A vague question is asked back once; a choice makes it whole, and it is answered as any other."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.answering import Answering
from city import FixedClock, Voice
from disclosure import Channel, Status
from knowledge import SearchResult
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.builders.library import make_search, make_vague_search
from tests.fakes.knowledge import FakeKnowledge

VAGUE = "감면 되나요?"
WHOLE = f"주차장 {VAGUE}"


def search(question: str) -> SearchResult:
    """Finds one ordinance for a subject, and several for none."""
    return make_search() if "주차장" in question else make_vague_search()


async def statuses(
    answering: Answering, *texts: str, channel: Channel = Channel.WEB
) -> list[Status | None]:
    """How questions of one chat end, asked one after another."""
    return [(await answering.ask(make_question(text, channel=channel))).status for text in texts]


@pytest.fixture
def knowledge() -> FakeKnowledge:
    return FakeKnowledge(search=search)


async def test_it_is_asked_back_under_the_notice_and_settled_with_its_choices(
    desk: Desk, knowledge: FakeKnowledge
) -> None:
    answer = await desk.answering(knowledge).ask(make_question(VAGUE))
    assert answer.status is Status.ASKED_BACK
    assert not answer.status.answered
    assert desk.notices.opens(answer.text)
    assert desk.profile.main.telephone in answer.body
    assert "1. 주차장\n2. 교복\n3. 경로당" in answer.text
    assert answer.citations == ()
    settlement = desk.record(answer).settlement
    assert settlement is not None
    assert settlement.status is Status.ASKED_BACK
    assert settlement.choices == ("주차장", "교복", "경로당")
    assert settlement.notice_version == answer.notice.version
    assert knowledge.requests == []


@pytest.mark.parametrize("reply", ["1", "1번이요", "주차장", "주차장이요"])
async def test_a_typed_choice_makes_it_whole(
    desk: Desk, knowledge: FakeKnowledge, reply: str
) -> None:
    answering = desk.answering(knowledge)
    await answering.ask(make_question(VAGUE))
    answer = await answering.ask(make_question(reply))
    assert answer.status is Status.ANSWERED
    assert knowledge.questions == [VAGUE, WHOLE]
    assert desk.record(answer).asked.question == WHOLE


async def test_a_tapped_choice_is_asked_on_its_own_whatever_was_asked_meanwhile(
    desk: Desk, knowledge: FakeKnowledge
) -> None:
    answering = desk.answering(knowledge)
    vague = await answering.ask(make_question("감면은요?"))
    await answering.ask(make_question("주차장 요금이 얼마예요?"))
    answer = await answering.choose(vague.record or 0, "chat-1", 1, Voice())
    assert answer is not None
    assert answer.status is Status.ANSWERED
    assert knowledge.questions[-1] == "주차장 감면은요?"


@pytest.mark.parametrize(("chat", "place"), [("chat-2", 1), ("chat-1", 0), ("chat-1", 4)])
async def test_another_chat_or_a_choice_that_was_not_offered_is_none(
    desk: Desk, knowledge: FakeKnowledge, chat: str, place: int
) -> None:
    answering = desk.answering(knowledge)
    vague = await answering.ask(make_question(VAGUE))
    assert await answering.choose(vague.record or 0, chat, place, Voice()) is None


async def test_forgotten_words_are_chosen_for_no_more(desk: Desk, knowledge: FakeKnowledge) -> None:
    answering = desk.answering(knowledge)
    vague = await answering.ask(make_question(VAGUE))
    desk.records.forget("chat-1")
    assert await answering.choose(vague.record or 0, "chat-1", 1, Voice()) is None


async def test_what_follows_is_never_asked_back_again(desk: Desk, knowledge: FakeKnowledge) -> None:
    answering = desk.answering(knowledge)
    assert await statuses(answering, VAGUE, VAGUE) == [Status.ASKED_BACK, Status.ANSWERED]


async def test_not_even_a_choice_that_is_as_vague_as_the_question(desk: Desk) -> None:
    knowledge = FakeKnowledge(search=lambda _text: make_vague_search())
    answering = desk.answering(knowledge)
    assert await statuses(answering, VAGUE, "1") == [Status.ASKED_BACK, Status.ANSWERED]


async def test_another_conversation_may_be_asked_back_anew(
    desk: Desk, knowledge: FakeKnowledge, clock: FixedClock
) -> None:
    answering = desk.answering(knowledge)
    await answering.ask(make_question(VAGUE))
    clock.turn(timedelta(minutes=31))
    assert await statuses(answering, VAGUE) == [Status.ASKED_BACK]


async def test_at_the_terminal_each_question_stands_alone_but_for_a_choice(
    desk: Desk, knowledge: FakeKnowledge
) -> None:
    answering = desk.answering(knowledge)
    ended = await statuses(answering, VAGUE, VAGUE, "1", channel=Channel.TERMINAL)
    assert ended == [Status.ASKED_BACK, Status.ASKED_BACK, Status.ANSWERED]
    assert knowledge.questions[-1] == WHOLE
