"""A vague question on Telegram: one question back, with buttons that only its own chat may tap."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from city import CityProfile, Clock, Database
from disclosure import Status
from knowledge import SearchResult
from tests.builders.library import make_search, make_vague_search
from tests.builders.telegram import ANSWER, Town, make_services, open_town
from tests.fakes.knowledge import FakeKnowledge

VAGUE = "감면 되나요?"
BACK = "무엇에 대해 물으시나요?"


def search(question: str) -> SearchResult:
    """Finds one ordinance for a subject, and several for none."""
    return make_search() if "주차장" in question else make_vague_search()


@pytest.fixture
async def town(database: Database, profile: CityProfile, clock: Clock) -> AsyncGenerator[Town]:
    """A running channel over a library that finds several ordinances for a vague question."""
    knowledge = FakeKnowledge(search=search)
    async with open_town(
        make_services(database, profile, clock, opening=knowledge.opening())
    ) as town:
        yield town


async def test_it_is_asked_back_with_a_button_a_subject_and_the_way_to_a_person(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says(VAGUE)
    message = await citizen.hears(BACK)
    assert message.labels() == ["주차장", "교복", "경로당", "여기에 없어요"]
    assert message.text.startswith("[AI 안내]")
    settlement = town.newest(citizen).settlement
    assert settlement is not None
    assert settlement.status is Status.ASKED_BACK


async def test_a_tap_asks_the_whole_question_and_it_is_answered(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(VAGUE)
    await town.tapped(citizen.taps(await citizen.hears(BACK), "주차장"))
    await citizen.hears(ANSWER)
    assert town.newest(citizen).asked.question == f"주차장 {VAGUE}"


async def test_a_number_that_is_typed_does_the_same(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(VAGUE)
    await citizen.hears(BACK)
    citizen.says("1")
    await citizen.hears(ANSWER)
    assert town.newest(citizen).asked.question == f"주차장 {VAGUE}"


async def test_who_means_none_of_them_is_told_whom_to_call(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(VAGUE)
    await town.tapped(citizen.taps(await citizen.hears(BACK), "여기에 없어요"))
    main = town.services.profile.main
    message = await citizen.hears(main.telephone)
    assert main.name in message.text


async def test_another_chat_may_not_tap_it(town: Town) -> None:
    citizen, stranger = town.telegram.citizen(1), town.telegram.citizen(2)
    citizen.says(VAGUE)
    choice = (await citizen.hears(BACK)).data("주차장")
    await town.introduce(stranger)
    stranger.says("주차장 요금이 얼마예요?")
    own = await stranger.hears(ANSWER)
    await town.tapped(stranger.taps_data(own, choice))
    assert [one.asked.question for one in town.records(stranger.number)] == [
        "주차장 요금이 얼마예요?"
    ]


async def test_a_forged_place_is_told_that_nothing_is_there(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(VAGUE)
    message = await citizen.hears(BACK)
    forged = f"{message.data('주차장')[:-1]}9"
    await town.tapped(citizen.taps_data(message, forged))
    assert len(town.records(citizen.number)) == 1


async def test_it_is_not_asked_back_twice(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(VAGUE)
    await citizen.hears(BACK)
    citizen.says("감면")
    await citizen.hears(ANSWER)
