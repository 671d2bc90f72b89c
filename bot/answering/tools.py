"""What the steps may use: finding, composing, checking, and the city's profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from city import CityProfile
from knowledge import Draft, Hit, SearchResult, WritingRequest

Fault = Callable[[str, Sequence[Hit]], str]
"""What in a text does not stand on the articles of its hits; empty if all does."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tools:
    """The three abilities a question's way needs, and the facts of the city.

    They are plain callables, so that a test hands in functions and no library.
    """

    search: Callable[[str], SearchResult]
    compose: Callable[[WritingRequest], Draft]
    profile: CityProfile
    fault: Fault
    """Holds a text against the articles of its hits: `knowledge.Grounding.fault`."""
