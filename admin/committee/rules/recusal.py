"""Who keeps out of an item? (각종 위원회 조례 제8조)."""

from __future__ import annotations

from collections.abc import Iterator

from admin.books import Finding, Findings, refusal
from admin.committee.meetings import Item, Recusal, RecusalGround, Sitting, Way
from admin.committee.people import Committee
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def ground_fits_the_way(recusal: Recusal, name: str, rules: CommitteeRules) -> Findings:
    """제8조제1항·제2항: who is excluded by law is so on one of its six grounds, not for unfairness.

    A party may challenge, and a member may withdraw, on any ground (제8조제3항).
    """
    if recusal.way is not Way.EXCLUDED or recusal.ground is not RecusalGround.UNFAIR:
        return ()
    return refusal(rules, Say.RECUSAL_GROUND_UNFIT, name=name)


def facts_are_told(recusal: Recusal, name: str, rules: CommitteeRules) -> Findings:
    """제8조: what ties the member to the matter is told."""
    return () if recusal.facts else refusal(rules, Say.RECUSAL_UNEXPLAINED, name=name)


def comes_before_the_votes(
    recusal: Recusal, name: str, sitting: Sitting, rules: CommitteeRules
) -> Findings:
    """제8조제1항: the member takes no part at all, so no vote on the item stands before it."""
    voted = any(one.item == recusal.item and not one.recusal for one in sitting.votes)
    if not voted and sitting.decision(recusal.item) is None:
        return ()
    return refusal(rules, Say.RECUSED_AFTER_VOTES, name=name)


def comes_once(recusal: Recusal, name: str, sitting: Sitting, rules: CommitteeRules) -> Findings:
    """제8조: who keeps out already needs not be challenged, nor twice while a challenge is open."""
    waiting = any(
        one.item == recusal.item
        and one.member == recusal.member
        and one.number != recusal.number
        and (one.keeps_out or one.decided is None)
        for one in sitting.recusals
    )
    return refusal(rules, Say.RECUSED_TWICE, name=name) if waiting else ()


def challenges_decided_before(
    item: Item, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """제8조제2항: every challenge is decided by the committee before the item is deliberated."""
    moments = [one.at for one in sitting.votes if one.item == item.number and not one.recusal]
    first = min(moments, default=None)
    for one in sitting.recusals:
        if one.item != item.number or one.way is not Way.CHALLENGED:
            continue
        name = committee.names([one.member])
        if one.decided is None:
            return refusal(rules, Say.CHALLENGE_UNDECIDED, name=name, item=item.title)
        if first is not None and one.decided > first:
            return refusal(rules, Say.CHALLENGE_DECIDED_LATE, name=name, item=item.title)
    return ()


def recusing(
    recusal: Recusal, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """Everything that a new recusal or challenge must keep."""
    name = committee.names([recusal.member])

    def found() -> Iterator[Finding]:
        yield from ground_fits_the_way(recusal, name, rules)
        yield from facts_are_told(recusal, name, rules)
        yield from comes_before_the_votes(recusal, name, sitting, rules)
        yield from comes_once(recusal, name, sitting, rules)

    return tuple(found())
