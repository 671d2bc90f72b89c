"""Every page of the register for officials."""

from __future__ import annotations

from admin.office.desk import Desk
from admin.office.gate import Page
from admin.office.register.binding import BindingPages
from admin.office.register.editing import EditPages
from admin.office.register.entry import EntryPages
from admin.office.register.listing import ListPages
from admin.office.register.versions import VersionPages
from admin.register import Drifts, Lists, Register
from disclosure import Journal


def register_pages(
    desk: Desk,
    register: Register,
    lists: Lists,
    journal: Journal,
    drifts: Drifts,
    bindings: BindingPages,
) -> list[Page]:
    """The lines of the table that the register's pages are."""
    return [
        *ListPages(desk, register, lists).pages(),
        *EntryPages(desk, register, drifts).pages(),
        *bindings.pages(),
        *EditPages(desk, register).pages(),
        *VersionPages(desk, register, journal).pages(),
    ]
