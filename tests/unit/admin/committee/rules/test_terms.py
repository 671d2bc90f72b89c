"""For how long, and how often: 인공지능 조례 제8조제4항, 각종 위원회 조례 제9조, at the borders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.people import Category, Committee, Leaving, LeavingGround, Member, Sex
from admin.committee.rules import terms as rule
from city import CommitteeRules
from tests.builders.committee import END, START, chair, member, official, refusals, warnings

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("until", "refused", "warned"),
    [
        (END, [], []),
        (END + DAY, [Say.TERM_TOO_LONG], []),
        (END - DAY, [], [Say.TERM_TOO_SHORT]),
        (START - DAY, [Say.TERM_BACKWARDS], []),
        (None, [Say.TERM_MISSING], []),
    ],
)
def test_article_8_4_gives_an_appointed_member_two_years(
    rules: CommitteeRules, until: date | None, refused: list[Say], warned: list[Say]
) -> None:
    found = rule.term_of_the_right_length(member(until=until), rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


@pytest.mark.parametrize("seated", [chair(), official(2)])
def test_article_9_1_ends_who_sits_by_office_with_the_office(
    rules: CommitteeRules, seated: Member
) -> None:
    assert not rule.ex_officio_ends_with_the_office(seated, rules)
    assert not rule.term_of_the_right_length(seated, rules)
    timed = replace(seated, until=END)
    assert refusals(rule.ex_officio_ends_with_the_office(timed, rules)) == [Say.OFFICE_HAS_NO_TERM]


def in_a_row(count: int, **told: object) -> Committee:
    """One person's terms, one after the other."""
    return Committee(
        members=tuple(
            member(
                number,
                name="김연임",
                since=START + (number - 1) * timedelta(days=731),
                until=START + number * timedelta(days=731) - DAY,
                renews=number - 1 or None,
                **told,
            )
            for number in range(1, count + 1)
        )
    )


@pytest.mark.parametrize(
    ("count", "wrong"),
    [(1, []), (2, []), (3, [Say.RENEWED_TOO_OFTEN]), (4, [Say.RENEWED_TOO_OFTEN])],
)
def test_article_8_4_lets_a_term_be_renewed_once(
    rules: CommitteeRules, count: int, wrong: list[Say]
) -> None:
    seated = in_a_row(count)
    found = rule.renewed_no_more_than_allowed(seated.members[-1], seated, rules)
    assert refusals(found) == wrong


EXEMPT: list[dict[str, object]] = [
    {"category": Category.COUNCIL},
    {"specialist": True},
    {"sex": Sex.WOMAN},
]


@pytest.mark.parametrize("told", EXEMPT)
def test_the_special_rule_of_article_8_4_binds_those_whom_article_9_4_exempts(
    rules: CommitteeRules, told: dict[str, object]
) -> None:
    seated = in_a_row(3, **told)
    found = rule.renewed_no_more_than_allowed(seated.members[-1], seated, rules)
    assert refusals(found) == [Say.RENEWED_TOO_OFTEN]
    lenient = replace(rules, exemptions_reach_renewals=True)
    found = rule.renewed_no_more_than_allowed(seated.members[-1], seated, lenient)
    assert not refusals(found)
    assert warnings(found) == [Say.RENEWED_THOUGH_OFTEN]


def test_where_a_city_lets_exemptions_reach_others_are_still_refused(rules: CommitteeRules) -> None:
    lenient = replace(rules, exemptions_reach_renewals=True)
    seated = in_a_row(3, sex=Sex.MAN)
    found = rule.renewed_no_more_than_allowed(seated.members[-1], seated, lenient)
    assert refusals(found) == [Say.RENEWED_TOO_OFTEN]


@pytest.mark.parametrize(
    "before",
    [
        member(1, name="다른사람", until=START - DAY, since=START - 700 * DAY),
        member(1, name="김연임", until=START, since=START - 700 * DAY),
        official(1, name="김연임", since=START - 700 * DAY),
        member(9, name="김연임"),
    ],
)
def test_only_an_ended_term_of_the_same_person_is_renewed(
    rules: CommitteeRules, before: Member
) -> None:
    now = member(2, name="김연임", renews=1)
    found = rule.renewed_no_more_than_allowed(now, Committee(members=(before, now)), rules)
    assert refusals(found) == [Say.RENEWS_ANOTHER]


def test_terms_that_renew_each_other_in_a_circle_are_refused(rules: CommitteeRules) -> None:
    now = member(2, name="김연임", renews=2, since=START, until=END)
    found = rule.renewed_no_more_than_allowed(now, Committee(members=(now,)), rules)
    assert refusals(found) == [Say.RENEWS_ANOTHER]


def test_who_sat_before_without_being_renewed_is_pointed_out(rules: CommitteeRules) -> None:
    before = member(1, name="김연임", since=START - 731 * DAY, until=START - DAY)
    now = member(2, name="김연임")
    both = Committee(members=(before, now))
    assert warnings(rule.earlier_term_is_told(now, both, rules)) == [Say.SAT_BEFORE]
    assert not rule.earlier_term_is_told(replace(now, renews=1), both, rules)
    assert not rule.earlier_term_is_told(replace(now, name="이처음"), both, rules)
    twice = Committee(members=(replace(before, until=END), now))
    assert warnings(rule.earlier_term_is_told(now, twice, rules)) == [Say.SITS_ALREADY]


LAST = date(2026, 9, 30)


def dismissed(ground: LeavingGround = LeavingGround.RESIGNED) -> Committee:
    return Committee(
        members=(member(1),), leavings=(Leaving(number=1, member=1, ground=ground, last_day=LAST),)
    )


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"until": END}, []),
        ({"until": END + DAY}, [Say.NOT_THE_REMAINDER]),
        ({"until": END - DAY}, [Say.NOT_THE_REMAINDER]),
        ({"until": None}, [Say.NOT_THE_REMAINDER]),
        ({"since": LAST}, [Say.REPLACED_STILL_SITS]),
        ({"since": END + DAY}, [Say.NOT_THE_REMAINDER]),
        ({"replaces": 7}, [Say.REPLACED_STILL_SITS]),
        ({"replaces": None, "until": END + DAY}, []),
    ],
)
def test_article_9_2_gives_a_successor_what_is_left_of_the_term(
    rules: CommitteeRules, told: dict[str, object], wrong: list[Say]
) -> None:
    successor = member(2, **{"replaces": 1, "since": LAST + DAY, **told})
    seated = dismissed()
    seated = replace(seated, members=(*seated.members, successor))
    assert refusals(rule.only_the_remainder(successor, seated, rules)) == wrong


def test_nobody_succeeds_a_member_who_was_not_dismissed_or_twice(rules: CommitteeRules) -> None:
    successor = member(2, replaces=1, since=LAST + DAY)
    sits = Committee(members=(member(1), successor))
    assert refusals(rule.only_the_remainder(successor, sits, rules)) == [Say.REPLACED_STILL_SITS]
    by_office = replace(dismissed(LeavingGround.OFFICE), members=(member(1), successor))
    found = rule.only_the_remainder(successor, by_office, rules)
    assert refusals(found) == [Say.REPLACED_STILL_SITS]
    second = member(3, replaces=1, since=LAST + DAY)
    two = replace(dismissed(), members=(member(1), successor, second))
    assert refusals(rule.only_the_remainder(second, two, rules)) == [Say.REPLACED_ALREADY]


def test_a_remainder_counts_as_a_term(rules: CommitteeRules) -> None:
    seated = in_a_row(3)
    first = replace(seated.members[0], replaces=99)
    seated = replace(seated, members=(first, *seated.members[1:]))
    found = rule.renewed_no_more_than_allowed(seated.members[2], seated, rules)
    assert refusals(found) == [Say.RENEWED_TOO_OFTEN]


@pytest.mark.parametrize(
    ("others", "told", "refused", "warned"),
    [
        (2, {}, [], []),
        (3, {}, [Say.TOO_MANY_COMMITTEES], []),
        (3, {"sex": Sex.MAN}, [Say.TOO_MANY_COMMITTEES], []),
        *((3, told, [], [Say.MANY_COMMITTEES_EXEMPT]) for told in EXEMPT),
        (3, {"category": Category.OFFICIAL}, [], [Say.MANY_COMMITTEES_EXEMPT]),
    ],
)
def test_article_9_3_lets_one_person_sit_on_three_and_9_4_exempts(
    rules: CommitteeRules,
    others: int,
    told: dict[str, object],
    refused: list[Say],
    warned: list[Say],
) -> None:
    found = rule.not_on_too_many_committees(member(1, other_committees=others, **told), rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


def test_a_committee_that_dissolves_binds_nobody_to_three(rules: CommitteeRules) -> None:
    found = rule.not_on_too_many_committees(
        member(other_committees=3), replace(rules, dissolves=True)
    )
    assert [one.values["item"] for one in found] == ["4"]


def test_a_term_is_asked_by_every_rule(rules: CommitteeRules) -> None:
    lone = member(2, until=END + DAY, renews=7, other_committees=9)
    twin = member(1, name=lone.name)
    found = rule.term(lone, Committee(members=(twin, lone)), rules)
    assert set(refusals(found)) == {
        Say.TERM_TOO_LONG,
        Say.RENEWS_ANOTHER,
        Say.TOO_MANY_COMMITTEES,
    }
    other = replace(official(3, until=END), name=lone.name)
    assert refusals(rule.term(other, Committee(members=(other,)), rules)) == [
        Say.OFFICE_HAS_NO_TERM
    ]
    heir = replace(lone, renews=None, replaces=7, other_committees=0)
    found = rule.term(heir, Committee(members=(twin, heir)), rules)
    assert refusals(found) == [Say.REPLACED_STILL_SITS]
    assert warnings(found) == [Say.SITS_ALREADY]
