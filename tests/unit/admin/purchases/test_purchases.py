"""제12조 at its borders: which offer comes first, and what is asked of who takes another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from admin.purchases import PurchaseRule as Say
from admin.purchases import Request
from admin.purchases import rules as rule
from city import CityProfile, PurchaseRules
from tests.builders.committee import refusals, warnings
from tests.builders.purchases import DAY, TODAY, offer, purchase

PLAIN = offer(1)
CERTIFIED = offer(2, certified=True)
ASSESSED = offer(3, weighed=True)
BOTH = offer(4, certified=True, weighed=True)
EVERY = (PLAIN, CERTIFIED, ASSESSED, BOTH)


@pytest.fixture
def rules(profile: CityProfile) -> PurchaseRules:
    return profile.participation.purchases


def test_article_12_3_offers_with_more_proofs_come_first_and_equals_stay_in_their_order() -> None:
    ranked = rule.in_order(purchase(), EVERY, TODAY)
    assert [one.number for one in ranked] == [4, 2, 3, 1]
    assert rule.preferred(purchase(), EVERY, TODAY) == (BOTH,)
    assert rule.preferred(purchase(), EVERY[:3], TODAY) == (CERTIFIED, ASSESSED)
    assert rule.preferred(purchase(), [PLAIN], TODAY) == ()
    assert rule.preferred(purchase(), [], TODAY) == ()


def test_article_12_3_ranks_high_impact_ai_alone() -> None:
    low = purchase(high_impact=False)
    assert rule.in_order(low, EVERY, TODAY) == EVERY
    assert rule.preferred(low, EVERY, TODAY) == ()


@pytest.mark.parametrize(
    ("until", "holds"), [(None, True), (TODAY + DAY, True), (TODAY, True), (TODAY - DAY, False)]
)
def test_law_30_1_a_certificate_counts_until_its_last_day(until: date | None, holds: bool) -> None:
    one = offer(1, certified=True, certified_until=until)
    assert rule.is_certified(one, TODAY) is holds


@pytest.mark.parametrize(
    ("assessed", "counts"), [(TODAY - DAY, True), (TODAY, True), (TODAY + DAY, False)]
)
def test_law_35_1_an_assessment_counts_from_its_day(assessed: date, counts: bool) -> None:
    one = offer(1, assessment="영향평가서", assessed=assessed)
    assert rule.is_assessed(one, TODAY) is counts


@pytest.mark.parametrize(
    ("taken", "why", "refused", "warned"),
    [
        (4, "", [], []),
        (2, "", [Say.PASSED_OVER_UNEXPLAINED], []),
        (1, "  ", [Say.PASSED_OVER_UNEXPLAINED], []),
        (1, ".", [Say.PASSED_OVER_UNEXPLAINED], []),
        (1, "- … -", [Say.PASSED_OVER_UNEXPLAINED], []),
        (2, "유지보수가 된다", [], [Say.PASSED_OVER]),
        (9, "", [Say.OFFER_UNKNOWN], []),
    ],
)
def test_article_12_3_who_takes_what_others_stand_before_says_why(
    rules: PurchaseRules, taken: int, why: str, refused: list[Say], warned: list[Say]
) -> None:
    decided = purchase(taken=taken, decided=TODAY, why=why)
    found = rule.may_be_taken(decided, EVERY, TODAY, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


def test_article_12_3_where_no_offer_has_a_proof_somebody_knows(rules: PurchaseRules) -> None:
    decided = purchase(taken=1, decided=TODAY)
    assert warnings(rule.may_be_taken(decided, [PLAIN], TODAY, rules)) == [Say.NOTHING_PROVED]


def test_article_12_1_where_ai_is_passed_over_somebody_knows(rules: PurchaseRules) -> None:
    without = offer(5, uses_ai=False)
    decided = purchase(taken=5, decided=TODAY, high_impact=False)
    assert warnings(rule.may_be_taken(decided, [PLAIN, without], TODAY, rules)) == [Say.WITHOUT_AI]
    assert not rule.may_be_taken(decided, [without], TODAY, rules)


@pytest.mark.parametrize(
    ("decided", "fits"),
    [(TODAY - 11 * DAY, False), (TODAY - 10 * DAY, True), (TODAY, True), (TODAY + DAY, False)],
)
def test_article_12_an_offer_is_taken_after_the_opening_and_not_later_than_today(
    rules: PurchaseRules, decided: date, fits: bool
) -> None:
    taken = purchase(taken=1, decided=decided, high_impact=False)
    found = refusals(rule.may_be_taken(taken, [PLAIN], TODAY, rules))
    assert found == ([] if fits else [Say.DECIDED_OUT_OF_TIME])


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, []),
        ({"supplier": " "}, [Say.OFFER_UNNAMED]),
        ({"price": -1}, [Say.OFFER_UNNAMED]),
        ({"price": 0}, []),
        ({"certificate": "인증"}, [Say.CERTIFICATE_HALF]),
        ({"certified_by": "협회"}, [Say.CERTIFICATE_HALF]),
        ({"certified_until": TODAY}, [Say.CERTIFICATE_UNNAMED]),
        ({"assessment": "평가서"}, [Say.ASSESSMENT_HALF]),
        ({"assessed": TODAY}, [Say.ASSESSMENT_HALF]),
    ],
)
def test_article_12_3_a_proof_that_is_claimed_can_be_looked_up(
    rules: PurchaseRules, told: dict[str, object], wrong: list[Say]
) -> None:
    assert refusals(rule.offer_is_whole(offer(1, **told), rules)) == wrong


def test_article_12_high_impact_ai_says_its_area(rules: PurchaseRules) -> None:
    assert refusals(rule.may_be_opened(purchase(area=None), rules)) == [Say.AREA_MISSING]
    assert not rule.may_be_opened(purchase(area=None, high_impact=False), rules)
    missed = purchase(high_impact=False)
    assert refusals(rule.may_be_opened(missed, rules)) == [Say.AREA_OF_NOTHING]
    assert refusals(rule.may_be_opened(purchase(title=""), rules)) == [Say.PURCHASE_UNNAMED]


@pytest.mark.parametrize(
    ("told", "refused", "warned"),
    [
        ({}, [], []),
        ({"certified": True}, [], []),
        ({"certified": True, "certified_until": TODAY}, [], []),
        ({"certified": True, "certified_until": TODAY - DAY}, [], [Say.CERTIFICATE_OVER]),
        ({"assessment": "평가서", "assessed": TODAY}, [], []),
        ({"assessment": "평가서", "assessed": TODAY + DAY}, [Say.ASSESSED_AHEAD], []),
    ],
)
def test_article_12_3_a_proof_that_counts_for_nothing_says_why(
    rules: PurchaseRules, told: dict[str, object], refused: list[Say], warned: list[Say]
) -> None:
    found = rule.proofs_hold(offer(1, **told), TODAY, rules)  # type: ignore[arg-type]
    assert (refusals(found), warnings(found)) == (refused, warned)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, [Say.OFFER_TWICE]),
        ({"supplier": "업체 1"}, [Say.OFFER_TWICE]),
        ({"supplier": "업체2"}, []),
        ({"product": "제품2"}, []),
        ({"price": 999}, []),
        ({"number": 1, "price": 1000}, []),
    ],
)
def test_an_offer_is_written_down_once(
    rules: PurchaseRules, told: dict[str, object], wrong: list[Say]
) -> None:
    again = replace(PLAIN, **{"number": 0, **told})  # type: ignore[arg-type]
    assert refusals(rule.offered_once(again, EVERY, rules)) == wrong


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, []),
        ({"body": ""}, [Say.REQUEST_UNWRITTEN]),
        ({"answer": "사겠다"}, [Say.ANSWER_HALF]),
        ({"answer": "사겠다", "answered": TODAY - DAY}, [Say.ANSWERED_EARLY]),
        ({"answer": "사겠다", "answered": TODAY}, []),
    ],
)
def test_article_12_2_a_public_body_is_asked_for_something_and_answers_later(
    rules: PurchaseRules, told: dict[str, object], wrong: list[Say]
) -> None:
    values: dict[str, object] = {"body": "도시관리공단", "text": "함께", "asked": TODAY, **told}
    request = Request(**values)  # type: ignore[arg-type]
    assert refusals(rule.request_is_whole(request, rules)) == wrong
