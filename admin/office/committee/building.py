"""Builds the committee's pages."""

from __future__ import annotations

from admin.committee import CommitteeBooks
from admin.office.committee.exporting import meetings_of, roster_of
from admin.office.committee.items import ItemsPages
from admin.office.committee.keeping import ROOT, CommitteeRoom, HiddenPapers
from admin.office.committee.meetings import MeetingsPages
from admin.office.committee.members import MembersPages
from admin.office.committee.minutes import MinutesPages
from admin.office.committee.overview import OverviewPages
from admin.office.committee.papers import PapersPages
from admin.office.committee.referring import Systems
from admin.office.committee.yearly import YearlyPages
from admin.office.desk import Desk
from admin.office.exports import Export
from admin.office.gate import Page
from city import Clock


def committee_pages(
    desk: Desk, books: CommitteeBooks, clock: Clock, systems: Systems, hidden: HiddenPapers
) -> list[Page]:
    """Every page of the committee, with what it asks for."""
    room = CommitteeRoom(desk, books, clock, systems, hidden)
    made = (
        OverviewPages, MembersPages, MeetingsPages, ItemsPages, MinutesPages, YearlyPages,
        PapersPages,
    )  # fmt: skip
    return [
        *(page for pages in made for page in pages(room).pages()),
        Export(desk, clock, roster_of(f"{ROOT}/members", room)).page(),
        Export(desk, clock, meetings_of(f"{ROOT}/meetings", room)).page(),
    ]
