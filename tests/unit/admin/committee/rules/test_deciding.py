"""May it decide, who votes, what is decided: 인공지능 조례 제10조제2항, at the borders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import (
    Attendance,
    Choice,
    Decision,
    Outcome,
    Sitting,
    Vote,
    Way,
)
from admin.committee.rules import deciding as rule
from admin.committee.rules.quorum import is_quorate
from city import CommitteeRules
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

FOR, AGAINST, ABSTAIN = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN
MINUTE = timedelta(minutes=1)


def decision(held: Sitting) -> Decision:
    """What the votes of a meeting's item come to."""
    able = rule.deciding_members(held, 1, LATER)
    ended = rule.outcome(rule.votes_on(held, 1), able)
    return Decision(item=1, outcome=ended, text="도입한다", at=LATER)


@pytest.mark.parametrize(
    ("there", "kept_out", "presides"),
    [
        ([1, 2, 3], [], 1),
        ([2, 3], [], 2),
        ([1, 2, 3], [1], 2),
        ([3, 4], [], 0),
        ([1, 2], [1, 2], 0),
    ],
)
def test_article_8_2_lets_the_vice_chair_act_where_the_chair_cannot(
    rules: CommitteeRules, there: list[int], kept_out: list[int], presides: int
) -> None:
    seated = committee(5).members
    found = rule.presiding(there, seated, kept_out)
    assert (found.number if found else 0) == presides
    wrong = rule.somebody_presides(there, seated, kept_out, rules)
    assert (refusals(wrong) == [Say.NOBODY_PRESIDES]) is (presides == 0)


@pytest.mark.parametrize(
    ("favour", "against", "abstaining", "silent", "outcome"),
    [
        (4, 2, 0, 0, Outcome.CARRIED),
        (3, 3, 0, 0, Outcome.REJECTED),  # a tie is no majority
        (3, 2, 1, 0, Outcome.REJECTED),  # who abstains is there
        (3, 2, 0, 1, Outcome.REJECTED),  # and so is who says nothing
        (4, 0, 2, 1, Outcome.CARRIED),
        (3, 2, 0, 0, Outcome.CARRIED),
        (0, 0, 0, 0, Outcome.REJECTED),
    ],
)
def test_article_10_2_carries_by_more_than_half_of_those_present(
    favour: int, against: int, abstaining: int, silent: int, outcome: Outcome
) -> None:
    choices = [FOR] * favour + [AGAINST] * against + [ABSTAIN] * abstaining
    held = sitting(range(1, len(choices) + silent + 1), dict(enumerate(choices, 1)))
    assert decision(held).outcome is outcome


@pytest.mark.parametrize(
    ("kept_out", "favour", "outcome"),
    [
        ((), 3, Outcome.REJECTED),  # 3 of 6
        ((6,), 3, Outcome.CARRIED),  # 3 of 5
        ((5, 6), 2, Outcome.REJECTED),  # 2 of 4
        ((5, 6), 3, Outcome.CARRIED),  # 3 of 4
        ((2, 3, 4, 5, 6), 1, Outcome.CARRIED),  # one who is left decides
    ],
)
def test_who_keeps_out_is_not_among_those_whose_majority_decides(
    rules: CommitteeRules, kept_out: tuple[int, ...], favour: int, outcome: Outcome
) -> None:
    able = [one for one in range(1, 7) if one not in kept_out]
    votes = {one: FOR if place < favour else AGAINST for place, one in enumerate(able)}
    held = sitting(range(1, 7), votes, recusals=out(*kept_out))
    assert decision(held).outcome is outcome
    found = rule.deciding(decision(held), item(), held, committee(10), rules)
    assert not refusals(found), "six of ten came: the meeting is quorate with those kept out"


def test_a_majority_in_office_must_come_though_some_keep_out(rules: CommitteeRules) -> None:
    held = sitting(range(1, 6), {1: FOR, 2: FOR}, recusals=out(3, 4, 5))
    found = rule.deciding(decision(held), item(), held, committee(10), rules)
    assert refusals(found) == [Say.TOO_FEW_PRESENT], "recusal does not make the committee smaller"


@pytest.mark.parametrize(("kept_out", "warned"), [((), False), ((6,), True), ((3, 4, 5, 6), True)])
def test_few_who_decide_are_pointed_out(
    rules: CommitteeRules, kept_out: tuple[int, ...], *, warned: bool
) -> None:
    able = set(range(1, 7)) - set(kept_out)
    found = rule.enough_decide(able, committee(10).members, rules)
    assert (warnings(found) == [Say.FEW_DECIDE]) is warned
    assert not refusals(found)


def test_where_all_keep_out_nobody_decides(rules: CommitteeRules) -> None:
    found = rule.enough_decide([], committee(10).members, rules)
    assert refusals(found) == [Say.NOBODY_DECIDES]


DONE = (Decision(number=1, item=1, outcome=Outcome.CARRIED, text="도입", at=LATER),)
CHALLENGE = out(3, way=Way.CHALLENGED)


def test_who_left_before_the_decision_is_not_present_and_who_came_back_is(
    rules: CommitteeRules,
) -> None:
    stays = [Attendance(number=n, meeting=1, member=n, arrived=OPENS) for n in (1, 2)]
    left = Attendance(number=3, meeting=1, member=3, arrived=OPENS, left=LATER)
    gone = sitting([], attendances=(*stays, left))
    assert gone.present(LATER - MINUTE) == {1, 2, 3}
    assert gone.present(LATER) == {1, 2}
    assert refusals(is_quorate(gone.present(LATER), committee(4).members, rules))
    back = Attendance(number=4, meeting=1, member=3, arrived=LATER)
    assert sitting([], attendances=(*stays, left, back)).present(LATER) == {1, 2, 3}


def test_who_is_there_and_says_nothing_is_named(rules: CommitteeRules) -> None:
    found = rule.all_voted(sitting([], {1: FOR}).votes, {1, 3, 4}, committee(5), rules)
    assert found[0].values["names"] == "위원3, 위원4"
    assert not rule.all_voted(sitting([], {1: FOR}).votes, {1}, committee(5), rules)


def test_a_challenge_is_decided_by_the_others(rules: CommitteeRules) -> None:
    votes = tuple(
        Vote(number=n, item=1, member=n, choice=choice, at=LATER, recusal=53)
        for n, choice in ((1, FOR), (2, FOR), (4, AGAINST))
    )
    held = sitting([1, 2, 3, 4, 5], votes=votes, recusals=(*CHALLENGE, *out(5)))
    able = rule.challenge_deciders(CHALLENGE[0], LATER, held)
    assert able == {1, 2, 4}
    assert not rule.ruling(CHALLENGE[0], LATER, held, committee(5), rules)
    assert rule.outcome(rule.votes_on(held, 1, 53), able) is Outcome.CARRIED


def test_a_challenge_is_decided_once_and_by_a_quorate_meeting(rules: CommitteeRules) -> None:
    done = replace(CHALLENGE[0], decided=LATER)
    over = meeting(ended=LATER - MINUTE)
    held = sitting([1, 2], recusals=(done,), meeting=over)
    assert refusals(rule.ruling(done, LATER, held, committee(10), rules)) == [
        Say.RECUSED_TWICE,
        Say.OUTSIDE_THE_MEETING,
        Say.TOO_FEW_PRESENT,
    ]
    alone = sitting([3], recusals=CHALLENGE)
    found = rule.ruling(CHALLENGE[0], LATER, alone, committee(5), rules)
    assert Say.NOBODY_DECIDES in refusals(found)


def test_a_decision_is_asked_by_every_rule(rules: CommitteeRules) -> None:
    late = meeting(noticed=None, papers=None, ended=LATER - MINUTE)
    held = sitting([3, 4], decisions=DONE, recusals=out(3, 4) + CHALLENGE, meeting=late)
    wordless = Decision(item=1, outcome=Outcome.REJECTED, text="", at=LATER)
    assert set(refusals(rule.deciding(wordless, item(), held, committee(10), rules))) == {
        Say.DECIDED_ALREADY,
        Say.DECISION_UNWRITTEN,
        Say.OUTSIDE_THE_MEETING,
        Say.NOTICE_LATE,
        Say.PAPERS_LATE,
        Say.TOO_FEW_PRESENT,
        Say.NOBODY_PRESIDES,
        Say.CHALLENGE_UNDECIDED,
        Say.NOBODY_DECIDES,
    }
