"""Who is there: a member in office, once at a time, and not rewritten after a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Attendance, Choice, Decision, Outcome
from admin.committee.rules import attending as rule
from city import CommitteeRules
from tests.builders.committee import (
    LATER,
    OPENS,
    committee,
    member,
    official,
    refusals,
    sitting,
)

MINUTE = timedelta(minutes=1)


def there(number: int = 9, **told: object) -> Attendance:
    values: dict[str, object] = {
        "number": number,
        "meeting": 1,
        "member": 3,
        "arrived": OPENS,
        **told,
    }
    return Attendance(**values)  # type: ignore[arg-type]


def test_only_who_is_in_office_on_the_day_is_present(rules: CommitteeRules) -> None:
    seated = committee(3)
    over = member(4, until=OPENS.date() - timedelta(days=1))
    later = official(5, since=OPENS.date() + timedelta(days=1))
    seated = replace(seated, members=(*seated.members, over, later))
    assert not rule.in_office_on_the_day(there(), sitting([]), seated, rules)
    for who in (4, 5, 99):
        found = rule.in_office_on_the_day(there(member=who), sitting([]), seated, rules)
        assert refusals(found) == [Say.NOT_A_MEMBER], who


@pytest.mark.parametrize(
    ("arrived", "left", "wrong"),
    [
        (LATER, None, False),
        (LATER - MINUTE, None, True),
        (OPENS - 2 * MINUTE, OPENS, False),
        (OPENS - 2 * MINUTE, OPENS + MINUTE, True),
        (OPENS - 2 * MINUTE, None, True),
    ],
)
def test_nobody_is_there_twice_at_once_but_may_come_back(
    rules: CommitteeRules, arrived: datetime, left: datetime | None, *, wrong: bool
) -> None:
    held = sitting([], attendances=(there(1, left=LATER),))
    again = there(0, arrived=arrived, left=left)
    found = rule.there_once_at_a_time(again, "김", held, rules)
    assert (refusals(found) == [Say.THERE_ALREADY]) is wrong
    assert not rule.there_once_at_a_time(there(0, member=4), "이", held, rules)


DONE = (Decision(number=1, item=1, outcome=Outcome.CARRIED, text="도입", at=LATER),)


@pytest.mark.parametrize(
    ("left", "wrong"), [(LATER, True), (LATER - MINUTE, True), (LATER + MINUTE, False)]
)
def test_who_was_there_at_a_decision_stays_so(
    rules: CommitteeRules, left: datetime, *, wrong: bool
) -> None:
    held = sitting([], attendances=(there(1),), decisions=DONE)
    found = rule.decisions_stay_as_they_were(there(1, left=left), "김", held, rules)
    assert (refusals(found) == [Say.ATTENDANCE_SETTLED]) is wrong


def test_nobody_comes_after_the_fact_to_a_decision_or_leaves_before_their_vote(
    rules: CommitteeRules,
) -> None:
    decided = sitting([1], decisions=DONE)
    found = rule.decisions_stay_as_they_were(there(0), "김", decided, rules)
    assert refusals(found) == [Say.ATTENDANCE_SETTLED]
    voted = sitting([3], {3: Choice.FOR})
    gone = replace(voted.attendances[0], left=LATER - MINUTE)
    found = rule.decisions_stay_as_they_were(gone, "김", voted, rules)
    assert refusals(found) == [Say.ATTENDANCE_SETTLED]
    assert not rule.decisions_stay_as_they_were(there(0), "김", sitting([1]), rules)


def test_an_attendance_is_asked_by_every_rule(rules: CommitteeRules) -> None:
    held = sitting([], attendances=(there(1, member=99, left=LATER),), decisions=DONE)
    found = rule.attending(there(0, member=99), held, committee(3), rules)
    assert set(refusals(found)) == {
        Say.NOT_A_MEMBER,
        Say.THERE_ALREADY,
        Say.ATTENDANCE_SETTLED,
    }


@pytest.mark.parametrize(
    ("arrived", "left", "ended", "wrong"),
    [
        (OPENS, None, None, False),
        (OPENS, OPENS, None, False),
        (OPENS, OPENS - MINUTE, None, True),
        (LATER, None, LATER, False),
        (LATER + MINUTE, None, LATER, True),
        (OPENS - MINUTE, LATER + MINUTE, LATER, False),
    ],
)
def test_who_is_present_came_before_the_end_and_left_after_they_came(
    arrived: datetime,
    left: datetime | None,
    ended: datetime | None,
    *,
    wrong: bool,
    rules: CommitteeRules,
) -> None:
    held = sitting([])
    held = replace(held, meeting=replace(held.meeting, ended=ended))
    told = there(arrived=arrived, left=left)
    expected = [Say.THERE_AT_NO_TIME] if wrong else []
    assert refusals(rule.while_the_meeting_lasts(told, held, rules)) == expected
    assert refusals(rule.attending(told, held, committee(3), rules)) == expected
