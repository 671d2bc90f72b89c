"""What a person found of an item of the checklist. Frozen, as kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.accessibility.kwcag import WATCHED, Item
from admin.books import Entry


class Verdict(StrEnum):
    """What a person said of an item."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    """There is nothing here that the item is about."""


class Standing(StrEnum):
    """How an item stands."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    WATCHED = "watched"
    """Tests watch a part of it; nobody has looked at the whole."""
    UNCHECKED = "unchecked"
    """Nobody has looked, and nothing watches it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Check(Entry):
    """That somebody looked at an item, when, and what they found."""

    item: Item
    verdict: Verdict
    day: date
    person: str
    """Who looked: a name, or a body that was charged with it."""
    evidence: str
    """With what, at which pages, and what was found."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """An item of the checklist with all that is known of it."""

    item: Item
    check: Check | None

    @property
    def tests(self) -> tuple[str, ...]:
        """The tests that watch it."""
        return WATCHED.get(self.item, ())

    @property
    def standing(self) -> Standing:
        """How it stands: a person's word before a machine's, and neither where there is none."""
        if self.check is not None:
            return Standing(self.check.verdict.value)
        return Standing.WATCHED if self.tests else Standing.UNCHECKED
