"""Supplements (부칙): one after another in one section, some with articles of their own.

Their articles count from 1 again, so they carry the supplement's header as their path. Inside an
article that amends another law, lines open with that law's article numbers; only a number that
follows the last one is an article of the supplement itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.ingest.markup import clean_line, clean_lines
from knowledge.ingest.numbering import (
    Number,
    article_number,
    leading_brackets,
    supplement_header,
)

_LEFT_OUT = re.compile(
    r"제\s?\d+\s?조(?:의\d+)?\s?(?:부터|내지|및|~|ㆍ|,).*?제\s?(?P<last>\d+)\s?조.*생\s*략"
)
_BARE = "부칙"
"""The header of a supplement that says neither its number nor its date."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SupplementPart:
    """A supplement without articles (number empty), or one of its articles."""

    number: str
    heading: str
    path: tuple[str, ...]
    lines: tuple[str, ...]


class Supplement:
    """Reads the lines of a section of supplements."""

    def __init__(self) -> None:
        self._parts: list[SupplementPart] = []
        self._header = ""
        self._number: Number | None = None
        self._heading = ""
        self._lines: list[str] = []

    def take(self, line: str) -> None:
        """Take the next line of text, raw, or the heading that opens a supplement."""
        cleaned = clean_line(line)
        header = supplement_header(cleaned)
        if header is not None:
            self._close()
            self._header, cleaned = header
            self._number, self._heading = None, ""
        found = article_number(cleaned)
        if found is not None and self._follows(*found):
            self._begin(*found)
        else:
            self._lines.append(cleaned if header else line)

    def take_heading(self, heading: str) -> None:
        """Take a heading: an article of this supplement, whatever its number, or plain text."""
        found = article_number(heading)
        if found is None:
            self.take(heading)
        else:
            self._begin(*found)

    def _begin(self, number: Number, rest: str) -> None:
        self._close(article_follows=True)
        self._number = number
        self._heading, text = leading_brackets(rest)
        self._lines = [text]

    def _follows(self, number: Number, rest: str) -> bool:
        """Whether an article number that opens a line is the next one of this supplement."""
        if not rest.startswith(("(", "①", "삭제", "<")):
            return False
        last = self._number or Number(number=0, branch=0)
        if number.number == last.number:
            return number.branch == last.branch + (1 if last.branch else 2)
        return number.branch == 0 and number.number in (last.number + 1, self._left_out() + 1)

    def _left_out(self) -> int:
        """The last of the articles that this supplement says it leaves out (`생략`)."""
        for line in reversed(self._lines):
            found = _LEFT_OUT.search(clean_line(line))
            if found is not None:
                return int(found["last"])
        return 0

    def _close(self, *, article_follows: bool = False) -> None:
        lines = tuple(clean_lines(self._lines))
        self._lines = []
        number = str(self._number) if self._number else ""
        # The path of the article that follows holds the header; alone, it is kept by itself.
        if lines or number or (self._header not in ("", _BARE) and not article_follows):
            self._parts.append(
                SupplementPart(
                    number=number,
                    heading=self._heading,
                    path=(self._header,) if self._header else (),
                    lines=lines,
                )
            )

    def parts(self) -> list[SupplementPart]:
        """What was read, in order."""
        self._close()
        self._header, self._number, self._heading = "", None, ""
        return list(self._parts)
