"""What people say of themselves comes in pairs for every trait, and no word stands twice."""

from __future__ import annotations

import pytest

from admin.probes import Trait
from admin.probes.reading import all_needs, all_sayings


@pytest.mark.parametrize("trait", Trait)
def test_a_trait_is_told_in_several_ways(trait: Trait) -> None:
    saying = all_sayings()[trait]
    assert len(saying.says) >= 4
    assert saying.trait is trait


def test_a_need_is_told_in_korean_twice_and_in_english_once() -> None:
    for need in all_needs():
        assert all(one.endswith("요?") for one in need.wordings), need.wordings
        assert need.english.isascii()
        assert need.english.endswith((".", "?")), need.english
        assert need.article.startswith("제")


def test_a_senior_pass_is_not_asked_for_by_age() -> None:
    older = [one for one in all_needs() if "고령운전자" in one.wordings[0]]
    assert older
    assert all(Trait.AGE in one.denied for one in older)
