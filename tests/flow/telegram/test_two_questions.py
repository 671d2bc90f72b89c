"""Two questions in one message on Telegram: one is answered, and a button asks the other."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from city import CityProfile, Clock, Database
from tests.builders.telegram import Town, make_services, open_town
from tests.builders.two_matters import (
    BOTH,
    PARKING,
    PARKING_ANSWER,
    UNIFORM,
    UNIFORM_ANSWER,
    two_matters,
)


@pytest.fixture
async def town(database: Database, profile: CityProfile, clock: Clock) -> AsyncGenerator[Town]:
    """A running channel over a library of two matters."""
    opening = two_matters().opening()
    async with open_town(make_services(database, profile, clock, opening=opening)) as town:
        yield town


async def test_the_other_question_is_quoted_and_a_tap_asks_it(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(BOTH)
    message = await citizen.hears(UNIFORM_ANSWER)
    assert message.text.startswith("[AI 안내]")
    assert f"아직 답하지 않았습니다. 이어서 물어봐 주세요.\n- {PARKING}" in message.text
    assert PARKING in message.labels()
    await town.tapped(citizen.taps(message, PARKING))
    answer = await citizen.hears(PARKING_ANSWER)
    assert town.newest(citizen).asked.question == PARKING
    assert PARKING not in answer.labels()


async def test_what_follows_means_the_question_that_was_answered(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(BOTH)
    await citizen.hears(UNIFORM_ANSWER)
    citizen.says("그럼 전학생은요?")
    await citizen.hears(UNIFORM_ANSWER)
    settlement = town.newest(citizen).settlement
    assert settlement is not None
    assert settlement.making.understood == f"{UNIFORM} 그럼 전학생은요?"


async def test_a_verdict_leaves_the_button_where_it_is(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says(BOTH)
    message = await citizen.hears(UNIFORM_ANSWER)
    (helpful,) = (label for label in message.labels() if "도움이 됐어요" in label)
    await town.tapped(citizen.taps(message, helpful))
    assert helpful not in message.labels()
    assert PARKING in message.labels()


async def test_another_chat_may_not_tap_it(town: Town) -> None:
    citizen, stranger = town.telegram.citizen(1), town.telegram.citizen(2)
    citizen.says(BOTH)
    button = (await citizen.hears(UNIFORM_ANSWER)).data(PARKING)
    await town.introduce(stranger)
    stranger.says(PARKING)
    own = await stranger.hears(PARKING_ANSWER)
    await town.tapped(stranger.taps_data(own, button))
    assert len(town.records(stranger.number)) == 1
