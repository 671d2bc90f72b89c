"""For how long does a member sit, and how often? (제8조제4항, and 제9조 of the other).

The AI ordinance rules the term and its renewal; the ordinance on committees fills in where it says
nothing (제4조제2항): ex officio members, successors, and how many committees one person may sit on.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from admin.books import Finding, Findings, last_day_of_years, refusal, warning
from admin.committee.people import Category, Committee, LeavingGround, Member, Sex
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


class Exemption(StrEnum):
    """Whom neither limit binds (각종 위원회 조례 제9조제4항의 호)."""

    OFFICIAL_OR_COUNCILLOR = "1"
    SPECIALIST = "2"
    WOMAN = "3"
    DISSOLVES = "4"


def exemption(member: Member, rules: CommitteeRules) -> Exemption | None:
    """제9조제4항: on what ground the general limits do not bind a member, if on any."""
    if member.ex_officio or member.category is Category.COUNCIL:
        return Exemption.OFFICIAL_OR_COUNCILLOR
    if member.specialist:
        return Exemption.SPECIALIST
    if member.sex is Sex.WOMAN:
        return Exemption.WOMAN
    return Exemption.DISSOLVES if rules.dissolves else None


def term_of_the_right_length(member: Member, rules: CommitteeRules) -> Findings:
    """제8조제4항: an appointed member's term; a successor's is `only_the_remainder`'s matter."""
    if member.ex_officio or member.replaces is not None:
        return ()
    if member.until is None:
        return refusal(rules, Say.TERM_MISSING, name=member.name)
    whole = last_day_of_years(member.since, rules.term_years)
    told = {"name": member.name, "years": rules.term_years, "until": whole}
    if member.until < member.since:
        return refusal(rules, Say.TERM_BACKWARDS, name=member.name)
    if member.until > whole:
        return refusal(rules, Say.TERM_TOO_LONG, **told)
    return warning(rules, Say.TERM_TOO_SHORT, **told) if member.until < whole else ()


def ex_officio_ends_with_the_office(member: Member, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제9조제1항: who sits by office has no term but that of the office."""
    if not member.ex_officio or member.until is None:
        return ()
    return refusal(rules, Say.OFFICE_HAS_NO_TERM, name=member.name)


def only_the_remainder(member: Member, committee: Committee, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제9조제2항 단서: the successor of a dismissed member serves what is left."""
    if member.replaces is None:
        return ()
    before, left = committee.member(member.replaces), committee.leaving(member.replaces)
    if before is None or left is None or member.since <= left.last_day:
        return refusal(rules, Say.REPLACED_STILL_SITS, name=member.name)
    if left.ground is LeavingGround.OFFICE:
        return refusal(rules, Say.REPLACED_STILL_SITS, name=member.name)
    others = (one for one in committee.members if one.replaces == member.replaces)
    if any(one.number != member.number for one in others):
        return refusal(rules, Say.REPLACED_ALREADY, before=before.name)
    if member.until == before.until and before.until is not None and member.since <= before.until:
        return ()
    told = {"name": member.name, "before": before.name}
    return refusal(rules, Say.NOT_THE_REMAINDER, until=before.until or "", **told)


def renewed_no_more_than_allowed(
    member: Member, committee: Committee, rules: CommitteeRules
) -> Findings:
    """제8조제4항: renewed once. A remainder counts as a term: it too was ended and renewed.

    The exemptions of 제9조제4항 lift the limit of the ordinance on committees, not this one, unless
    the city's profile reads it so.
    """
    if member.ex_officio:
        return ()
    renewals, earlier = 0, member
    seen = {member.number}
    while earlier.renews is not None:
        before = committee.member(earlier.renews)
        if before is None or before.number in seen or not _goes_on(before, earlier, committee):
            return refusal(rules, Say.RENEWS_ANOTHER, name=member.name)
        seen.add(before.number)
        renewals, earlier = renewals + 1, before
    if renewals <= rules.most_renewals:
        return ()
    told = {"name": member.name, "term": renewals + 1, "most": rules.most_renewals}
    if rules.exemptions_reach_renewals and (ground := exemption(member, rules)):
        return warning(rules, Say.RENEWED_THOUGH_OFTEN, item=ground.value, **told)
    return refusal(rules, Say.RENEWED_TOO_OFTEN, **told)


def earlier_term_is_told(member: Member, committee: Committee, rules: CommitteeRules) -> Findings:
    """제8조제4항: who sat before under the same name may be renewed, and should be said to be."""
    if member.ex_officio or member.renews is not None:
        return ()
    for one in committee.members:
        if one.name == member.name and one.number != member.number and not one.ex_officio:
            ended = committee.last_day(one)
            if ended is not None and ended < member.since:
                return warning(rules, Say.SAT_BEFORE, name=member.name, until=ended)
            return warning(rules, Say.SITS_ALREADY, name=member.name)
    return ()


def not_on_too_many_committees(member: Member, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제9조제3항·제4항: one person on few committees, but for those exempt."""
    count = member.other_committees + 1
    if count <= rules.most_committees:
        return ()
    told = {"name": member.name, "count": count, "most": rules.most_committees}
    if ground := exemption(member, rules):
        return warning(rules, Say.MANY_COMMITTEES_EXEMPT, item=ground.value, **told)
    return refusal(rules, Say.TOO_MANY_COMMITTEES, **told)


def term(member: Member, committee: Committee, rules: CommitteeRules) -> Findings:
    """Everything that the term of one member must keep."""

    def found() -> Iterator[Finding]:
        yield from term_of_the_right_length(member, rules)
        yield from ex_officio_ends_with_the_office(member, rules)
        yield from only_the_remainder(member, committee, rules)
        yield from renewed_no_more_than_allowed(member, committee, rules)
        yield from earlier_term_is_told(member, committee, rules)
        yield from not_on_too_many_committees(member, rules)

    return tuple(found())


def _goes_on(before: Member, after: Member, committee: Committee) -> bool:
    """Whether a term may be the renewal of another: same person, both appointed, one then one."""
    ended = committee.last_day(before)
    same = before.name == after.name and not before.ex_officio
    return same and ended is not None and ended < after.since
