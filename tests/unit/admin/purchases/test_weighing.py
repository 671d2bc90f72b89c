"""A purchase in its books: weighed, corrected, decided, and then as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from admin.books import BooksSentence, By
from admin.purchases import Offer, Purchases, Request
from admin.purchases import PurchaseRule as Say
from city import CityProfile, Database, FixedClock
from disclosure import Journal
from tests.builders.committee import refusals, warnings
from tests.builders.purchases import DAY, TODAY, offer, purchase

BY = By(person="김담당", reason="구매")
PLAIN = offer(1)
BOTH = offer(4, certified=True, weighed=True)
EVERY = (PLAIN, offer(2, certified=True), offer(3, weighed=True), BOTH)


@pytest.fixture
def purchases(database: Database, clock: FixedClock, profile: CityProfile) -> Purchases:
    return Purchases(database, clock, profile)


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
