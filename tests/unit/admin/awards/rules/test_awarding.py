"""May it be awarded? 포상 조례 제4조, 제6조, 제16조, 제18조, at their borders."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from admin.awards import (
    AwardRule as Say,
)
from admin.awards import (
    Nomination,
    Review,
)
from admin.awards.rules import awarding
from city import SEOUL, AwardRules
from tests.builders.awards import (
    DAY,
    TODAY,
    award,
    cancellation,
    candidate,
    commended,
    given,
    review,
)
from tests.builders.committee import refusals, warnings

NOW = datetime(2026, 11, 1, 10, tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("reviews", "told", "refused", "warned"),
    [
        ((), {}, [Say.UNREVIEWED], []),
        ((review(),), {}, [], []),
        ((review(favour=3),), {}, [Say.REJECTED], []),
        ((review(favour=3),), {"unreviewed_why": "특별"}, [Say.REJECTED], []),
        ((review(day=TODAY + DAY),), {}, [Say.UNREVIEWED], []),
        ((review(cancels=True),), {}, [Say.UNREVIEWED], []),
        ((), {"unreviewed_why": "재난 현장 공로"}, [], [Say.REVIEW_WAIVED]),
        ((review(), review(number=2, day=TODAY, favour=3)), {}, [Say.REJECTED], []),
        ((review(favour=3), review(number=2, day=TODAY)), {}, [], []),
    ],
)
def test_article_6_2_a_commendation_follows_the_committee_of_merits(
    rules: AwardRules,
    reviews: tuple[Review, ...],
    told: dict[str, object],
    refused: list[Say],
    warned: list[Say],
) -> None:
    nomination = Nomination(candidate=commended(), reviews=reviews)
    found = awarding.was_reviewed(award(**told), nomination, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


def test_article_6_2_letters_of_thanks_need_no_review_but_heed_one(rules: AwardRules) -> None:
    assert not awarding.was_reviewed(award(), Nomination(candidate=candidate()), rules)
    rejected = Nomination(candidate=candidate(), reviews=(review(favour=1),))
    assert refusals(awarding.was_reviewed(award(), rejected, rules)) == [Say.REJECTED]


@pytest.mark.parametrize(
    ("told", "refused", "warned"),
    [
        ({}, [Say.SAME_MERIT], []),
        ({"deeds": "민원  안내를 함께 만들었다."}, [Say.SAME_MERIT], []),
        ({"name": "여수 인공지능"}, [Say.SAME_MERIT], []),
        ({"deeds": "다른 일을 했다."}, [], [Say.AWARDED_BEFORE]),
        ({"name": "다른 회사"}, [], []),
    ],
)
def test_article_18_the_same_merit_is_awarded_once(
    rules: AwardRules, told: dict[str, object], refused: list[Say], warned: list[Say]
) -> None:
    found = awarding.not_twice_for_the_same(candidate(**told), [given(2)], rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


def test_article_18_what_others_awarded_and_what_was_cancelled_do_not_count(
    rules: AwardRules,
) -> None:
    elsewhere = candidate(awarded_elsewhere="과학기술정보통신부")
    assert not awarding.not_twice_for_the_same(elsewhere, [], rules)
    only_recommended = Nomination(candidate=candidate(2))
    cancelled = Nomination(candidate=candidate(3), award=award(), cancellation=cancellation())
    others = [only_recommended, cancelled, given(1)]
    assert not awarding.not_twice_for_the_same(candidate(1), others, rules)


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ([TODAY] * 9, []),
        ([TODAY] * 10, [Say.TOO_MANY_MODEL_CITIZENS]),
        ([TODAY - DAY], [Say.MODEL_CITIZENS_TWICE]),
        ([date(2026, 10, 31)] * 10, []),
        ([date(2025, 11, 24)] * 10, []),
    ],
)
def test_article_4_2_ten_model_citizens_once_a_month(
    rules: AwardRules, days: list[date], wrong: list[Say]
) -> None:
    others = [given(place, day, model_citizen=True) for place, day in enumerate(days, 2)]
    mine = candidate(model_citizen=True)
    assert refusals(awarding.model_citizens_within(mine, award(), others, rules)) == wrong
    assert not awarding.model_citizens_within(candidate(), award(), others, rules)
    plain = [given(place, day) for place, day in enumerate(days, 2)]
    assert not awarding.model_citizens_within(mine, award(), plain, rules)


@pytest.mark.parametrize(
    ("day", "fits"),
    [(TODAY - 31 * DAY, False), (TODAY - 30 * DAY, True), (TODAY, True), (TODAY + DAY, False)],
)
def test_article_16_1_an_award_is_written_down_when_it_was_given(
    rules: AwardRules, day: date, fits: bool
) -> None:
    nomination = Nomination(candidate=candidate())
    found = refusals(awarding.given_in_time(award(day), nomination, TODAY, rules))
    assert found == ([] if fits else [Say.AWARDED_OUT_OF_TIME])
    assert refusals(awarding.given_in_time(award(), given(1), TODAY, rules)) == [
        Say.AWARDED_ALREADY
    ]


@pytest.mark.parametrize(("days", "wrong"), [(16, []), (15, [Say.RECOMMENDED_LATE])])
def test_article_9_2_who_planned_late_does_not_award_early(
    rules: AwardRules, days: int, wrong: list[Say]
) -> None:
    one = candidate(recommended=TODAY - days * DAY, planned=TODAY + 30 * DAY)
    found = awarding.awarding(award(), Nomination(candidate=one), (), TODAY, rules)
    assert refusals(found) == wrong
