"""A purchase is given up until an offer is taken; it stays, and nothing comes of it."""

from __future__ import annotations

import pytest

from admin.books import By
from admin.purchases import PurchaseRule as Say
from admin.purchases import Purchases
from city import CityProfile, Database, FixedClock
from disclosure import Journal
from tests.builders.committee import refusals, warnings
from tests.builders.purchases import DAY, TODAY, offer, purchase

BY = By(person="김담당", reason="구매")
OFF = By(person="김담당", reason="예산이 없어짐")


@pytest.fixture
def purchases(either: Database, clock: FixedClock, profile: CityProfile) -> Purchases:
    """One purchase that was opened today, on both databases."""
    kept = Purchases(either, clock, profile)
    assert kept.open(purchase(number=0, opened=TODAY), BY).done
    return kept


def test_what_was_given_up_stays_with_day_and_reason(
    purchases: Purchases, either: Database
) -> None:
    assert purchases.give_up(1, 1, OFF).findings == ()
    found = purchases.every()[0]
    assert (found.given_up, found.given_up_why) == (TODAY, "예산이 없어짐")
    act = Journal(either).latest()[0].act
    assert (act.verb, act.reason) == ("purchases.purchase_abandoned", "예산이 없어짐")


def test_who_has_offered_something_is_named_and_stays(purchases: Purchases) -> None:
    for one in (offer(0, supplier="가나"), offer(0, supplier="다라"), offer(0, supplier="가나",
                product="둘째")):  # fmt: skip
        assert purchases.offer(one, BY).done
    kept = purchases.give_up(1, 1, OFF)
    assert warnings(kept.findings) == [Say.GIVEN_UP_WITH_OFFERS]
    assert kept.findings[0].values == {"names": "가나, 다라"}
    weighing = purchases.weighing(1)
    assert weighing is not None
    assert len(weighing.offers) == 3


def test_nothing_comes_of_what_was_given_up(purchases: Purchases) -> None:
    assert purchases.offer(offer(0), BY).done
    assert purchases.give_up(1, 1, OFF).done
    for kept in (
        purchases.offer(offer(0, product="늦은 것"), BY),
        purchases.take(1, 2, 1, "", BY),
        purchases.change(purchase(version=2, title="다른 것"), BY),
        purchases.give_up(1, 2, OFF),
    ):
        assert refusals(kept.findings) == [Say.PURCHASE_GIVEN_UP]
    weighing = purchases.weighing(1)
    assert weighing is not None
    assert purchases.told_of(weighing) == ()


def test_proofs_are_looked_at_on_the_day_of_giving_up(
    purchases: Purchases, clock: FixedClock
) -> None:
    expiring = offer(0, certified=True, certified_until=TODAY)
    assert purchases.offer(expiring, BY).done
    assert purchases.give_up(1, 1, OFF).done
    clock.turn(30 * DAY)
    weighing = purchases.weighing(1)
    assert weighing is not None
    assert (weighing.day, weighing.first) == (TODAY, {1})


def test_what_was_decided_is_not_given_up(purchases: Purchases) -> None:
    assert purchases.offer(offer(0), BY).done
    assert purchases.take(1, 1, 1, "", BY).done
    assert refusals(purchases.give_up(1, 2, OFF).findings) == [Say.PURCHASE_DECIDED]


def test_nobody_gives_up_without_a_reason_or_what_another_changed(purchases: Purchases) -> None:
    assert not purchases.give_up(1, 1, By(person="김담당", reason=" ")).done
    assert not purchases.give_up(9, 1, OFF).done
    assert purchases.give_up(1, 5, OFF).differing == ("given_up", "given_up_why")
    assert purchases.every()[0].given_up is None
