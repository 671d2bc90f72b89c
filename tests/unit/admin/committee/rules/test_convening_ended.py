"""When a meeting ends, and what it still takes once it has ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Attendance, Hearing
from admin.committee.rules import convening as rule
from city import CommitteeRules
from tests.builders.committee import LATER, OPENS, meeting, refusals, sitting


def test_a_meeting_does_not_end_before_somebody_came_or_an_expert_was_heard(
    rules: CommitteeRules,
) -> None:
    came = Attendance(number=1, meeting=1, member=1, arrived=LATER)
    heard = Hearing(number=1, item=1, name="정전문", at=LATER, said="의견")
    for held in (sitting([], attendances=(came,)), sitting([1], hearings=(heard,))):
        early = replace(held.meeting, ended=LATER - timedelta(minutes=1))
        assert refusals(rule.what_was_held_stays(early, held, rules)) == [Say.ENDED_EARLY]
        assert not rule.what_was_held_stays(replace(early, ended=LATER), held, rules)
        moved = replace(held.meeting, starts=OPENS - timedelta(hours=1))
        assert not rule.what_was_held_stays(moved, held, rules)
    before = replace(came, arrived=OPENS - timedelta(minutes=5))
    held = sitting([], attendances=(before,))
    early = replace(held.meeting, ended=OPENS - timedelta(minutes=1))
    assert refusals(rule.what_was_held_stays(early, held, rules)) == [Say.ENDED_EARLY]


def test_a_meeting_that_was_ended_with_no_item_takes_one_for_its_minutes(
    rules: CommitteeRules,
) -> None:
    assert not rule.item_can_still_be_told(meeting(ended=LATER), [], OPENS.date(), rules)
