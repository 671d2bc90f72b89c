"""What the library makes of one heading, one line and one table of each length, to be filled in.

The library looks over all that is written for every paragraph that it adds, and reads the whole
file once more before it hands it out: a plan of ninety measures took it a second. So it writes, and
looks over, each shape once; a document is those shapes with its own words in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zipfile import ZipFile

if TYPE_CHECKING:
    from hwpx import HwpxDocument

_WIDTHS = (1, 3)
_SECTION = "Contents/section0.xml"
_WORDS = "\ue000"
"""Stands where words come; the moulds hold nothing that anybody wrote."""
_BEGIN, _END = "<hp:p ", "</hp:p>"
_SPOT = re.compile(rf'(?<= id=")[0-9]+(?=")|{_WORDS}')
_KEPT = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Mould:
    """The shapes of a document, and the file that they were taken from."""

    file: bytes
    before: str
    """What of its section stands before everything that is filled in."""
    after: str
    title: str
    heading: str
    line: str
    tables: dict[int, str]
    """By the number of their rows."""

    def filled(self, shapes: Sequence[tuple[str, Sequence[str]]]) -> bytes:
        """The file with these shapes in this order, each with its words."""
        numbers = count(1)
        body = "".join(_cast(shape, iter(words), numbers) for shape, words in shapes)
        written = BytesIO()
        with ZipFile(BytesIO(self.file)) as source, ZipFile(written, "w") as target:
            for entry in source.infolist():
                content = source.read(entry)
                if entry.filename == _SECTION:
                    content = f"{self.before}{body}{self.after}".encode()
                target.writestr(entry, content)
        return written.getvalue()


@lru_cache(maxsize=_KEPT)
def mould_of(lengths: tuple[int, ...]) -> Mould:
    """The mould with tables of so many rows."""
    from hwpx import HwpxDocument

    written = HwpxDocument.new()
    written.add_heading(_WORDS, level=1)
    written.add_heading(_WORDS, level=2)
    # A line of text that took over the look of the heading above it would be numbered as one.
    written.add_paragraph(_WORDS, inherit_style=False)
    for rows in lengths:
        _add_table(written, rows)
        written.add_paragraph(_WORDS, inherit_style=False)
    file = written.to_bytes()
    with ZipFile(BytesIO(file)) as archive:
        section = archive.read(_SECTION).decode()
    title, heading, line, *rest = _shapes(section, len(lengths))
    return Mould(
        file=file,
        before=section[: section.index(title)],
        after=section[section.rindex(_END) + len(_END) :],
        title=title,
        heading=heading,
        line=line,
        tables=dict(zip(lengths, rest, strict=True)),
    )


def _add_table(written: HwpxDocument, rows: int) -> None:
    table = written.add_table(rows, len(_WIDTHS))
    table.set_column_widths(_WIDTHS)
    for row in table.rows:
        for cell in row.cells:
            cell.set_text(_WORDS)


def _shapes(section: str, tables: int) -> Iterator[str]:
    """Title, heading and line; then each table, which stands between two lines."""
    end = 0
    for _ in range(3):
        start, end = _next(section, end)
        yield section[start:end]
    for _ in range(tables):
        start = end
        # A table's own cells hold words too; the line after it is what follows its last cell.
        end = section.index("</hp:tbl>", start)
        end = section.index(_END, end) + len(_END)
        yield section[start:end]
        _, end = _next(section, end)


def _next(section: str, after: int) -> tuple[int, int]:
    """Where the next paragraph with words begins and ends, which holds no other."""
    words = section.index(_WORDS, after)
    return section.rindex(_BEGIN, after, words), section.index(_END, words) + len(_END)


def _cast(shape: str, words: Iterator[str], numbers: Iterator[int]) -> str:
    """A shape with its words, and with numbers that nothing else in the file bears."""

    def put(spot: re.Match[str]) -> str:
        return _inner(next(words)) if spot[0] == _WORDS else str(next(numbers))

    return _SPOT.sub(put, shape)


def _inner(text: str) -> str:
    """Words as they stand in the file: breaks and tabs are elements of their own."""
    lines = escape(text).replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\n", "<hp:lineBreak/>").replace("\t", "<hp:tab/>")
