"""Votes and arrivals that come together are kept all of them or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from admin.books import Kept
from admin.committee import CommitteeSentence as Say
from admin.committee import Proceedings
from admin.committee.meetings import (
    Attendance,
    Choice,
    Hearing,
    Recusal,
    RecusalGround,
    Sitting,
    Vote,
    Way,
)
from city import FixedClock
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
    held: Proceedings, clock: FixedClock
) -> None:
    again = OPENS + timedelta(days=1)
    called = fresh(meeting(starts=again, noticed=NOTICED, papers=NOTICED, announced=NOTICED))
    number = held.convene(called, [fresh(item())], BY).number
    clock.turn(timedelta(days=1))
    came = [Attendance(meeting=number, member=one, arrived=again) for one in (1, 2, 1)]
    assert refusals(held.arrive(number, came, BY).findings) == [Say.THERE_ALREADY]
    found = held.sitting(number)
    assert found is not None
    assert found.attendances == ()
    assert held.arrive(number, came[:2], BY).done


Step = Callable[[Proceedings, Sitting], Kept]
CHALLENGED = Recusal(
    number=1, item=1, member=5, way=Way.CHALLENGED, ground=RecusalGround.UNFAIR, facts="자문 계약"
)
HEARD = Hearing(item=1, name="정전문", affiliation="한국대", at=LATER, said="시험이 필요하다")
STEPS: dict[str, Step] = {
    "arrival": lambda held, found: held.arrive(
        1, [replace(found.attendances[0], number=0, arrived=LATER)], BY
    ),
    "departure": lambda held, found: held.attend(replace(found.attendances[0], left=LATER), BY),
    "hearing": lambda held, _found: held.hear(HEARD, BY),
    "vote": lambda held, _found: held.vote(Vote(item=1, member=1, choice=Choice.FOR, at=LATER), BY),
    "ruling": lambda held, _found: held.rule_on(replace(CHALLENGED, version=1), LATER, BY),
    "decision": lambda held, _found: held.decide(1, "도입한다", LATER, BY),
    "end": lambda held, found: held.change(replace(found.meeting, ended=LATER), BY),
}


@pytest.mark.parametrize("name", STEPS)
def test_nothing_of_a_meeting_is_kept_before_it_has_been(
    held: Proceedings, clock: FixedClock, name: str
) -> None:
    assert held.recuse(replace(CHALLENGED, number=0), BY).number == CHALLENGED.number
    clock.turn(LATER - timedelta(seconds=1) - clock.now())
    found = held.sitting(1)
    assert found is not None
    early = STEPS[name](held, found)
    assert Say.MOMENT_AHEAD in refusals(early.findings)
    assert held.sitting(1) == found
    clock.turn(timedelta(seconds=1))
    assert Say.MOMENT_AHEAD not in refusals(STEPS[name](held, found).findings)
