"""Surveys as they are kept: what was answered is counted, and nobody's answers are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, text

from admin.books import BooksSentence
from admin.surveys import QuestionKind, Surveys, seal_of
from admin.surveys import SurveyRule as Say
from city import CityProfile, Database, FixedClock
from disclosure import Journal
from tests.builders.committee import refusals
from tests.builders.surveys import BY, TODAY, question, released, sheet, survey

WEEK = timedelta(days=7)


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: whatever is kept must work alike on both."""
    return either


@pytest.fixture
def surveys(database: Database, clock: FixedClock, profile: CityProfile) -> Surveys:
    return Surveys(database, clock, profile)


def asked_of(database: Database, before: Callable[[str], None]) -> None:
    """Let every statement be told before the database does it."""

    def tell(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        before(statement)

    event.listen(database.engine, "before_cursor_execute", tell)


def is_turn(statement: str) -> bool:
    return "BEGIN IMMEDIATE" in statement or "pg_advisory_xact_lock" in statement


def test_drafting_asking_and_releasing_are_acts_of_the_journal(
    surveys: Surveys, database: Database
) -> None:
    released(surveys, QuestionKind.ONE)
    verbs = [one.act.verb for one in Journal(database).latest()]
    assert verbs == ["surveys.survey_changed", "surveys.question_added", "surveys.survey_added"]


def test_answering_leaves_no_act_and_no_leaf_whose_time_would_tell(
    surveys: Surveys, database: Database
) -> None:
    number = released(surveys, QuestionKind.ONE)
    with database.unit() as session:
        before = session.execute(text("SELECT count(*) FROM ledger_leaves")).scalar()
    assert before
    surveys.answer(number, sheet({1: [0]}))
    with database.unit() as session:
        assert session.execute(text("SELECT count(*) FROM ledger_leaves")).scalar() == before


def test_what_is_written_is_masked_before_anybody_is_kept_waiting(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    happened: list[str] = []

    class Told(tuple[str, ...]):
        """Numbers of the city that masking looks at, and tells when."""

        __slots__ = ()

        def __iter__(self) -> Iterator[str]:
            happened.append("masked")
            return super().__iter__()

    surveys = Surveys(database, clock, replace(profile, public_exchanges=Told(("061-659",))))
    number = released(surveys, QuestionKind.TEXT)
    asked_of(database, lambda statement: happened.append("turn") if is_turn(statement) else None)
    happened.clear()
    surveys.answer(number, sheet({}, {1: "제 번호는 010-1234-5678입니다."}))
    assert happened == ["masked", "turn"]


def test_a_sheet_that_comes_before_or_after_its_days_is_not_counted(
    surveys: Surveys, clock: FixedClock
) -> None:
    number = released(surveys, QuestionKind.ONE, opens=TODAY + timedelta(days=1))
    assert refusals(surveys.answer(number, sheet({1: [0]}))) == [Say.NOT_OPEN]
    clock.turn(timedelta(days=6))
    assert not surveys.answer(number, sheet({1: [0]}))
    clock.turn(timedelta(days=1))
    assert refusals(surveys.answer(number, sheet({1: [0]}))) == [Say.NOT_OPEN]
    assert surveys.sheets(number) == 1
    assert refusals(surveys.answer(99, sheet({1: [0]}))) == [BooksSentence.NOT_THERE]


def test_many_who_answer_at_once_are_all_counted(surveys: Surveys) -> None:
    number = released(surveys, QuestionKind.ONE)
    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(surveys.answer, number, sheet({1: [0]})) for _ in range(40)]
    assert not any(one.result() for one in waiting)
    assert surveys.sheets(number) == 40


def test_questions_stay_once_the_survey_is_released(surveys: Surveys) -> None:
    number = released(surveys, QuestionKind.ONE)
    more = surveys.ask(question(survey=number), BY)
    assert refusals(more.findings) == [Say.QUESTIONS_SETTLED]
    assert refusals(surveys.drop(number, 1, 1, BY).findings) == [Say.QUESTIONS_SETTLED]


def test_a_question_is_dropped_from_its_own_survey_alone(surveys: Surveys) -> None:
    first = released(surveys, QuestionKind.ONE)
    second = surveys.draft(survey(), BY).number
    wrong = surveys.drop(second, 1, 1, BY)
    assert refusals(wrong.findings) == [BooksSentence.NOT_THERE]
    found = surveys.find(first)
    assert found is not None
    assert [one.number for one in found[1]] == [1]
    added = surveys.ask(question(survey=second), BY).number
    assert surveys.drop(second, added, 1, BY).done
    assert surveys.find(second) == (survey(number=second, version=1), ())


def test_results_are_shown_to_nobody_before_it_is_over(surveys: Surveys, clock: FixedClock) -> None:
    number = released(surveys, QuestionKind.ONE)
    for _ in range(12):
        surveys.answer(number, sheet({1: [0]}))
    assert surveys.results(number) is None
    clock.turn(WEEK)
    shown = surveys.results(number)
    assert shown is not None
    assert shown.sheets == 12


def test_results_are_published_once_with_a_seal_over_what_is_shown(
    surveys: Surveys, clock: FixedClock
) -> None:
    number = released(surveys, QuestionKind.ONE)
    for _ in range(12):
        surveys.answer(number, sheet({1: [0]}))
    early = surveys.publish(number, 2, "많이 쓴다", "더 알린다", BY)
    assert refusals(early.findings) == [Say.NOT_OVER]
    clock.turn(WEEK)
    assert surveys.publish(number, 2, "많이 쓴다", "더 알린다", BY).done
    found, shown = surveys.find(number), surveys.results(number)
    assert found is not None
    assert shown is not None
    assert shown.sheets == 12
    assert found[0].seal == seal_of(shown.written)
    again = surveys.publish(number, 3, "많이 쓴다", "더 알린다", BY)
    assert refusals(again.findings) == [Say.NOT_OVER]


def test_what_was_published_stays_what_it_was(
    surveys: Surveys, clock: FixedClock, database: Database
) -> None:
    number = released(surveys, QuestionKind.ONE)
    for _ in range(12):
        surveys.answer(number, sheet({1: [0]}, group="older"))
    clock.turn(WEEK)
    counted = surveys.results(number)
    assert surveys.publish(number, 2, "많이 쓴다", "더 알린다", BY).done
    with database.unit() as session:
        session.execute(text("UPDATE survey_tallies SET counts = '{}'"))
        session.execute(text("UPDATE survey_questions SET text = '다른 질문'"))
    assert counted is not None
    assert surveys.results(number) == counted


def test_results_are_counted_in_the_turn_that_publishes_them(
    surveys: Surveys, clock: FixedClock, database: Database
) -> None:
    number = released(surveys, QuestionKind.ONE)
    for _ in range(12):
        surveys.answer(number, sheet({1: [0]}))
    clock.turn(WEEK)
    told = {
        "BEGIN IMMEDIATE": "turn",
        "pg_advisory_xact_lock": "turn",
        "FROM survey_tallies": "read",
    }
    happened: list[str] = []

    def tell(statement: str) -> None:
        happened.extend(name for words, name in told.items() if words in statement)

    def committed(_connection: object) -> None:
        happened.append("commit")

    asked_of(database, tell)
    event.listen(database.engine, "commit", committed)
    assert surveys.publish(number, 2, "많이 쓴다", "더 알린다", BY).done
    assert happened[:2] == ["turn", "read"]
    assert happened.count("read") == happened.count("commit") == 1
    assert happened[-1] == "commit"


def test_who_changes_what_another_changed_meanwhile_is_told(surveys: Surveys) -> None:
    number = surveys.draft(survey(), BY).number
    assert surveys.draft(survey(number=number, version=1, title="새 이름"), BY).done
    late = surveys.draft(survey(number=number, version=1, title="늦은 이름"), BY)
    assert refusals(late.findings) == [BooksSentence.CHANGED_MEANWHILE]
    assert late.differing == ("title",)
