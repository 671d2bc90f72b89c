"""Is it looked at every year: 각종 위원회 조례 제14조, at the borders."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Review, Verdict
from admin.committee.rules import yearly as rule
from city import CommitteeRules
from tests.builders.committee import LATER, meeting, refusals, warnings


def review(year: int = 2026, **told: object) -> Review:
    values: dict[str, object] = {
        "year": year,
        "done": date(year + 1, 2, 1),
        "verdict": Verdict.KEEP,
        "text": "회의 4회, 안건 9건",
        **told,
    }
    return Review(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("looked_at", "others", "wrong"),
    [
        (review(), [], []),
        (review(done=date(2026, 12, 31)), [], [Say.REVIEW_EARLY]),
        (review(done=date(2027, 1, 1)), [], []),
        (review(), [review(number=1)], [Say.REVIEW_TWICE]),
        (review(), [review(2025, number=1)], []),
        (review(text=""), [], [Say.REVIEW_UNWRITTEN]),
    ],
)
def test_a_year_is_looked_at_when_it_is_over_once_and_in_words(
    rules: CommitteeRules, looked_at: Review, others: list[Review], wrong: list[Say]
) -> None:
    assert refusals(rule.review_is_of_a_year_that_is_over(looked_at, others, rules)) == wrong


@pytest.mark.parametrize(
    ("today", "done", "warned"),
    [
        (date(2027, 1, 1), [], [Say.REVIEW_DUE]),
        (date(2027, 2, 28), [], [Say.REVIEW_DUE]),
        (date(2027, 3, 1), [], [Say.REVIEW_OVERDUE]),
        (date(2028, 2, 29), [review()], [Say.REVIEW_DUE]),
        (date(2027, 3, 1), [review()], []),
        (date(2026, 3, 1), [], []),  # there was no committee the year before
    ],
)
def test_article_14_3_reviews_last_year_by_the_end_of_february(
    rules: CommitteeRules, today: date, done: list[Review], warned: list[Say]
) -> None:
    assert warnings(rule.reviewed_by_its_day(done, 2026, today, rules)) == warned


@pytest.mark.parametrize(
    ("today", "held", "idle"),
    [
        (date(2029, 1, 1), True, True),  # 2027 and 2028 without a meeting
        (date(2028, 12, 31), True, False),  # 2026 is one of the two years
        (date(2028, 1, 1), False, True),
        (date(2027, 12, 31), False, False),  # there were no two whole years yet
    ],
)
def test_article_14_4_asks_what_becomes_of_a_committee_that_slept_two_years(
    rules: CommitteeRules, today: date, *, held: bool, idle: bool
) -> None:
    meetings = [meeting(ended=LATER)] if held else []
    assert (warnings(rule.at_work(meetings, 2026, today, rules)) == [Say.IDLE]) is idle


def test_a_meeting_that_was_called_and_not_held_is_no_work(rules: CommitteeRules) -> None:
    planned = [meeting(starts=LATER + timedelta(days=365))]
    assert warnings(rule.at_work(planned, 2026, date(2029, 1, 1), rules)) == [Say.IDLE]
