"""제12조 at its borders: which offer comes first, and what is asked of who takes another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from admin.books import BooksSentence, By
from admin.purchases import Offer, Purchases, Request
from admin.purchases import PurchaseRule as Say
from admin.purchases import rules as rule
from city import CityProfile, Database, FixedClock, PurchaseRules
from disclosure import Journal
from tests.builders.committee import refusals, warnings
from tests.builders.purchases import DAY, TODAY, offer, purchase

BY = By(person="김담당", reason="구매")


PLAIN = offer(1)
CERTIFIED = offer(2, certified=True)
ASSESSED = offer(3, weighed=True)
BOTH = offer(4, certified=True, weighed=True)
EVERY = (PLAIN, CERTIFIED, ASSESSED, BOTH)


@pytest.fixture
def rules(profile: CityProfile) -> PurchaseRules:
    return profile.participation.purchases


@pytest.fixture
def purchases(database: Database, clock: FixedClock, profile: CityProfile) -> Purchases:
    return Purchases(database, clock, profile)


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


def test_a_purchase_is_weighed_decided_and_then_stays_as_it_was(
    purchases: Purchases, database: Database
) -> None:
    number = purchases.open(purchase(number=0, opened=TODAY), BY).number
    for one in EVERY:
        assert purchases.offer(offer(0, **_told(one), purchase=number), BY).done
    unexplained = purchases.take(number, 1, 1, "", BY)
    assert refusals(unexplained.findings) == [Say.PASSED_OVER_UNEXPLAINED]
    assert "제12조제3항" in unexplained.findings[0].article
    assert purchases.take(number, 1, 1, "값이 절반이다", BY).done
    weighing = purchases.weighing(number)
    assert weighing is not None
    assert [one.number for one in weighing.offers] == [4, 2, 3, 1]
    assert weighing.first == {4}
    assert warnings(purchases.told_of(weighing)) == [Say.PASSED_OVER]
    again = purchases.take(number, 2, 4, "", BY)
    assert refusals(again.findings) == [Say.PURCHASE_DECIDED]
    late = purchases.offer(offer(0, purchase=number), BY)
    assert refusals(late.findings) == [Say.PURCHASE_DECIDED]
    verbs = [one.act.verb for one in Journal(database).latest()]
    assert verbs[0] == "purchases.purchase_changed"
    assert verbs.count("purchases.offer_added") == 4


def test_what_was_first_on_the_day_of_the_decision_stays_first(
    purchases: Purchases, clock: FixedClock
) -> None:
    number = purchases.open(purchase(number=0, opened=TODAY), BY).number
    expiring = offer(0, purchase=number, certified=True, certified_until=TODAY)
    assert purchases.offer(expiring, BY).done
    assert purchases.take(number, 1, 1, "", BY).done
    clock.turn(30 * DAY)
    weighing = purchases.weighing(number)
    assert weighing is not None
    assert weighing.first == {1}
    assert not purchases.told_of(weighing)


def test_what_is_bought_is_corrected_until_an_offer_is_taken(purchases: Purchases) -> None:
    plain = purchase(number=0, high_impact=False, area=None, opened=TODAY)
    number = purchases.open(plain, BY).number
    for one in (PLAIN, BOTH):
        assert purchases.offer(offer(0, **_told(one), purchase=number), BY).done
    twice = purchases.offer(offer(0, **_told(BOTH), purchase=number), BY)
    assert refusals(twice.findings) == [Say.OFFER_TWICE]
    ahead = offer(0, purchase=number, assessment="평가서", assessed=TODAY + DAY)
    assert refusals(purchases.offer(ahead, BY).findings) == [Say.ASSESSED_AHEAD]
    right = replace(purchase(number=number), version=1, title="다른 이름")
    assert refusals(purchases.change(replace(right, area=None), BY).findings) == [Say.AREA_MISSING]
    assert purchases.change(right, BY).done
    weighing = purchases.weighing(number)
    assert weighing is not None
    assert (weighing.purchase.title, weighing.purchase.opened) == ("다른 이름", TODAY)
    assert [one.number for one in weighing.offers] == [2, 1], "now they are ranked"
    assert purchases.take(number, 2, 2, "", BY).done
    late = purchases.change(replace(right, version=3), BY)
    assert refusals(late.findings) == [Say.PURCHASE_DECIDED]
    assert refusals(purchases.change(replace(right, number=9), BY).findings) == [
        BooksSentence.NOT_THERE
    ]


def test_a_request_is_answered_once_it_was_asked(purchases: Purchases) -> None:
    asked = Request(body="도시관리공단", text="함께 사 주세요", asked=TODAY)
    number = purchases.request(asked, BY).number
    assert purchases.answered(number, 1, "사겠습니다", TODAY, BY).done
    (kept,) = purchases.requests()
    assert (kept.answer, kept.answered) == ("사겠습니다", TODAY)
    unknown = purchases.answered(9, 1, "답", TODAY, BY)
    assert refusals(unknown.findings) == [BooksSentence.NOT_THERE]


def _told(one: Offer) -> dict[str, object]:
    return {
        "supplier": one.supplier,
        "product": one.product,
        "certificate": one.certificate,
        "certified_by": one.certified_by,
        "assessment": one.assessment,
        "assessed": one.assessed,
    }
