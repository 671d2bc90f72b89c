"""Who may sit on the committee, and how many? (인공지능 조례 제8조제1항부터 제3항까지)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from admin.books import Finding, Findings, refusal, warning
from admin.committee.meetings import Outcome, Sitting
from admin.committee.people import (
    Category,
    Committee,
    Member,
    Seat,
    Secretary,
    SexException,
    appointed,
)
from admin.committee.rules.sexes import no_sex_over_its_share
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules
from city.korean import comparable


def members_within_the_limit(members: Collection[Member], rules: CommitteeRules) -> Findings:
    """제8조제1항: chair and vice-chair included, no more members than the ordinance allows."""
    if len(members) <= rules.most_members:
        return ()
    return refusal(rules, Say.TOO_MANY_MEMBERS, count=len(members), most=rules.most_members)


def councillors_within_the_limit(members: Iterable[Member], rules: CommitteeRules) -> Findings:
    """제8조제3항제2호: no more members of the city council than the ordinance allows."""
    count = sum(one.category is Category.COUNCIL for one in members)
    if count <= rules.most_council_members:
        return ()
    return refusal(rules, Say.TOO_MANY_COUNCILLORS, count=count, most=rules.most_council_members)


def enough_young_members(members: Iterable[Member], rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제6조의2제1항: a share of the appointed should be young; a goal, no bar."""
    seated = appointed(members)
    wanted = rules.young_at_least.at_least(len(seated))
    count = sum(one.young is True for one in seated)
    if count >= wanted:
        return ()
    return warning(
        rules, Say.TOO_FEW_YOUNG, count=count, wanted=wanted, share=str(rules.young_at_least)
    )


def chair_by_office(members: Iterable[Member], rules: CommitteeRules) -> Findings:
    """제8조제2항: one chair, who is the holder of the office that the ordinance names."""
    chairs = [one for one in members if one.seat is Seat.CHAIR or one.category is Category.CHAIR]
    if not chairs:
        return warning(rules, Say.NO_CHAIR, office=rules.chair_office)
    if len(chairs) > 1:
        return refusal(rules, Say.TWO_CHAIRS, names=", ".join(one.name for one in chairs))
    chair = chairs[0]
    fits = chair.seat is Seat.CHAIR and chair.category is Category.CHAIR
    if fits and chair.office == rules.chair_office:
        return ()
    return refusal(rules, Say.CHAIR_OF_ANOTHER_OFFICE, name=chair.name, office=rules.chair_office)


def vice_chair_by_election(members: Iterable[Member], rules: CommitteeRules) -> Findings:
    """제8조제2항: one vice-chair, elected by the members from among themselves."""
    elected = [one for one in members if one.seat is Seat.VICE_CHAIR]
    if not elected:
        return warning(rules, Say.NO_VICE_CHAIR)
    if len(elected) > 1:
        return refusal(rules, Say.TWO_VICE_CHAIRS, names=", ".join(one.name for one in elected))
    if elected[0].elected_in is None:
        return refusal(rules, Say.VICE_CHAIR_NOT_ELECTED, name=elected[0].name)
    return ()


def elected_in_its_meeting(
    member: Member, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """제8조제2항: elected from among the members, by a decision that was carried and names whom.

    Which office and whom a decision gives it to stands in its title or its words, as committees
    write them; nothing else of a meeting says that anybody was elected in it.
    """
    if member.seat is not Seat.VICE_CHAIR:
        return ()
    day = sitting.meeting.day
    titles = {one.number: one.title for one in sitting.items}
    told = (
        comparable(f"{titles.get(one.item, '')} {one.text}")
        for one in sitting.decisions
        if one.outcome is Outcome.CARRIED
    )
    wanted = (comparable(rules.vice_chair_title), comparable(member.name))
    among = any(one.name == member.name for one in committee.in_office(day))
    if among and any(all(word in said for word in wanted) for said in told):
        return ()
    title = rules.vice_chair_title
    return refusal(rules, Say.ELECTION_NOT_FOUND, name=member.name, day=day, title=title)


def office_is_named(member: Member, rules: CommitteeRules) -> Findings:
    """제8조제3항제1호: who sits by office sits by one that can be named."""
    if member.office or not member.ex_officio:
        return ()
    return refusal(rules, Say.OFFICE_UNNAMED, name=member.name)


def secretary_by_post(secretary: Secretary | None, rules: CommitteeRules) -> Findings:
    """제10조제3항: there is a secretary, and it is the team leader in charge."""
    if secretary is None:
        return warning(rules, Say.NO_SECRETARY, post=rules.secretary_office)
    if secretary.post.endswith(rules.secretary_office):
        return ()
    return refusal(
        rules, Say.SECRETARY_OF_ANOTHER_POST, name=secretary.name, post=rules.secretary_office
    )


def secretary_on(secretaries: Iterable[Secretary], day: date) -> Secretary | None:
    """Who was named last, up to a day."""
    named = (one for one in secretaries if one.since <= day)
    return max(named, key=lambda one: (one.since, one.number), default=None)


def called_publicly(member: Member, rules: CommitteeRules) -> Findings:
    """각종 위원회 조례 제6조제2항·제5항: a public call of enough days, or a ground for none.

    It binds where somebody of a school, a society or the residents is appointed, which the
    categories of the AI ordinance do not tell apart: it only warns. The council recommends its own.
    """
    if member.ex_officio or member.category is Category.COUNCIL or member.renews is not None:
        return ()
    if member.called_from is None or member.called_until is None:
        if member.uncalled is not None:
            return ()
        return warning(rules, Say.NOT_CALLED_PUBLICLY, name=member.name)
    days = (member.called_until - member.called_from).days
    if days >= rules.call_days:
        return ()
    return warning(rules, Say.CALL_TOO_SHORT, name=member.name, days=days, least=rules.call_days)


def composition(
    members: Collection[Member],
    rules: CommitteeRules,
    *,
    joining: Collection[Member] = (),
    exception: SexException | None = None,
) -> Findings:
    """Everything that the composition of those in office must keep."""

    def found() -> Iterator[Finding]:
        yield from members_within_the_limit(members, rules)
        yield from councillors_within_the_limit(members, rules)
        yield from no_sex_over_its_share(members, rules, joining=joining, exception=exception)
        yield from enough_young_members(members, rules)
        yield from chair_by_office(members, rules)
        yield from vice_chair_by_election(members, rules)
        for member in joining:
            yield from office_is_named(member, rules)
            yield from called_publicly(member, rules)

    return tuple(found())
