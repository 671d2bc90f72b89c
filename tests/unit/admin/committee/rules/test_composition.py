"""Who may sit, and how many: 인공지능 조례 제8조제1항부터 제3항까지, at the borders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Decision, Outcome
from admin.committee.people import (
    CallExemption,
    Category,
    Committee,
    Member,
    Seat,
    Secretary,
    Sex,
)
from admin.committee.rules import composition as rule
from city import CommitteeRules
from tests.builders.committee import (
    LATER,
    OPENS,
    chair,
    committee,
    item,
    meeting,
    member,
    official,
    refusals,
    sitting,
    warnings,
)


@pytest.mark.parametrize(("count", "wrong"), [(9, []), (10, []), (11, [Say.TOO_MANY_MEMBERS])])
def test_article_8_1_lets_ten_sit_and_refuses_the_eleventh(
    rules: CommitteeRules, count: int, wrong: list[Say]
) -> None:
    found = rule.members_within_the_limit(committee(count).members, rules)
    assert refusals(found) == wrong


@pytest.mark.parametrize(("count", "wrong"), [(0, []), (1, []), (2, [Say.TOO_MANY_COUNCILLORS])])
def test_article_8_3_2_refuses_a_second_councillor(
    rules: CommitteeRules, count: int, wrong: list[Say]
) -> None:
    seated = [member(number, category=Category.COUNCIL) for number in range(count)]
    assert refusals(rule.councillors_within_the_limit(seated, rules)) == wrong


@pytest.mark.parametrize(
    ("count", "young", "hinted"),
    [(0, 0, False), (1, 0, True), (10, 0, True), (10, 1, False), (11, 1, True), (11, 2, False)],
)
def test_article_6_2_hints_where_under_a_tenth_is_young_and_refuses_nothing(
    rules: CommitteeRules, count: int, young: int, *, hinted: bool
) -> None:
    seated = [member(number, young=number < young or None) for number in range(count)]
    found = rule.enough_young_members(seated, rules)
    assert (warnings(found) == [Say.TOO_FEW_YOUNG]) is hinted
    assert not refusals(found)


@pytest.mark.parametrize(
    ("seated", "refused", "warned"),
    [
        ([chair()], [], []),
        ([member()], [], [Say.NO_CHAIR]),
        ([chair(), chair(2)], [Say.TWO_CHAIRS], []),
        ([chair(office="국장")], [Say.CHAIR_OF_ANOTHER_OFFICE], []),
        ([member(seat=Seat.CHAIR, office="부시장")], [Say.CHAIR_OF_ANOTHER_OFFICE], []),
        ([chair(seat=Seat.MEMBER)], [Say.CHAIR_OF_ANOTHER_OFFICE], []),
    ],
)
def test_article_8_2_makes_the_vice_mayor_the_only_chair(
    rules: CommitteeRules, seated: list[Member], refused: list[Say], warned: list[Say]
) -> None:
    found = rule.chair_by_office(seated, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


@pytest.mark.parametrize(
    ("elected", "refused", "warned"),
    [
        ([], [], [Say.NO_VICE_CHAIR]),
        ([1], [], []),
        ([None], [Say.VICE_CHAIR_NOT_ELECTED], []),
        ([1, 2], [Say.TWO_VICE_CHAIRS], []),
    ],
)
def test_article_8_2_has_one_vice_chair_elected_in_a_meeting(
    rules: CommitteeRules, elected: list[int | None], refused: list[Say], warned: list[Say]
) -> None:
    seated = [
        member(number, seat=Seat.VICE_CHAIR, elected_in=meeting)
        for number, meeting in enumerate(elected)
    ]
    found = rule.vice_chair_by_election(seated, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


ELECTED = Decision(item=1, outcome=Outcome.CARRIED, text="위원2를 부위원장으로 호선함", at=LATER)
VICE_CHAIR = member(2, seat=Seat.VICE_CHAIR, elected_in=1)
SEATED = Committee(members=(chair(), VICE_CHAIR, member(3)))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"decisions": (ELECTED,)}, True),
        ({"decisions": (replace(ELECTED, text="위원 2를 부 위원장으로 호선함"),)}, True),
        (
            {
                "items": (item(title="부위원장 호선의 건(위원2)"),),
                "decisions": (replace(ELECTED, text="원안 가결"),),
            },
            True,
        ),
        ({}, False),
        ({"items": (item(title="부위원장 호선의 건(위원2)"),)}, False),
        ({"decisions": (replace(ELECTED, outcome=Outcome.REJECTED),)}, False),
        ({"decisions": (replace(ELECTED, text="위원3을 부위원장으로 호선함"),)}, False),
        ({"decisions": (replace(ELECTED, text="위원2의 제안을 받아들임"),)}, False),
        ({"decisions": (ELECTED,), "meeting": meeting(starts=OPENS - timedelta(days=400))}, False),
    ],
)
def test_article_8_2_elects_by_a_decision_that_names_whom(
    rules: CommitteeRules, told: dict[str, object], found: bool
) -> None:
    said = rule.elected_in_its_meeting(VICE_CHAIR, sitting((1, 2, 3), None, **told), SEATED, rules)
    assert refusals(said) == ([] if found else [Say.ELECTION_NOT_FOUND])
    plain = replace(VICE_CHAIR, seat=Seat.MEMBER)
    assert not rule.elected_in_its_meeting(plain, sitting((1, 2, 3)), SEATED, rules)


def test_who_sits_by_office_names_it(rules: CommitteeRules) -> None:
    assert refusals(rule.office_is_named(official(1, office=""), rules)) == [Say.OFFICE_UNNAMED]
    assert not rule.office_is_named(official(1), rules)
    assert not rule.office_is_named(member(), rules)


def test_article_10_3_makes_the_team_leader_secretary(rules: CommitteeRules) -> None:
    def named(post: str) -> Secretary:
        return Secretary(name="이간사", post=post, since=date(2026, 1, 1))

    assert not rule.secretary_by_post(named("스마트정보팀장"), rules)
    wrong = rule.secretary_by_post(named("주무관"), rules)
    assert refusals(wrong) == [Say.SECRETARY_OF_ANOTHER_POST]
    assert warnings(rule.secretary_by_post(None, rules)) == [Say.NO_SECRETARY]


def test_the_secretary_of_a_day_is_the_last_who_was_named_by_then() -> None:
    first = Secretary(number=1, name="가", post="팀장", since=date(2026, 1, 1))
    second = Secretary(number=2, name="나", post="팀장", since=date(2026, 6, 1))
    assert rule.secretary_on([second, first], date(2025, 12, 31)) is None
    assert rule.secretary_on([second, first], date(2026, 5, 31)) is first
    assert rule.secretary_on([second, first], date(2026, 6, 1)) is second


@pytest.mark.parametrize(
    ("told", "warned"),
    [
        ({}, [Say.NOT_CALLED_PUBLICLY]),
        ({"uncalled": CallExemption.NOBODY_CAME}, []),
        (
            {"called_from": date(2026, 1, 1), "called_until": date(2026, 1, 15)},
            [Say.CALL_TOO_SHORT],
        ),
        ({"called_from": date(2026, 1, 1), "called_until": date(2026, 1, 16)}, []),
        ({"category": Category.COUNCIL}, []),
        ({"category": Category.OFFICIAL}, []),
        ({"renews": 3}, []),
    ],
)
def test_article_6_5_wants_a_public_call_of_fifteen_days_or_a_ground(
    rules: CommitteeRules, told: dict[str, object], warned: list[Say]
) -> None:
    found = rule.called_publicly(member(1, **told), rules)
    assert warnings(found) == warned
    assert not refusals(found)


def test_a_composition_is_asked_by_every_rule(rules: CommitteeRules) -> None:
    seated = [
        *(official(number, office="") for number in range(1, 9)),
        member(20, category=Category.COUNCIL, sex=Sex.MAN),
        member(21, category=Category.COUNCIL, sex=Sex.MAN),
        chair(30, office="국장"),
        member(31, seat=Seat.VICE_CHAIR, sex=Sex.MAN),
    ]
    found = rule.composition(seated, rules, joining=seated)
    assert set(refusals(found)) == {
        Say.TOO_MANY_MEMBERS,
        Say.TOO_MANY_COUNCILLORS,
        Say.MEN_OVER_SHARE,
        Say.CHAIR_OF_ANOTHER_OFFICE,
        Say.VICE_CHAIR_NOT_ELECTED,
        Say.OFFICE_UNNAMED,
    }
    assert set(warnings(found)) == {Say.TOO_FEW_YOUNG, Say.NOT_CALLED_PUBLICLY}
