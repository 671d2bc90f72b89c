"""How does a member leave before the term is over? (제7조 of the ordinance on committees)."""

from __future__ import annotations

from collections.abc import Iterator

from admin.books import Finding, Findings, last_day_of_months, refusal
from admin.committee.people import Committee, Leaving, LeavingGround, Member
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules

_NEED_FACTS = frozenset(
    {
        LeavingGround.TOLD_SECRET,
        LeavingGround.MISCONDUCT,
        LeavingGround.USED_SECRET,
        LeavingGround.UNWORTHY,
    }
)


def ground_fits_the_member(leaving: Leaving, member: Member, rules: CommitteeRules) -> Findings:
    """제7조, 제9조제1항: the appointed are dismissed, who sits by office leaves with the office.

    A death ends either.
    """
    by_office = leaving.ground is LeavingGround.OFFICE
    if leaving.ground is LeavingGround.DEATH or by_office == member.ex_officio:
        return ()
    wrong = Say.DISMISSED_FROM_OFFICE if member.ex_officio else Say.HAS_NO_OFFICE_TO_LEAVE
    return refusal(rules, wrong, name=member.name)


def leaves_within_the_term(leaving: Leaving, member: Member, rules: CommitteeRules) -> Findings:
    """제7조: before the term is over, and not before it began."""
    ends = member.until or leaving.last_day
    if member.since <= leaving.last_day <= ends:
        return ()
    return refusal(rules, Say.LEAVES_OUTSIDE_TERM, name=member.name)


def leaves_once(leaving: Leaving, committee: Committee, rules: CommitteeRules) -> Findings:
    """제7조: who was dismissed is no member any more."""
    before = committee.leaving(leaving.member)
    if before is None or before.number == leaving.number:
        return ()
    name = committee.names([leaving.member])
    return refusal(rules, Say.LEFT_ALREADY, name=name, day=before.last_day)


def unable_for_long_enough(leaving: Leaving, member: Member, rules: CommitteeRules) -> Findings:
    """제7조제2호: unable to serve for six months or longer."""
    if leaving.ground is not LeavingGround.UNABLE:
        return ()
    since, until = leaving.unable_from, leaving.unable_until
    if since and until and until >= last_day_of_months(since, rules.unable_months):
        return ()
    return refusal(rules, Say.NOT_UNABLE_LONG_ENOUGH, name=member.name, months=rules.unable_months)


def facts_are_told(leaving: Leaving, member: Member, rules: CommitteeRules) -> Findings:
    """제7조제4호부터 제7호까지: a dismissal against somebody's will stands on facts."""
    if leaving.facts or leaving.ground not in _NEED_FACTS:
        return ()
    return refusal(rules, Say.LEAVING_UNEXPLAINED, name=member.name)


def dismissal(
    leaving: Leaving, member: Member, committee: Committee, rules: CommitteeRules
) -> Findings:
    """Everything that a leaving must keep."""

    def found() -> Iterator[Finding]:
        yield from ground_fits_the_member(leaving, member, rules)
        yield from leaves_within_the_term(leaving, member, rules)
        yield from leaves_once(leaving, committee, rules)
        yield from unable_for_long_enough(leaving, member, rules)
        yield from facts_are_told(leaving, member, rules)

    return tuple(found())
