"""How a decision of the committee binds a system, and what becomes of one that drifts from it.

1. What a system is bound to is read off what runs, and typed by nobody.
2. While the service runs it looks every minute where what runs is not what was decided. Since when
   is kept, by an act of the software's own.
3. What differs so is paused where the city says so, once for each value that differs: an entry
   leaves its service, and of the assistant itself the answers are switched off. Who lets it serve
   again is overruled only when what runs changes once more.
4. Whoever brings a new decision lets go on what was paused so, and nothing that a person stopped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from admin.books import By, Findings, Kept, Turn, refused
from admin.committee import OF_SYSTEMS, Resolution, Resolutions
from admin.register.binding import Binding, Drift, Setup, frozen, setup_of
from admin.register.books import RegisterBooks
from admin.register.drift_texts import DriftSentence
from admin.register.drifts import Bound, bound_on
from admin.register.model import Proof, Stage, System
from admin.register.rules import drifting
from disclosure import Switch


class Bindings:
    """What the committee decided of systems. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, books: RegisterBooks, resolutions: Resolutions, switch: Switch) -> None:
        self._books, self._resolutions, self._switch = books, resolutions, switch
        self._name = books.sentences.say(DriftSentence.BY)

    def decision(self, number: int) -> Resolution | None:
        """The decision of a number."""
        return self._resolutions.find(number)

    def told_of(self, decision: Resolution | None, name: str) -> Findings:
        """What is to be known of a decision that binds the system of a name."""
        return drifting.names_the_system(decision, name, self._books.rules)

    def choices(self, system: int | None) -> tuple[Resolution, ...]:
        """The decisions to which a system may be bound, newest first."""
        found = (one for matter in OF_SYSTEMS for one in self._resolutions.on(matter))
        carried = [one for one in found if one.carried and one.concerns(system)]
        return tuple(sorted(carried, key=lambda one: (one.day, one.number), reverse=True))

    def running(self, system: int | None, own: Setup | None) -> Setup | None:
        """What would be bound now; None where nobody knows, or there is no such entry."""
        if system is None:
            return own
        with self._books.reading() as shelf:
            found = shelf.find(System, system)
        return setup_of(found) if found else None

    def bind(
        self,
        system: int | None,
        decision: int,
        own: Setup | None,
        by: By,
        *,
        seen: str | None = None,
    ) -> Kept:
        """Bind a system to a decision, as it is made now; None: the assistant itself, as `own`.

        `seen`: the mark of what was shown to whoever binds; None where nothing had to be shown.
        """
        if wrong := self._books.unexplained(by):
            return Kept(findings=wrong)
        resolution = self._resolutions.find(decision)
        with self._books.turn(by) as turn:
            found = None if system is None else turn.find(System, system)
            if system is not None and found is None:
                return self._books.missing()
            running, before = setup_of(found) if found else own, turn.every(Binding, system=system)
            stage = found.stage if found else Stage.IN_SERVICE
            rules = self._books.rules
            findings = drifting.can_bind(resolution, before, running, stage, rules)
            findings += drifting.is_of_the_system(resolution, system, rules)
            if seen is not None and not refused(findings):
                findings += drifting.is_what_was_shown(running, seen, rules)
            if refused(findings) or resolution is None or running is None:
                return Kept(findings=findings)
            paused = self._end_drifts(turn, before)
            binding = frozen(running, system, decision, resolution.day)
            kept = self._books.added(turn, findings, binding)
            if found and paused and found.stage is Stage.PAUSED:
                self._let_serve(turn, found)
        if system is None:
            self._let_answer(by)
        return kept

    def look(self, own: Setup | None) -> None:
        """Keep where what runs is not what was decided, and pause what the city wants paused.

        `own`: what the assistant itself is made of; None: nobody knows now.
        """
        self._keep(own)
        self._pause(own)

    def _keep(self, own: Setup | None) -> None:
        now = self._books.now()
        answers = self._answers()
        with self._books.reading() as shelf:
            bound = bound_on(shelf, own)
            if not any(one.steps(now, serves=_serves(one, answers=answers)) for one in bound):
                return
        with self._books.turn(self._by(DriftSentence.COMPARED)) as turn:
            for one in bound_on(turn, own):
                for step in one.steps(now, serves=_serves(one, answers=answers)):
                    keep = turn.change if step.number else turn.add
                    keep(step)

    def _pause(self, own: Setup | None) -> None:
        by, pausing = self._by(DriftSentence.PAUSED), self._books.rules.drift_pauses
        answers = self._answers()
        with self._books.reading() as shelf:
            waiting = [one for one in bound_on(shelf, own) if _serves(one, answers=answers)]
        waiting = [one for one in waiting if one.to_pause(pausing)]
        if any(one.system is None for one in waiting):
            # Before it is kept that it was done: done twice is better than not at all.
            self._switch.turn(off=True, by=by.person, reason=by.reason)
        numbers = {one.binding.number for one in waiting}
        if not numbers:
            return
        with self._books.turn(by) as turn:
            for one in bound_on(turn, own):
                if one.binding.number not in numbers:
                    continue
                for drift in one.to_pause(pausing):
                    turn.change(replace(drift, paused=True))
                if one.system and one.system.stage is Stage.IN_SERVICE:
                    turn.change(replace(one.system, stage=Stage.PAUSED))

    def _answers(self) -> bool:
        return self._switch.state().whole is None

    def _end_drifts(self, turn: Turn, bindings: Iterable[Binding]) -> bool:
        """End what differed from earlier decisions; whether the system was paused for any of it."""
        numbers, now = [one.number for one in bindings], self._books.now()
        ended = [one for one in turn.among(Drift, "binding", numbers) if one.until is None]
        for one in ended:
            turn.change(replace(one, until=now))
        return any(one.paused for one in ended)

    def _let_serve(self, turn: Turn, system: System) -> None:
        """What lacks something else by now stays paused: whoever moves it is told what."""
        after = replace(system, stage=Stage.IN_SERVICE)
        if not refused(self._books.true_of(after, turn.every(Proof, system=system.number))):
            turn.change(after)

    def _let_answer(self, by: By) -> None:
        stopped = self._switch.state().whole
        if stopped and stopped.by == self._name:
            self._switch.turn(off=False, by=by.person, reason=by.reason)

    def _by(self, reason: DriftSentence) -> By:
        return By(person=self._name, reason=self._books.sentences.say(reason))


def _serves(one: Bound, *, answers: bool) -> bool:
    """Whether a system runs; the assistant itself does while it answers."""
    return answers if one.system is None else one.system.stage is Stage.IN_SERVICE
