"""A committee's rules in a profile are whole and possible, or refused by name."""

from __future__ import annotations

import shutil
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

import pytest

import city.profile
from city import CommitteeRules, ProfileInvalid, Share, load_profile

YEOSU = Path(city.profile.__file__).parent / "profiles" / "yeosu"


def test_yeosu_has_the_numbers_of_its_ordinances() -> None:
    rules: CommitteeRules = load_profile("yeosu").committee
    assert (rules.most_members, rules.most_council_members) == (10, 1)
    assert (rules.term_years, rules.most_renewals, rules.most_committees) == (2, 1, 3)
    assert (rules.notice_days, rules.papers_days, rules.minutes_days) == (7, 3, 7)
    assert [
        str(share) for share in (rules.one_sex_at_most, rules.young_at_least, rules.demand)
    ] == [
        "10분의 6",
        "10분의 1",
        "3분의 1",
    ]
    assert not rules.exemptions_reach_renewals


@pytest.mark.parametrize(("part", "whole"), [(6, 10), (1, 3), (1, 10), (3, 10), (1, 1)])
def test_a_share_of_a_number_is_rounded_as_its_side_asks(part: int, whole: int) -> None:
    share, exact = Share(part=part, whole=whole), Fraction(part, whole)
    for count in range(51):
        assert share.at_most(count) == floor(exact * count)
        assert share.at_least(count) == ceil(exact * count)


@pytest.mark.parametrize(("part", "whole"), [(0, 10), (11, 10), (-1, 3), (1, 0)])
def test_what_is_no_share_is_refused(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        Share(part=part, whole=whole)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("most_members = 10", "most_members = 0"),
        ("most_members = 10", ""),
        ("most_members = 10", "most_members = 10\nmost_friends = 3"),
        ("term_years = 2", "term_years = 4"),
        ("review_month = 2", "review_month = 13"),
        ("notice_days = 7", "notice_days = -1"),
        ("one_sex_at_most = [6, 10]", "one_sex_at_most = [11, 10]"),
        ("one_sex_at_most = [6, 10]", "one_sex_at_most = [6]"),
    ],
)
def test_rules_that_are_missing_unknown_or_impossible_stop_the_start(
    tmp_path: Path, line: str, instead: str
) -> None:
    shutil.copytree(YEOSU, tmp_path / "town")
    path = tmp_path / "town" / "committee.toml"
    told = path.read_text(encoding="utf-8")
    assert line in told
    path.write_text(told.replace(line, instead, 1), encoding="utf-8")
    with pytest.raises(ProfileInvalid, match=r"committee\.toml"):
        load_profile("town", folder=tmp_path)
