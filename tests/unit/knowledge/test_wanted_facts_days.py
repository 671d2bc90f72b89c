"""Days and stretches of time in a question: what is asked for, and what is only told."""

from __future__ import annotations

import pytest

from knowledge.wanted_facts import asks_for_today, missing

FEE = "수영장 이용료는 어른 3,000원으로 한다."


@pytest.mark.parametrize(
    "question",
    [
        "오늘 축제가 있는데 어디에 주차해요?",
        "이번 주말에 행사가 있는데 주차장이 무료예요?",
        "오늘 비가 오겠는데 수영장 문 여나요?",
    ],
)
def test_what_is_or_will_be_today_is_asked_of_today(question: str) -> None:
    assert asks_for_today(question)


@pytest.mark.parametrize(
    "question",
    [
        "My shop was flooded yesterday. Who pays?",
        "I am 70. I gave back my licence last year. What do I get?",
    ],
)
def test_a_sentence_that_tells_of_a_day_asks_nothing_of_it(question: str) -> None:
    assert not asks_for_today(question)


def test_a_day_that_no_sentence_ends_after_is_asked_about() -> None:
    assert asks_for_today("And today " * 400)


@pytest.mark.parametrize(
    "question",
    [
        "5월 5일 수영장 이용료 얼마예요?",
        "12월 25 일 수영장 이용료 얼마예요?",
        "3일부터 가려는데 수영장 이용료 얼마예요?",
        "어르신 2분이 수영하면 얼마예요?",
    ],
)
def test_a_date_and_a_number_of_people_are_no_stretch_of_time(question: str) -> None:
    assert not missing(question, [FEE])


@pytest.mark.parametrize(
    "question", ["수영장 3일 이용료 얼마예요?", "수영장 30분 이용료 얼마예요?"]
)
def test_a_price_for_some_days_or_minutes_is_not_the_one_for_nobody_knows_how_long(
    question: str,
) -> None:
    assert missing(question, [FEE])
    assert not missing(question, ["이용료는 3일에 9,000원, 30분에 600원으로 한다."])
