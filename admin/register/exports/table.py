"""The register as a table for spreadsheets: a line an entry, a column a field, named in Korean."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from admin.register.shown import Shown
from admin.register.speaking import said_value
from admin.register.texts import field_name
from admin.register.written import PUBLIC
from admin.sheets import Sheet
from city import SentenceKey


def table_of(entries: Iterable[Shown], say: Callable[[SentenceKey], str]) -> Sheet:
    """What the public sees of each entry, in words."""
    return Sheet(
        title="register",
        headings=tuple(say(field_name(name)) for name in PUBLIC),
        rows=tuple(
            tuple(said_value(name, entry.fields[name], say) for name in PUBLIC) for entry in entries
        ),
    )
