"""A long answer in parts: each opens with the notice, none is cut inside a visible character."""

from __future__ import annotations

import re

from bot.telegram.lengths import MESSAGE_LIMIT, utf16_units
from city.korean import graphemes

_GAP = "\n\n"
# Where a reader would pause, best first: a paragraph, a line, a sentence, a word.
_PAUSES = (
    re.compile(r"\n{2,}"),
    re.compile(r"\n"),
    re.compile(r"[.!?。…][\"'”’)\]」』]*[^\S\n]+"),
    re.compile(r"[^\S\n]+"),
)
# A pause that comes earlier than this share of a part is not worth the shorter part.
_EARLIEST = 0.4


def split(opening: str, body: str, *, limit: int = MESSAGE_LIMIT) -> tuple[str, ...]:
    """The messages that carry `body`, each `opening`, an empty line and a piece of it.

    Every message has at most `limit` UTF-16 units, and the pieces joined are the body, character
    by character. A piece ends between two grapheme clusters, at a paragraph, line, sentence or
    word where there is one. (A single cluster of more units than a message holds, which no
    language has, is cut between two code points.)

    Raises:
        ValueError: the limit leaves no room for the opening and one character.
    """
    budget = limit - utf16_units(opening + _GAP)
    if budget < 2:  # the widest code point
        raise ValueError("no room for the text beside the notice")
    parts: list[str] = []
    start = 0
    while start < len(body) or not parts:
        end = _end_of_piece(body, start, budget)
        parts.append(f"{opening}{_GAP}{body[start:end]}")
        start = end
    return tuple(parts)


def _end_of_piece(body: str, start: int, budget: int) -> int:
    # A window one code point longer than any piece shows where the clusters end, and needs no
    # segmentation of the whole text for each part.
    window = body[start : start + budget + 1]
    if len(window) <= budget and utf16_units(window) <= budget:
        return start + len(window)
    borders = _borders(window, budget)
    if not borders:
        return start + _code_points(window, budget)
    return start + _best(window, borders)


def _borders(window: str, budget: int) -> list[int]:
    """Offsets at which a cluster ends and everything before it fits.

    The last cluster is left out, for it may go on beyond the window.
    """
    borders: list[int] = []
    offset = units = 0
    for cluster in graphemes(window)[:-1]:
        offset += len(cluster)
        units += utf16_units(cluster)
        if units > budget:
            break
        borders.append(offset)
    return borders


def _best(window: str, borders: list[int]) -> int:
    longest = borders[-1]
    allowed = set(borders)
    for pause in _PAUSES:
        ends = [found.end() for found in pause.finditer(window, 0, longest)]
        good = [end for end in ends if end in allowed and end >= longest * _EARLIEST]
        if good:
            return good[-1]
    return longest


def _code_points(window: str, budget: int) -> int:
    offset = units = 0
    for character in window:
        units += utf16_units(character)
        if units > budget:
            break
        offset += 1
    return offset
