"""The front matter of a Markdown file: the YAML between two lines of `---`, and what it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

import yaml

from knowledge.errors import FrontMatterBroken
from knowledge.ingest.markup import clean_line

# The safe loader either way; the one in C reads ten times as fast, and not every wheel has it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_OPENS = re.compile(r"\A---[ \t]*\n")
_DATE = re.compile(r"\s*(\d{4})\D{0,3}?(\d{1,2})\D{0,3}?(\d{1,2})\D*\Z")


@dataclass(frozen=True, kw_only=True, slots=True)
class FrontMatter:
    """What stands in a file's front matter, each value read leniently."""

    values: Mapping[str, Any]

    def text(self, *names: str) -> str:
        """The first of these entries that says something, as one clean line; empty if none does.

        A list gives its entries, parted by commas.
        """
        for name in names:
            value = self.values.get(name)
            if isinstance(value, list):
                value = ", ".join(_plain(entry) for entry in cast("list[object]", value))
            found = _plain(value)
            if found:
                return found
        return ""

    def date(self, *names: str) -> date | None:
        """The first of these entries that is a date, of YAML or in words such as `2024. 3. 12.`."""
        for name in names:
            found = read_date(self.values.get(name))
            if found is not None:
                return found
        return None

    def titles(self, name: str) -> tuple[str, ...]:
        """Titles of a list of attachments, with what kind and number they are: `별표 1 수수료`."""
        entries = self.values.get(name)
        if not isinstance(entries, list):
            return ()
        return tuple(filter(None, map(_attachment, cast("list[object]", entries))))


def with_plain_ends(text: str) -> str:
    """A text whose lines end in a line feed and that opens with no byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter of a text (empty if it has none) and the rest.

    Raises:
        FrontMatterBroken: the front matter is not closed, or is no YAML mapping.
    """
    found = _BLOCK.match(text)
    if found is None:
        if _OPENS.match(text):
            raise FrontMatterBroken(problem="---")
        return FrontMatter(values={}), text
    try:
        values: object = yaml.load(unicodedata.normalize("NFC", found["yaml"]), Loader=_LOADER)  # noqa: S506
    # Beside its own errors the library lets through what Python raises for an impossible date,
    # an endless number or brackets nested without end.
    except (yaml.YAMLError, ValueError, TypeError, ArithmeticError, RecursionError) as error:
        raise FrontMatterBroken(problem=str(error).splitlines()[0]) from error
    if values is None:
        values = {}
    if not isinstance(values, dict):
        raise FrontMatterBroken(problem="no mapping")
    return FrontMatter(values=cast("dict[str, Any]", values)), text[found.end() :]


def read_date(value: object) -> date | None:
    """A date out of what YAML made of it, None if it is none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DATE.match(str(value)) if isinstance(value, (str, int)) else None
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _plain(value: object) -> str:
    if value is None or isinstance(value, (list, dict, bool)):
        return ""
    return clean_line(str(value))


def _attachment(entry: object) -> str:
    if not isinstance(entry, dict):
        return _plain(entry)
    facts = FrontMatter(values=cast("dict[str, Any]", entry))
    number = facts.text("별표번호").lstrip("0")
    branch = facts.text("별표가지번호").lstrip("0")
    label = facts.text("별표구분") + (f" {number}" if number else "")
    label += f"의{branch}" if branch else ""
    return " ".join(filter(None, (label, facts.text("제목", "파일명"))))
