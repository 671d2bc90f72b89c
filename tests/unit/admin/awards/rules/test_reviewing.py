"""What the committee of merits said, and what the AI committee advises."""

from __future__ import annotations

from datetime import datetime

import pytest

from admin.awards import (
    AwardRule as Say,
)
from admin.awards import (
    Candidate,
    Nomination,
)
from admin.awards.rules import reviewing
from admin.committee import Decision, Outcome
from city import SEOUL, AwardRules
from tests.builders.awards import (
    DAY,
    TODAY,
    candidate,
    given,
    review,
)
from tests.builders.committee import refusals, warnings

NOW = datetime(2026, 11, 1, 10, tzinfo=SEOUL)


AWARDED = given(1, TODAY - 20 * DAY)


@pytest.mark.parametrize(
    ("in_office", "present", "favour", "written", "carried"),
    [
        (9, 5, 3, "", True),
        (9, 4, 4, "", False),
        (10, 5, 5, "", False),
        (10, 6, 3, "", False),
        (10, 6, 4, "", True),
        (9, 9, 4, "긴급", False),
        (9, 9, 5, "긴급", True),
        (10, 10, 5, "긴급", False),
        (9, 5, 3, "긴급", False),
    ],
)
def test_article_13_2_more_than_half_come_and_more_than_half_of_them_are_in_favour(
    in_office: int, present: int, favour: int, written: str, carried: bool
) -> None:
    one = review(in_office=in_office, present=present, favour=favour, written_why=written)
    assert reviewing.is_carried(one) is carried


@pytest.mark.parametrize(
    ("in_office", "present", "favour", "fits"),
    [(9, 9, 9, True), (9, 10, 5, False), (9, 5, 6, False), (0, 0, 0, False), (9, 0, 0, True)],
)
def test_article_13_2_no_more_are_in_favour_than_came_and_no_more_came_than_there_are(
    rules: AwardRules, in_office: int, present: int, favour: int, fits: bool
) -> None:
    one = review(in_office=in_office, present=present, favour=favour)
    assert refusals(reviewing.counts_add_up(one, rules)) == (
        [] if fits else [Say.REVIEW_MISCOUNTED]
    )


@pytest.mark.parametrize(
    ("told", "nomination", "wrong"),
    [
        ({}, Nomination(candidate=candidate()), []),
        ({"day": TODAY - 30 * DAY}, Nomination(candidate=candidate()), []),
        ({"day": TODAY - 31 * DAY}, Nomination(candidate=candidate()), [Say.REVIEW_OUT_OF_TIME]),
        ({"day": TODAY + DAY}, Nomination(candidate=candidate()), [Say.REVIEW_OUT_OF_TIME]),
        ({"cancels": True}, Nomination(candidate=candidate()), [Say.REVIEW_NOT_OPEN]),
        ({}, AWARDED, [Say.REVIEW_NOT_OPEN]),
        ({"cancels": True}, AWARDED, []),
        ({"cancels": True, "day": TODAY - 21 * DAY}, AWARDED, [Say.REVIEW_OUT_OF_TIME]),
    ],
)
def test_articles_6_2_and_17_1_first_the_candidate_is_examined_then_only_the_cancellation(
    rules: AwardRules, told: dict[str, object], nomination: Nomination, wrong: list[Say]
) -> None:
    found = reviewing.reviewed_in_time(review(**told), nomination, TODAY, rules)
    assert refusals(found) == wrong


@pytest.mark.parametrize(
    ("advice", "outcome", "refused", "warned"),
    [
        (None, None, [], [Say.UNADVISED]),
        (7, None, [Say.ADVICE_UNKNOWN], []),
        (7, Outcome.CARRIED, [], []),
        (7, Outcome.REJECTED, [], [Say.ADVISED_AGAINST]),
    ],
)
def test_article_7_5_the_committees_advice_is_heard_and_binds_nobody(
    rules: AwardRules,
    advice: int | None,
    outcome: Outcome | None,
    refused: list[Say],
    warned: list[Say],
) -> None:
    decision = None
    if outcome is not None:
        decision = Decision(number=7, item=1, outcome=outcome, text="의견", at=NOW)
    one: Candidate = candidate(advice=advice)
    found = reviewing.advised(one, decision, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)
