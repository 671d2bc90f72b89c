"""How many it takes: 인공지능 조례 제10조제2항, at the borders, with recusals and with ties."""

from __future__ import annotations

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.meetings import Choice, Outcome
from admin.committee.rules import quorum as rule
from admin.committee.rules.counting import counted
from city import CommitteeRules
from tests.builders.committee import LATER, committee, out, refusals, sitting


@pytest.mark.parametrize(
    ("of", "least"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (9, 5), (10, 6), (11, 6)]
)
def test_a_majority_is_the_least_number_over_half(of: int, least: int) -> None:
    assert rule.majority(of) == least
    assert 2 * least > of >= 2 * (least - 1)


@pytest.mark.parametrize(
    ("seated", "there", "wrong"),
    [
        (10, 5, True),
        (10, 6, False),
        (9, 4, True),
        (9, 5, False),
        (1, 1, False),
        (2, 1, True),
        (2, 2, False),
        (1, 0, True),
    ],
)
def test_article_10_2_opens_with_more_than_half_of_those_in_office(
    rules: CommitteeRules, seated: int, there: int, *, wrong: bool
) -> None:
    found = rule.is_quorate(range(1, there + 1), committee(seated).members, rules)
    assert (refusals(found) == [Say.TOO_FEW_PRESENT]) is wrong


def test_nobody_in_office_is_no_committee(rules: CommitteeRules) -> None:
    assert refusals(rule.is_quorate([], (), rules)) == [Say.TOO_FEW_PRESENT]


def test_somebody_who_is_no_member_makes_no_quorum(rules: CommitteeRules) -> None:
    found = rule.is_quorate([1, 2, 3, 98, 99], committee(7).members, rules)
    assert found[0].values == {"count": 3, "all": 7, "least": 4}


@pytest.mark.parametrize(
    ("seated", "there", "kept_out", "favour", "opens", "outcome"),
    [
        (10, 6, 0, 3, True, Outcome.REJECTED),  # a tie of six
        (10, 6, 0, 4, True, Outcome.CARRIED),
        (10, 6, 1, 3, True, Outcome.CARRIED),  # 3 of 5: who keeps out opens, and decides nothing
        (10, 6, 2, 2, True, Outcome.REJECTED),  # a tie of four
        (10, 6, 2, 3, True, Outcome.CARRIED),
        (10, 6, 5, 1, True, Outcome.CARRIED),  # one who is left decides
        (10, 6, 6, 0, True, Outcome.REJECTED),  # nobody does
        (10, 5, 1, 4, False, Outcome.CARRIED),  # recusal does not make the committee smaller
        (9, 5, 1, 2, True, Outcome.REJECTED),
        (9, 5, 1, 3, True, Outcome.CARRIED),
    ],
)
def test_article_10_2_opens_with_those_recused_and_decides_without_them(
    seated: int, there: int, kept_out: int, favour: int, opens: bool, outcome: Outcome
) -> None:
    able = range(1, there - kept_out + 1)
    chosen = {one: Choice.FOR if one <= favour else Choice.AGAINST for one in able}
    recused = out(*range(there - kept_out + 1, there + 1))
    held = sitting(range(1, there + 1), chosen, recusals=recused)
    count = counted(1, held, committee(seated), LATER)
    assert (count.opens, count.outcome) == (opens, outcome)
