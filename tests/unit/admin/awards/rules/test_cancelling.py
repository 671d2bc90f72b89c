"""May an award be cancelled, and what comes back? 포상 조례 제17조, at its borders."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from admin.awards import (
    AwardRule as Say,
)
from admin.awards import (
    CancelGround,
    Cancellation,
    Nomination,
    Review,
)
from admin.awards.rules import cancelling
from city import SEOUL, AwardRules
from tests.builders.awards import (
    DAY,
    TODAY,
    cancellation,
    candidate,
    given,
    review,
)
from tests.builders.committee import refusals, warnings

NOW = datetime(2026, 11, 1, 10, tzinfo=SEOUL)


AWARDED = given(1, TODAY - 20 * DAY)
IN_FAVOUR = review(cancels=True)


@pytest.mark.parametrize(
    ("told", "reviews", "wrong"),
    [
        ({}, (IN_FAVOUR,), []),
        ({}, (), [Say.CANCELLED_UNREVIEWED]),
        ({}, (review(),), [Say.CANCELLED_UNREVIEWED]),
        ({}, (review(cancels=True, favour=3),), [Say.CANCELLED_UNREVIEWED]),
        ({"day": TODAY - 11 * DAY}, (IN_FAVOUR,), [Say.CANCELLED_UNREVIEWED]),
        ({"day": TODAY - 10 * DAY}, (IN_FAVOUR,), []),
        ({"day": TODAY + DAY}, (IN_FAVOUR,), [Say.CANCELLED_OUT_OF_TIME]),
        ({"facts": ""}, (IN_FAVOUR,), [Say.CANCELLED_UNEXPLAINED]),
        ({"ground": CancelGround.UNWORTHY}, (IN_FAVOUR,), []),
    ],
)
def test_article_17_1_an_award_is_cancelled_after_the_committee_of_merits(
    rules: AwardRules, told: dict[str, object], reviews: tuple[Review, ...], wrong: list[Say]
) -> None:
    nomination = Nomination(candidate=AWARDED.candidate, award=AWARDED.award, reviews=reviews)
    found = cancelling.may_be_cancelled(cancellation(**told), nomination, TODAY, rules)
    assert refusals(found) == wrong


def test_article_17_1_only_what_was_given_is_cancelled_and_only_once(rules: AwardRules) -> None:
    never = Nomination(candidate=candidate(), reviews=(IN_FAVOUR,))
    found = cancelling.may_be_cancelled(cancellation(), never, TODAY, rules)
    assert refusals(found) == [Say.NOT_AWARDED]
    twice = Nomination(
        candidate=candidate(),
        award=AWARDED.award,
        reviews=(IN_FAVOUR,),
        cancellation=cancellation(),
    )
    found = cancelling.may_be_cancelled(cancellation(), twice, TODAY, rules)
    assert refusals(found) == [Say.CANCELLED_ALREADY]


@pytest.mark.parametrize(
    ("cancelled", "due"),
    [
        (None, False),
        (cancellation(), True),
        (cancellation(ground=CancelGround.UNWORTHY), False),
        (cancellation(recovered=TODAY), False),
    ],
)
def test_article_17_2_after_a_fraud_what_was_given_comes_back(
    rules: AwardRules, cancelled: Cancellation | None, due: bool
) -> None:
    assert warnings(cancelling.recovery_due(cancelled, rules)) == (
        [Say.RECOVERY_DUE] if due else []
    )
    found = refusals(cancelling.may_be_recovered(cancelled, TODAY, TODAY, rules))
    assert found == ([] if due else [Say.NOTHING_TO_RECOVER])


@pytest.mark.parametrize(
    ("day", "fits"), [(TODAY - DAY, False), (TODAY, True), (TODAY + DAY, False)]
)
def test_article_17_2_it_comes_back_after_the_cancellation(
    rules: AwardRules, day: date, fits: bool
) -> None:
    found = refusals(cancelling.may_be_recovered(cancellation(), day, TODAY, rules))
    assert found == ([] if fits else [Say.RECOVERED_OUT_OF_TIME])
