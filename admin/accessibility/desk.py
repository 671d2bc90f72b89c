"""The checklist: every item, what a machine watches of it, and what a person found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from admin.accessibility.kwcag import Item
from admin.accessibility.model import Check, Line, Standing
from admin.accessibility.tables import CheckRow
from admin.accessibility.texts import CheckRule
from admin.books import Books, By, Findings, Kept, Room, unruled
from city import CityProfile, Clock, Database

ACCESSIBILITY: Final = Room(name="accessibility", tables={Check: CheckRow})


class Checklist(Books):
    """The books of the checklist. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, profile: CityProfile) -> None:
        """Take the parts.

        Raises:
            SentenceMissing: a rule has no words in the profile.
        """
        super().__init__(database, clock, profile, ACCESSIBILITY)
        profile.sentences.require(CheckRule)

    def keep(self, check: Check, by: By) -> Kept:
        """Keep what was found of an item, in place of what was found before."""
        if wrong := self.unexplained(by):
            return Kept(findings=wrong)
        found: Findings = ()
        if check.day > self.today():
            found = unruled(CheckRule.CHECKED_LATER, today=self.today())
        with self.turn(by) as turn:
            before = next(iter(turn.every(Check, item=check.item.value)), None)
            if before is None:
                return self.added(turn, found, replace(check, number=0, version=0))
            # Who opened the form before anybody had looked bears version 0, and is told.
            return self.changed(turn, found, replace(check, number=before.number))

    def lines(self) -> tuple[Line, ...]:
        """Every item, in the order of the guideline."""
        with self.reading() as shelf:
            checks = {one.item: one for one in shelf.every(Check)}
        return tuple(Line(item=item, check=checks.get(item)) for item in Item)

    def line(self, item: Item) -> Line:
        """One item."""
        with self.reading() as shelf:
            return Line(item=item, check=next(iter(shelf.every(Check, item=item.value)), None))


def counted(lines: tuple[Line, ...]) -> Mapping[Standing, int]:
    """How many items stand how; those that stand so are named, none is left out."""
    found = Counter(one.standing for one in lines)
    return {standing: found[standing] for standing in Standing}
