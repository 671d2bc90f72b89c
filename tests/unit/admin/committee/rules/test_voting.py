"""Whose vote counts: 인공지능 조례 제10조제2항, and 제8조 of the other ordinance."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Choice, Decision, Outcome, Sitting, Vote, Way
from admin.committee.rules import voting as rule
from city import CommitteeRules
from tests.builders.committee import LATER, OPENS, committee, out, refusals, sitting

FOR, AGAINST = Choice.FOR, Choice.AGAINST
MINUTE = timedelta(minutes=1)


def ballot(member: int = 3, **told: object) -> Vote:
    values: dict[str, object] = {"item": 1, "member": member, "choice": FOR, "at": LATER, **told}
    return Vote(**values)  # type: ignore[arg-type]


DONE = (Decision(number=1, item=1, outcome=Outcome.CARRIED, text="도입", at=LATER),)
CHALLENGE = out(3, way=Way.CHALLENGED)


@pytest.mark.parametrize(
    ("held", "vote", "wrong"),
    [
        (sitting([1, 2, 3]), ballot(), []),
        (sitting([1, 2]), ballot(), [Say.VOTE_OF_ABSENT]),
        (sitting([1, 2, 3]), ballot(at=OPENS - MINUTE), [Say.VOTE_OF_ABSENT]),
        (sitting([1, 2, 3], recusals=out(3)), ballot(), [Say.VOTE_OF_RECUSED]),
        (sitting([1, 2, 3], recusals=out(3)), ballot(2), []),
        (sitting([1, 2, 3], {3: AGAINST}), ballot(), [Say.VOTE_TWICE]),
        (sitting([1, 2, 3], {2: AGAINST}), ballot(), []),
        (sitting([1, 2, 3], decisions=DONE), ballot(), [Say.VOTE_AFTER_DECISION]),
        (sitting([1, 2, 3], recusals=CHALLENGE), ballot(recusal=53), [Say.VOTE_ON_OWN_CHALLENGE]),
        (sitting([1, 2, 3], recusals=CHALLENGE), ballot(2, recusal=53), []),
        (sitting([1, 2, 3], {2: FOR}, recusals=CHALLENGE), ballot(2, recusal=53), []),
    ],
)
def test_only_one_vote_counts_of_who_is_there_and_not_kept_out(
    rules: CommitteeRules, held: Sitting, vote: Vote, wrong: list[Say]
) -> None:
    assert refusals(rule.vote_counts(vote, held, committee(5), rules)) == wrong


def test_nobody_votes_on_a_challenge_that_is_decided(rules: CommitteeRules) -> None:
    decided = replace(CHALLENGE[0], decided=LATER)
    found = rule.vote_counts(
        ballot(2, recusal=53), sitting([1, 2, 3], recusals=(decided,)), committee(5), rules
    )
    assert refusals(found) == [Say.VOTE_AFTER_DECISION]
