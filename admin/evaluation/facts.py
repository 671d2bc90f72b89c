"""Does a text state a fact? NFKC on both sides; blanks, commas and middle dots do not count.

A fact that is a bare number must stand as a whole number: `15` stands in `15일` and `10, 15` but
neither in `2015`, nor in `15,000`, nor in `1.15`.
"""

from __future__ import annotations

import re
import unicodedata

from city.korean import comparable

_BARE = re.compile(r"\d+(?:\.\d+)?")
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
# In NFKC the sign for paragraph 2 is a plain 2 that would grow together with the number after it.
_ENCLOSED = re.compile(r"[\u2460-\u24ff\u2776-\u2793\u3248-\u325f\u32b1-\u32bf]")


def holds_fact(text: str, fact: str) -> bool:
    """Whether a text contains a fact; an empty fact is contained in nothing."""
    wanted = comparable(fact)
    if not wanted:
        return False
    if _BARE.fullmatch(wanted):
        return wanted in whole_numbers(text)
    return wanted in comparable(text)


def missing_facts(text: str, facts: tuple[str, ...]) -> tuple[str, ...]:
    """The facts that a text does not contain, in order."""
    return tuple(fact for fact in facts if not holds_fact(text, fact))


def whole_numbers(text: str) -> frozenset[str]:
    """Every number that stands in a text as it is written there, thousands put together."""
    plain = unicodedata.normalize("NFKC", _ENCLOSED.sub(" ", text))
    numbers: set[str] = set()
    for written in _WRITTEN.findall(plain):
        whole, *rest = str(written).rstrip(",").split(".")
        parts = [whole.replace(",", "")] if _GROUPED.fullmatch(whole) else whole.split(",")
        if len(rest) == 1:
            # The point belongs to the last of several numbers: `10,1.5` lists 10 and 1.5.
            parts[-1] += f".{rest[0]}"
        else:
            # Two points and more make a date (2025.4.8), whose parts are numbers of their own.
            parts += rest
        numbers.update(part for part in parts if part)
    return frozenset(numbers)
