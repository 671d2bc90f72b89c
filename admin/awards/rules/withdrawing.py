"""May a recommendation be taken back? Until the award is given (포상 조례 제16조, 제17조)."""

from __future__ import annotations

from admin.awards.model import Nomination
from admin.awards.texts import AwardRule as Say
from admin.books import Findings, refusal
from city import AwardRules


def may_be_withdrawn(nomination: Nomination, rules: AwardRules) -> Findings:
    """포상 조례 제17조: what was given is cancelled, by its own way, and not withdrawn."""
    if nomination.award is not None:
        return refusal(rules, Say.WITHDRAWN_AFTER_AWARD)
    return still_stands(nomination, rules)


def still_stands(nomination: Nomination, rules: AwardRules) -> Findings:
    """포상 조례 제9조: who is recommended no more is advised on, examined and awarded no more."""
    off = nomination.candidate.withdrawn is not None
    return refusal(rules, Say.CANDIDATE_WITHDRAWN) if off else ()
