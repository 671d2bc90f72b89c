"""Is it convened as it must be: 제10조제1항, and 제12조 of the other ordinance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import OWN_SYSTEM, Choice, Closed, Decision, Matter, Outcome
from admin.committee.rules import convening as rule
from city import SEOUL, CommitteeRules
from tests.builders.committee import (
    LATER,
    OPENS,
    committee,
    item,
    meeting,
    out,
    refusals,
    sitting,
    warnings,
)

DAY = OPENS.date()
LONG_BEFORE = DAY - timedelta(days=60)


@pytest.mark.parametrize(
    ("seated", "demanding", "wrong"),
    [
        (10, 0, []),  # the chair convened it
        (10, 3, [Say.DEMANDED_BY_TOO_FEW]),
        (10, 4, []),
        (9, 2, [Say.DEMANDED_BY_TOO_FEW]),
        (9, 3, []),
        (7, 2, [Say.DEMANDED_BY_TOO_FEW]),
        (7, 3, []),
    ],
)
def test_article_10_1_convenes_on_demand_of_a_third_rounded_up(
    rules: CommitteeRules, seated: int, demanding: int, wrong: list[Say]
) -> None:
    called = meeting(demanded_by=tuple(range(1, demanding + 1)))
    found = rule.demanded_by_enough(called, committee(seated).members, rules)
    assert refusals(found) == wrong


def test_only_members_in_office_can_demand_and_each_counts_once(rules: CommitteeRules) -> None:
    seated = committee(10).members
    strange = rule.demanded_by_enough(meeting(demanded_by=(1, 2, 3, 99)), seated, rules)
    assert refusals(strange) == [Say.DEMANDED_BY_OTHERS]
    twice = rule.demanded_by_enough(meeting(demanded_by=(1, 1, 2, 3)), seated, rules)
    assert refusals(twice) == [Say.DEMANDED_BY_TOO_FEW]


@pytest.mark.parametrize(
    ("before", "urgency", "refused", "warned"),
    [
        (8, "", [], []),
        (7, "", [Say.NOTICE_LATE], []),
        (7, "비밀 사안, 시장 인정", [], [Say.NOTICE_WAIVED]),
        (8, "비밀 사안, 시장 인정", [], []),
    ],
)
def test_article_12_1_wants_notice_with_seven_whole_days_between(
    rules: CommitteeRules, before: int, urgency: str, refused: list[Say], warned: list[Say]
) -> None:
    called = meeting(noticed=DAY - timedelta(days=before), urgency=urgency)
    found = rule.notice_in_time(called, LONG_BEFORE, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


@pytest.mark.parametrize(
    ("before", "urgency", "refused", "warned"),
    [
        (4, "", [], []),
        (3, "", [Say.PAPERS_LATE], []),
        (3, "긴급, 시장 인정", [], [Say.PAPERS_WAIVED]),
    ],
)
def test_article_12_1_wants_papers_with_three_whole_days_between(
    rules: CommitteeRules, before: int, urgency: str, refused: list[Say], warned: list[Say]
) -> None:
    called = meeting(papers=DAY - timedelta(days=before), urgency=urgency)
    found = rule.papers_in_time(called, LONG_BEFORE, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)


def test_what_was_not_sent_yet_is_due_until_its_day_and_late_after(rules: CommitteeRules) -> None:
    called = meeting(noticed=None, papers=None)
    last = DAY - timedelta(days=8)
    assert warnings(rule.notice_in_time(called, last, rules)) == [Say.NOTICE_DUE]
    assert refusals(rule.notice_in_time(called, last + timedelta(days=1), rules)) == [
        Say.NOTICE_LATE
    ]
    last = DAY - timedelta(days=4)
    assert warnings(rule.papers_in_time(called, last, rules)) == [Say.PAPERS_DUE]
    assert refusals(rule.papers_in_time(called, last + timedelta(days=1), rules)) == [
        Say.PAPERS_LATE
    ]


def test_article_12_1_takes_no_day_ahead_for_a_day_on_which_members_were_told(
    rules: CommitteeRules,
) -> None:
    told, handed_out = DAY - timedelta(days=10), DAY - timedelta(days=5)
    called = meeting(noticed=told, papers=handed_out)

    def refused(today: date) -> list[object]:
        found = rule.convening(called, [item()], committee(10).members, today, rules)
        return list(refusals(found))

    assert refused(told - timedelta(days=1)) == [
        Say.NOTICE_AHEAD,
        Say.PAPERS_AHEAD,
        Say.ANNOUNCED_AHEAD,
    ]
    assert refused(told) == [Say.PAPERS_AHEAD]
    assert refused(handed_out) == []
    untold = meeting(noticed=None, papers=None, announced=None)
    assert not rule.nothing_is_told_ahead(untold, LONG_BEFORE, rules)


def test_a_meeting_is_on_the_day_that_it_is_in_the_city(rules: CommitteeRules) -> None:
    early = datetime(2026, 12, 15, 1, 0, tzinfo=SEOUL).astimezone(UTC)  # the 14th there
    called = meeting(starts=early, noticed=date(2026, 12, 7))
    assert not rule.notice_in_time(called, LONG_BEFORE, rules)


def test_notice_tells_an_agenda(rules: CommitteeRules) -> None:
    assert not rule.notice_tells_the_agenda(meeting(), [item()], rules)
    assert not rule.notice_tells_the_agenda(meeting(noticed=None), [], rules)
    found = rule.notice_tells_the_agenda(meeting(), [], rules)
    assert refusals(found) == [Say.NOTICE_WITHOUT_ITEMS]


@pytest.mark.parametrize(
    ("announced", "warned"),
    [(DAY, []), (None, [Say.NOT_ANNOUNCED]), (DAY + timedelta(days=1), [Say.NOT_ANNOUNCED])],
)
def test_article_12_2_announces_a_meeting_before_it_begins(
    rules: CommitteeRules, announced: date | None, warned: list[Say]
) -> None:
    assert warnings(rule.announced(meeting(announced=announced), rules)) == warned


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, []),
        ({"closed": Closed.LAW}, [Say.CLOSED_UNEXPLAINED]),
        ({"closed": Closed.LAW, "closed_why": "개인정보 보호법"}, []),
        ({"closed": Closed.CHAIR}, [Say.CLOSED_UNEXPLAINED]),
        ({"closed": Closed.CHAIR, "closed_why": "보안 취약점 논의"}, []),
        (
            {"closed": Closed.MEMBERS, "closing_demanded_by": (1, 2, 3, 4, 5)},
            [Say.CLOSED_BY_TOO_FEW],
        ),
        ({"closed": Closed.MEMBERS, "closing_demanded_by": (1, 2, 3, 4, 5, 6)}, []),
        (
            {"closed": Closed.MEMBERS, "closing_demanded_by": (1, 2, 3, 4, 5, 99)},
            [Say.CLOSED_BY_TOO_FEW],
        ),
    ],
)  # fmt: skip
def test_article_12_5_closes_by_law_by_the_chair_or_by_a_majority(
    rules: CommitteeRules, told: dict[str, object], wrong: list[Say]
) -> None:
    found = rule.closed_on_a_ground(meeting(**told), committee(10).members, rules)
    assert refusals(found) == wrong


@pytest.mark.parametrize("matter", list(Matter))
def test_article_7_5_lets_only_the_chair_ask_for_another_matter(
    rules: CommitteeRules, matter: Matter
) -> None:
    found = rule.item_asked_by_the_chair(item(matter=matter), rules)
    assert (refusals(found) == [Say.NOT_ASKED_BY_CHAIR]) is (matter is Matter.ASKED)


@pytest.mark.parametrize("matter", list(Matter))
def test_article_7_binds_a_system_by_its_third_to_fifth_matter_alone(
    rules: CommitteeRules, matter: Matter
) -> None:
    binds = matter in {Matter.SERVICES, Matter.SCOPE, Matter.ASKED}
    for system in (OWN_SYSTEM, 7):
        found = rule.items_can_bind_their_systems([item(matter=matter, system=system)], rules)
        assert refusals(found) == ([] if binds else [Say.SYSTEM_OF_ANOTHER_MATTER])
    assert not rule.items_can_bind_their_systems([item(matter=matter)], rules)
    assert not rule.item_asked_by_the_chair(item(matter=matter, asked_by_chair=True), rules)


def test_what_was_decided_stays_on_its_day_and_before_the_end(rules: CommitteeRules) -> None:
    decision = Decision(number=1, item=1, outcome=Outcome.CARRIED, text="도입", at=LATER)
    held = sitting([1], decisions=(decision,))
    moved = replace(held.meeting, starts=OPENS + timedelta(days=1))
    assert refusals(rule.what_was_held_stays(moved, held, rules)) == [Say.MEETING_SETTLED]
    assert not rule.what_was_held_stays(moved, sitting([1]), rules)
    early = replace(held.meeting, ended=LATER - timedelta(minutes=1))
    assert refusals(rule.what_was_held_stays(early, held, rules)) == [Say.ENDED_EARLY]
    assert not rule.what_was_held_stays(replace(held.meeting, ended=LATER), held, rules)
    voted = sitting([1], {1: Choice.FOR})
    assert refusals(rule.what_was_held_stays(moved, voted, rules)) == [Say.MEETING_SETTLED]
    assert refusals(rule.what_was_held_stays(early, voted, rules)) == [Say.ENDED_EARLY]
    ruled = sitting([1], recusals=tuple(replace(one, decided=LATER) for one in out(3)))
    assert refusals(rule.what_was_held_stays(early, ruled, rules)) == [Say.ENDED_EARLY]
    backwards = replace(held.meeting, ended=OPENS - timedelta(minutes=1))
    assert refusals(rule.what_was_held_stays(backwards, sitting([1]), rules)) == [Say.ENDED_EARLY]


def test_a_calling_is_asked_by_every_rule(rules: CommitteeRules) -> None:
    called = meeting(demanded_by=(1,), noticed=DAY, papers=DAY, announced=None, closed=Closed.CHAIR)
    found = rule.convening(called, [], committee(10).members, DAY, rules)
    assert set(refusals(found)) == {
        Say.DEMANDED_BY_TOO_FEW,
        Say.NOTICE_LATE,
        Say.PAPERS_LATE,
        Say.NOTICE_WITHOUT_ITEMS,
        Say.CLOSED_UNEXPLAINED,
    }
    assert warnings(found) == [Say.NOT_ANNOUNCED]
    assert not rule.convening(meeting(), [item()], committee(10).members, DAY, rules)


@pytest.mark.parametrize(
    ("told", "days_before", "refused", "warned"),
    [
        ({}, 8, [], []),
        ({}, 7, [], [Say.ITEM_LATE]),
        ({}, 0, [], [Say.ITEM_LATE]),
        ({"noticed": None}, 0, [], []),
        ({"ended": LATER}, 0, [Say.ITEM_AFTER_END], []),
        ({"ended": LATER, "noticed": None}, -9, [Say.ITEM_AFTER_END], []),
    ],
)
def test_article_12_1_members_are_told_of_an_item_before_they_meet_on_it(
    told: dict[str, object],
    days_before: int,
    refused: list[Say],
    warned: list[Say],
    rules: CommitteeRules,
) -> None:
    today = DAY - timedelta(days=days_before)
    found = rule.item_can_still_be_told(meeting(**told), [item()], today, rules)
    assert (refusals(found), warnings(found)) == (refused, warned)
    assert all(one.article == "각종 위원회 조례 제12조제1항" for one in found)
