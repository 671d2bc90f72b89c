"""제4조 at its borders: days, questions, sheets, and when results may come."""

from __future__ import annotations

from datetime import timedelta

import pytest

from admin.surveys import QuestionKind, Standing, Survey
from admin.surveys import SurveyRule as Say
from admin.surveys import rules as rule
from city import CityProfile, SurveyRules
from disclosure import Sheet
from tests.builders.committee import refusals
from tests.builders.surveys import TODAY, question, sheet, survey

DAY = timedelta(days=1)
ASKED = (
    question(QuestionKind.ONE, number=1),
    question(QuestionKind.SEVERAL, number=2),
    question(QuestionKind.SCALE, number=3),
    question(QuestionKind.TEXT, number=4),
)


@pytest.fixture
def rules(profile: CityProfile) -> SurveyRules:
    return profile.participation.surveys


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"closes": TODAY}, []),
        ({"closes": TODAY - DAY}, [Say.CLOSES_BEFORE_OPENING]),
        ({"opens": TODAY - 2 * DAY, "closes": TODAY - DAY}, [Say.OVER_ALREADY]),
        ({"opens": TODAY - 2 * DAY, "closes": TODAY}, []),
    ],
)
def test_article_4_a_survey_is_open_on_one_day_at_least(
    rules: SurveyRules, told: dict[str, object], wrong: list[Say]
) -> None:
    assert refusals(rule.days_in_order(survey(**told), TODAY, rules)) == wrong


@pytest.mark.parametrize(("title", "aim"), [("", "뜻"), ("이름", " ")])
def test_article_4_who_is_asked_reads_what_it_is_for(
    rules: SurveyRules, title: str, aim: str
) -> None:
    assert refusals(rule.says_what_for(survey(title=title, aim=aim), rules)) == [Say.AIM_MISSING]
    assert not rule.says_what_for(survey(), rules)


@pytest.mark.parametrize(
    ("told", "day", "standing"),
    [
        ({}, TODAY, Standing.DRAFT),
        ({"released": TODAY}, TODAY - DAY, Standing.WAITING),
        ({"released": TODAY}, TODAY, Standing.OPEN),
        ({"released": TODAY}, TODAY + 6 * DAY, Standing.OPEN),
        ({"released": TODAY}, TODAY + 7 * DAY, Standing.OVER),
        ({"released": TODAY, "published": TODAY}, TODAY + 7 * DAY, Standing.PUBLISHED),
    ],
)
def test_article_4_a_survey_is_answered_on_its_days_and_on_no_other(
    rules: SurveyRules, told: dict[str, object], day: object, standing: Standing
) -> None:
    found: Survey = survey(**told)
    assert found.standing(day) is standing  # type: ignore[arg-type]
    answered = rule.may_be_answered(found, day, rules)  # type: ignore[arg-type]
    assert refusals(answered) == ([] if standing is Standing.OPEN else [Say.NOT_OPEN])


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"closes": TODAY + 30 * DAY}, []),
        ({"closes": TODAY}, []),
        ({"closes": TODAY - DAY}, [Say.OVER_ALREADY]),
        ({"opens": TODAY + DAY}, [Say.SURVEY_SETTLED]),
        ({"title": "다른 이름"}, [Say.SURVEY_SETTLED]),
        ({"aim": "다른 뜻"}, [Say.SURVEY_SETTLED]),
    ],
)
def test_article_4_once_released_only_the_last_day_moves(
    rules: SurveyRules, changed: dict[str, object], wrong: list[Say]
) -> None:
    before = survey(released=TODAY)
    assert refusals(rule.dates_stay(before, survey(**changed), TODAY, rules)) == wrong
    assert not rule.dates_stay(survey(), survey(**changed), TODAY, rules)


def test_article_4_what_is_over_is_not_opened_again(rules: SurveyRules) -> None:
    before = survey(released=TODAY)
    later = TODAY + 7 * DAY
    after = survey(closes=TODAY + 30 * DAY)
    assert refusals(rule.dates_stay(before, after, later, rules)) == [Say.SURVEY_SETTLED]


@pytest.mark.parametrize(
    ("kind", "options", "fits"),
    [
        (QuestionKind.ONE, 1, False),
        (QuestionKind.ONE, 2, True),
        (QuestionKind.SEVERAL, 12, True),
        (QuestionKind.SEVERAL, 13, False),
        (QuestionKind.SCALE, 1, False),
        (QuestionKind.SCALE, 2, True),
        (QuestionKind.SCALE, 3, False),
        (QuestionKind.TEXT, 0, True),
        (QuestionKind.TEXT, 1, False),
    ],
)
def test_article_4_a_question_has_as_many_options_as_its_kind_needs(
    rules: SurveyRules, kind: QuestionKind, options: int, fits: bool
) -> None:
    asked = question(kind, options=tuple(f"보기 {place}" for place in range(options)))
    found = refusals(rule.question_fits(asked, rules))
    assert found == ([] if fits else [Say.OPTIONS_UNFIT])


def test_article_4_options_differ_and_a_question_asks_something(rules: SurveyRules) -> None:
    twice = question(options=("쓴다", "쓴다"))
    assert refusals(rule.question_fits(twice, rules)) == [Say.OPTIONS_UNFIT]
    assert refusals(rule.question_fits(question(text=" "), rules)) == [Say.QUESTION_UNWRITTEN]


def test_a_question_that_asks_who_somebody_is_is_refused(rules: SurveyRules) -> None:
    asked = question(QuestionKind.TEXT, text="성함과 연락처를 적어 주세요")
    assert refusals(rule.asks_nobody_who_they_are(asked, rules)) == [Say.ASKS_WHO]
    assert not rule.asks_nobody_who_they_are(question(), rules)


def test_article_4_a_survey_that_asks_nothing_is_not_released(rules: SurveyRules) -> None:
    assert refusals(rule.may_be_released(survey(), (), TODAY, rules)) == [Say.NOTHING_ASKED]
    assert not rule.may_be_released(survey(), ASKED, TODAY, rules)
    again = rule.may_be_released(survey(released=TODAY), ASKED, TODAY, rules)
    assert refusals(again) == [Say.QUESTIONS_SETTLED]


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        (sheet({1: [0], 2: [0, 2], 3: [4]}, {4: "좋아요"}, "older"), []),
        (sheet({1: [1]}), []),
        (sheet({}, {4: "글만"}), []),
        (sheet(), [Say.SHEET_EMPTY]),
        (sheet(group="older"), [Say.SHEET_EMPTY]),
        (sheet({1: []}), [Say.SHEET_EMPTY]),
        (sheet({1: [0, 1]}), [Say.SHEET_UNFIT]),
        (sheet({1: [2]}), [Say.SHEET_UNFIT]),
        (sheet({1: [-1]}), [Say.SHEET_UNFIT]),
        (sheet({2: [3]}), [Say.SHEET_UNFIT]),
        (sheet({3: [5]}), [Say.SHEET_UNFIT]),
        (sheet({4: [0]}), [Say.SHEET_UNFIT]),
        (sheet({9: [0]}), [Say.SHEET_UNFIT]),
        (sheet({1: [0]}, group="nobody"), [Say.SHEET_UNFIT]),
        (sheet({}, {1: "글"}), [Say.SHEET_UNFIT]),
        (sheet({}, {4: "가" * 500}), []),
        (sheet({}, {4: "가" * 501}), [Say.TEXT_TOO_LONG]),
    ],
)
def test_article_4_what_was_chosen_can_be_chosen(
    rules: SurveyRules, given: Sheet, wrong: list[Say]
) -> None:
    assert refusals(rule.sheet_fits(given, ASKED, rules)) == wrong


def test_article_4_results_come_when_it_is_over_with_what_is_done_about_it(
    rules: SurveyRules,
) -> None:
    told = survey(released=TODAY, findings="어렵다", measures="교육한다")
    over = TODAY + 7 * DAY
    assert not rule.may_be_published(told, 10, over, rules)
    assert refusals(rule.may_be_published(told, 9, over, rules)) == [Say.TOO_FEW_SHEETS]
    assert refusals(rule.may_be_published(told, 10, over - DAY, rules)) == [Say.NOT_OVER]
    silent = survey(released=TODAY, findings="어렵다")
    assert refusals(rule.may_be_published(silent, 10, over, rules)) == [Say.FINDINGS_MISSING]
