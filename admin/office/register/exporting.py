"""The register as officials take it along: every entry, shown or not, a column a field."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from admin.office.exports import Column, Listing
from admin.office.exports.texts import ColumnName
from admin.office.register.texts import RegisterSentence
from admin.officials import Permission
from admin.register import PUBLIC, Register, Say, Written, field_name, said_value, written


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A row of the file: an entry and what it says."""

    number: int
    fields: Written


def listing_of(path: str, register: Register, say: Say) -> Listing[Told]:
    """Every entry as it stands now."""

    def every() -> list[Told]:
        return [Told(number=one.number, fields=written(one)) for one in register.every()]

    def said(name: str, told: Told) -> str:
        return said_value(name, told.fields[name], say)

    number: Column[Told] = Column(heading=ColumnName.NUMBER, cell=lambda told: told.number)
    fields = (Column(heading=field_name(name), cell=partial(said, name)) for name in PUBLIC)
    return Listing(
        path=path,
        title=RegisterSentence.TITLE,
        asks=Permission.REGISTER_READ,
        columns=(number, *fields),
        entries=lambda _: every(),
    )
