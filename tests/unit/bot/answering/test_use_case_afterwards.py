"""After the answer: again in another voice, delivered or not, each step told."""

import asyncio
import threading

import pytest
from sqlalchemy import text

from city import Language, Mode, Voice
from disclosure import Channel
from knowledge import Draft, WritingRequest
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.builders.library import make_sentence
from tests.fakes.knowledge import FakeKnowledge


async def test_the_same_question_is_answered_again_in_easy_words(desk: Desk) -> None:
    voices: list[Voice] = []

    def compose(request: WritingRequest) -> Draft:
        voices.append(request.voice)
        return Draft(sentences=(make_sentence(),), writer="quote", prompt_hash="")

    answering = desk.answering(FakeKnowledge(compose=compose))
    first = await answering.ask(make_question(chat="a"))
    assert first.record is not None
    easy = await answering.again(first.record, "a", Voice(mode=Mode.EASY))
    assert easy is not None
    assert easy.record != first.record
    assert [voice.mode for voice in voices] == [Mode.STANDARD, Mode.EASY]
    assert await answering.again(first.record, "b", Voice(mode=Mode.EASY)) is None
    assert await answering.again(999, "a", Voice(mode=Mode.EASY)) is None
    desk.records.forget("a")
    assert await answering.again(first.record, "a", Voice(mode=Mode.EASY)) is None


async def test_an_english_question_gets_an_english_notice(desk: Desk) -> None:
    answer = await desk.answering(FakeKnowledge()).ask(make_question("How much is parking?"))
    assert answer.voice.language is Language.ENGLISH
    assert answer.notice.language is Language.ENGLISH


async def test_delivery_is_kept_and_a_database_that_fails_then_is_survived(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    answering = desk.answering(FakeKnowledge())
    first = await answering.ask(make_question(channel=Channel.TELEGRAM))
    await answering.delivered(first, (7, 8))
    assert desk.record(first).message_ids == (7, 8)
    second = await answering.ask(make_question())
    await answering.undelivered(second, "blocked")
    assert desk.record(second).undelivered == "blocked"
    with desk.database.unit() as session:
        session.execute(text("drop table records"))
    await answering.delivered(first, (9,))
    assert "delivery could not be kept" in caplog.text


async def test_each_step_is_told_on_the_event_loop(desk: Desk) -> None:
    told: list[tuple[str, int]] = []
    answering = desk.answering(FakeKnowledge())
    await answering.ask(
        make_question(), on_step=lambda name: told.append((name, threading.get_ident()))
    )
    await asyncio.sleep(0)
    assert [name for name, _ in told] == ["understand", "guard", "retrieve", "compose", "check"]
    assert {thread for _, thread in told} == {threading.get_ident()}
