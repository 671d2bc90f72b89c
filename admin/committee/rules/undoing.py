"""May it be undone? What was called may be called off until it begins (각종 위원회 조례 제12조)."""

from __future__ import annotations

from admin.books import Findings, refusal, warning
from admin.committee.meetings import Sitting
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


def _has_begun(found: Sitting) -> bool:
    """Whether anything is kept that happens only while a meeting sits."""
    ruled = any(one.decided is not None for one in found.recusals)
    return ruled or bool(found.attendances or found.hearings or found.votes or found.decisions)
