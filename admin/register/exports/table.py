"""The register as a table for spreadsheets: a line an entry, a column a field, named in Korean."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable

from admin.register.shown import Shown
from admin.register.speaking import said_value
from admin.register.texts import SystemField
from admin.register.written import PUBLIC
from city import SentenceKey

BOM = "\ufeff"
"""Without it spreadsheets take Korean for another encoding."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(entries: Iterable[Shown], say: Callable[[SentenceKey], str], notice: str) -> str:
    """The table: the notice, a line of names, and no cell that a spreadsheet would compute."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([notice])
    writer.writerow(say(SystemField(f"systems.field.{name}")) for name in PUBLIC)
    for entry in entries:
        writer.writerow(_cell(said_value(name, entry.fields[name], say)) for name in PUBLIC)
    return BOM + out.getvalue()


def _cell(text: str) -> str:
    """A cell that stays text; what looks like a formula gets a mark that makes it text."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
