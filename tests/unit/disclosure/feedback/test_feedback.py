"""Whoever says that an answer did not help opens a case, and the city closes it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from city import CityProfile, Database, FixedClock
from disclosure import (
    Feedback,
    FeedbackCase,
    FeedbackRefused,
    FeedbackState,
    Journal,
    Measure,
    Promise,
    Records,
    WantedCases,
)
from tests.builders.disclosure import make_asked, make_citation, make_settlement, settled

WRONG = "unhelpful:source_wrong"


def case_about(feedback: Feedback, record: int) -> FeedbackCase:
    """The case about a record, which there is."""
    found = feedback.about(record)
    assert found is not None
    return found


def verdict_of(records: Records, number: int) -> str:
    found = records.find(number)
    assert found is not None
    return found.verdict


@pytest.mark.parametrize("number", [0, -1, 999, 2**31, 10**30])
def test_a_forged_number_rates_nothing(records: Records, feedback: Feedback, number: int) -> None:
    settled(records)
    assert not feedback.rate(number, "chat-1", "unhelpful")
    assert feedback.numbers(WantedCases()) == ()


def test_a_chat_rates_its_own_settled_answers_only(records: Records, feedback: Feedback) -> None:
    number = settled(records, chat="mine")
    still_open = records.open(make_asked(chat="mine"))
    assert feedback.rate(number, "mine", "unhelpful:outdated")
    assert not feedback.rate(number, "theirs", "helpful")
    assert not feedback.rate(still_open, "mine", "unhelpful")
    assert verdict_of(records, number) == "unhelpful:outdated"
    assert len(feedback.numbers(WantedCases())) == 1


@pytest.mark.parametrize("verdict", ["", "great", "unhelpful:", "unhelpful:제 이름은", "helpful "])
def test_what_is_no_verdict_is_not_kept(records: Records, feedback: Feedback, verdict: str) -> None:
    number = settled(records)
    assert not feedback.rate(number, "chat-1", verdict)
    assert verdict_of(records, number) == ""
    assert feedback.about(number) is None


def test_what_helped_opens_no_case(records: Records, feedback: Feedback) -> None:
    number = settled(records)
    assert feedback.rate(number, "chat-1", "helpful")
    assert feedback.about(number) is None


def test_a_case_is_due_after_the_working_days_of_the_profile(
    records: Records, feedback: Feedback, profile: CityProfile
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    case = case_about(feedback, number)
    assert profile.feedback_days == 5
    assert (case.state, case.due) == (FeedbackState.OPEN, date(2026, 12, 1))
    assert (case.reason, case.department) == ("", profile.operator.name)


def test_what_the_city_wrote_wrong_goes_to_the_department_of_its_document(
    records: Records, feedback: Feedback, profile: CityProfile
) -> None:
    answered = settled(records)
    feedback.rate(answered, "chat-1", "unhelpful")
    feedback.rate(answered, "chat-1", WRONG)
    assert case_about(feedback, answered).department == "주차차량과"
    other = settled(records)
    feedback.rate(other, "chat-1", "unhelpful:wrong")
    assert case_about(feedback, other).department == profile.operator.name
    nobodys = records.open(make_asked())
    cited = (make_citation(department=""), make_citation(department="세정과, 징수과"))
    records.settle(nobodys, make_settlement(citations=cited))
    feedback.rate(nobodys, "chat-1", WRONG)
    assert case_about(feedback, nobodys).department == "세정과"


def test_there_is_one_case_a_record_whatever_is_tapped(
    records: Records, feedback: Feedback
) -> None:
    number = settled(records)
    for verdict in ("unhelpful", "unhelpful:hard", "helpful", "unhelpful", "unhelpful:wrong"):
        feedback.rate(number, "chat-1", verdict)
    assert len(feedback.numbers(WantedCases())) == 1
    case = case_about(feedback, number)
    assert (case.state, case.reason, case.closed_at) == (FeedbackState.OPEN, "wrong", None)


def test_who_finds_it_helpful_after_all_takes_the_case_back(
    records: Records, feedback: Feedback
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    feedback.rate(number, "chat-1", "helpful")
    case = case_about(feedback, number)
    assert (case.state, case.open) == (FeedbackState.WITHDRAWN, False)
    with pytest.raises(FeedbackRefused):
        feedback.take(case.number, case.version, "kim")


def test_a_case_is_taken_passed_on_and_closed_and_each_is_an_act(
    records: Records, feedback: Feedback, either: Database
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful:wrong")
    case = case_about(feedback, number)
    feedback.take(case.number, case.version, "kim")
    taken = case_about(feedback, number)
    assert (taken.state, taken.taken_by) == (FeedbackState.TAKEN, "kim")
    feedback.assign(case.number, taken.version, "세정과", "kim", "세금 조례를 맡은 부서")
    passed = case_about(feedback, number)
    assert (passed.state, passed.taken_by, passed.department) == (FeedbackState.OPEN, "", "세정과")
    feedback.close(case.number, passed.version, "lee", Measure.SOURCE_MENDED, "요금표를 고침")
    closed = case_about(feedback, number)
    assert (closed.measure, closed.done) == (Measure.SOURCE_MENDED, "요금표를 고침")
    assert closed.closed_at is not None
    acts = [one.act for one in Journal(either).latest(subject=f"feedback:{case.number}")]
    assert [one.verb for one in acts] == ["feedback.closed", "feedback.assigned", "feedback.taken"]
    assert [one.by for one in acts] == ["lee", "kim", "kim"]
    changes = {one.field: (one.before, one.after) for one in acts[0].changes}
    assert changes["state"] == ("open", "closed")
    assert acts[1].reason == "세금 조례를 맡은 부서"


def test_what_has_changed_meanwhile_or_is_unexplained_changes_nothing(
    records: Records, feedback: Feedback, either: Database
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    case = case_about(feedback, number)
    feedback.take(case.number, case.version, "kim")
    now = case_about(feedback, number)
    for act in (
        lambda: feedback.take(case.number, case.version, "lee"),
        lambda: feedback.take(999, 1, "lee"),
        lambda: feedback.take(0, 1, "lee"),
        lambda: feedback.take(case.number, now.version, " "),
        lambda: feedback.assign(case.number, now.version, " ", "lee", "까닭"),
        lambda: feedback.assign(case.number, now.version, "세정과", "lee", " "),
        lambda: feedback.close(case.number, now.version, "lee", Measure.NOT_OURS, " "),
    ):
        with pytest.raises(FeedbackRefused):
            act()
    assert case_about(feedback, number) == now
    assert len(Journal(either).latest(subject=f"feedback:{case.number}")) == 1


def test_what_the_city_has_closed_stays_closed_and_the_verdict_is_kept(
    records: Records, feedback: Feedback
) -> None:
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")
    case = case_about(feedback, number)
    feedback.close(case.number, case.version, "kim", Measure.RIGHT_AS_IT_WAS, "맞음")
    for verdict in ("helpful", "unhelpful:hard"):
        feedback.rate(number, "chat-1", verdict)
        assert verdict_of(records, number) == verdict
    assert case_about(feedback, number).state is FeedbackState.CLOSED


def test_forgetting_destroys_the_words_and_the_shell_of_the_case_stays(
    records: Records, feedback: Feedback, either: Database
) -> None:
    number = settled(records, chat="mine")
    feedback.rate(number, "mine", "unhelpful:hard")
    before = case_about(feedback, number)
    records.forget("mine")
    assert case_about(feedback, number) == before
    with either.unit() as session:
        row = session.connection().exec_driver_sql("SELECT * FROM feedback_cases").one()
    assert "mine" not in map(str, row)
    feedback.close(before.number, before.version, "kim", Measure.ANSWER_MENDED, "고침")
    assert case_about(feedback, number).state is FeedbackState.CLOSED


def test_cases_are_found_by_state_department_and_day(
    records: Records, feedback: Feedback, clock: FixedClock, profile: CityProfile
) -> None:
    first, second, third = (settled(records) for _ in range(3))
    feedback.rate(first, "chat-1", "unhelpful")
    clock.turn(timedelta(days=8))
    feedback.rate(second, "chat-1", WRONG)
    feedback.rate(third, "chat-1", "unhelpful")
    last = case_about(feedback, third)
    feedback.close(last.number, last.version, "kim", Measure.NOT_OURS, "고용노동부의 일")
    one, two = case_about(feedback, first), case_about(feedback, second)
    assert feedback.numbers(WantedCases()) == (one.number, two.number, last.number)
    waiting = WantedCases(states=(FeedbackState.OPEN, FeedbackState.TAKEN))
    assert feedback.numbers(waiting) == (one.number, two.number)
    assert feedback.numbers(WantedCases(department="주차차량과")) == (two.number,)
    assert feedback.numbers(WantedCases(due_before=clock.now().date())) == (one.number,)
    assert feedback.departments() == tuple(sorted(("주차차량과", profile.operator.name)))
    assert feedback.among((two.number, one.number)) == (two, one)
    assert [(due, count) for due, _whose, count in feedback.waiting()] == [
        (one.due, 1),
        (two.due, 1),
    ]


def test_the_days_that_were_kept_are_counted_with_the_late_ones(
    records: Records, feedback: Feedback, clock: FixedClock
) -> None:
    opened = clock.now().date()
    numbers = [settled(records) for _ in range(4)]
    for number in numbers:
        feedback.rate(number, "chat-1", "unhelpful")
    feedback.rate(numbers[3], "chat-1", "helpful")
    case = case_about(feedback, numbers[0])
    feedback.close(case.number, case.version, "kim", Measure.ANSWER_MENDED, "고침")

    def told_of(first: date, last: date) -> tuple[Promise, ...]:
        said, _objections = feedback.promises([first], last)
        return said

    _before, told = told_of(opened, opened)
    assert (told.kept, told.broken, told.waiting, told.percent) == (1, 0, 2, 100)
    clock.turn(timedelta(days=8))
    late = case_about(feedback, numbers[1])
    feedback.close(late.number, late.version, "kim", Measure.ANSWER_MENDED, "고침")
    _before, told = told_of(opened, opened)
    assert (told.kept, told.broken, told.waiting, told.percent) == (1, 2, 0, 33)
    assert told.measures == {Measure.ANSWER_MENDED: 1}  # Later none is added.
    day = timedelta(days=1)
    left, inside = told_of(opened + day, opened + 2 * day)
    assert (left.kept, left.broken) == (0, 2)  # One is still open, one was closed afterwards.
    assert inside.decided == 0
