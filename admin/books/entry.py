"""What is kept in books: a frozen noun with its number and its version."""

from __future__ import annotations

from dataclasses import dataclass, fields

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
