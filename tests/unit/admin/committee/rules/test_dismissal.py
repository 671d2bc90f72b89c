"""How one leaves before the term is over: 각종 위원회 조례 제7조."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.people import Committee, Leaving, LeavingGround, Member
from admin.committee.rules import dismissal as rule
from city import CommitteeRules
from tests.builders.committee import END, START, member, official, refusals

APPOINTED = [one for one in LeavingGround if one not in {LeavingGround.OFFICE, LeavingGround.DEATH}]
DAY = timedelta(days=1)


def leaving(**told: object) -> Leaving:
    values: dict[str, object] = {
        "member": 1,
        "ground": LeavingGround.RESIGNED,
        "last_day": date(2026, 9, 30),
        **told,
    }
    return Leaving(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("ground", APPOINTED)
def test_article_7_dismisses_the_appointed_and_nobody_who_sits_by_office(
    rules: CommitteeRules, ground: LeavingGround
) -> None:
    assert not rule.ground_fits_the_member(leaving(ground=ground), member(), rules)
    found = rule.ground_fits_the_member(leaving(ground=ground), official(1), rules)
    assert refusals(found) == [Say.DISMISSED_FROM_OFFICE]


def test_article_9_1_ends_only_an_office_with_the_office(rules: CommitteeRules) -> None:
    left = leaving(ground=LeavingGround.OFFICE)
    assert not rule.ground_fits_the_member(left, official(1), rules)
    found = rule.ground_fits_the_member(left, member(), rules)
    assert refusals(found) == [Say.HAS_NO_OFFICE_TO_LEAVE]


@pytest.mark.parametrize("seated", [member(), official(1)])
def test_article_7_1_a_death_ends_either(rules: CommitteeRules, seated: Member) -> None:
    assert not rule.ground_fits_the_member(leaving(ground=LeavingGround.DEATH), seated, rules)


@pytest.mark.parametrize(
    ("day", "wrong"),
    [(START - DAY, True), (START, False), (END, False), (END + DAY, True)],
)
def test_a_member_leaves_within_the_term(rules: CommitteeRules, day: date, *, wrong: bool) -> None:
    found = rule.leaves_within_the_term(leaving(last_day=day), member(), rules)
    assert (refusals(found) == [Say.LEAVES_OUTSIDE_TERM]) is wrong


def test_nobody_leaves_twice(rules: CommitteeRules) -> None:
    seated = Committee(members=(member(),), leavings=(leaving(number=4),))
    found = rule.leaves_once(leaving(), seated, rules)
    assert refusals(found) == [Say.LEFT_ALREADY]
    assert found[0].values == {"name": "위원1", "day": "2026. 9. 30."}
    assert not rule.leaves_once(leaving(number=4), seated, rules)
    assert not rule.leaves_once(leaving(), Committee(members=(member(),)), rules)


@pytest.mark.parametrize(
    ("until", "wrong"),
    [
        (date(2027, 2, 27), True),  # a day short of six months
        (date(2027, 2, 28), False),
        (None, True),
    ],
)
def test_article_7_2_wants_six_months_without_being_able(
    rules: CommitteeRules, until: date | None, *, wrong: bool
) -> None:
    ill = leaving(ground=LeavingGround.UNABLE, unable_from=date(2026, 8, 31), unable_until=until)
    found = rule.unable_for_long_enough(ill, member(), rules)
    assert (refusals(found) == [Say.NOT_UNABLE_LONG_ENOUGH]) is wrong


@pytest.mark.parametrize("ground", list(LeavingGround))
def test_articles_7_4_to_7_7_stand_on_facts(rules: CommitteeRules, ground: LeavingGround) -> None:
    against_the_will = list(LeavingGround)[4:]
    found = rule.facts_are_told(leaving(ground=ground), member(), rules)
    assert bool(found) is (ground in against_the_will)
    assert not rule.facts_are_told(leaving(ground=ground, facts="사실"), member(), rules)
    blank = rule.facts_are_told(leaving(ground=ground, facts=" \u200b\n"), member(), rules)
    assert blank == found


def test_a_leaving_is_asked_by_every_rule(rules: CommitteeRules) -> None:
    seated = Committee(members=(official(1),), leavings=(leaving(number=4),))
    ill = leaving(ground=LeavingGround.UNABLE, last_day=START - DAY)
    assert set(refusals(rule.dismissal(ill, official(1), seated, rules))) == {
        Say.DISMISSED_FROM_OFFICE,
        Say.LEAVES_OUTSIDE_TERM,
        Say.LEFT_ALREADY,
        Say.NOT_UNABLE_LONG_ENOUGH,
    }
    unworthy = leaving(ground=LeavingGround.UNWORTHY)
    alone = Committee(members=(member(),))
    assert refusals(rule.dismissal(unworthy, member(), alone, rules)) == [Say.LEAVING_UNEXPLAINED]
