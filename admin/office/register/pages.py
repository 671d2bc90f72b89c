"""Every page of the register for officials."""

from __future__ import annotations

from admin.office.desk import Desk
from admin.office.exports import Export
from admin.office.gate import Page
from admin.office.register.binding import BindingPages
from admin.office.register.editing import EditPages
from admin.office.register.entry import EntryPages
from admin.office.register.exporting import listing_of
from admin.office.register.listing import PATH, ListPages
from admin.office.register.versions import VersionPages
from admin.register import Register
from admin.rooms import Rooms
from disclosure import Journal


def register_pages(
    desk: Desk, rooms: Rooms, register: Register, bindings: BindingPages, public_url: str
) -> list[Page]:
    """The lines of the table that the register's pages are."""
    return [
        *ListPages(desk, register, rooms.lists).pages(),
        *EntryPages(desk, register, rooms.drifts, public_url).pages(),
        *bindings.pages(),
        *EditPages(desk, register).pages(),
        *VersionPages(desk, register, Journal(rooms.database)).pages(),
        Export(desk, rooms.clock, listing_of(PATH, register, desk.say)).page(),
    ]
