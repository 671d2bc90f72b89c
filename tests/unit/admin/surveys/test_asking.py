"""Surveys as a channel asks them: what is open, and a sheet counted once a mark."""

from __future__ import annotations

from datetime import timedelta

import pytest

from admin.surveys import AskedSurveys, QuestionKind, Surveys
from city import CityProfile, Database, FixedClock
from disclosure import Pseudonyms, Verdict
from tests.builders.surveys import BY, TODAY, released, sheet, survey

WEEK = timedelta(days=7)


@pytest.fixture
def surveys(database: Database, clock: FixedClock, profile: CityProfile) -> Surveys:
    return Surveys(database, clock, profile)


@pytest.fixture
def asked(surveys: Surveys) -> AskedSurveys:
    return AskedSurveys(surveys)


def test_what_is_open_today_is_asked_the_newest_first(
    surveys: Surveys, asked: AskedSurveys, clock: FixedClock
) -> None:
    surveys.draft(survey(), BY)
    first = released(surveys, *QuestionKind)
    second = released(surveys, QuestionKind.ONE)
    released(surveys, QuestionKind.ONE, opens=TODAY + timedelta(days=1))
    found = asked.open()
    assert [one.number for one in found] == [second, first]
    told = [(len(one.choices), one.several) for one in found[1].questions]
    assert told == [(2, False), (3, True), (5, False), (0, False)]
    clock.turn(WEEK)
    assert asked.open() == ()


def test_a_sheet_is_counted_once_a_mark(surveys: Surveys, asked: AskedSurveys) -> None:
    number = released(surveys, QuestionKind.ONE)
    assert not asked.answered(number, "a mark")
    assert asked.take(number, sheet({1: [0]}), "a mark") is Verdict.COUNTED
    assert asked.answered(number, "a mark")
    assert asked.take(number, sheet({1: [1]}), "a mark") is Verdict.TWICE
    assert asked.take(number, sheet({1: [1]}), "another") is Verdict.COUNTED
    assert surveys.sheets(number) == 2


def test_what_cannot_be_counted_leaves_no_mark(
    surveys: Surveys, asked: AskedSurveys, clock: FixedClock
) -> None:
    number = released(surveys, QuestionKind.ONE)
    assert asked.take(number, sheet({}), "a mark") is Verdict.EMPTY
    assert asked.take(number, sheet({1: [7]}), "a mark") is Verdict.UNFIT
    assert asked.take(99, sheet({1: [0]}), "a mark") is Verdict.UNFIT
    clock.turn(WEEK)
    assert asked.take(number, sheet({1: [0]}), "a mark") is Verdict.CLOSED
    assert not asked.answered(number, "a mark")


def test_marks_are_forgotten_on_request_and_when_the_survey_is_over(
    surveys: Surveys, asked: AskedSurveys, clock: FixedClock
) -> None:
    number = released(surveys, QuestionKind.ONE)
    for mark in ("one", "two"):
        asked.take(number, sheet({1: [0]}), mark)
    asked.forget(lambda survey: {number: "one"}.get(survey, ""))
    assert surveys.marks(number) == {"two"}
    asked.forget_over()
    assert surveys.marks(number) == {"two"}
    clock.turn(WEEK)
    asked.forget_over()
    assert surveys.marks(number) == frozenset()
    assert surveys.sheets(number) == 2


def test_a_mark_is_related_to_no_pseudonym_and_to_no_other_mark() -> None:
    pseudonyms = Pseudonyms(b"a key for tests that is long enough")
    marks = {pseudonyms.survey_mark(one, chat) for one in (1, 11) for chat in ("1chat", "chat")}
    assert len(marks) == 4
    assert all(len(mark) == 32 and "chat" not in mark for mark in marks)
