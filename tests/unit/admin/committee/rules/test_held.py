"""What was held stays as it was held: 인공지능 조례 제10조제2항, to the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.afterwards import Minutes
from admin.committee.meetings import Choice, Decision, Meeting, Outcome, Sitting
from admin.committee.people import Committee, Leaving, LeavingGround, Member
from admin.committee.rules import held as rule
from city import CommitteeRules
from tests.builders.committee import (
    LATER,
    OPENS,
    committee,
    meeting,
    member,
    out,
    refusals,
    sitting,
)

DAY = OPENS.date()
ONE = timedelta(days=1)
FIVE = committee(5)
VOTED = sitting(range(1, 6), {1: Choice.FOR})
DECIDED = sitting(
    (1, 2, 3), decisions=(Decision(item=1, outcome=Outcome.CARRIED, text="가결", at=LATER),)
)
OVER = sitting((), meeting=meeting(ended=LATER))
RULED = sitting(
    (1, 2, 3), recusals=tuple(replace(one, decided=LATER) for one in out(3, upheld=True))
)
HELD = (VOTED, DECIDED, OVER, RULED)
PUBLISHED = Minutes(meeting=1, remarks="말", published=DAY)


def with_the_last(**told: object) -> Committee:
    """The five, of whom the last has another term."""
    return replace(FIVE, members=(*FIVE.members[:-1], replace(FIVE.members[-1], **told)))  # type: ignore[arg-type]


def joined_by(one: Member) -> Committee:
    """The five and one more."""
    return replace(FIVE, members=(*FIVE.members, one))


def left(last_day: date) -> Committee:
    """The five, of whom the last has left."""
    gone = Leaving(member=5, ground=LeavingGround.RESIGNED, last_day=last_day)
    return replace(FIVE, leavings=(gone,))


@pytest.mark.parametrize("held", HELD)
@pytest.mark.parametrize(
    ("after", "said"),
    [
        (with_the_last(since=DAY), []),
        (with_the_last(since=DAY + ONE), [Say.SAT_THEN]),
        (with_the_last(until=DAY), []),
        (with_the_last(until=DAY - ONE), [Say.SAT_THEN]),
        (with_the_last(name="다른 이름"), []),
        (left(DAY), []),
        (left(DAY - ONE), [Say.SAT_THEN]),
        (joined_by(member(6, since=DAY + ONE)), []),
        (joined_by(member(6, since=DAY)), [Say.SAT_NOT_THEN]),
        (joined_by(member(6, until=DAY - ONE)), []),
    ],
)
def test_article_10_2_counts_who_was_a_member_on_the_day(
    held: Sitting, after: Committee, said: list[Say], rules: CommitteeRules
) -> None:
    assert refusals(rule.who_sat_stays(FIVE, after, [held], rules)) == said


def test_whoever_is_moved_is_named_with_the_day(rules: CommitteeRules) -> None:
    (found,) = rule.who_sat_stays(FIVE, left(DAY - ONE), [VOTED], rules)
    assert found.values == {"names": "위원5", "day": "2026. 12. 15."}
    assert found.article == "인공지능 조례 제10조제2항"


@pytest.mark.parametrize(
    ("came", "after", "said"),
    [
        (range(1, 6), joined_by(member(6)), []),
        (range(1, 5), left(DAY - ONE), []),
        (range(1, 6), left(DAY - ONE), [Say.SAT_THEN]),
    ],
)
def test_before_anything_is_counted_only_who_is_there_stays(
    came: range, after: Committee, said: list[Say], rules: CommitteeRules
) -> None:
    assert refusals(rule.who_sat_stays(FIVE, after, [sitting(came)], rules)) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (PUBLISHED, []),
        (replace(PUBLISHED, number=9, version=3), []),
        (replace(PUBLISHED, published=DAY + ONE), []),
        (replace(PUBLISHED, published=None, remarks="다른 말"), []),
        (replace(PUBLISHED, remarks="다른 말"), [Say.MINUTES_OUT]),
        (replace(PUBLISHED, observers=("정전문",)), [Say.MINUTES_OUT]),
    ],
)
def test_article_13_2_what_went_out_is_taken_back_or_stays(
    minutes: Minutes, said: list[Say], rules: CommitteeRules
) -> None:
    assert refusals(rule.minutes_out_stay(minutes, PUBLISHED, rules)) == said
    assert not rule.minutes_out_stay(minutes, None, rules)
    draft = replace(PUBLISHED, published=None, remarks="처음 쓴 말")
    assert not rule.minutes_out_stay(minutes, draft, rules)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (None, []),
        (replace(PUBLISHED, published=None), []),
        (PUBLISHED, [Say.MEETING_TOLD]),
    ],
)
def test_article_13_2_a_meeting_whose_minutes_are_out_stays(
    minutes: Minutes | None, said: list[Say], rules: CommitteeRules
) -> None:
    assert refusals(rule.meeting_told_stays(replace(OVER, minutes=minutes), rules)) == said


@pytest.mark.parametrize(
    ("other", "told", "said"),
    [
        (meeting(number=2, starts=OPENS - ONE, ended=OPENS), {1}, [Say.NUMBER_TOLD]),
        (meeting(number=2, starts=OPENS - ONE, ended=OPENS), set[int](), []),
        (meeting(number=2, starts=OPENS - ONE), {1}, []),
        (meeting(number=2, starts=OPENS + ONE, ended=LATER + ONE), {1}, []),
        (meeting(number=2, starts=OPENS - 365 * ONE, ended=LATER - 365 * ONE), {1}, []),
        (meeting(number=1, starts=OPENS + ONE, ended=LATER + ONE), {1}, []),
    ],
)
def test_article_18_2_minutes_that_are_out_keep_their_number(
    other: Meeting, told: set[int], said: list[Say], rules: CommitteeRules
) -> None:
    kept = (meeting(ended=LATER), meeting(number=2, starts=OPENS - 2 * ONE))
    assert refusals(rule.numbers_told_stay(other, kept, told, rules)) == said
