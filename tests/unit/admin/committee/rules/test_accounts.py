"""Whose account stands beside a member."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from admin.committee import CommitteeSentence as Say
from admin.committee.people import Committee, Leaving, LeavingGround, Member
from admin.committee.rules import accounts as rule
from city import CommitteeRules
from tests.builders.committee import END, START, member, refusals

ONE = timedelta(days=1)
CHOI = member(1, account="choi")
LEFT = Leaving(member=1, ground=LeavingGround.RESIGNED, last_day=START + ONE)


@pytest.mark.parametrize(
    ("account", "said"), [("", []), ("choi", []), ("nosuch", [Say.ACCOUNT_UNKNOWN])]
)
def test_an_account_beside_a_member_is_a_members(
    account: str, said: list[Say], rules: CommitteeRules
) -> None:
    found = rule.account_is_a_members(member(account=account), {"choi", "other"}, rules)
    assert refusals(found) == said


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (member(2, account="other"), []),
        (member(2, account="choi"), [Say.ACCOUNT_TAKEN]),
        (member(2, account="choi", since=END + ONE, until=None), [Say.ACCOUNT_TAKEN]),
        (member(2, name="위원1", account="choi", since=END + ONE, until=None), []),
        (member(2, name="위원1", account="choi", since=END, until=None), [Say.ACCOUNT_TAKEN]),
        (member(2, name="위원1", account="choi"), [Say.ACCOUNT_TAKEN]),
    ],
)
def test_one_account_is_one_persons_in_one_term_at_a_time(
    other: Member, said: list[Say], rules: CommitteeRules
) -> None:
    both = Committee(members=(CHOI, other))
    for one in both.members:
        assert refusals(rule.account_is_ones_own(one, both, rules)) == said


def test_who_left_may_come_back_with_the_account(rules: CommitteeRules) -> None:
    again = replace(CHOI, number=2, since=LEFT.last_day + ONE)
    both = Committee(members=(CHOI, again), leavings=(LEFT,))
    assert not rule.account_is_ones_own(again, both, rules)


def test_many_without_an_account_share_none(rules: CommitteeRules) -> None:
    none = Committee(members=(member(1), member(2)))
    assert not rule.account_is_ones_own(none.members[0], none, rules)
