"""An agreement as the public sees it: what was released, and whether it is in force.

What two people vouch for is told. That it is over is told as soon as one of them writes it down:
nobody is shown an agreement in force that the city's own books no longer hold in force.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.partners.model import Agreement, Goal, Partner, Release
from admin.partners.written import read_written


class State(StrEnum):
    """How an agreement stands."""

    IN_FORCE = "in_force"
    RAN_OUT = "ran_out"
    ENDED_EARLY = "ended_early"

    @property
    def over(self) -> bool:
        """Whether it has ended, in whatever way."""
        return self is not State.IN_FORCE


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What the public is told of an agreement."""

    number: int
    title: str
    goal: Goal
    partners: tuple[Partner, ...]
    signed: date
    last: date | None
    """Its last day; None: nothing ends it."""
    state: State


def state_of(agreement: Agreement, today: date) -> State:
    """How an agreement stands by what is kept of it."""
    if agreement.holds_on(today):
        return State.IN_FORCE
    early = agreement.ended and (agreement.until is None or agreement.ended < agreement.until)
    return State.ENDED_EARLY if early else State.RAN_OUT


def told_of(release: Release, now: Agreement, today: date) -> Told:
    """What a release says, with the end that was written down since."""
    shown, partners = read_written(release.agreement, release.written)
    state, last = state_of(shown, today), shown.last_day()
    if state is State.IN_FORCE and not now.holds_on(today):
        state, last = state_of(now, today), now.last_day()
    return Told(
        number=release.agreement,
        title=shown.title,
        goal=shown.goal,
        partners=partners,
        signed=shown.signed,
        last=last,
        state=state,
    )
