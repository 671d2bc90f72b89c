"""What the steps may use: finding, composing, checking, and the city's profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from city import CityProfile
from knowledge import Draft, Grounding, SearchResult, WritingRequest


@dataclass(frozen=True, kw_only=True, slots=True)
class Tools:
    """The two abilities a question's way needs, and the facts of the city.

    They are plain callables, so that a test hands in two functions and no library.
    """

    search: Callable[[str], SearchResult]
    compose: Callable[[WritingRequest], Draft]
    profile: CityProfile
    grounding: Grounding
    """Holds a sentence against its articles; needs the profile's words and no library."""
