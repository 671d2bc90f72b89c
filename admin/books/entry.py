"""What is kept in books: a frozen noun with its number and its version."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import TypeVar

from city.korean import clean_text


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """Anything that officials keep."""

    number: int = 0
    """Given out when it is kept; 0 before."""
    version: int = 0
    """How often it was changed: who changes it shows which one they saw."""

    def __post_init__(self) -> None:
        """Clean its texts, so that no rule takes blanks for a reason."""
        for field in fields(self):
            value = getattr(self, field.name)
            if type(value) is str:
                object.__setattr__(self, field.name, clean_text(value))


AnEntry = TypeVar("AnEntry", bound=Entry)


def grouped(
    entries: Iterable[AnEntry], of: Callable[[AnEntry], int | None]
) -> Mapping[int | None, tuple[AnEntry, ...]]:
    """Entries by the number of what they belong to, those of one in their order."""
    found: dict[int | None, list[AnEntry]] = {}
    for one in entries:
        found.setdefault(of(one), []).append(one)
    return {number: tuple(group) for number, group in found.items()}
