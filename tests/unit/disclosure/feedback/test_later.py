"""What comes later: another reason, another year, and a list longer than a statement."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from city import CityProfile, Database, FixedClock
from disclosure import Feedback, FeedbackCase, FeedbackRefused, Measure, Objections, Records
from tests.builders.disclosure import settled

WRONG = "unhelpful:source_wrong"
A_YEAR_AND_SOME = timedelta(days=370)


def case_about(feedback: Feedback, record: int) -> FeedbackCase:
    found = feedback.about(record)
    assert found is not None
    return found


@pytest.mark.parametrize("taken", [False, True], ids=["open", "taken"])
def test_who_has_not_seen_the_reason_that_came_later_does_not_close_the_case(
    records: Records, feedback: Feedback, taken: bool
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    if taken:
        feedback.take(1, 1, "kim")
    seen = case_about(feedback, number)
    feedback.rate(number, "chat-1", "unhelpful:hard")
    with pytest.raises(FeedbackRefused):
        feedback.close(1, seen.version, "kim", Measure.RIGHT_AS_IT_WAS, "맞음")
    now = case_about(feedback, number)
    assert (now.state, now.reason) == (seen.state, "hard")
    feedback.rate(number, "chat-1", "unhelpful:hard")
    feedback.close(1, now.version, "kim", Measure.ANSWER_MENDED, "쉽게 고침")


def test_a_reason_that_is_corrected_brings_the_case_back_to_who_runs_the_assistant(
    records: Records, feedback: Feedback, profile: CityProfile
) -> None:
    number, passed = settled(records), settled(records)
    for one in (number, passed):
        feedback.rate(one, "chat-1", WRONG)
        assert case_about(feedback, one).department == "주차차량과"
    case = case_about(feedback, passed)
    feedback.assign(case.number, case.version, "세정과", "kim", "세금 조례")
    for one in (number, passed):
        feedback.rate(one, "chat-1", "unhelpful:hard")
    assert case_about(feedback, number).department == profile.operator.name
    assert case_about(feedback, passed).department == "세정과"


def test_a_record_whose_words_cannot_be_read_is_rated_like_any(
    records: Records, feedback: Feedback, either: Database
) -> None:
    number = settled(records)
    with either.unit() as session:
        session.execute(text("UPDATE record_words SET citations = '[{\"odd\": 1}]'"))
    assert feedback.rate(number, "chat-1", "unhelpful:hard")
    assert feedback.rate(number, "chat-1", "unhelpful:wrong")
    assert case_about(feedback, number).reason == "wrong"


def test_what_was_left_open_for_more_than_a_year_stays_in_the_figure_until_it_is_closed(
    records: Records, feedback: Feedback, either: Database, clock: FixedClock, profile: CityProfile
) -> None:
    left, closed = settled(records), settled(records)
    objections = Objections(either, clock, profile)
    for number in (left, closed):
        feedback.rate(number, "chat-1", "unhelpful")
    feedback.close(2, 1, "kim", Measure.ANSWER_MENDED, "고침")
    assert objections.object(left, "chat-1", "틀림") is not None
    clock.turn(A_YEAR_AND_SOME)
    today = clock.now().date()
    for left, inside in feedback.promises([today - timedelta(days=365)], today):
        assert (left.kept, left.broken, left.waiting) == (0, 1, 0)
        assert inside.decided == inside.waiting == 0


def test_who_takes_back_what_is_late_changes_no_quarter_that_is_over(
    records: Records, feedback: Feedback, either: Database, clock: FixedClock, profile: CityProfile
) -> None:
    objections = Objections(either, clock, profile)
    first = clock.now().date().replace(month=10, day=1)
    last = first.replace(month=12, day=31)
    early, late = settled(records), settled(records)
    for number in (early, late):
        feedback.rate(number, "chat-1", "unhelpful")
        assert objections.object(number, "chat-1", "틀림") is not None
    feedback.rate(early, "chat-1", "helpful")
    assert objections.withdraw(early, "chat-1")
    clock.turn(timedelta(days=60))
    before = feedback.promises([first], last)
    for told in before:
        assert [(one.kept, one.broken, one.waiting) for one in told] == [(0, 0, 0), (0, 1, 0)]
    feedback.rate(late, "chat-1", "helpful")
    assert objections.withdraw(late, "chat-1")
    assert case_about(feedback, late).state == "withdrawn"
    assert feedback.promises([first], last) == before


def test_a_late_case_that_is_taken_back_and_opened_again_stays_late_in_its_quarter(
    records: Records, feedback: Feedback, clock: FixedClock
) -> None:
    first = clock.now().date().replace(month=10, day=1)
    last = first.replace(month=12, day=31)
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    opened = case_about(feedback, number)
    clock.turn(timedelta(days=60))
    before, _ = feedback.promises([first], last)
    feedback.rate(number, "chat-1", "helpful")
    clock.turn(timedelta(days=1))
    feedback.rate(number, "chat-1", "unhelpful:hard")
    again = case_about(feedback, number)
    assert (again.state, again.reason, again.closed_at) == ("open", "hard", None)
    assert (again.opened_at, again.due) == (opened.opened_at, opened.due)
    assert feedback.promises([first], last)[0] == before
    feedback.close(again.number, again.version, "kim", Measure.ANSWER_MENDED, "고침")
    assert feedback.promises([first], last)[0] == before


def test_a_case_that_was_taken_back_by_its_day_gets_a_day_of_its_own_when_it_is_opened_again(
    records: Records, feedback: Feedback, clock: FixedClock
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    opened = case_about(feedback, number)
    feedback.rate(number, "chat-1", "helpful")
    clock.turn(timedelta(days=60))
    feedback.rate(number, "chat-1", "unhelpful")
    again = case_about(feedback, number)
    assert again.opened_at == clock.now()
    assert again.due > opened.due


def test_a_list_may_be_longer_than_what_a_statement_takes(
    records: Records, feedback: Feedback
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    chosen = (*range(70_000, 1, -1), 1)
    assert feedback.among(chosen) == (case_about(feedback, number),)
