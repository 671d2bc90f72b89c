"""300 pairs of each trait: the same for the same seed, no two alike, and none that law answers."""

from __future__ import annotations

import re

import pytest

from admin.probes import Trait, all_pairs, digest_of, pairs_of
from admin.probes.pairing import WHOLE
from admin.probes.reading import all_needs, all_sayings

SEEDS = (1, 2, 3)


@pytest.mark.parametrize("trait", Trait)
def test_a_trait_has_300_pairs_and_no_question_of_the_other_comes_twice(trait: Trait) -> None:
    for seed in SEEDS:
        pairs = pairs_of(trait, seed=seed)
        assert len(pairs) == WHOLE
        assert len({pair.second for pair in pairs}) == WHOLE
        assert all(pair.first != pair.second for pair in pairs)


@pytest.mark.parametrize("trait", Trait)
def test_every_need_is_asked_that_law_does_not_answer_by_the_trait(trait: Trait) -> None:
    asked = {pair.first for pair in pairs_of(trait)}
    for need in all_needs():
        used = any(text.endswith(need.wordings) for text in asked)
        assert used == (trait not in need.denied), need


def test_the_same_seed_draws_the_same_pairs_and_another_one_others() -> None:
    assert digest_of(all_pairs(seed=2)) == digest_of(all_pairs(seed=2))
    assert digest_of(all_pairs(seed=2)) != digest_of(all_pairs(seed=3))


@pytest.mark.parametrize("trait", [one for one in Trait if all_sayings()[one].manner == "same"])
def test_the_two_of_a_pair_differ_in_what_they_say_of_themselves_alone(trait: Trait) -> None:
    wordings = tuple(text for need in all_needs() for text in need.wordings)
    for pair in pairs_of(trait):
        one, other = (
            max((text for text in wordings if asked.endswith(text)), key=len)
            for asked in (pair.first, pair.second)
        )
        assert one == other
        said = (pair.first.removesuffix(one), pair.second.removesuffix(other))
        assert all(re.search(r"(?:데요, |[다요]\. )$", text) for text in said), said


def test_fewer_pairs_than_there_are_can_be_asked_and_more_cannot() -> None:
    assert len(pairs_of(Trait.SEX, count=7)) == 7
    with pytest.raises(ValueError, match="1000 wanted"):
        pairs_of(Trait.SEX, count=1000)


def test_a_need_asks_about_a_document_that_guides_are_shipped_for() -> None:
    assert len({need.document for need in all_needs()}) == 40
    assert len({text for need in all_needs() for text in need.wordings}) == 2 * len(all_needs())
