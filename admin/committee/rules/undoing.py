"""May it be undone? A meeting until it begins, an item until it is voted on.

(인공지능 조례 제10조제2항, 각종 위원회 조례 제12조제1항.)
"""

from __future__ import annotations

from admin.books import Findings, refusal, warning
from admin.committee.meetings import Item, Sitting
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def meeting_may_be_cancelled(found: Sitting, rules: CommitteeRules) -> Findings:
    """제12조제1항: who was told of a meeting is told that it is off; what began is ended."""
    if found.meeting.ended is not None:
        return refusal(rules, Say.CANCELLED_AFTER_END)
    if _has_begun(found):
        return refusal(rules, Say.CANCELLED_AFTER_BEGINNING)
    told: Findings = ()
    if found.meeting.noticed is not None:
        told += warning(rules, Say.CANCELLED_AFTER_NOTICE)
    if found.meeting.demanded_by:
        told += warning(rules, Say.CANCELLED_THOUGH_DEMANDED)
    return told


def item_may_be_removed(item: Item, found: Sitting, rules: CommitteeRules) -> Findings:
    """제10조제2항: what was voted on stays; until then who brought an item may take it back.

    제12조제1항: members were told of the agenda, so they are told what is off it. A meeting of
    which nothing is left is called off; once members sit, it is ended with nothing decided.
    """
    if found.meeting.ended is not None:
        return refusal(rules, Say.REMOVED_AFTER_END, item=item.title)
    if wrong := removed_stays(found, item.number, rules):
        return wrong
    voted = any(one.item == item.number and not one.recusal for one in found.votes)
    if voted or found.decision(item.number) is not None:
        return refusal(rules, Say.REMOVED_AFTER_VOTES, item=item.title)
    if found.meeting.noticed is None:
        return ()
    if len(found.agenda) == 1 and not found.attendances:
        return refusal(rules, Say.REMOVED_THE_LAST, item=item.title)
    return warning(rules, Say.REMOVED_AFTER_NOTICE, item=item.title)


def removed_stays(found: Sitting, item: int, rules: CommitteeRules) -> Findings:
    """제10조제2항: nothing comes of an item that is off the agenda; 0: of none."""
    off = next((one for one in found.items if one.number == item and one.removed), None)
    return refusal(rules, Say.ITEM_REMOVED, item=off.title) if off else ()


def _has_begun(found: Sitting) -> bool:
    """Whether anything is kept that happens only while a meeting sits."""
    ruled = any(one.decided is not None for one in found.recusals)
    return ruled or bool(found.attendances or found.hearings or found.votes or found.decisions)
