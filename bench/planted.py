"""Texts with personal data planted in them, and texts without any: what masking is measured on.

Everybody and everything in them is made up. A line of `planted_*.txt` holds marks: `{name|강하린}`
is a secret as it stands, `{card}` one that is drawn here, in one of the ways citizens write it and
with a checksum that holds where the kind has one; a mark with a text of its own is never drawn.
The same seed draws the same texts.

`planted.tsv` and `planted_third.txt`, `clean.txt` and `clean_second.txt` were written before the
patterns and mended them; the files of `HELD_BACK` were written after them and mended nothing.
"""

from __future__ import annotations

import csv
import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.drawn import SLOTS

DATA = Path(__file__).parents[1] / "tests" / "data" / "personal_data"
MENDED_BY = (
    "planted.tsv",
    "planted_second.tsv",
    "planted_third.tsv",
    "planted_fourth.tsv",
    "planted_third.txt",
    "planted_fourth.txt",
    "planted_fifth.txt",
    "planted_sixth.txt",
)
CLEAN_MENDED_BY = (
    "clean.txt",
    "clean_second.txt",
    "clean_third.txt",
    "clean_fourth.txt",
    "clean_fifth.txt",
    "clean_sixth.txt",
)
HELD_BACK = ("planted_held_back.txt",)
CLEAN_HELD_BACK = ("clean_held_back.txt",)
BY_WORDS = frozenset({"name", "address", "home_unit"})
"""Kinds that are told by words around them; all others have a structure of their own."""

_MARK = re.compile(r"\{(\w+)(?:\|([^}]+))?\}")
_LONGEST_LEFT = 4
"""A secret's digits that may be left in a row: less than what tells one number from another."""
_SEED = 20261126


@dataclass(frozen=True, kw_only=True, slots=True)
class Secret:
    """What must not be readable any more."""

    kind: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Planted:
    """A text and the secrets in it."""

    text: str
    secrets: tuple[Secret, ...]

    def left(self, masked: str) -> tuple[Secret, ...]:
        """The secrets that can still be read in the masked text, whole or in good part."""
        return tuple(one for one in self.secrets if _readable(one, masked))


def planted(*names: str) -> tuple[Planted, ...]:
    """The texts of these files, each mark filled."""
    chance = random.Random(_SEED)  # noqa: S311 - repeatable texts, not a secret
    return tuple(text for name in names for text in _read(name, chance))


def clean(*names: str) -> tuple[str, ...]:
    """The texts of these files that hold nothing to be hidden."""
    return tuple(
        line for name in names for line in (DATA / name).read_text(encoding="utf-8").splitlines()
    )


def _read(name: str, chance: random.Random) -> Iterator[Planted]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        if name.endswith(".tsv"):
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield Planted(
                    text=row["text"], secrets=(Secret(kind=row["kind"], text=row["secret"]),)
                )
            return
        for line in file.read().splitlines():
            yield _filled(line, chance)


def _filled(line: str, chance: random.Random) -> Planted:
    secrets: list[Secret] = []

    def fill(mark: re.Match[str]) -> str:
        kind, draw = SLOTS.get(mark[1], (mark[1], None))
        text = mark[2] if mark[2] or draw is None else draw(chance)
        secrets.append(Secret(kind=kind, text=text))
        return text

    return Planted(text=_MARK.sub(fill, line), secrets=tuple(secrets))


def _readable(secret: Secret, masked: str) -> bool:
    if secret.text in masked:
        return True
    digits, left = _digits(secret.text), _digits(masked)
    if secret.kind in BY_WORDS or len(digits) <= _LONGEST_LEFT:
        return False
    width = _LONGEST_LEFT + 1
    return any(digits[at : at + width] in left for at in range(len(digits) - width + 1))


def _digits(text: str) -> str:
    """The digits of a text, those of other clean numbers in it between blanks."""
    return "".join(
        sign if sign.isascii() and sign.isdigit() else "" if sign in "-. ·\n/" else " "
        for sign in unicodedata.normalize("NFKC", text)
    ).strip()
