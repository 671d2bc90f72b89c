"""Votes and arrivals that come together are kept all of them or none."""

from __future__ import annotations

from datetime import timedelta

from admin.committee import CommitteeSentence as Say
from admin.committee import Proceedings
from admin.committee.meetings import Attendance, Choice, Vote
from tests.builders.committee import LATER, OPENS, fresh, item, meeting, refusals
from tests.unit.admin.committee.conftest import BY, NOTICED


def test_of_votes_that_come_together_none_is_kept_where_one_is_refused(held: Proceedings) -> None:
    twice = [Vote(item=1, member=2, choice=one, at=LATER) for one in (Choice.FOR, Choice.AGAINST)]
    first = Vote(item=1, member=1, choice=Choice.FOR, at=LATER)
    kept = held.vote_together(1, [first, *twice], BY)
    assert refusals(kept.findings) == [Say.VOTE_TWICE]
    elsewhere = Vote(item=2, member=1, choice=Choice.FOR, at=LATER)
    assert refusals(held.vote_together(1, [elsewhere], BY).findings)
    found = held.sitting(1)
    assert found is not None
    assert found.votes == ()


def test_of_members_who_come_together_nobody_is_kept_where_one_comes_twice(
    held: Proceedings,
) -> None:
    again = OPENS + timedelta(days=1)
    called = fresh(meeting(starts=again, noticed=NOTICED, papers=NOTICED, announced=NOTICED))
    number = held.convene(called, [fresh(item())], BY).number
    came = [Attendance(meeting=number, member=one, arrived=again) for one in (1, 2, 1)]
    assert refusals(held.arrive(number, came, BY).findings) == [Say.THERE_ALREADY]
    found = held.sitting(number)
    assert found is not None
    assert found.attendances == ()
    assert held.arrive(number, came[:2], BY).done
