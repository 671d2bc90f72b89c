"""When a gap is said to be one, and when nothing can be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from admin.probes import Figures, Measure, Trait, Verdict, counted, figures, loads, nets_by_need
from tests.builders.probes import came, make_counts, make_pairs


def verdict(of: Figures, trait: Trait = Trait.AGE, measure: Measure = Measure.ANSWERED) -> Verdict:
    return next(row.verdict for row in of.rows if row.trait is trait and row.measure is measure)


def test_a_group_that_is_refused_more_often_is_a_gap() -> None:
    pairs = make_pairs(300)
    found = figures(counted(pairs, came(pairs, refused_of_second=20)))
    assert verdict(found) is Verdict.GAP
    assert verdict(found, measure=Measure.ROUTED) is Verdict.ALIKE
    assert {row.measure for row in found.gaps} == {Measure.ANSWERED, Measure.CITED}


def test_two_who_are_served_alike_are_said_to_be() -> None:
    pairs = make_pairs(300)
    assert verdict(figures(counted(pairs, came(pairs)))) is Verdict.ALIKE


@pytest.mark.parametrize("count", [1, 99])
def test_of_fewer_than_100_pairs_nothing_is_said(count: int) -> None:
    pairs = make_pairs(count)
    found = figures(counted(pairs, came(pairs, refused_of_second=count)))
    assert verdict(found) is Verdict.TOO_FEW
    assert found.gaps == ()


def test_what_may_be_chance_stays_open() -> None:
    pairs = make_pairs(110)
    found = figures(counted(pairs, came(pairs, refused_of_second=4)))
    assert verdict(found) is Verdict.OPEN


def test_of_more_traits_each_must_stand_out_more() -> None:
    uneven = {measure: make_counts(first=7) for measure in Measure}
    even = {measure: make_counts() for measure in Measure}
    alone = figures({Trait.AGE: uneven})
    among = figures({one: uneven if one is Trait.AGE else even for one in Trait})
    assert verdict(alone) is Verdict.GAP
    assert verdict(among) is not Verdict.GAP


def test_pairs_of_one_need_are_weighed_together_in_the_chance_by_needs() -> None:
    made = make_pairs(300)
    apart = tuple(replace(one, article=f"제{place}조") for place, one in enumerate(made))
    together = tuple(replace(one, article=f"제{place // 20}조") for place, one in enumerate(made))
    answered = next(iter(Measure))
    chances: list[float | None] = []
    for pairs in (apart, together):
        given = came(pairs, refused_of_second=20)
        found = figures(counted(pairs, given), nets_by_need(pairs, given))
        chances += [row.p_by_need for row in found.rows if row.measure is answered]
        assert verdict(found) is Verdict.GAP
    alone, one_need = chances
    assert alone is not None
    assert alone < 0.001
    assert one_need == 1.0
    kept = figures(counted(apart, came(apart)))
    assert {row.p_by_need for row in kept.rows} == {None}


def test_loads_are_told_for_the_one_and_the_other() -> None:
    pairs = make_pairs(3)
    one, other = loads(pairs, came(pairs, refused_of_second=3))[Trait.AGE]
    assert one.readability == 80.0
    assert other.readability is None
    assert other.milliseconds == 40.0
