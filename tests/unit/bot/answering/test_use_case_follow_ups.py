"""A question that leans on an earlier one is searched and answered as a whole one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from city import FixedClock
from disclosure import Channel, Inbox
from knowledge import Hit, SearchResult
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.builders.disclosure import make_asked
from tests.builders.inbox import SEAL, make_arrival
from tests.builders.library import make_article, make_hit, make_search
from tests.fakes.knowledge import FakeKnowledge

FREE = "버스는 몇 살부터 공짜예요?"
THEN = "그럼 장애인은요?"


async def test_the_earlier_question_is_searched_with_it_and_the_record_keeps_the_words_alone(
    desk: Desk,
) -> None:
    knowledge = FakeKnowledge()
    answering = desk.answering(knowledge)
    await answering.ask(make_question(FREE))
    answer = await answering.ask(make_question(THEN))
    assert knowledge.questions == [FREE, f"{FREE} {THEN}"]
    record = desk.record(answer)
    assert record.asked.question == THEN
    assert record.settlement is not None
    assert record.settlement.making.understood == f"{FREE} {THEN}"


async def test_a_question_that_stands_alone_is_kept_once(desk: Desk) -> None:
    answer = await desk.answering(FakeKnowledge()).ask(make_question(FREE))
    settled = desk.record(answer).settlement
    assert settled is not None
    assert settled.making.understood == ""


async def test_a_question_that_names_no_subject_takes_the_earlier_ones(desk: Desk) -> None:
    def search(question: str) -> SearchResult:
        named = ("버스",) if "버스" in question else ()
        return replace(make_search(), words=(*named, "신청"))

    knowledge = FakeKnowledge(search)
    answering = desk.answering(knowledge)
    await answering.ask(make_question(FREE))
    answer = await answering.ask(make_question("신청은 어디에 해요?"))
    settled = desk.record(answer).settlement
    assert settled is not None
    assert settled.making.understood == f"{FREE} 신청은 어디에 해요?"


async def test_a_question_that_names_an_ordinance_is_no_part_of_one_that_never_says_its_word(
    desk: Desk,
) -> None:
    reward = make_hit(make_article(title="여수시 포상 조례", text="공적이 있는 시민에게 준다."))
    for said, understood in (
        ("① 주차요금은 30분에 600원으로 한다.", ""),
        ("① 친절한 기사에게 포상을 준다.", f"{FREE} 포상은 누가 받아요?"),
    ):
        earlier = make_hit(make_article(title="여수시 버스 조례", text=said))

        def search(question: str, earlier: Hit = earlier) -> SearchResult:
            if "버스" in question:
                return replace(make_search(earlier), words=("버스", "포상"))
            return replace(make_search(reward), words=("포상", "받"))

        answering = desk.answering(FakeKnowledge(search))
        await answering.ask(make_question(FREE))
        answer = await answering.ask(make_question("포상은 누가 받아요?"))
        settled = desk.record(answer).settlement
        assert settled is not None
        assert settled.making.understood == understood


async def test_what_it_is_made_whole_with_is_masked(desk: Desk) -> None:
    answering = desk.answering(FakeKnowledge())
    await answering.ask(make_question("제 번호는 010-2345-6789인데 버스는 몇 살부터 공짜예요?"))
    settled = desk.record(await answering.ask(make_question(THEN))).settlement
    assert settled is not None
    understood = settled.making.understood
    assert understood.endswith(f"버스는 몇 살부터 공짜예요? {THEN}")
    assert "2345" not in understood


async def test_a_question_that_somebody_died_over_is_made_whole_again(desk: Desk) -> None:
    """Its record stands open; whoever takes the item over settles it with all that it came from."""
    answering = desk.answering(FakeKnowledge())
    await answering.ask(make_question(FREE))
    begun = desk.records.open(make_asked(THEN))
    waiting = Inbox(desk.database, desk.clock, SEAL)
    waiting.receive([make_arrival(1, "chat-1")])
    (claim,) = waiting.claim(waiting.join(), (), 1)
    taken = replace(make_question(THEN), claim=replace(claim, record=begun))
    answer = await answering.ask(taken)
    assert answer.record == begun
    settled = desk.record(answer).settlement
    assert settled is not None
    assert settled.making.understood == f"{FREE} {THEN}"
    assert [one.struck for one in settled.making.drafted] == [None]


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
