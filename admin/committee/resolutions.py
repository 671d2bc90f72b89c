"""What the committee decided, as other rooms may ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from admin.books import Shelf
from admin.committee.desk import CommitteeBooks
from admin.committee.meetings import OWN_SYSTEM, Decision, Item, Matter, Outcome
from city import SEOUL


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolution:
    """A decision with what it is about. It never changes: no vote comes after it."""

    number: int
    """Of the decision."""
    meeting: int
    matter: Matter
    title: str
    carried: bool
    text: str
    day: date
    item: int
    system: int | None = None
    """Which system of the register it is about, as `Item` keeps it."""

    def concerns(self, system: int | None) -> bool:
        """Whether it may be about a system: it says so, or does not say about which it is."""
        return self.system is None or self.system == (OWN_SYSTEM if system is None else system)


class Resolutions:
    """The decisions, to be read.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, books: CommitteeBooks) -> None:
        self._books = books

    def find(self, number: int | None) -> Resolution | None:
        """The decision of a number; None if there is none."""
        with self._books.reading() as shelf:
            return next(iter(_resolutions(shelf, number=number)), None)

    def on(self, matter: Matter) -> tuple[Resolution, ...]:
        """Every decision on a matter, newest first."""
        with self._books.reading() as shelf:
            found = _resolutions(shelf)
        return tuple(one for one in reversed(found) if one.matter is matter)


def _resolutions(shelf: Shelf, **wanted: object) -> tuple[Resolution, ...]:
    decisions = shelf.every(Decision, **wanted)
    items = {one.number: one for one in shelf.among(Item, "number", [d.item for d in decisions])}
    return tuple(_resolution(one, items[one.item]) for one in decisions)


def _resolution(decision: Decision, item: Item) -> Resolution:
    return Resolution(
        number=decision.number,
        meeting=item.meeting,
        item=item.number,
        system=item.system,
        matter=item.matter,
        title=item.title,
        carried=decision.outcome is Outcome.CARRIED,
        text=decision.text,
        day=decision.at.astimezone(SEOUL).date(),
    )
