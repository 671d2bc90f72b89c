"""The body of an ordinance or an act, cut into the sections that become articles.

    preamble (전문) · 편 · 장 · 절 · 관 · 조 · supplements (부칙) with articles of their own

Nothing is left out: text before the first article is a section, and so is a part's heading under
which nothing stands (`제6장 삭제 <2010. 5. 4.>`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knowledge.ingest.markup import clean_line, clean_lines
from knowledge.ingest.numbering import (
    Number,
    article_number,
    heading_of,
    part_level,
    split_part,
    supplement_header,
)
from knowledge.ingest.supplement import Supplement

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_DATED = re.compile(r"\d{4}")

PREAMBLE = "전문"
WHOLE = "본문"
SUPPLEMENT = "부칙"


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A section of a body: one article, or what stands in the place of one."""

    number: str
    heading: str
    path: tuple[str, ...]
    lines: tuple[str, ...]
    supplement: bool = False


@dataclass(kw_only=True, slots=True)
class _Open:
    """The section that is being read; `lines` are raw."""

    number: str
    heading: str = ""
    path: tuple[str, ...] = ()
    level: int | None = None
    """How deep a part stands (see `part_level`); None for an article and for the preamble."""
    lines: list[str] = field(default_factory=list[str])

    def closed(self, *, over_more: bool) -> Section | None:
        """The section as it ends; None if it says nothing.

        A part's heading is the path of what stands under it (`over_more`). If nothing does, the
        heading itself is all that the part says, and it becomes the section's text.
        """
        lines = clean_lines(self.lines)
        heading = self.heading
        if self.level is not None and not lines and not over_more:
            lines, heading = [heading], ""
        if not lines and (self.level is not None or self.number == PREAMBLE):
            return None
        return Section(number=self.number, heading=heading, path=self.path, lines=tuple(lines))


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """A body's title, empty if it has none, and its sections in order."""

    title: str
    sections: tuple[Section, ...]


def read_body(text: str) -> Body:
    """Cut a body (without front matter) into sections."""
    reader = _Reader()
    for line in text.splitlines():
        reader.take(line)
    return reader.finish()


class _Reader:
    def __init__(self) -> None:
        self._title = ""
        self._sections: list[Section] = []
        self._parts: dict[int, str] = {}
        self._open = _Open(number=PREAMBLE)
        self._supplement: Supplement | None = None

    def take(self, line: str) -> None:
        found = _HEADING.match(line)
        if found is None:
            self._take_text(line)
            return
        heading = clean_line(found[2])
        if supplement_header(heading) is not None:
            self._begin_supplement(heading)
        elif self._supplement is not None:
            self._supplement.take_heading(heading)
        elif (article := article_number(heading)) is not None:
            self._begin_article(*article)
        elif (level := part_level(heading)) is not None:
            self._begin_part(level, heading)
        elif len(found[1]) == 1 and not self._title:
            self._title = heading
        else:
            self._take_text(heading)

    def _take_text(self, line: str) -> None:
        if self._supplement is not None:
            self._supplement.take(line)
        elif _opens_dated_supplement(line):
            self._begin_supplement(clean_line(line))
        else:
            self._open.lines.append(line)

    def _begin_article(self, number: Number, rest: str) -> None:
        self._close(over_more=True)
        self._open = _Open(number=str(number), heading=heading_of(rest), path=self._path())

    def _begin_part(self, level: int, heading: str) -> None:
        above = self._open.level
        self._close(over_more=above is not None and above < level)
        self._parts = {at: part for at, part in self._parts.items() if at < level}
        number, rest = split_part(heading)
        self._open = _Open(number=number, heading=rest, path=self._path(), level=level)
        self._parts[level] = heading

    def _begin_supplement(self, header: str) -> None:
        if self._supplement is None:
            self._close(over_more=False)
            self._supplement = Supplement()
        self._supplement.take(header)

    def _path(self) -> tuple[str, ...]:
        return tuple(part for _, part in sorted(self._parts.items()))

    def _close(self, *, over_more: bool) -> None:
        section = self._open.closed(over_more=over_more)
        if section is not None:
            self._sections.append(section)

    def finish(self) -> Body:
        if self._supplement is None:
            self._close(over_more=False)
        else:
            self._sections += [
                Section(
                    number=f"{SUPPLEMENT} {part.number}".strip(),
                    heading=part.heading,
                    path=part.path,
                    lines=part.lines,
                    supplement=True,
                )
                for part in self._supplement.parts()
            ]
        return Body(title=self._title, sections=tuple(self._sections))


def _opens_dated_supplement(line: str) -> bool:
    """Whether a line of text, not a heading, opens a supplement: only one that names its date."""
    header = supplement_header(clean_line(line))
    return header is not None and _DATED.search(header[0]) is not None
