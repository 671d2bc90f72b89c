"""Entries of one name are told of: two departments may run one product, or one wrote it twice."""

from __future__ import annotations

import pytest

from admin.register import SystemsRule
from admin.register.rules.naming import name_is_its_own
from city import CityProfile
from tests.builders.committee import refusals, warnings
from tests.builders.register import idea


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("민원 요약", [SystemsRule.NAMED_TWICE]),
        (" 민원요약", [SystemsRule.NAMED_TWICE]),
        ("민원 요약 도우미", []),
        ("", []),
    ],
)
def test_a_name_that_another_entry_bears_is_told(
    profile: CityProfile, name: str, told: list[SystemsRule]
) -> None:
    others = [idea(number=one, name=said) for one, said in ((1, "민원 요약"), (2, "번역"), (3, ""))]
    found = name_is_its_own(idea(number=4, name=name), others, profile.register)
    assert (warnings(found), refusals(found)) == (told, [])
    assert not found or found[0].values["numbers"] == "1"


def test_an_entry_is_not_told_of_itself(profile: CityProfile) -> None:
    one = idea(number=1, name="민원 요약")
    assert name_is_its_own(one, [one], profile.register) == ()
