"""The committee at a glance: what is owed today, what its composition lacks, and its meetings."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from admin.books import Findings
from admin.committee.meetings import Meeting
from admin.committee.people import Committee, Secretary, SexException
from admin.committee.reading import committee_on
from admin.committee.rules.composition import composition, secretary_by_post, secretary_on
from admin.committee.rules.sexes import exception_on
from admin.office.committee.keeping import ROOT, CommitteeRoom
from admin.office.desk import Visit
from admin.office.gate import Page
from admin.officials import Permission


@dataclass(frozen=True, kw_only=True, slots=True)
class Seated:
    """Who sits today, and what the rules say of that."""

    committee: Committee
    secretaries: tuple[Secretary, ...]
    exceptions: tuple[SexException, ...]
    meetings: tuple[Meeting, ...]
    findings: Findings


def seated(room: CommitteeRoom) -> Seated:
    """Read who sits today."""
    with room.books.reading() as shelf:
        committee, meetings = committee_on(shelf), shelf.every(Meeting)
        secretaries, exceptions = shelf.every(Secretary), shelf.every(SexException)
    today, rules = room.books.today(), room.rules
    findings = composition(
        committee.in_office(today), rules, exception=exception_on(exceptions, today)
    )
    findings += secretary_by_post(secretary_on(secretaries, today), rules)
    return Seated(
        committee=committee,
        secretaries=secretaries,
        exceptions=exceptions,
        meetings=tuple(sorted(meetings, key=lambda one: one.starts, reverse=True)),
        findings=findings,
    )


class OverviewPages:
    """Where the committee's pages begin."""

    def __init__(self, room: CommitteeRoom) -> None:
        self._room = room

    def pages(self) -> list[Page]:
        """Its line of the table."""
        read = Permission.COMMITTEE_READ
        return [Page(method="GET", path=ROOT, asks=read, answer=self.show)]

    async def show(self, visit: Visit) -> Response:
        """The committee as it is today."""
        run = self._room.desk.database.run
        found = await run(seated, self._room)
        owed = await run(self._room.publications.owed)
        return self._room.page("home.html", visit, seated=found, owed=owed)
