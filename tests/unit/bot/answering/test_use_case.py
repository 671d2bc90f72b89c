"""Recorded before any model runs, settled before it is handed out, and never without an answer."""

import asyncio
import threading
from collections.abc import Sequence

import pytest
from sqlalchemy import text

from city import CityProfile, Database, Opening
from disclosure import READABILITY, Status
from knowledge import Draft, Grounding, Hit, Knowledge, SearchResult
from tests.builders.case import make_question
from tests.builders.desk import Desk
from tests.builders.library import make_article, make_hit, make_search, make_sentence
from tests.fakes.knowledge import EMBEDDING_MODEL, FakeKnowledge


class _Counting(Grounding):
    """Remembers what it was asked about."""

    def __init__(self, profile: CityProfile) -> None:
        super().__init__(profile)
        self.texts: list[str] = []

    def fault(self, text: str, hits: Sequence[Hit]) -> str:
        self.texts.append(text)
        return super().fault(text, hits)


async def test_an_answer_has_notice_source_and_a_settled_record(desk: Desk) -> None:
    answer = await desk.answering(FakeKnowledge()).ask(make_question())
    assert answer.status is Status.ANSWERED
    assert desk.notices.opens(answer.text)
    assert "30분에 600원" in answer.body
    assert [citation.article for citation in answer.citations] == ["제5조"]
    settlement = desk.record(answer).settlement
    assert settlement is not None
    assert settlement.status is Status.ANSWERED
    assert settlement.answer == answer.body
    assert settlement.notice_version == answer.notice.version
    assert settlement.embedding_model == EMBEDDING_MODEL
    assert settlement.scores == {"여수시 주차장 조례/제5조": 1.0, READABILITY: 83.3}
    assert settlement.confidence == make_search().confidence
    assert set(settlement.timings_ms) == {
        "understand",
        "guard",
        "retrieve",
        "compose",
        "check",
        "total",
    }


async def test_the_record_names_who_wrote_and_by_which_prompt(desk: Desk) -> None:
    draft = Draft(sentences=(make_sentence(),), writer="openai:sample", prompt_hash="a" * 64)
    answering = desk.answering(FakeKnowledge(compose=lambda _request: draft))
    settlement = desk.record(await answering.ask(make_question())).settlement
    assert settlement is not None
    assert (settlement.writer, settlement.prompt_hash) == ("openai:sample", "a" * 64)


async def test_answers_are_held_against_their_articles_by_the_librarys_own_grounding(
    desk: Desk, profile: CityProfile
) -> None:
    grounding = _Counting(profile)
    answer = await desk.answering(FakeKnowledge(grounding=grounding)).ask(make_question())
    assert answer.status is Status.ANSWERED
    assert grounding.texts == [make_sentence().text]


async def test_the_citys_own_numbers_are_no_personal_data(desk: Desk, profile: CityProfile) -> None:
    number = f"{profile.public_exchanges[0]}-1234"
    answer = await desk.answering(FakeKnowledge()).ask(make_question(f"{number}는 어느 부서예요?"))
    assert number in desk.record(answer).asked.question
    assert answer.hidden == ()


async def test_the_record_is_committed_before_the_library_is_asked(desk: Desk) -> None:
    seen: list[int] = []

    def search(_question: str) -> SearchResult:
        with desk.database.unit() as session:
            seen.append(session.execute(text("select count(*) from records")).scalar_one())
        return make_search()

    await desk.answering(FakeKnowledge(search=search)).ask(make_question())
    assert seen == [1]


async def test_personal_data_reaches_neither_library_nor_record(desk: Desk) -> None:
    knowledge = FakeKnowledge()
    answer = await desk.answering(knowledge).ask(
        make_question("제 번호는 010-1234-5678인데 주차요금이 얼마예요?")
    )
    assert "1234" not in knowledge.questions[0]
    assert "1234" not in desk.record(answer).asked.question
    assert answer.hidden
    assert answer.hidden_sentence in answer.text


async def test_a_broken_step_ends_in_a_recorded_apology(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    def search(_question: str) -> SearchResult:
        raise ValueError("the index is on fire")

    answer = await desk.answering(FakeKnowledge(search=search)).ask(make_question())
    assert answer.status is Status.FAILED
    assert "fire" not in answer.text
    assert "fire" in caplog.text
    settlement = desk.record(answer).settlement
    assert settlement is not None
    assert settlement.status is Status.FAILED


async def test_a_library_that_failed_to_open_is_an_apology_too(desk: Desk) -> None:
    def factory() -> Knowledge:
        raise OSError("no model")

    answer = await desk.answering(Opening(factory).start()).ask(make_question())
    assert answer.status is Status.FAILED


async def test_without_a_database_no_model_speaks(desk: Desk, profile: CityProfile) -> None:
    knowledge = FakeKnowledge()
    desk.database = Database("sqlite:////nowhere/at/all.db")
    answer = await desk.answering(knowledge).ask(make_question())
    assert answer.status is Status.FAILED
    assert answer.record is None
    assert desk.notices.opens(answer.text)
    assert profile.main.telephone in answer.text
    assert knowledge.questions == []


async def test_an_answer_that_cannot_be_settled_is_not_sent(desk: Desk) -> None:
    def search(_question: str) -> SearchResult:
        with desk.database.unit() as session:
            session.execute(text("drop table records"))
        return make_search()

    answer = await desk.answering(FakeKnowledge(search=search)).ask(make_question())
    assert answer.status is Status.FAILED
    assert "600원" not in answer.text


async def test_while_the_library_opens_a_question_waits_and_an_emergency_does_not(
    desk: Desk,
) -> None:
    gate = threading.Event()
    answering = desk.answering(FakeKnowledge().opening(gate))
    assert (await answering.ask(make_question())).status is Status.STARTING
    emergency = await answering.ask(make_question("집에 불이 났어요"))
    assert emergency.status is Status.EMERGENCY
    assert "119" in emergency.body
    gate.set()


async def test_a_chat_has_one_open_question_and_other_chats_go_on(desk: Desk) -> None:
    gate = threading.Event()

    def search(_question: str) -> SearchResult:
        gate.wait(10)
        return make_search()

    answering = desk.answering(FakeKnowledge(search=search))
    first = asyncio.create_task(answering.ask(make_question(chat="a")))
    other = asyncio.create_task(answering.ask(make_question(chat="b")))
    await asyncio.sleep(0)
    assert (await answering.ask(make_question(chat="a"))).status is Status.BUSY
    gate.set()
    assert (await first).status is Status.ANSWERED
    assert (await other).status is Status.ANSWERED
    assert (await answering.ask(make_question(chat="a"))).status is Status.ANSWERED


@pytest.mark.parametrize(
    ("words", "status"),
    [("", Status.EMPTY), ("😀", Status.EMPTY), ("가" * 10_000, Status.TOO_LONG)],
)
async def test_what_cannot_be_read_is_answered_and_recorded(
    desk: Desk, words: str, status: Status
) -> None:
    answer = await desk.answering(FakeKnowledge()).ask(make_question(words))
    assert answer.status is status
    assert len(desk.record(answer).asked.question) <= 1000


async def test_several_sources_are_marked_with_letters(desk: Desk) -> None:
    other = make_article(article="제6조", heading="감면", text="장애인은 무료로 한다.")
    search = make_search(make_hit(), make_hit(other, score=0.5))
    draft = Draft(
        sentences=(
            make_sentence(),
            make_sentence("장애인은 무료입니다.", article=other, quote="장애인은 무료로 한다."),
        ),
        writer="quote",
        prompt_hash="",
    )
    knowledge = FakeKnowledge(search=lambda _question: search, compose=lambda _request: draft)
    answer = await desk.answering(knowledge).ask(make_question())
    assert answer.body.splitlines() == [
        "주차요금은 30분에 600원입니다. [가]",
        "장애인은 무료입니다. [나]",
    ]


async def test_the_mark_of_a_source_does_not_stand_at_our_own_explanation_of_a_word(
    desk: Desk,
) -> None:
    other = make_article(article="제6조", heading="감면", text="장애인은 무료로 한다.")
    search = make_search(make_hit(), make_hit(other, score=0.5))
    explained = "주차요금은 30분에 600원입니다.\n※ 주차요금: 주차하고 내는 돈"
    draft = Draft(
        sentences=(
            make_sentence(explained),
            make_sentence("장애인은 무료입니다.", article=other, quote="장애인은 무료로 한다."),
        ),
        writer="quote",
        prompt_hash="",
    )
    knowledge = FakeKnowledge(search=lambda _question: search, compose=lambda _request: draft)
    answer = await desk.answering(knowledge).ask(make_question())
    assert answer.body.splitlines()[:2] == [
        "주차요금은 30분에 600원입니다. [가]",
        "※ 주차요금: 주차하고 내는 돈",
    ]
