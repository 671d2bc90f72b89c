"""May a system move from one stage of its life to another, and what does its stage ask?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from admin.books import Findings, refusal
from admin.register.model import Proof, Stage, System
from admin.register.rules.serving import fit_to_serve, reviewed_in_advance
from admin.register.texts import SystemsRule as Say
from city import RegisterRules

_MOVES: Final[Mapping[Stage, tuple[Stage, ...]]] = {
    Stage.IDEA: (Stage.REVIEWED, Stage.ENDED),
    Stage.REVIEWED: (Stage.DELIBERATED, Stage.IDEA, Stage.ENDED),
    Stage.DELIBERATED: (Stage.IN_SERVICE, Stage.REVIEWED, Stage.ENDED),
    Stage.IN_SERVICE: (Stage.PAUSED, Stage.ENDED),
    Stage.PAUSED: (Stage.IN_SERVICE, Stage.REVIEWED, Stage.ENDED),
    Stage.ENDED: (),
}


def moves_from(system: System, rules: RegisterRules) -> tuple[Stage, ...]:
    """Where a system can go next; what needs no committee may go past it (제7조제4호)."""
    further = _MOVES[system.stage]
    if system.stage is Stage.REVIEWED and _skips_committee(system, rules):
        return (Stage.IN_SERVICE, *further)
    return further


def move_is_known(system: System, to: Stage, rules: RegisterRules) -> Findings:
    """A life goes on in its order: nothing serves before it was reviewed, nothing ended returns."""
    if to in moves_from(system, rules):
        return ()
    return refusal(rules, Say.MOVE_UNKNOWN)


def deliberated(system: System, rules: RegisterRules) -> Findings:
    """조례 제7조제4호: day and result of the deliberation are named."""
    if system.deliberated and system.decision:
        return ()
    return refusal(rules, Say.NOT_DELIBERATED)


def has_ended(system: System, rules: RegisterRules) -> Findings:
    """What has ended did so on a day."""
    return () if system.ends else refusal(rules, Say.END_MISSING)


def has_started(system: System, rules: RegisterRules) -> Findings:
    """What serves people has done so from a day on."""
    return () if system.starts else refusal(rules, Say.START_MISSING)


def what_its_stage_asks(
    system: System, proofs: Collection[Proof], rules: RegisterRules
) -> Findings:
    """Everything that must be true of a system where it stands now, whoever changes what."""
    committee = () if _skips_committee(system, rules) else deliberated(system, rules)
    match system.stage:
        case Stage.IDEA:
            return ()
        case Stage.REVIEWED:
            return reviewed_in_advance(system, rules)
        case Stage.DELIBERATED:
            return reviewed_in_advance(system, rules) + deliberated(system, rules)
        case Stage.IN_SERVICE:
            return fit_to_serve(system, proofs, rules) + committee + has_started(system, rules)
        case Stage.PAUSED:
            return has_started(system, rules)
        case Stage.ENDED:
            return has_ended(system, rules)


def _skips_committee(system: System, rules: RegisterRules) -> bool:
    return rules.ordinary_skips_committee and not system.must_be_noticed
