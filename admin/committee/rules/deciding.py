"""May the committee decide, and what is decided? (인공지능 조례 제10조제2항).

Who keeps out of an item stays a member in office and, where there, somebody who came: the meeting
opens with them. In what is decided on the item they are neither present nor counted (see the
decision record on the committee's counts).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from admin.books import Finding, Findings, refusal, warning
from admin.committee.meetings import (
    Choice,
    Decision,
    Item,
    Outcome,
    Recusal,
    Sitting,
    Vote,
    Way,
)
from admin.committee.people import Committee, Member, Seat
from admin.committee.rules.convening import notice_in_time, papers_in_time
from admin.committee.rules.moments import while_it_sits
from admin.committee.rules.quorum import is_quorate, majority
from admin.committee.rules.recusal import challenges_decided_before
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def presiding(
    present: Collection[int], in_office: Iterable[Member], kept_out: Collection[int] = ()
) -> Member | None:
    """제8조제2항: the chair, or where away or kept out the vice-chair; else nobody."""
    able = {
        one.seat: one for one in in_office if one.number in present and one.number not in kept_out
    }
    return able.get(Seat.CHAIR) or able.get(Seat.VICE_CHAIR)


def somebody_presides(
    present: Collection[int],
    in_office: Iterable[Member],
    kept_out: Collection[int],
    rules: CommitteeRules,
) -> Findings:
    """제8조제2항: without chair and vice-chair nobody leads the meeting."""
    if presiding(present, in_office, kept_out) is not None:
        return ()
    return refusal(rules, Say.NOBODY_PRESIDES)


def deciding_members(sitting: Sitting, item: int, moment: datetime) -> frozenset[int]:
    """제10조제2항, 각종 위원회 조례 제8조: whose majority decides an item: there, not kept out."""
    return sitting.present(moment) - sitting.kept_out(item)


def outcome(votes: Iterable[Vote], deciding: Collection[int]) -> Outcome:
    """제10조제2항: carried by more than half of those present; a tie is no majority.

    Who is there and does not vote, or abstains, is present and not in favour.
    """
    favour = {one.member for one in votes if one.choice is Choice.FOR} & set(deciding)
    return Outcome.CARRIED if len(favour) >= majority(len(deciding)) else Outcome.REJECTED


def enough_decide(
    deciding: Collection[int], in_office: Collection[Member], rules: CommitteeRules
) -> Findings:
    """제10조제2항: somebody is left to decide; few are lawful, and worth a second thought."""
    if not deciding:
        return refusal(rules, Say.NOBODY_DECIDES)
    if len(deciding) >= majority(len(in_office)):
        return ()
    return warning(rules, Say.FEW_DECIDE, count=len(deciding), all=len(in_office))


def all_voted(
    votes: Iterable[Vote], deciding: Collection[int], committee: Committee, rules: CommitteeRules
) -> Findings:
    """제10조제2항: who is there without having voted counts as not in favour, and is named."""
    silent = set(deciding) - {one.member for one in votes}
    return warning(rules, Say.NOT_ALL_VOTED, names=committee.names(silent)) if silent else ()


def votes_on(sitting: Sitting, item: int, recusal: int = 0) -> tuple[Vote, ...]:
    """The votes on an item itself, or on one challenge within it."""
    return tuple(one for one in sitting.votes if (one.item, one.recusal) == (item, recusal))


def deciding(
    decision: Decision, item: Item, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """Everything that a decision on an item must keep."""
    in_office = committee.in_office(sitting.meeting.day)
    there = sitting.present(decision.at)
    able = deciding_members(sitting, item.number, decision.at)

    def found() -> Iterator[Finding]:
        if sitting.decision(item.number) is not None:
            yield from refusal(rules, Say.DECIDED_ALREADY, item=item.title)
        if not decision.text:
            yield from refusal(rules, Say.DECISION_UNWRITTEN, item=item.title)
        yield from while_it_sits(decision.at, sitting.meeting, rules)
        for timely in (notice_in_time, papers_in_time):
            yield from timely(sitting.meeting, sitting.meeting.day, rules)
        yield from is_quorate(there, in_office, rules)
        yield from somebody_presides(there, in_office, sitting.kept_out(item.number), rules)
        yield from challenges_decided_before(item, sitting, committee, rules)
        yield from enough_decide(able, in_office, rules)
        yield from all_voted(votes_on(sitting, item.number), able, committee, rules)

    return tuple(found())


def ruling(
    challenge: Recusal, moment: datetime, sitting: Sitting, committee: Committee,
    rules: CommitteeRules,
) -> Findings:  # fmt: skip
    """각종 위원회 조례 제8조제2항: everything that the decision on a challenge must keep."""
    in_office = committee.in_office(sitting.meeting.day)
    there = sitting.present(moment)
    able = challenge_deciders(challenge, moment, sitting)
    name = committee.names([challenge.member])

    def found() -> Iterator[Finding]:
        if challenge.way is not Way.CHALLENGED or challenge.decided is not None:
            yield from refusal(rules, Say.RECUSED_TWICE, name=name)
        yield from while_it_sits(moment, sitting.meeting, rules)
        yield from is_quorate(there, in_office, rules)
        yield from enough_decide(able, in_office, rules)
        votes = votes_on(sitting, challenge.item, challenge.number)
        yield from all_voted(votes, able, committee, rules)

    return tuple(found())


def challenge_deciders(challenge: Recusal, moment: datetime, sitting: Sitting) -> frozenset[int]:
    """각종 위원회 조례 제8조제2항 후단: the others decide, those kept out of the item apart."""
    return deciding_members(sitting, challenge.item, moment) - {challenge.member}
