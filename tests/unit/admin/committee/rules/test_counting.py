"""The count of an item is what the rules of deciding reckon (제10조제2항 and 제8조)."""

from __future__ import annotations

import pytest

from admin.committee.meetings import Choice, Outcome
from admin.committee.rules.counting import counted, counting_moment
from admin.committee.texts import CountSentence as Say
from tests.builders.committee import LATER, OPENS, committee, out, sitting

FOR, AGAINST, ABSTAIN = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN


@pytest.mark.parametrize(
    ("seats", "present", "opens"),
    [(10, 5, False), (10, 6, True), (9, 4, False), (9, 5, True), (1, 1, True)],
)
def test_more_than_half_of_those_in_office_open_a_meeting(
    seats: int, present: int, opens: bool
) -> None:
    count = counted(1, sitting(range(1, present + 1)), committee(seats), LATER)
    assert (count.numbers[Say.IN_OFFICE], count.numbers[Say.PRESENT]) == (seats, present)
    assert count.opens is opens


def test_a_tie_does_not_carry_and_one_more_does() -> None:
    tie = sitting(range(1, 5), {1: FOR, 2: FOR, 3: AGAINST, 4: AGAINST})
    assert counted(1, tie, committee(4), LATER).outcome is Outcome.REJECTED
    more = sitting(range(1, 5), {1: FOR, 2: FOR, 3: FOR, 4: AGAINST})
    count = counted(1, more, committee(4), LATER)
    assert (count.outcome, count.numbers[Say.TO_CARRY]) == (Outcome.CARRIED, 3)


def test_who_keeps_out_is_present_and_not_among_those_who_decide() -> None:
    held = sitting(range(1, 7), {1: FOR, 2: FOR, 3: FOR, 4: ABSTAIN}, recusals=out(6))
    numbers = counted(1, held, committee(10), LATER).numbers
    assert (numbers[Say.PRESENT], numbers[Say.KEPT_OUT], numbers[Say.DECIDING]) == (6, 1, 5)
    assert (numbers[Say.FAVOUR], numbers[Say.ABSTAINING], numbers[Say.SILENT]) == (3, 1, 1)
    assert numbers[Say.TO_CARRY] == 3


def test_an_item_is_counted_at_its_newest_vote_and_now_where_there_is_none() -> None:
    assert counting_moment(1, sitting((1,)), OPENS) == OPENS
    assert counting_moment(1, sitting((1,), {1: FOR}), OPENS) == LATER
