"""A vague question on the page: one question back, whose buttons need no script."""

import pytest

from city import CityProfile, Clock, Database, Language
from disclosure import Status
from knowledge import SearchResult
from tests.builders.library import make_search, make_vague_search
from tests.builders.web import WebHouse, make_web
from tests.fakes.citizen import Citizen
from tests.fakes.knowledge import FakeKnowledge

VAGUE = "감면 되나요?"
ANSWER = "주차요금은 30분에 600원입니다."


def search(question: str) -> SearchResult:
    """Finds one ordinance for a subject, and several for none."""
    return make_search() if "주차장" in question else make_vague_search()


@pytest.fixture
def house(profile: CityProfile, database: Database, clock: Clock) -> WebHouse:
    return make_web(profile, database, clock, knowledge=FakeKnowledge(search=search))


async def test_the_choices_are_buttons_of_a_form_under_the_notice(citizen: Citizen) -> None:
    await citizen.ask(VAGUE)
    turn = citizen.page[citizen.page.index("<article") :]
    assert "[AI 안내]" in turn
    assert "무엇에 대해 물으시나요?" in turn
    assert "<legend>물어볼 것 고르기</legend>" in turn
    for place, choice in enumerate(("주차장", "교복", "경로당"), 1):
        assert f'name="choice" value="{place}">{choice}</button>' in turn
    assert 'href="/contact">여기에 없어요</a>' in turn


async def test_a_choice_asks_the_whole_question_and_shows_its_answer(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(VAGUE)
    page = await citizen.send("/choose", record="1", choice="1")
    assert page.status_code == 200
    assert f"주차장 {VAGUE}" in citizen.words
    assert ANSWER in citizen.words
    answered = house.services.records.find(2)
    assert answered is not None
    assert answered.settlement is not None
    assert answered.settlement.status is Status.ANSWERED


async def test_the_script_gets_the_turn_with_its_choices(citizen: Citizen) -> None:
    await citizen.open("/")
    answer = (await citizen.call("/ask", text=VAGUE)).json()
    assert answer["status"] == Status.ASKED_BACK
    assert 'action="/choose"' in answer["html"]
    chosen = (await citizen.call("/choose", record="1", choice="1")).json()
    assert ANSWER in chosen["html"]


async def test_another_browser_may_not_choose(house: WebHouse, citizen: Citizen) -> None:
    await citizen.ask(VAGUE)
    async with Citizen(house.app) as stranger:
        await stranger.open("/")
        assert (await stranger.send("/choose", record="1", choice="1")).status_code == 404
    assert house.services.records.find(2) is None


@pytest.mark.parametrize("choice", ["0", "4", "x", "", "-1"])
async def test_what_was_not_offered_cannot_be_chosen(
    house: WebHouse, citizen: Citizen, choice: str
) -> None:
    await citizen.ask(VAGUE)
    assert (await citizen.send("/choose", record="1", choice=choice)).status_code == 404
    assert house.services.records.find(2) is None


async def test_nothing_is_chosen_before_the_notice_in_force_was_shown_or_without_a_token(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(VAGUE)
    first = house.services.records.find(1)
    assert first is not None
    forged = await citizen.post("/choose", citizen.filled(record="1", choice="1", token="forged"))
    assert forged.status_code == 403
    house.services.chats.remember(first.asked.chat, notice_version="2020-01-1")
    owed = await citizen.send("/choose", record="1", choice="1", notice="2020-01-1")
    assert owed.status_code == 409
    assert house.services.records.find(2) is None


async def test_on_an_english_page_a_screen_reader_is_told_that_a_choice_is_korean(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(VAGUE)
    first = house.services.records.find(1)
    assert first is not None
    house.services.chats.remember(first.asked.chat, language=Language.ENGLISH)
    await citizen.open("/")
    assert 'value="1" lang="ko">주차장</button>' in citizen.page
    assert "None of these" in citizen.words
