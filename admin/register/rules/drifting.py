"""Does what runs keep to what was decided, and which decision binds? (인공지능 조례 제7조)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from admin.books import Finding, Findings, refusal, warning, written_day
from admin.committee import OF_SYSTEMS, Resolution
from admin.register.binding import Aspect, Binding, Setup, mark_of_setup
from admin.register.model import Stage, System
from admin.register.texts import SystemsRule as Say
from city import RegisterRules
from city.korean import comparable


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """Something runs that is not what was decided."""

    aspect: Aspect
    decided: str
    running: str


def in_force(bindings: Iterable[Binding]) -> Binding | None:
    """제7조: of several decisions the last binds; of one day that with the higher number."""
    return max(bindings, key=lambda one: (one.decided, one.decision), default=None)


def differences(
    binding: Binding | None, running: Setup, stage: Stage = Stage.IN_SERVICE
) -> tuple[Difference, ...]:
    """제7조: where what runs is not what was decided.

    What was not decided binds nothing, and what has ended runs no more.
    """
    if binding is None or stage is Stage.ENDED:
        return ()
    return tuple(
        Difference(aspect=aspect, decided=decided, running=running[aspect])
        for aspect in Aspect
        if (decided := binding.says(aspect)) and decided != running[aspect]
    )


def pauses(found: Iterable[Difference], rules: RegisterRules) -> bool:
    """No article asks for it: whether the city pauses a system that differs so."""
    return any(one.aspect.value in rules.drift_pauses for one in found)


def serves_as_decided(found: Iterable[Difference], rules: RegisterRules) -> Findings:
    """제7조: what is paused for its differences serves again as decided, or decided anew."""
    return refusal(rules, Say.DRIFTED) if pauses(found, rules) else ()


def is_what_was_shown(running: Setup | None, seen: str, rules: RegisterRules) -> Findings:
    """제7조: nobody binds unseen what has changed since the page was opened."""
    same = running is not None and mark_of_setup(running) == seen
    return () if same else refusal(rules, Say.BINDING_CHANGED)


def names_the_system(resolution: Resolution | None, name: str, rules: RegisterRules) -> Findings:
    """제7조: a decision that refers to no entry may be about any system, unless it names one.

    Then nothing else ties the two together, so whoever reads is told where the name is missing.
    """
    if resolution is None or resolution.system is not None:
        return ()
    said = _folded(f"{resolution.title} {resolution.text}")
    return () if _folded(name) in said else warning(rules, Say.BINDING_UNNAMED, name=name)


def is_of_the_system(
    resolution: Resolution | None, system: int | None, rules: RegisterRules
) -> Findings:
    """제7조: a decision that refers to an entry of the register binds no other one."""
    concerned = resolution is None or resolution.concerns(system)
    return () if concerned else refusal(rules, Say.BINDING_OF_ANOTHER_SYSTEM)


def bound_once_decided(system: System, binding: Binding | None, rules: RegisterRules) -> Findings:
    """제7조: what was deliberated on and serves is compared only where a decision binds it."""
    owed = system.deliberated is not None and system.stage in (Stage.DELIBERATED, Stage.IN_SERVICE)
    return warning(rules, Say.UNBOUND) if owed and binding is None else ()


def deliberated_when_bound(
    system: System, bindings: Collection[Binding], rules: RegisterRules
) -> Findings:
    """제7조: a day on which the committee dealt with it is the day of a decision that binds it.

    The public is told of a deliberation in the department's words alone, and reads that it is.
    """
    day, days = system.deliberated, {one.decided for one in bindings}
    if day is None or not days or day in days:
        return ()
    told = ", ".join(written_day(one) for one in sorted(days))
    return warning(rules, Say.DELIBERATED_OTHERWISE, day=day, days=told)


def _folded(text: str) -> str:
    return "".join(comparable(text).split()).casefold()


def can_bind(
    resolution: Resolution | None,
    before: Collection[Binding],
    running: Setup | None,
    stage: Stage,
    rules: RegisterRules,
) -> Findings:
    """제7조: a carried decision on a matter of systems binds what still runs, once, and in order.

    `before`: what binds the system already. Who could bind it to an old decision again, or to one
    decision twice, would have decided alone what the committee decides.
    """
    if resolution is None:
        return refusal(rules, Say.BINDING_UNKNOWN)
    newest = in_force(before)

    def found() -> Iterator[Finding]:
        if resolution.matter not in OF_SYSTEMS:
            yield from refusal(rules, Say.BINDING_OF_ANOTHER_MATTER)
        if not resolution.carried:
            yield from refusal(rules, Say.BINDING_REJECTED)
        if stage is Stage.ENDED:
            yield from refusal(rules, Say.BINDING_ENDED)
        if running is None or not any(running.values()):
            yield from refusal(rules, Say.BINDING_OF_NOTHING)
        if any(one.decision == resolution.number for one in before):
            yield from refusal(rules, Say.BINDING_TWICE)
        elif newest and (newest.decided, newest.decision) > (resolution.day, resolution.number):
            yield from refusal(rules, Say.BINDING_OLDER, day=newest.decided)

    return tuple(found())
