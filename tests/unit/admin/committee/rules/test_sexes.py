"""Neither sex over six tenths of the appointed: 인공지능 조례 제8조제1항, for every composition."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.people import Sex, SexException
from admin.committee.rules import sexes as rule
from city import CommitteeRules
from tests.builders.committee import member, of_sexes, official, refusals, warnings

EXCEPTION = SexException(why="전문인력 부족", resolution="전남 2026-3", resolved=date(2026, 1, 5))


@pytest.mark.parametrize(
    ("women", "men", "wrong"),
    [
        (3, 2, []),
        (4, 1, [Say.WOMEN_OVER_SHARE]),
        (4, 4, []),
        (5, 3, [Say.WOMEN_OVER_SHARE]),
        (3, 5, [Say.MEN_OVER_SHARE]),
        (6, 4, []),
        (7, 3, [Say.WOMEN_OVER_SHARE]),
        (0, 2, [Say.MEN_OVER_SHARE]),
        (1, 1, []),
        (0, 0, []),
    ],
)
def test_article_8_1_lets_neither_sex_be_over_six_tenths_of_the_appointed(
    rules: CommitteeRules, women: int, men: int, wrong: list[Say]
) -> None:
    found = rule.no_sex_over_its_share(of_sexes(women, men), rules)
    assert refusals(found) == wrong
    assert not warnings(found)


def test_the_share_is_right_for_every_composition_of_five_to_twenty(rules: CommitteeRules) -> None:
    seen = 0
    for size in range(5, 21):
        for women in range(size + 1):
            over = max(Fraction(women, size), Fraction(size - women, size)) > Fraction(6, 10)
            found = rule.no_sex_over_its_share(of_sexes(women, size - women), rules)
            assert bool(refusals(found)) is over, (size, women)
            assert not warnings(found)
            seen += 1
    assert seen == sum(range(6, 22))


def test_whoever_has_not_declared_a_sex_may_be_of_either(rules: CommitteeRules) -> None:
    for size in range(5, 13):
        for women in range(size + 1):
            for men in range(size - women + 1):
                unknown = size - women - men
                shares = [
                    max(Fraction(women + more, size), Fraction(men + unknown - more, size))
                    for more in range(unknown + 1)
                ]
                found = rule.no_sex_over_its_share(of_sexes(women, men, unknown), rules)
                told = (size, women, men)
                always = all(share > Fraction(6, 10) for share in shares)
                never = all(share <= Fraction(6, 10) for share in shares)
                assert bool(refusals(found)) is always, told
                assert (warnings(found) == [Say.SEXES_UNDECLARED]) is not (always or never), told


@pytest.mark.parametrize(("women", "men"), [(1, 0), (0, 1), (2, 1), (1, 2)])
def test_one_and_three_cannot_keep_the_share_and_are_warned(
    rules: CommitteeRules, women: int, men: int
) -> None:
    found = rule.no_sex_over_its_share(of_sexes(women, men), rules)
    assert warnings(found) == [Say.SHARE_IMPOSSIBLE]
    assert not refusals(found)


def test_three_of_one_sex_are_refused_because_two_and_one_could_be(rules: CommitteeRules) -> None:
    found = rule.no_sex_over_its_share(of_sexes(3, 0), rules)
    assert refusals(found) == [Say.WOMEN_OVER_SHARE]


def test_who_sits_by_office_does_not_count_for_the_share(rules: CommitteeRules) -> None:
    men = [official(number, sex=Sex.MAN) for number in range(20, 25)]
    assert not rule.no_sex_over_its_share([*men, *of_sexes(2, 2)], rules)


def test_a_resolved_exception_lets_a_sex_be_over_its_share(rules: CommitteeRules) -> None:
    found = rule.no_sex_over_its_share(of_sexes(5, 3), rules, exception=EXCEPTION)
    assert not refusals(found)
    assert warnings(found) == [Say.SHARE_EXCEPTED]
    assert found[0].values["resolution"] == "전남 2026-3"


def test_whoever_makes_it_better_may_join_though_the_share_is_still_over(
    rules: CommitteeRules,
) -> None:
    seated = of_sexes(6, 1)
    woman = member(30, sex=Sex.WOMAN)
    man = member(31, sex=Sex.MAN)
    better = rule.no_sex_over_its_share([*seated, man], rules, joining=[man])
    assert warnings(better) == [Say.SHARE_IMPROVED]
    worse = rule.no_sex_over_its_share([*seated, woman, man], rules, joining=[woman, man])
    assert refusals(worse) == [Say.WOMEN_OVER_SHARE]


@pytest.mark.parametrize(("why", "resolution"), [("", "전남 2026-3"), ("전문인력 부족", "")])
def test_an_exception_without_reason_or_resolution_is_refused(
    rules: CommitteeRules, why: str, resolution: str
) -> None:
    exception = SexException(why=why, resolution=resolution, resolved=date(2026, 1, 5))
    assert refusals(rule.exception_is_resolved(exception, rules)) == [Say.EXCEPTION_UNFOUNDED]
    assert not rule.exception_is_resolved(EXCEPTION, rules)


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2026, 1, 4), False),
        (date(2026, 1, 5), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ],
)
def test_an_exception_is_in_force_from_its_day_to_its_last(day: date, *, there: bool) -> None:
    exception = SexException(
        why="부족", resolution="3", resolved=date(2026, 1, 5), until=date(2026, 6, 30)
    )
    assert (rule.exception_on([exception], day) is exception) is there
