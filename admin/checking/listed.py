"""The books that are held against their acts: those of every room, and the officials' accounts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any, Final, cast

from admin.accessibility import ACCESSIBILITY
from admin.audits import AUDITS, AuditFinding
from admin.awards import AWARDS
from admin.books import Entry, Numbered, Room, called, fields_kept, in_writing
from admin.checking.model import Book, Written
from admin.committee import COMMITTEE
from admin.officials.tables import OfficialRow
from admin.partners import PARTNERS
from admin.plan import PLAN
from admin.purchases import PURCHASES
from admin.register import REGISTER
from admin.surveys import SURVEYS

ROOMS: Final = (
    COMMITTEE, REGISTER, PURCHASES, AWARDS, PARTNERS, PLAN, SURVEYS, AUDITS, ACCESSIBILITY,
)  # fmt: skip
"""The rooms that keep books."""


def _column(name: str) -> Written:
    return lambda row: in_writing(getattr(row, name))


def _books_of(room: Room) -> Iterator[Book]:
    for noun, table in room.tables.items():
        name = f"{room.name}.{called(noun)}"
        yield Book(
            name=name,
            table=cast("Any", table),
            begins=f"{name}_added",
            fields={one: _column(one) for one in (*fields_kept(noun), "version")},
            versioned=True,
            derived=_derived(table),
            filled=_FILLED.get(noun, {}),
        )


def _derived(table: type[Numbered]) -> Mapping[str, Written]:
    """Columns that are read off others when a row is kept."""
    columns = cast("Any", table).__table__.columns
    return {
        one.name: _follows(one.default.arg)
        for one in columns
        if one.default is not None and one.default.is_callable
    }


def _follows(default: Callable[[Any], Any]) -> Written:
    def follows(row: Any) -> Any:
        return default(SimpleNamespace(get_current_parameters=lambda: row._mapping))  # noqa: SLF001

    return follows


_FILLED: Final[Mapping[type[Entry], Mapping[str, Written]]] = {
    # The step to 0029 named findings as released whose words an agenda had said already.
    AuditFinding: {"released": _column("opened")},
}


def _one_or_zero(name: str) -> Written:
    return lambda row: str(int(bool(getattr(row, name))))


_ACCOUNTS: Final = Book(
    name="official",
    table=OfficialRow,
    begins="official.added",
    fields={
        "name": _column("name"),
        "full_name": _column("full_name"),
        "department": _column("department"),
        "roles": lambda row: " ".join(row.roles),
        "active": _one_or_zero("active"),
        "must_change": _one_or_zero("must_change"),
        "second_factor": _one_or_zero("secret"),
        "identity": _one_or_zero("identity"),
    },
    untold={"active": "1", "must_change": "1", "second_factor": "0", "identity": "0"},
    deeds={
        "official.password_changed": {"must_change": "0"},
        "official.password_lent": {"must_change": "1", "identity": "0"},
        "official.linked": {"identity": "1"},
        "official.unlinked": {"identity": "0"},
    },
)
"""What somebody may do here; not the password itself, which no act may tell of."""

BOOKS: Final[tuple[Book, ...]] = (*(book for room in ROOMS for book in _books_of(room)), _ACCOUNTS)
"""Every book, those first that decide most."""
