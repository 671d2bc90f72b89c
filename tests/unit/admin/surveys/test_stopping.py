"""A survey is stopped before its last day: nobody answers any more, and what was counted stays."""

from __future__ import annotations

from datetime import timedelta

import pytest

from admin.books import By, refused
from admin.surveys import AskedSurveys, QuestionKind, Standing, Survey, Surveys
from admin.surveys import SurveyRule as Say
from city import CityProfile, Database, FixedClock
from disclosure import Journal, Verdict
from tests.builders.committee import refusals
from tests.builders.surveys import BY, TODAY, WEEK, released, sheet, survey

OFF = By(person="김담당", reason="질문에 잘못이 있음")


@pytest.fixture
def surveys(either: Database, clock: FixedClock, profile: CityProfile) -> Surveys:
    """The books, on both databases."""
    return Surveys(either, clock, profile)


def found(surveys: Surveys) -> Survey:
    kept = surveys.find(1)
    assert kept is not None
    return kept[0]


def test_a_stopped_survey_says_when_and_why_and_takes_no_answer(
    surveys: Surveys, either: Database
) -> None:
    released(surveys, QuestionKind.ONE)
    box = AskedSurveys(surveys)
    assert box.take(1, sheet({1: [0]}), "mark") is Verdict.COUNTED
    assert surveys.stop(1, 2, OFF).findings == ()
    off = found(surveys)
    assert (off.stopped, off.stopped_why) == (TODAY, "질문에 잘못이 있음")
    assert off.standing(TODAY) is Standing.STOPPED
    assert off.closes > TODAY, "its days stay as they were told"
    act = Journal(either).latest()[0].act
    assert (act.verb, act.reason) == ("surveys.survey_stopped", "질문에 잘못이 있음")
    assert box.open() == ()
    assert box.take(1, sheet({1: [0]}), "other") is Verdict.CLOSED
    assert surveys.sheets(1) == 1
    box.forget_over()
    assert surveys.marks(1) == frozenset()


def test_what_was_answered_until_then_is_shown_and_published(surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    for _ in range(20):
        assert not refused(surveys.answer(1, sheet({1: [0]})))
    assert surveys.results(1) is None, "nobody sees results while it is answered"
    assert surveys.stop(1, 2, OFF).done
    shown = surveys.results(1)
    assert shown is not None
    assert shown.sheets == 20
    assert surveys.publish(1, 3, "알게 된 것", "하는 일", BY).done
    assert found(surveys).standing(TODAY) is Standing.PUBLISHED
    assert refusals(surveys.stop(1, 4, OFF).findings) == [Say.NOT_RUNNING]


def test_too_few_answers_stay_hidden_when_it_is_stopped(surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    assert not refused(surveys.answer(1, sheet({1: [0]})))
    assert surveys.stop(1, 2, OFF).done
    assert surveys.results(1) is None
    kept = surveys.publish(1, 3, "알게 된 것", "하는 일", BY)
    assert refusals(kept.findings) == [Say.TOO_FEW_SHEETS]


def test_what_waits_is_stopped_and_never_opens(surveys: Surveys, clock: FixedClock) -> None:
    opens = TODAY + WEEK
    released(surveys, QuestionKind.ONE, opens=opens, closes=opens + WEEK)
    assert surveys.stop(1, 2, OFF).done
    clock.turn(WEEK)
    assert AskedSurveys(surveys).open() == ()
    assert found(surveys).standing(opens) is Standing.STOPPED


def test_a_stopped_survey_is_not_prolonged(surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    assert surveys.stop(1, 2, OFF).done
    longer = survey(number=1, version=3, closes=TODAY + 3 * WEEK)
    assert refusals(surveys.draft(longer, BY).findings) == [Say.SURVEY_SETTLED]
    assert refusals(surveys.stop(1, 3, OFF).findings) == [Say.NOT_RUNNING]


def test_neither_a_draft_nor_what_is_over_is_stopped(surveys: Surveys, clock: FixedClock) -> None:
    assert surveys.draft(survey(), BY).done
    assert refusals(surveys.stop(1, 1, OFF).findings) == [Say.NOT_RUNNING]
    number = released(surveys, QuestionKind.ONE)
    clock.turn(WEEK + timedelta(days=1))
    assert refusals(surveys.stop(number, 2, OFF).findings) == [Say.NOT_RUNNING]


def test_nobody_stops_without_a_reason_or_what_another_changed(surveys: Surveys) -> None:
    released(surveys, QuestionKind.ONE)
    assert not surveys.stop(1, 2, By(person="김담당", reason=" ")).done
    assert not surveys.stop(9, 2, OFF).done
    assert surveys.stop(1, 9, OFF).differing == ("stopped", "stopped_why")
    assert found(surveys).stopped is None
