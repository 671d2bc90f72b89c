"""How the register is changed: written, moved, released by a second person, and proved."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from admin.books import (
    BooksSentence,
    By,
    Findings,
    Kept,
    Shelf,
    Turn,
    newest_shown,
    refusal,
    shown_now,
    unruled,
)
from admin.register.binding import Binding, setup_of
from admin.register.books import RegisterBooks
from admin.register.meter import Meter, completeness, plain_scores
from admin.register.model import FIELDS, PARTS, Part, Proof, Release, Stage, System
from admin.register.rules import drifting, moving, naming, proofs, releasing
from admin.register.texts import SystemsRule
from admin.register.written import written, written_down


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """An entry with everything of it."""

    system: System
    proofs: tuple[Proof, ...]
    releases: tuple[Release, ...]

    @property
    def released(self) -> Release | None:
        """What the public sees now."""
        return shown_now(self.releases)

    @property
    def newest(self) -> int:
        """The newest version that the public has seen; 0 where it has seen none."""
        return newest_shown(self.releases)


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What can be said of an entry before it is released or moved."""

    meter: Meter
    scores: Mapping[str, float]
    """How easily each text for citizens reads."""
    findings: Findings
    """Everything that the rules say, as if it were to be released now."""
    moves: tuple[Stage, ...]
    kept_until: Mapping[int, date]
    """For each document, the last day on which it must be kept."""


Step = Callable[[Found, Turn], Kept]
"""What is done to an entry, with everything of it and the turn to write in."""


class Register:
    """The register of AI systems. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, books: RegisterBooks) -> None:
        self._books = books

    def find(self, number: int) -> Found | None:
        """An entry with everything of it."""
        with self._books.reading() as shelf:
            return _found(shelf, number)

    def every(self) -> tuple[System, ...]:
        """Every entry as it stands now, oldest first."""
        with self._books.reading() as shelf:
            return shelf.every(System)

    def looked_at(self, found: Found, dead: Collection[str]) -> Look:
        """What can be said of an entry now; `dead` are the own links that lead nowhere."""
        system, books = found.system, self._books
        with books.reading() as shelf:
            bindings = shelf.every(Binding, system=system.number)
            tied = naming.name_is_its_own(system, shelf.every(System), books.rules)
        tied += drifting.bound_once_decided(system, drifting.in_force(bindings), books.rules)
        tied += drifting.deliberated_when_bound(system, bindings, books.rules)
        return Look(
            meter=completeness(system, books.rules),
            scores=plain_scores(system, books.score),
            findings=books.true_of(system, found.proofs) + tied + books.fit_to_show(system, dead),
            moves=moving.moves_from(system, books.rules),
            kept_until={one.number: proofs.kept_until(one, books.rules) for one in found.proofs},
        )

    def add(self, system: System, by: By) -> Kept:
        """Begin an entry: it is an idea."""
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            begun = replace(system, stage=Stage.IDEA, written_by=by.person)
            found = naming.name_is_its_own(begun, turn.every(System), self._books.rules)
            return self._books.added(turn, found + self._books.true_of(begun, ()), begun)

    def rewrite(self, number: int, part: Part, told: Mapping[str, Any], seen: str, by: By) -> Kept:
        """Write a part of an entry anew; `seen` is the mark of the part as its writer saw it.

        Who changes another part meanwhile is in nobody's way. Who changed the same one is told of:
        nothing is kept then, and the fields that now say something else come back.
        """

        def step(found: Found, turn: Turn) -> Kept:
            before, after = found.system, replace(found.system, **told)
            if after == before:
                # Nobody becomes the last writer by sending back what was there.
                return Kept(entries=(before,))
            if mark_of(before, part) != seen:
                return _changed_meanwhile(before, after)
            after = replace(after, written_by=by.person)
            findings = self._books.true_of(after, found.proofs)
            if after.name != before.name:
                every = turn.every(System)
                findings += naming.name_is_its_own(after, every, self._books.rules)
            return self._books.changed(turn, findings, after)

        return self._on_entry(number, by, step)

    def move(self, number: int, to: Stage, version: int, by: By) -> Kept:
        """Move a system on in its life; `version` is the one that its mover saw."""

        def step(found: Found, turn: Turn) -> Kept:
            if unknown := moving.move_is_known(found.system, to, self._books.rules):
                return Kept(findings=unknown)
            after = replace(found.system, stage=to, version=version, written_by=by.person)
            findings = self._books.true_of(after, found.proofs)
            if to is Stage.IN_SERVICE:
                binding = drifting.in_force(turn.every(Binding, system=number))
                differing = drifting.differences(binding, setup_of(after))
                findings += drifting.serves_as_decided(differing, self._books.rules)
            return self._books.changed(turn, findings, after)

        return self._on_entry(number, by, step)

    def release(self, number: int, version: int, dead: Collection[str], by: By) -> Kept:
        """Show the public a version of an entry; `dead` are the own links that lead nowhere.

        Who wrote what is asked before the turn: who writes meanwhile makes another version.
        """
        before = self.find(number)
        writers = self._books.writers(before.system, before.newest) if before else frozenset[str]()

        def step(found: Found, turn: Turn) -> Kept:
            system, shown, rules = found.system, found.released, self._books.rules
            if system.version != version:
                return _changed_meanwhile(system, replace(system, version=version))
            if shown and shown.of_version == version:
                return Kept(findings=refusal(rules, SystemsRule.RELEASED_ALREADY))
            findings = releasing.released_by_another(system, by.person, rules)
            findings += releasing.released_by_no_writer(system, writers, by.person, rules)
            findings += self._books.fit_to_show(system, dead)
            kept = self._books.added(turn, findings, self._release_of(system, by.person))
            if kept.done and shown:
                turn.change(replace(shown, until=self._books.today()))
            return kept

        return self._on_entry(number, by, step)

    def withdraw(self, number: int, by: By) -> Kept:
        """Show the public an entry no more."""

        def step(found: Found, turn: Turn) -> Kept:
            if found.released is None:
                return Kept(findings=refusal(self._books.rules, SystemsRule.NOT_RELEASED))
            closed = replace(found.released, until=self._books.today())
            return self._books.changed(turn, (), closed)

        return self._on_entry(number, by, step)

    def prove(self, proof: Proof, by: By) -> Kept:
        """Keep where a document lies that proves a measure."""

        def step(_found: Found, turn: Turn) -> Kept:
            findings = proofs.proof_is_named(proof, self._books.today(), self._books.rules)
            return self._books.added(turn, findings, replace(proof, discarded=None))

        return self._on_entry(proof.system, by, step)

    def discard(self, number: int, document: int, by: By) -> Kept:
        """Keep that a document of an entry was discarded today."""

        def step(found: Found, turn: Turn) -> Kept:
            proof = next((one for one in found.proofs if one.number == document), None)
            if proof is None:
                return self._books.missing()
            today = self._books.today()
            findings = proofs.kept_long_enough(proof, today, self._books.rules)
            return self._books.changed(turn, findings, replace(proof, discarded=today))

        return self._on_entry(number, by, step)

    def _on_entry(self, number: int, by: By, step: Step) -> Kept:
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        with self._books.turn(by) as turn:
            found = _found(turn, number)
            return step(found, turn) if found else self._books.missing()

    def _release_of(self, system: System, person: str) -> Release:
        return Release(
            system=system.number,
            of_version=system.version,
            written=written_down(system),
            released=self._books.today(),
            released_by=person,
        )


def mark_of(system: System, part: Part) -> str:
    """A mark of what a part says, by which a form tells what its writer saw."""
    whole = written(system)
    said = [whole[name] for name in PARTS[part]]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def _changed_meanwhile(now: System, typed: System) -> Kept:
    names = (*FIELDS, "version")
    found = unruled(BooksSentence.CHANGED_MEANWHILE)
    differing = (name for name in names if getattr(now, name) != getattr(typed, name))
    return Kept(findings=found, entries=(now,), differing=tuple(differing))


def _found(shelf: Shelf | Turn, number: int) -> Found | None:
    system = shelf.find(System, number)
    if system is None:
        return None
    return Found(
        system=system,
        proofs=shelf.every(Proof, system=number),
        releases=shelf.every(Release, system=number),
    )
