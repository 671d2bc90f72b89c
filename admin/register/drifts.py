"""How systems stand to what was decided of them: read, and worked out what is to be kept of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from admin.books import Shelf
from admin.register.binding import Binding, Drift, Setup, setup_of
from admin.register.model import Stage, System
from admin.register.room import REGISTER
from admin.register.rules.drifting import Difference, differences, in_force
from city import SEOUL, Database


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What was decided of a system last, and where it differs now."""

    binding: Binding | None = None
    drifts: tuple[Drift, ...] = ()

    @property
    def since(self) -> date | None:
        """The first day, in the city, on which something differed; None while all is as decided."""
        first = min((one.since for one in self.drifts), default=None)
        return first.astimezone(SEOUL).date() if first and self.binding else None


AS_DECIDED: Final = Standing()
"""Of what no decision binds, or what runs as it was decided."""


class Drifts:
    """Where systems differ from what was decided, to be read.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def standing(self, system: int | None) -> Standing:
        """How a system stands; None: the assistant itself."""
        with self._database.unit() as session:
            shelf = Shelf(session, REGISTER)
            binding = in_force(shelf.every(Binding, system=system))
            if binding is None:
                return Standing()
            drifts = shelf.every(Drift, binding=binding.number, until=None)
            return Standing(binding=binding, drifts=drifts)

    def decided_on(self) -> dict[int | None, frozenset[date]]:
        """On which days the committee made the decisions that bind each system."""
        days: dict[int | None, set[date]] = defaultdict(set)
        with self._database.unit() as session:
            for one in Shelf(session, REGISTER).every(Binding):
                days[one.system].add(one.decided)
        return {system: frozenset(those) for system, those in days.items()}

    def drifted(self) -> dict[int | None, Standing]:
        """Every system that differs from what was decided of it, and how; None: the assistant."""
        with self._database.unit() as session:
            shelf = Shelf(session, REGISTER)
            kept: dict[int, list[Drift]] = defaultdict(list)
            for one in shelf.every(Drift, until=None):
                kept[one.binding].append(one)
            bindings = shelf.among(Binding, "number", list(kept))
        # What differed from an earlier decision ended when a later one bound the system.
        return {
            one.system: Standing(binding=one, drifts=tuple(kept[one.number])) for one in bindings
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Bound:
    """A system that a decision binds, as it was just looked at."""

    binding: Binding
    system: System | None
    """None: the assistant itself."""
    found: tuple[Difference, ...]
    kept: tuple[Drift, ...]
    """The differences that were known and not over."""

    def steps(self, now: datetime, *, serves: bool) -> tuple[Drift, ...]:
        """What is to be kept of it: what began, goes on otherwise, or is over.

        A person who lets serve what was paused has seen what ran then; what changes again after
        that, nobody has, so it may pause once more.
        """
        known = {one.aspect: one for one in self.kept}
        differ = {one.aspect: one.running for one in self.found}
        begun = [
            Drift(binding=self.binding.number, aspect=aspect, running=running, since=now)
            for aspect, running in differ.items()
            if aspect not in known
        ]
        other = [
            replace(one, running=differ[aspect], paused=one.paused and not serves)
            for aspect, one in known.items()
            if aspect in differ and one.running != differ[aspect]
        ]
        over = [replace(one, until=now) for aspect, one in known.items() if aspect not in differ]
        return (*begun, *other, *over)

    def to_pause(self, pausing: Collection[str]) -> tuple[Drift, ...]:
        """The differences for which it is to be paused, and was not yet."""
        return tuple(one for one in self.kept if one.aspect.value in pausing and not one.paused)


def bound_on(shelf: Shelf, own: Setup | None) -> tuple[Bound, ...]:
    """Every system that is bound; the assistant itself only where what it is made of is known."""
    bindings: dict[int | None, list[Binding]] = defaultdict(list)
    for one in shelf.every(Binding):
        bindings[one.system].append(one)
    systems = {one.number: one for one in shelf.among(System, "number", filter(None, bindings))}
    kept: dict[int, list[Drift]] = defaultdict(list)
    for one in shelf.every(Drift, until=None):
        kept[one.binding].append(one)
    found: list[Bound] = []
    for number, those in bindings.items():
        system, binding = systems.get(number or 0), in_force(those)
        running = own if system is None else setup_of(system)
        if binding is None or running is None:
            continue
        stage = Stage.IN_SERVICE if system is None else system.stage
        found.append(
            Bound(
                binding=binding,
                system=system,
                found=differences(binding, running, stage),
                kept=tuple(kept[binding.number]),
            )
        )
    return tuple(found)
