"""Article numbers and headings: `제5조의2 (지원대상)` and what else stands in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"제\s?(?P<number>\d+)\s?조(?:\s?의\s?(?P<branch>\d+))?")
_PART = re.compile(r"제\s?\d+\s?(?P<level>[편장절관])(?:\s?의\s?\d+)?")
_LEVELS = "편장절관"
# 부칙 before a number, a proviso or a particle speaks of a supplement and opens none.
_SUPPLEMENT = re.compile(
    r"부\s?칙(?=$|[(<\[①]|\s(?!제\s?\d|단서|본문|각\s|중\s|전단|후단))", re.MULTILINE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """An article number: 제5조의2 is number 5, branch 2; branch 0 where there is none."""

    number: int
    branch: int

    def __str__(self) -> str:
        return f"제{self.number}조" + (f"의{self.branch}" if self.branch else "")


def article_number(text: str) -> tuple[Number, str] | None:
    """The article number that opens a text, and the rest; None if none does."""
    found = _NUMBER.match(text)
    if found is None:
        return None
    number = Number(number=int(found["number"]), branch=int(found["branch"] or 0))
    return number, text[found.end() :].strip()


def heading_of(rest: str) -> str:
    """What stands after the number on a heading line, out of its brackets (also doubled ones)."""
    heading = rest
    while heading.startswith("(") and _closes(heading) == len(heading) - 1:
        heading = heading[1:-1].strip()
    return heading


def leading_brackets(text: str) -> tuple[str, str]:
    """The bracket that a text opens with, brackets off, and the rest; empty if there is none."""
    if not text.startswith("("):
        return "", text
    end = _closes(text)
    if end < 0:
        return "", text
    return heading_of(text[: end + 1]), text[end + 1 :].strip()


def _closes(text: str, pairs: str = "()") -> int:
    """Index of the bracket that closes the first one, -1 if none does."""
    depth = 0
    for index, letter in enumerate(text):
        depth += (letter == pairs[0]) - (letter == pairs[1])
        if depth == 0:
            return index
    return -1


def part_level(text: str) -> int | None:
    """How deep a part such as `제2장 보칙` stands: 편 0, 장 1, 절 2, 관 3; None if it is none."""
    found = _PART.match(text)
    return _LEVELS.index(found["level"]) if found else None


def split_part(text: str) -> tuple[str, str]:
    """A part's number and what it is called: `제2장`, `보칙`."""
    found = _PART.match(text)
    return (found[0], text[found.end() :].strip()) if found else ("", text)


def supplement_header(line: str) -> tuple[str, str] | None:
    """A line that opens a supplement (부칙), cut into its header and what follows; or None.

    `부칙 (2021. 4. 12. 조례 제1586호) 제1조 ...` opens one, `부칙 제1조 중 ...` speaks of one.
    """
    found = _SUPPLEMENT.match(line)
    if found is None:
        return None
    rest = line[found.end() :]
    tail = rest.lstrip()
    end = found.end() + len(rest) - len(tail)
    while line[end : end + 1] in ("(", "<", "["):
        bracket = line[end]
        pairs = {"(": "()", "<": "<>", "[": "[]"}[bracket]
        closed = _closes(line[end:], pairs)
        end = _header_end(line, end) if closed < 0 else end + closed + 1
        end += len(line[end:]) - len(line[end:].lstrip())
        if closed < 0:
            break
    return line[:end].strip(), line[end:].strip()


def _header_end(line: str, start: int) -> int:
    """Where a header ends whose bracket is never closed: before its first article, or its line."""
    found = re.search(r"\s제\s?\d+\s?조\s?\(|\s①", line[start:])
    return start + found.start() if found else len(line)
