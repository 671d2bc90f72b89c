"""What the public gets to see, and when: 각종 위원회 조례 제10조, 제13조, at the borders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Minutes, Roster, Withheld
from admin.committee.meetings import Decision, Outcome, Sitting
from admin.committee.people import Committee, Leaving, LeavingGround
from admin.committee.rules import publication as rule
from city import SEOUL, CommitteeRules
from tests.builders.committee import (
    END,
    LATER,
    OPENS,
    START,
    committee,
    meeting,
    member,
    refusals,
    sitting,
    warnings,
)

MINUTES = Minutes(
    number=1, meeting=1, proceedings="개회, 심의, 폐회", remarks="위원3: 찬성", results="가결"
)
DONE = (Decision(number=1, item=1, outcome=Outcome.CARRIED, text="도입", at=LATER),)
HELD = sitting([1, 2], decisions=DONE, minutes=MINUTES, meeting=meeting(ended=LATER))


OTHERS = (
    meeting(number=2, starts=OPENS - timedelta(days=60), ended=LATER - timedelta(days=60)),
    meeting(number=3, starts=OPENS - timedelta(days=30)),
    meeting(number=4, starts=OPENS.replace(year=2025), ended=LATER.replace(year=2025)),
    meeting(number=5, starts=OPENS + timedelta(days=7), ended=LATER + timedelta(days=7)),
)


def test_article_18_2_numbers_the_meetings_that_were_held_in_a_year() -> None:
    """One that was called off, one of last year and one that came later do not count."""
    every = (meeting(ended=LATER), *OTHERS)
    numbers = {one.number: rule.number_in_its_year(one, every) for one in every}
    assert numbers == {4: 1, 2: 1, 3: 2, 1: 2, 5: 3}


@pytest.mark.parametrize(
    ("held", "lacks"),
    [
        (HELD, []),
        (replace(HELD, meeting=meeting()), [Say.MINUTES_LACK_END]),
        (replace(HELD, attendances=()), [Say.MINUTES_LACK_ATTENDANCE]),
        (replace(HELD, items=()), [Say.MINUTES_LACK_ITEMS]),
        (replace(HELD, minutes=replace(MINUTES, proceedings="")), [Say.MINUTES_LACK_PROCEEDINGS]),
        (replace(HELD, minutes=replace(MINUTES, remarks="")), [Say.MINUTES_LACK_REMARKS]),
        (replace(HELD, minutes=replace(MINUTES, results="")), [Say.MINUTES_LACK_RESULTS]),
        (
            replace(HELD, minutes=None),
            [Say.MINUTES_LACK_PROCEEDINGS, Say.MINUTES_LACK_REMARKS, Say.MINUTES_LACK_RESULTS],
        ),
    ],
)
def test_article_13_1_wants_each_part_of_the_minutes(
    rules: CommitteeRules, held: Sitting, lacks: list[Say]
) -> None:
    found = rule.minutes_are_complete(held, rules)
    assert refusals(found) == lacks
    assert not warnings(found)


def test_an_item_that_was_put_off_is_pointed_out(rules: CommitteeRules) -> None:
    found = rule.minutes_are_complete(replace(HELD, decisions=()), rules)
    assert warnings(found) == [Say.MINUTES_LACK_DECISION]
    assert not refusals(found)


HOLIDAYS = {date(2026, 12, 25)}
DUE = date(2026, 12, 22)
"""Seven days after the meeting, a Tuesday."""
WARNED: list[tuple[date | None, date, list[Say]]] = [
    (None, DUE, [Say.MINUTES_DUE]),
    (None, DUE + timedelta(days=1), [Say.MINUTES_OVERDUE]),
    (DUE, DUE, []),
    (DUE + timedelta(days=1), DUE + timedelta(days=1), [Say.MINUTES_LATE]),
    (date(2026, 12, 15), DUE, []),
]


@pytest.mark.parametrize(("published", "today", "warned"), WARNED)
def test_article_13_2_publishes_within_seven_days_of_the_end(
    rules: CommitteeRules, published: date | None, today: date, warned: list[Say]
) -> None:
    minutes = replace(MINUTES, published=published)
    found = rule.minutes_published_in_time(HELD.meeting, minutes, today, rules, HOLIDAYS)
    assert warnings(found) == warned
    assert not refusals(found)


def test_the_seventh_day_moves_where_it_is_a_holiday(rules: CommitteeRules) -> None:
    held = meeting(ended=datetime(2026, 12, 18, 16, 0, tzinfo=SEOUL))
    found = rule.minutes_published_in_time(held, None, date(2026, 12, 28), rules, HOLIDAYS)
    assert warnings(found) == [Say.MINUTES_DUE]
    assert found[0].values["due"] == "2026. 12. 28."


def test_nothing_is_owed_of_a_meeting_that_is_not_over_or_of_withheld_minutes(
    rules: CommitteeRules,
) -> None:
    late = DUE + timedelta(days=99)
    assert not rule.minutes_published_in_time(meeting(), None, late, rules, HOLIDAYS)
    kept_back = replace(MINUTES, withheld=Withheld.BUSINESS)
    assert not rule.minutes_published_in_time(HELD.meeting, kept_back, late, rules, HOLIDAYS)
    found = rule.minutes_published_in_time(HELD.meeting, None, late, rules, HOLIDAYS)
    assert warnings(found) == [Say.MINUTES_OVERDUE]


def test_minutes_are_not_published_before_the_meeting_is_over(rules: CommitteeRules) -> None:
    early = replace(MINUTES, published=date(2026, 12, 14))
    found = rule.minutes_published_in_time(HELD.meeting, early, DUE, rules, HOLIDAYS)
    assert refusals(found) == [Say.MINUTES_EARLY]


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({}, []),
        ({"withheld": Withheld.PRIVACY}, [Say.MINUTES_WITHHELD_UNFOUNDED]),
        ({"withheld": Withheld.PRIVACY, "withheld_why": "민원인의 이름"}, []),
        (
            {"withheld": Withheld.PRIVACY, "withheld_why": "이름", "published": DUE},
            [Say.MINUTES_BOTH],
        ),
    ],
)
def test_minutes_are_withheld_on_a_ground_with_its_reason(
    rules: CommitteeRules, told: dict[str, object], wrong: list[Say]
) -> None:
    minutes = Minutes(meeting=1, **told)  # type: ignore[arg-type]
    assert refusals(rule.minutes_withheld_on_a_ground(minutes, rules)) == wrong


def test_the_grounds_of_withholding_are_the_eight_items_of_the_act() -> None:
    assert [one.value for one in Withheld] == [str(number) for number in range(1, 9)]


WHOLE = {"on_site": True, "in_gazette": True}
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "told", "warned"),
    [
        (START, WHOLE, []),
        (START - DAY, WHOLE, [Say.ROSTER_UNPUBLISHED]),
        (START, {"on_site": True}, [Say.ROSTER_HALF_PUBLISHED]),
        (START, {"in_gazette": True}, [Say.ROSTER_HALF_PUBLISHED]),
        (START, {"withheld_why": "심의의 공정성을 해할 우려"}, []),
    ],
)
def test_article_10_publishes_who_sits_on_the_site_and_in_the_gazette(
    rules: CommitteeRules, day: date, told: dict[str, object], warned: list[Say]
) -> None:
    roster = Roster(day=day, **told)  # type: ignore[arg-type]
    found = rule.roster_is_published(committee(5), [roster], START + 9 * DAY, rules)
    assert warnings(found) == warned


def test_a_roster_is_published_anew_when_somebody_comes_or_goes(rules: CommitteeRules) -> None:
    roster = Roster(day=START + DAY, on_site=True, in_gazette=True)
    leaving = Leaving(number=1, member=3, ground=LeavingGround.RESIGNED, last_day=START + 5 * DAY)
    left = replace(committee(5), leavings=(leaving,))
    assert not rule.roster_is_published(left, [roster], START + 5 * DAY, rules)
    found = rule.roster_is_published(left, [roster], START + 6 * DAY, rules)
    assert warnings(found) == [Say.ROSTER_UNPUBLISHED]
    assert found[0].values["changed"] == "2026. 3. 7."
    came = Committee(members=(member(), member(2, since=START + 3 * DAY)))
    assert rule.roster_is_published(came, [roster], START + 3 * DAY, rules)
    assert not rule.roster_is_published(came, [roster], START + 2 * DAY, rules)


def test_no_roster_is_owed_of_a_committee_that_nobody_sits_on(rules: CommitteeRules) -> None:
    assert not rule.roster_is_published(Committee(), [], START, rules)
    over = Committee(members=(member(),))
    assert not rule.roster_is_published(over, [], END + DAY, rules)
    assert rule.roster_is_published(over, [], END, rules)
