"""Who was heard without being a member, and when? (인공지능 조례 제10조제4항)."""

from __future__ import annotations

from collections.abc import Iterator

from admin.books import Finding, Findings, refusal, warning
from admin.committee.meetings import Hearing, Sitting
from admin.committee.people import Committee
from admin.committee.rules import moments
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def heard_in_full(heard: Hearing, rules: CommitteeRules) -> Findings:
    """제10조제4항: an opinion is somebody's, and says something."""
    whole = heard.name and heard.affiliation and heard.said
    return () if whole else refusal(rules, Say.HEARING_INCOMPLETE)


def heard_before_the_decision(heard: Hearing, sitting: Sitting, rules: CommitteeRules) -> Findings:
    """제10조제4항: the committee hears an opinion for what it deliberates on, so not afterwards."""
    decision = sitting.decision(heard.item)
    if decision is None or heard.at <= decision.at:
        return ()
    return refusal(rules, Say.HEARD_AFTER_DECISION)


def heard_from_outside(
    heard: Hearing, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """제10조제4항: an expert is let in; a member is there anyway. Namesakes are only warned of."""
    in_office = committee.in_office(sitting.meeting.day)
    if all(one.name != heard.name for one in in_office):
        return ()
    return warning(rules, Say.HEARD_IS_A_MEMBER, name=heard.name)


def hearing(
    heard: Hearing, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """Everything that the hearing of an expert must keep."""

    def found() -> Iterator[Finding]:
        yield from heard_in_full(heard, rules)
        yield from moments.while_it_sits(heard.at, sitting.meeting, rules)
        yield from heard_before_the_decision(heard, sitting, rules)
        yield from heard_from_outside(heard, sitting, committee, rules)

    return tuple(found())
