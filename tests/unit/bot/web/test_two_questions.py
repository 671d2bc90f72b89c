"""Two questions in one message on the page: one is answered, a button of a form asks the other."""

import pytest

from city import CityProfile, Clock, Database, Language
from tests.builders.two_matters import BOTH, PARKING, PARKING_ANSWER, UNIFORM_ANSWER, two_matters
from tests.builders.web import WebHouse, make_web
from tests.fakes.citizen import Citizen


@pytest.fixture
def house(profile: CityProfile, database: Database, clock: Clock) -> WebHouse:
    return make_web(profile, database, clock, knowledge=two_matters())


async def test_below_the_answer_stands_what_waits_with_a_button_that_asks_it(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(BOTH)
    turn = citizen.page[citizen.page.index("<article") :]
    assert turn.index(UNIFORM_ANSWER) < turn.index("아직 답하지 않았습니다")
    assert f'name="choice" value="1">{PARKING}</button>' in turn
    assert "물어볼 것 고르기" not in turn
    assert "여기에 없어요" not in turn
    await citizen.send("/choose", record="1", choice="1")
    assert PARKING_ANSWER in citizen.words
    pressed = house.services.records.find(2)
    assert pressed is not None
    assert pressed.asked.question == PARKING


async def test_on_a_page_in_another_language_it_says_which_language_it_is(
    citizen: Citizen,
) -> None:
    await citizen.ask(BOTH)
    await citizen.send("/voice", language=Language.ENGLISH.value)
    turn = citizen.page[citizen.page.index("<article") :]
    assert '<legend lang="ko">함께 물으신' in turn
    assert f'value="1" lang="ko">{PARKING}</button>' in turn


async def test_an_answer_that_is_stopped_meanwhile_offers_nothing(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(BOTH)
    house.services.switch.turn(off=True, by="kim", reason="시험")
    await citizen.open("/")
    assert UNIFORM_ANSWER not in citizen.words
    assert 'action="/choose"' not in citizen.page


async def test_an_ordinance_that_is_stopped_meanwhile_leaves_the_other_question_to_be_asked(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(BOTH)
    house.services.switch.turn(off=True, by="kim", reason="시험", topic="여수시 교복 등 지원 조례")
    await citizen.open("/")
    assert UNIFORM_ANSWER not in citizen.words
    assert f'name="choice" value="1">{PARKING}</button>' in citizen.page
