"""Whose account stands beside a member? No article asks; papers and recusals come by it."""

from __future__ import annotations

from collections.abc import Collection

from admin.books import Findings, refusal
from admin.committee.people import Committee, Member
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def account_is_a_members(
    member: Member, accounts: Collection[str], rules: CommitteeRules
) -> Findings:
    """Papers are for members: an account beside one is one that stands and has their role."""
    if not member.account or member.account in accounts:
        return ()
    return refusal(rules, Say.ACCOUNT_UNKNOWN, name=member.name, account=member.account)


def account_is_ones_own(member: Member, committee: Committee, rules: CommitteeRules) -> Findings:
    """Who signs in is one person, whose earlier term may have the same account.

    A recusal that is told from an account keeps out the member whom it finds beside it.
    """
    others = [
        one.number
        for one in committee.members
        if one.number != member.number and one.account == member.account
        if one.name != member.name or _at_once(one, member, committee)
    ]
    if not member.account or not others:
        return ()
    told = {"name": member.name, "names": committee.names(others)}
    return refusal(rules, Say.ACCOUNT_TAKEN, account=member.account, **told)


def _at_once(one: Member, other: Member, committee: Committee) -> bool:
    """Whether two terms have a day in common."""
    ends, other_ends = committee.last_day(one), committee.last_day(other)
    return (ends is None or other.since <= ends) and (other_ends is None or one.since <= other_ends)
