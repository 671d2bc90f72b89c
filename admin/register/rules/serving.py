"""May a system serve people? (조례 제3조제3항, 인공지능기본법 제30조, 제31조, 제33조-제35조)."""

from __future__ import annotations

from collections.abc import Collection

from admin.books import Findings, refusal, warning
from admin.register.model import IMPACT_CONTENTS, Proof, System
from admin.register.texts import SystemsRule as Say
from city import RegisterRules

_LACKING = {
    "impact_persons": Say.IMPACT_LACKS_PERSONS,
    "impact_rights": Say.IMPACT_LACKS_RIGHTS,
    "impact_effects": Say.IMPACT_LACKS_EFFECTS,
    "impact_use": Say.IMPACT_LACKS_USE,
    "impact_indicators": Say.IMPACT_LACKS_INDICATORS,
    "impact_remedies": Say.IMPACT_LACKS_REMEDIES,
    "impact_plan": Say.IMPACT_LACKS_PLAN,
}


def told_in_advance(system: System, rules: RegisterRules) -> Findings:
    """조례 제3조제3항: who uses generative or high-impact AI is told so in advance, somewhere."""
    if not system.must_be_noticed:
        return ()
    text = () if system.notice else refusal(rules, Say.NOTICE_MISSING)
    place = () if system.notice_shown else refusal(rules, Say.NOTICE_PLACE_MISSING)
    return text + place


def reviewed_in_advance(system: System, rules: RegisterRules) -> Findings:
    """법 제33조제1항: whether it is high-impact has been looked at, with a ground for the result.

    Of everything that uses AI: without the look nobody knows what it is.
    """
    day = () if system.pre_reviewed else refusal(rules, Say.REVIEW_MISSING)
    return day if system.ground else day + refusal(rules, Say.GROUND_MISSING)


def area_is_named(system: System, rules: RegisterRules) -> Findings:
    """법 제2조제4호: what is high-impact is used in one of the areas that it lists."""
    if system.area or not system.high_impact:
        return ()
    return refusal(rules, Say.AREA_MISSING)


def impact_is_assessed(system: System, rules: RegisterRules) -> Findings:
    """법 제35조제1항: what is high-impact is assessed before, or it is recorded why not.

    The law asks for an effort, so a reason opens the way; it is warned of wherever it stands.
    """
    if not system.high_impact or system.impact_assessed:
        return ()
    if system.impact_none:
        return warning(rules, Say.IMPACT_EXCUSED)
    return refusal(rules, Say.IMPACT_MISSING)


def impact_has_its_contents(system: System, rules: RegisterRules) -> Findings:
    """시행령 제28조제1항: an assessment that was made has all seven contents."""
    if system.impact_assessed is None:
        return ()
    lacking = (name for name in IMPACT_CONTENTS if not getattr(system, name))
    return tuple(found for name in lacking for found in refusal(rules, _LACKING[name]))


def high_impact_is_managed(system: System, rules: RegisterRules) -> Findings:
    """법 제34조제1항제1호-제4호: risks, explanation, protection, and a person who oversees it."""
    if not system.high_impact:
        return ()
    person = system.overseer and system.overseer_contact
    asked = (
        (system.risks and system.measures, Say.RISKS_MISSING),
        (system.explanation, Say.EXPLANATION_MISSING),
        (system.protection, Say.PROTECTION_MISSING),
        (system.oversight and person, Say.OVERSEER_MISSING),
    )
    return tuple(found for there, say in asked if not there for found in refusal(rules, say))


def measures_are_proved(
    system: System, proofs: Collection[Proof], rules: RegisterRules
) -> Findings:
    """법 제34조제1항제5호: there are documents from which the measures can be seen."""
    if not system.high_impact or any(one.discarded is None for one in proofs):
        return ()
    return warning(rules, Say.PROOF_MISSING)


def certified(system: System, rules: RegisterRules) -> Findings:
    """법 제30조제3항: what is high-impact should be examined or certified before; an effort."""
    if not system.high_impact or system.certification:
        return ()
    return warning(rules, Say.CERTIFICATION_MISSING)


def fit_to_serve(system: System, proofs: Collection[Proof], rules: RegisterRules) -> Findings:
    """Everything that a system must keep as long as it serves people."""
    return (
        *told_in_advance(system, rules),
        *reviewed_in_advance(system, rules),
        *area_is_named(system, rules),
        *impact_is_assessed(system, rules),
        *high_impact_is_managed(system, rules),
        *measures_are_proved(system, proofs, rules),
        *certified(system, rules),
    )
