"""Figures as they are written for machines: four digits, because no more is measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from typing import cast

DIGITS = 4


def rounded(value: object) -> object:
    """A value as JSON holds it: objects as mappings, numbers to four digits, all else as it is."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if is_dataclass(value) and not isinstance(value, type):
        return rounded(asdict(value))
    if isinstance(value, Mapping):
        named = cast("Mapping[str, object]", value)
        return {name: rounded(one) for name, one in named.items()}
    if isinstance(value, list | tuple):
        return [rounded(one) for one in cast("list[object]", value)]
    return value
