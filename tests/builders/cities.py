"""The sample city, read once: its five hundred sentences are parsed in the time of ten tests."""

from __future__ import annotations

from functools import cache

from city import CityProfile, load_profile


@cache
def yeosu() -> CityProfile:
    """The profile of Yeosu as it is shipped; it cannot be changed, so that all may share it."""
    return load_profile("yeosu")
