"""What a chat has begun of a survey is told to it in words, whatever became of the survey."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import cast

import pytest

from bot.half_answered import HalfAnswered
from bot.surveying import GROUP, Filling
from city import CityProfile, Database, FixedClock, Voice
from disclosure import AskedQuestion, AskedSurvey, Seal, SurveyBox, Unfinished

QUESTIONS = (
    AskedQuestion(number=4, text="써 보셨나요?", choices=("예", "아니요")),
    AskedQuestion(number=5, text="어디에?", choices=("집", "일터", "길"), several=True),
    AskedQuestion(number=6, text="왜?"),
)
SURVEY = AskedSurvey(
    number=2, title="인공지능 이용", aim="", closes=date(2026, 12, 1), questions=QUESTIONS
)
FILLING = Filling(
    survey=2,
    place=2,
    chosen={4: frozenset({1}), 5: frozenset({0, 2}), GROUP: frozenset({0})},
    texts={6: "편해서"},
    heard=frozenset({9, 7}),
)


class Box:
    """Holds the surveys that are open."""

    def __init__(self, *surveys: AskedSurvey) -> None:
        self._surveys = surveys

    def open(self) -> Sequence[AskedSurvey]:
        return self._surveys


@pytest.fixture
def unfinished(database: Database, clock: FixedClock) -> Unfinished:
    return Unfinished(database, clock, Seal(b"k" * 32))


def half(unfinished: Unfinished, profile: CityProfile, *surveys: AskedSurvey) -> HalfAnswered:
    return HalfAnswered(unfinished, cast("SurveyBox", Box(*surveys)), profile)


def test_what_was_chosen_and_written_is_told_beside_what_was_asked(
    unfinished: Unfinished, profile: CityProfile
) -> None:
    unfinished.keep("mine", FILLING.packed(), timedelta(hours=1))
    reading = half(unfinished, profile, SURVEY)
    told = reading.of("mine", Voice())
    assert told is not None
    assert told.survey == "인공지능 이용"
    assert told.answers == (("써 보셨나요?", "아니요"), ("어디에?", "집, 길"), ("왜?", "편해서"))
    assert told.group == profile.participation.surveys.groups[0].name(Voice())
    assert told.messages == (7, 9)
    assert reading.of("yours", Voice()) is None


def test_of_a_survey_that_is_open_no_more_the_numbers_are_told(
    unfinished: Unfinished, profile: CityProfile
) -> None:
    unfinished.keep("mine", FILLING.packed(), timedelta(hours=1))
    told = half(unfinished, profile).of("mine", Voice())
    assert told is not None
    assert told.survey == "2"
    assert told.answers == (("4", "2"), ("5", "1, 3"), ("6", "편해서"))


def test_of_what_was_sent_only_the_messages_are_left(
    unfinished: Unfinished, profile: CityProfile
) -> None:
    unfinished.keep("mine", FILLING.ended().packed(), timedelta(hours=1))
    told = half(unfinished, profile, SURVEY).of("mine", Voice())
    assert told is not None
    assert (told.survey, told.answers, told.group, told.messages) == ("", (), "", (7, 9))


def test_what_cannot_be_read_is_left_out(unfinished: Unfinished, profile: CityProfile) -> None:
    unfinished.keep("mine", b"nothing of ours", timedelta(hours=1))
    assert half(unfinished, profile, SURVEY).of("mine", Voice()) is None
