"""Texts that are hard to send whole: emoji families, combining marks, jamo, markup, long ones."""

from __future__ import annotations

import random
from collections.abc import Callable

_FAMILY = "👨‍👩‍👧‍👦"
_SENTENCES = (
    "주차요금은 30분에 600원입니다. ",
    "시장은 예산의 범위에서 지원할 수 있습니다.\n",
    "담당 부서는 주차차량과입니다.\n\n",
    "The fee is 600 won for 30 minutes. ",
)
_MARKUP = ("<b>", "</b>", "*", "_", "`", "[링크](http://a)", "&lt;", "||", "```", "{", "\\")


def _combining(chance: random.Random) -> str:
    marks = "".join(chr(chance.randint(0x300, 0x36F)) for _ in range(chance.randint(1, 30)))
    return chance.choice("aeo가") + marks


def _jamo(chance: random.Random) -> str:
    leading = chr(chance.randint(0x1100, 0x1112))
    vowel = chr(chance.randint(0x1161, 0x1175))
    return leading + vowel + chance.choice(["", chr(chance.randint(0x11A8, 0x11C2))])


def _any_code_point(chance: random.Random) -> str:
    while True:
        point = chance.randint(1, 0x10FFFF)
        if not 0xD800 <= point <= 0xDFFF:
            return chr(point)


_PIECES: tuple[Callable[[random.Random], str], ...] = (
    lambda chance: chance.choice(_SENTENCES),
    lambda chance: chance.choice(_SENTENCES),
    lambda chance: chr(chance.randint(0xAC00, 0xD7A3)) * chance.randint(1, 40),
    lambda _chance: _FAMILY,
    lambda chance: chance.choice(("👍🏽", "🇰🇷", "🏳️‍🌈", "1️⃣", "🙂")),
    _combining,
    _jamo,
    _any_code_point,
    lambda chance: chance.choice(_MARKUP),
    lambda chance: chance.choice((" ", "\n", "\n\n", "\r\n", "\t", "\u200b", "\u200d")),
    lambda chance: "क्षि" * chance.randint(1, 4),
)


def random_text(chance: random.Random, longest: int) -> str:
    """A text of 1 to `longest` characters; short ones are likelier, long ones always among them."""
    length = min(longest, int(longest ** chance.random()) + 1)
    if chance.random() < 0.02:
        length = longest
    pieces: list[str] = []
    size = 0
    while size < length:
        # Whole runs of one kind are harder than a mixture.
        kind = chance.choice(_PIECES)
        for _ in range(chance.randint(1, 60)):
            piece = kind(chance)
            pieces.append(piece)
            size += len(piece)
            if size >= length:
                break
    return "".join(pieces)[:length]
