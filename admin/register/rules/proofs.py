"""For how long are the documents kept that prove a system's measures?"""

from __future__ import annotations

from datetime import date, timedelta

from admin.books import Findings, last_day_of_years, refusal
from admin.register.model import Proof
from admin.register.texts import SystemField
from admin.register.texts import SystemsRule as Say
from city import RegisterRules


def kept_until(proof: Proof, rules: RegisterRules) -> date:
    """시행령 제27조제2항: the last of the years through which a document is kept.

    The day on which it was made is not counted (민법 제157조).
    """
    return last_day_of_years(proof.made + timedelta(days=1), rules.proof_years)


def proof_is_named(proof: Proof, today: date, rules: RegisterRules) -> Findings:
    """법 제34조제1항제5호: the document can be found, and is there already."""
    wrong = () if proof.title and proof.kept_at else refusal(rules, Say.PROOF_UNNAMED)
    if proof.made > today:
        return wrong + refusal(rules, Say.NOT_YET, field=SystemField.PROOF_MADE)
    return wrong


def kept_long_enough(proof: Proof, day: date, rules: RegisterRules) -> Findings:
    """시행령 제27조제2항: no document is discarded before its years are over, and none twice."""
    if proof.discarded is not None:
        return refusal(rules, Say.PROOF_DISCARDED_ALREADY)
    last = kept_until(proof, rules)
    if day > last:
        return ()
    return refusal(rules, Say.PROOF_DISCARDED_EARLY, years=rules.proof_years, until=last)
