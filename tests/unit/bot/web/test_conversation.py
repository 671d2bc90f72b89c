"""A citizen asks in a browser that knows no script, and in one that does."""

import pytest

from bot.answering import Limits
from city import CityProfile, Clock, Database, Mode
from disclosure import Channel, Record, Status
from knowledge import SearchResult
from tests.builders.web import WebHouse, make_web
from tests.fakes.citizen import Citizen
from tests.fakes.knowledge import FakeKnowledge

QUESTION = "공영주차장 요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."


def record(house: WebHouse, number: int) -> Record:
    found = house.services.records.find(number)
    assert found is not None
    return found


async def test_the_full_notice_stands_before_the_first_question(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/")
    full = " ".join(house.services.profile.notices[0].full.split()).replace("· ", "")
    assert full in citizen.words
    assert citizen.page.index("first-notice") < citizen.page.index('action="/ask"')
    await citizen.ask(QUESTION)
    assert 'class="first-notice"' not in citizen.page


async def test_a_question_is_answered_with_notice_article_day_and_links(citizen: Citizen) -> None:
    page = await citizen.ask(QUESTION)
    assert page.status_code == 200
    assert QUESTION in citizen.page
    assert ANSWER in citizen.page
    turn = citizen.page[citizen.page.index("<article") :]
    assert "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다." in turn
    assert "「여수시 주차장 조례」 제5조(주차요금)" in turn
    assert "2025. 9. 30. 시행" in turn
    assert "https://www.law.go.kr/" in turn
    assert 'href="/sources/' in turn
    assert "기록 번호 1" in turn


async def test_an_answer_is_recorded_for_the_web_and_delivered_by_the_page_that_shows_it(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/")
    sent = await citizen.post("/ask", citizen.filled(text=QUESTION))
    assert sent.status_code == 303
    assert sent.headers["location"] == "/#answer-1"
    assert record(house, 1).delivered_at is None
    await citizen.open("/")
    kept = record(house, 1)
    assert kept.asked.channel is Channel.WEB
    assert kept.delivered_at is not None


async def test_the_script_gets_the_turn_under_its_notice_and_delivers_it(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/")
    answer = (await citizen.call("/ask", text=QUESTION)).json()
    assert house.services.notices.opens(answer["notice"])
    assert answer["status"] == Status.ANSWERED
    assert ANSWER in answer["html"]
    assert answer["html"].lstrip().startswith("<article")
    assert record(house, answer["record"]).delivered_at is not None


async def test_nothing_is_asked_before_the_notice_in_force_was_shown(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/")
    page = await citizen.send("/ask", text=QUESTION, notice="2020-01-1")
    assert page.status_code == 409
    assert QUESTION in citizen.page
    assert 'class="first-notice"' in citizen.page
    assert house.services.records.find(1) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [("", Status.EMPTY), ("😀 !!", Status.EMPTY), ("가" * 10_000, Status.TOO_LONG)],
)
async def test_what_cannot_be_answered_stays_in_the_field_with_its_reason(
    house: WebHouse, citizen: Citizen, text: str, status: Status
) -> None:
    page = await citizen.ask(text)
    assert page.status_code == 200
    assert f">{text}</textarea>" in citizen.page
    assert 'aria-invalid="true"' in citizen.page
    settled = record(house, 1).settlement
    assert settled is not None
    assert settled.status is status
    assert " ".join(settled.answer.split()) in citizen.words
    assert "<article" not in citizen.page


async def test_who_asks_too_much_is_told_and_keeps_the_words(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    house = make_web(profile, database, clock, limits=Limits(per_minute=1, per_day=9))
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        for _ in range(3):
            await citizen.ask("수도요금은요?")
            assert ">수도요금은요?</textarea>" in citizen.page
            assert "1분 뒤에 다시" in citizen.words
            assert house.services.notices.opens(citizen.words[citizen.words.index("[AI 안내]") :])
    assert house.services.records.find(2) is not None
    assert house.services.records.find(3) is None


async def test_the_script_is_told_what_to_say_at_the_field(citizen: Citizen) -> None:
    await citizen.open("/")
    answer = (await citizen.call("/ask", text="")).json()
    assert "글을 읽지 못했습니다" in answer["error"]
    assert "html" not in answer


async def test_a_broken_pipeline_keeps_the_words_and_names_whom_to_call(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    def broken(_text: str) -> SearchResult:
        raise RuntimeError("secret detail")

    house = make_web(profile, database, clock, knowledge=FakeKnowledge(search=broken))
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        assert f">{QUESTION}</textarea>" in citizen.page
        assert "1899-2012" in citizen.page
        assert "secret detail" not in citizen.page


async def test_a_form_without_its_token_changes_nothing_and_loses_nothing(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/")
    page = await citizen.send("/ask", text=QUESTION, token="forged")
    assert page.status_code == 403
    assert f">{QUESTION}</textarea>" in citizen.page
    assert house.services.records.find(1) is None
    told = await citizen.call("/ask", text=QUESTION, token="forged")
    assert told.status_code == 403
    assert house.services.notices.opens(told.json()["notice"])


@pytest.mark.parametrize("path", ["/ask", "/again", "/rate", "/voice", "/erase"])
async def test_a_form_of_another_site_is_refused(
    house: WebHouse, citizen: Citizen, path: str
) -> None:
    await citizen.ask(QUESTION)
    fields = citizen.filled(text=QUESTION, record="1", verdict="helpful", confirm="yes")
    for origin in ("https://evil.example", "null"):
        assert (await citizen.post(path, fields, origin=origin)).status_code == 403
    cross = {"origin": "", "sec_fetch_site": "cross-site"}
    assert (await citizen.post(path, fields, **cross)).status_code == 403
    assert house.services.records.find(2) is None


async def test_the_same_question_comes_back_in_easy_words(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    await citizen.send("/again", record="1", mode="easy")
    again = record(house, 2)
    assert again.asked.mode is Mode.EASY
    assert again.asked.question == QUESTION
    assert "[AI 안내] 사람이 아니라 인공지능이 답합니다." in citizen.page
    assert "보통 말로 다시" in citizen.words


async def test_a_new_version_of_the_notice_is_shown_before_an_answer_in_easy_words(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    house.services.chats.remember(record(house, 1).asked.chat, notice_version="2020-01-1")
    page = await citizen.send("/again", record="1", mode="easy", notice="2020-01-1")
    assert page.status_code == 409
    assert 'class="first-notice"' in citizen.page
    assert house.services.records.find(2) is None
    await citizen.send("/again", record="1", mode="easy")
    assert record(house, 2).asked.mode is Mode.EASY


async def test_another_browser_meets_none_of_it(house: WebHouse, citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    async with Citizen(house.app) as stranger:
        await stranger.open("/")
        assert QUESTION not in stranger.page
        assert (await stranger.send("/again", record="1", mode="easy")).status_code == 404
        await stranger.open("/")
        rated = await stranger.send("/rate", record="1", verdict="helpful")
        assert rated.status_code == 404
    assert record(house, 1).verdict == ""


@pytest.mark.parametrize("number", ["", "-1", "x", "9" * 30, "٣"])
async def test_a_record_that_is_no_number_is_not_found(citizen: Citizen, number: str) -> None:
    await citizen.open("/")
    assert (await citizen.send("/again", record=number, mode="easy")).status_code == 404


@pytest.mark.parametrize(
    ("fields", "verdict", "said"),
    [
        ({"verdict": "helpful"}, "helpful", "알려 주셔서 고맙습니다."),
        ({"verdict": "unhelpful", "reason": "hard"}, "unhelpful:hard", "1899-2012"),
        ({"verdict": "unhelpful", "reason": "<script>"}, "unhelpful", "1899-2012"),
        ({}, "unhelpful", "1899-2012"),
    ],
)
async def test_a_verdict_is_kept_and_thanked_for(
    house: WebHouse, citizen: Citizen, fields: dict[str, str], verdict: str, said: str
) -> None:
    await citizen.ask(QUESTION)
    answer = await citizen.call("/rate", record="1", **fields)
    assert said in answer.json()["said"]
    assert record(house, 1).verdict == verdict
    await citizen.send("/rate", record="1", **fields)
    assert said in citizen.words
    assert "data-rating" not in citizen.page
    # What is said of an answer that did not help can be taken back, as `/feedback` tells.
    assert ('value="helpful"' in citizen.page) is (verdict != "helpful")
    await citizen.send("/rate", record="1", verdict="helpful")
    assert record(house, 1).verdict == "helpful"
    assert 'value="helpful"' not in citizen.page
