"""Every page of the register for officials."""

from __future__ import annotations

from admin.office.desk import Desk
from admin.office.exports import Export
from admin.office.gate import Page
from admin.office.register.editing import EditPages
from admin.office.register.entry import EntryPages
from admin.office.register.exporting import listing_of
from admin.office.register.listing import PATH, ListPages
from admin.office.register.versions import VersionPages
from admin.register import Lists, Register
from city import Clock
from disclosure import Journal


def register_pages(
    desk: Desk, register: Register, lists: Lists, journal: Journal, clock: Clock, public_url: str
) -> list[Page]:
    """The lines of the table that the register's pages are."""
    return [
        *ListPages(desk, register, lists).pages(),
        *EntryPages(desk, register, public_url).pages(),
        *EditPages(desk, register).pages(),
        *VersionPages(desk, register, journal).pages(),
        Export(desk, clock, listing_of(PATH, register, desk.say)).page(),
    ]
