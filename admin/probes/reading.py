"""The files of needs and of what people say of themselves, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from admin.probes.model import Manner, Need, Saying, Trait

_FOLDER = Path(__file__).parent / "data"


@cache
def all_sayings() -> Mapping[Trait, Saying]:
    """What the one and the other say, by trait."""
    return {
        Trait(entry["name"]): Saying(
            trait=Trait(entry["name"]),
            manner=Manner(entry.get("manner", Manner.SAME)),
            says=tuple((one, other) for one, other in entry["says"]),
        )
        for entry in _traits()
    }


@cache
def all_needs() -> tuple[Need, ...]:
    """Every need of the files, in their order.

    Raises:
        ValueError: a line is no need, or names a trait that there is none of.
    """
    letters = {entry["letter"]: Trait(entry["name"]) for entry in _traits()}
    paths = sorted(_FOLDER.glob("needs_*.toml"))
    return tuple(need for path in paths for need in _needs(path, letters))


def _needs(path: Path, letters: Mapping[str, Trait]) -> Iterator[Need]:
    for subject in tomllib.loads(path.read_text(encoding="utf-8"))["subjects"]:
        for article, denied, one, other, english in subject["needs"]:
            if not set(denied) <= letters.keys():
                raise ValueError(f"{path.name}: no trait has one of these letters: {denied}")
            yield Need(
                document=subject["document"],
                article=article,
                denied=frozenset(letters[letter] for letter in denied),
                wordings=(one, other),
                english=english,
            )


@cache
def _traits() -> tuple[Mapping[str, Any], ...]:
    text = (_FOLDER / "traits.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["traits"])
