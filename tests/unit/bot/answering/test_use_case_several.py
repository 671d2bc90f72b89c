"""A message with two questions: one is answered, the other waits and is asked with a press."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from city import Language, Mode, Voice
from disclosure import Status
from knowledge import Draft, WritingRequest
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.builders.library import make_draft, make_sentence
from tests.builders.two_matters import (
    BOTH,
    PARKING,
    PARKING_ANSWER,
    UNIFORM,
    UNIFORM_ANSWER,
    find,
    two_matters,
    write,
)
from tests.fakes.knowledge import FakeKnowledge

RESIDENT_NUMBER = "900101-1234568"


async def test_the_answer_says_below_it_what_waits_and_quotes_it(desk: Desk) -> None:
    answer = await desk.answering(two_matters()).ask(make_question(BOTH))
    assert answer.status is Status.ANSWERED
    assert answer.body == UNIFORM_ANSWER
    assert [one.title for one in answer.citations] == ["여수시 교복 등 지원 조례"]
    assert answer.waiting == answer.choices == (PARKING,)
    below = answer.text.partition(answer.sources[-1].url)[2]
    assert f"아직 답하지 않았습니다. 이어서 물어봐 주세요.\n- {PARKING}\n\n" in below
    assert f"1. {PARKING}" not in answer.text
    assert desk.notices.opens(answer.text)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mode", [Mode.STANDARD, Mode.EASY])
async def test_it_is_said_in_every_voice(desk: Desk, language: Language, mode: Mode) -> None:
    answer = await desk.answering(two_matters()).ask(
        make_question(BOTH, voice=Voice(language=language, mode=mode))
    )
    assert answer.waiting_heading
    assert answer.text.count(PARKING) == 1


async def test_the_record_is_that_of_one_question_and_its_answer(desk: Desk) -> None:
    answer = await desk.answering(two_matters()).ask(make_question(BOTH))
    record = desk.record(answer)
    assert record.asked.question == BOTH
    assert record.answered_question == UNIFORM
    assert record.settlement is not None
    assert record.settlement.answer == UNIFORM_ANSWER
    assert record.settlement.choices == (PARKING,)
    assert record.settlement.making.understood == UNIFORM


async def test_a_press_asks_what_waits_exactly_as_if_it_were_typed(desk: Desk) -> None:
    knowledge = two_matters()
    answering = desk.answering(knowledge)
    first = await answering.ask(make_question(BOTH))
    pressed = await answering.choose(first.record or 0, "chat-1", 1, Voice())
    assert pressed is not None
    assert (pressed.status, pressed.body) == (Status.ANSWERED, PARKING_ANSWER)
    assert pressed.waiting == ()
    assert desk.record(pressed).asked.question == PARKING
    assert knowledge.questions == [PARKING, UNIFORM, PARKING]
    assert await answering.choose(first.record or 0, "chat-1", 2, Voice()) is None
    assert await answering.choose(first.record or 0, "chat-2", 1, Voice()) is None


async def test_a_number_that_is_typed_after_it_is_no_choice(desk: Desk) -> None:
    answering = desk.answering(two_matters())
    await answering.ask(make_question(BOTH))
    assert desk.record(await answering.ask(make_question("1번이요"))).asked.question == "1번이요"


async def test_a_follow_up_means_the_question_that_was_answered(desk: Desk) -> None:
    knowledge = two_matters()
    answering = desk.answering(knowledge)
    await answering.ask(make_question(BOTH))
    answer = await answering.ask(make_question("그럼 전학생은요?"))
    assert knowledge.questions[-1] == f"{UNIFORM} 그럼 전학생은요?"
    assert answer.body == UNIFORM_ANSWER


async def test_what_waits_is_masked_like_everything(desk: Desk) -> None:
    told = f"{UNIFORM} 그리고 {RESIDENT_NUMBER} 저는 {PARKING}"
    answer = await desk.answering(two_matters()).ask(make_question(told))
    (waiting,) = answer.waiting
    assert "[주민등록번호]" in waiting
    assert RESIDENT_NUMBER not in answer.text


def silent(_request: WritingRequest) -> Draft:
    """Finds nothing that answers."""
    return Draft(sentences=(), writer="quote", prompt_hash="")


def inventing(_request: WritingRequest) -> Draft:
    """Says what stands nowhere."""
    return make_draft(make_sentence("교복 구입비로 99만원을 지원합니다."))


@pytest.mark.parametrize(
    ("asked", "writer", "status"),
    [
        (UNIFORM, silent, Status.NOTHING_FOUND),
        (UNIFORM, inventing, Status.NOT_GROUNDED),
        ("제가 교복비 지원 대상인지 판단해 주시나요?", silent, Status.DECISION),
        ("순천시 사람도 교복비를 받나요?", silent, Status.ELSEWHERE),
    ],
)
async def test_what_waits_is_told_under_a_refusal_too(
    desk: Desk, asked: str, writer: Callable[[WritingRequest], Draft], status: Status
) -> None:
    answering = desk.answering(FakeKnowledge(search=find, compose=writer))
    answer = await answering.ask(make_question(f"{asked} 그리고 {PARKING}"))
    assert answer.status is status
    assert answer.waiting == (PARKING,)
    assert PARKING in answer.text


async def test_where_one_ordinance_is_stopped_the_question_about_another_waits(desk: Desk) -> None:
    desk.switch.turn(off=True, by="kim", reason="시험", topic="여수시 교복 등 지원 조례")
    answer = await desk.answering(two_matters()).ask(make_question(BOTH))
    assert (answer.status, answer.waiting) == (Status.TOPIC_PAUSED, (PARKING,))


async def test_where_answers_are_paused_meanwhile_nothing_waits(desk: Desk) -> None:
    def paused(request: WritingRequest) -> Draft:
        desk.switch.turn(off=True, by="kim", reason="시험")
        return write(request)

    answering = desk.answering(FakeKnowledge(search=find, compose=paused))
    answer = await answering.ask(make_question(BOTH))
    assert (answer.status, answer.waiting) == (Status.PAUSED, ())


async def test_the_same_answer_in_easy_words_has_the_same_question_waiting(desk: Desk) -> None:
    answering = desk.answering(two_matters())
    first = await answering.ask(make_question(BOTH))
    again = await answering.again(first.record or 0, "chat-1", Voice(mode=Mode.EASY))
    assert again is not None
    assert again.waiting == (PARKING,)
