"""The register as a table for spreadsheets: a line an entry, a column a field, named in Korean."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from admin.register.drift_texts import DriftSentence
from admin.register.shown import Shown
from admin.register.speaking import drift_told, said_value, unvouched_told
from admin.register.texts import field_name
from admin.register.written import PUBLIC
from admin.sheets import Sheet


def table_of(entries: Iterable[Shown], say: Callable[..., str]) -> Sheet:
    """What the public sees of each entry, in words."""
    return Sheet(
        title="register",
        headings=(
            *(say(field_name(name)) for name in PUBLIC),
            say(DriftSentence.UNVOUCHED_HEADING),
            say(DriftSentence.HEADING),
        ),
        rows=tuple(
            (
                *(said_value(name, entry.fields[name], say) for name in PUBLIC),
                unvouched_told(entry, say),
                drift_told(entry.standing, say),
            )
            for entry in entries
        ),
    )
