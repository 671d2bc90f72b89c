"""The keys of the checklist's words; the words stand in the city's profile."""

from __future__ import annotations

from admin.accessibility.kwcag import Item, Principle
from admin.accessibility.model import Standing
from admin.books import keys_of
from city import SentenceKey

ItemName = keys_of("accessibility.item", (one.name.lower() for one in Item), __name__)
"""What each item asks for, in our own words."""
PrincipleName = keys_of(
    "accessibility.principle", (one.name.lower() for one in Principle), __name__
)
StandingName = keys_of("accessibility.standing", (one.value for one in Standing), __name__)


class CheckRule(SentenceKey):
    """What a rule found. The last part of the key is the rule's name."""

    CHECKED_LATER = "accessibility.rule.checked_later"


def item_name(item: Item) -> SentenceKey:
    """What an item asks for."""
    return ItemName(f"accessibility.item.{item.name.lower()}")


def principle_name(principle: Principle) -> SentenceKey:
    """What a principle is called."""
    return PrincipleName(f"accessibility.principle.{principle.name.lower()}")


def standing_name(standing: Standing) -> SentenceKey:
    """What a standing, or a verdict, is called."""
    return StandingName(f"accessibility.standing.{standing.value}")
