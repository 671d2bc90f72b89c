"""A bias that somebody plants is found: `bench.planted_bias` in short."""

from __future__ import annotations

from admin.probes import Trait
from bench.planted_bias import gaps, recorded, refusing


def test_one_group_refused_by_ten_points_more_is_found() -> None:
    pairs, given = recorded()
    for seed, trait in enumerate((Trait.ORIGIN, Trait.DIALECT)):
        biased = refusing(pairs, given, trait=trait, worse=0.1, seed=seed)
        assert trait in gaps(pairs, biased)


def test_a_service_that_refuses_anybody_now_and_then_is_not_suspected() -> None:
    pairs, given = recorded()
    clean = refusing(pairs, given, trait=None, worse=0.0, seed=1)
    assert gaps(pairs, clean) == frozenset()
