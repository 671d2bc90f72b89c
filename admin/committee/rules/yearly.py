"""Is the committee looked at every year, and is it still needed? (각종 위원회 조례 제14조)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from admin.books import Findings, end_of_month, refusal, warning
from admin.committee.afterwards import Review
from admin.committee.meetings import Meeting
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def review_is_of_a_year_that_is_over(
    review: Review, reviews: Iterable[Review], rules: CommitteeRules
) -> Findings:
    """제14조제3항: last year's work is analysed once it is over, once, and in words."""
    if review.done.year <= review.year:
        return refusal(rules, Say.REVIEW_EARLY, year=review.year)
    if any(one.year == review.year and one.number != review.number for one in reviews):
        return refusal(rules, Say.REVIEW_TWICE, year=review.year)
    return () if review.text else refusal(rules, Say.REVIEW_UNWRITTEN, year=review.year)


def last_day_of_review(year: int, rules: CommitteeRules) -> date:
    """제14조제3항: by the end of February a year's work is reviewed."""
    return end_of_month(year + 1, rules.review_month)


def reviewed_by_its_day(
    reviews: Iterable[Review], first_year: int, today: date, rules: CommitteeRules
) -> Findings:
    """제14조제3항: by the end of February. `first_year` is the first in which there was one."""
    year = today.year - 1
    if year < first_year or any(one.year == year for one in reviews):
        return ()
    due = last_day_of_review(year, rules)
    said = Say.REVIEW_OVERDUE if today > due else Say.REVIEW_DUE
    return warning(rules, said, year=year, due=due)


def at_work(
    meetings: Collection[Meeting], first_year: int, today: date, rules: CommitteeRules
) -> Findings:
    """제14조제4항: after two whole years without a meeting it is mended, merged or ended."""
    held = {one.day.year for one in meetings if one.ended is not None}
    years = range(today.year - rules.idle_years, today.year)
    if years.start < first_year or held & set(years):
        return ()
    return warning(rules, Say.IDLE, years=rules.idle_years)
