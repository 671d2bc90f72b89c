"""Articles 11 to 13 in a demo: agreements, purchases and awards, each seen by its room's rules."""

from __future__ import annotations

import pytest

from admin.awards import Awards
from admin.committee import CommitteeBooks, Resolutions
from admin.demo import Stage
from admin.partners import Partners
from admin.purchases import Purchases
from city import CityProfile, Database, FixedClock
from tests.builders.demo import fill_parts, stage_of


@pytest.fixture
def stage(database: Database, clock: FixedClock, profile: CityProfile) -> Stage:
    return stage_of(database, clock, profile)


def test_one_agreement_has_several_sides_and_of_another_the_end_is_told(stage: Stage) -> None:
    fill_parts(stage, "partners")
    partners = Partners(stage.database, stage.clock, stage.profile)
    near, several = partners.every()
    assert (several.multilateral, near.multilateral) == (True, False)
    assert partners.told_of(near)
    assert not partners.told_of(several)
    assert several.deeds
    assert {one.title for one in partners.told()} == {near.agreement.title, several.agreement.title}


def test_proved_high_impact_ai_stands_first_and_another_was_taken_for_a_reason(
    stage: Stage,
) -> None:
    fill_parts(stage, "purchases")
    purchases = Purchases(stage.database, stage.clock, stage.profile)
    weighing = purchases.weighing(1)
    assert weighing is not None
    first, *others = weighing.offers
    assert {first.number} == weighing.first
    assert first.certificate
    assert first.assessed
    assert weighing.purchase.taken in {one.number for one in others}
    assert weighing.purchase.why
    assert purchases.told_of(weighing)
    is_open = purchases.weighing(2)
    assert is_open is not None
    assert is_open.purchase.taken is None
    assert len(purchases.requests()) == 1


def test_the_committee_advised_on_both_candidates_of_whom_one_is_awarded(stage: Stage) -> None:
    fill_parts(stage, "committee", "awards")
    committee = CommitteeBooks(stage.database, stage.clock, stage.profile)
    awards = Awards(stage.database, stage.clock, stage.profile, committee)
    examined, awarded = awards.every()
    for one in (examined, awarded):
        assert Resolutions(committee).find(one.candidate.advice) is not None
    assert awarded.award is not None
    assert examined.award is None
    assert examined.reviews


def test_candidates_of_a_demo_without_such_advice_wait_for_it(stage: Stage) -> None:
    fill_parts(stage, "awards")
    committee = CommitteeBooks(stage.database, stage.clock, stage.profile)
    every = Awards(stage.database, stage.clock, stage.profile, committee).every()
    assert [one.candidate.advice for one in every] == [None, None]
