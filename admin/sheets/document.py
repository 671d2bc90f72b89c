"""A document: headings, rows and paragraphs, whatever it is then written in."""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part under its heading."""

    heading: str
    rows: Rows = ()
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A document that can be shown, printed, or written to a file."""

    title: str
    parts: tuple[Part, ...]
