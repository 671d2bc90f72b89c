"""What is published of the committee itself: its roster, and the review of each year."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.committee.afterwards import Review, Roster
from admin.office.committee.keeping import ROOT, CommitteeRoom
from admin.office.committee.people_lines import REVIEW, ROSTER
from admin.office.committee.sheets import Block
from admin.office.desk import Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sent
from admin.officials import Permission

_PATH = f"{ROOT}/yearly"


class YearlyPages:
    """Rosters and reviews."""

    def __init__(self, room: CommitteeRoom) -> None:
        self._room = room

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.COMMITTEE_READ, Permission.COMMITTEE_KEEP
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.show),
            Page(method="POST", path=f"{ROOT}/rosters", asks=keep, answer=self.publish),
            Page(method="POST", path=f"{ROOT}/reviews", asks=keep, answer=self.review),
        ]

    async def show(self, visit: Visit) -> Response:
        """What was published and reviewed until now."""
        return await self._page(visit, LOOKED_AT)

    async def publish(self, visit: Visit) -> Response:
        """Keep that the roster was published, or why it was not."""
        form = Form(visit.fields)
        roster = Roster(**ROSTER.read(form))
        return await self._room.keep(
            visit,
            "roster",
            form,
            [Block(sheet=ROSTER)],
            partial(self._room.publications.publish_roster, roster),
            show=self._page,
            back=_PATH,
        )

    async def review(self, visit: Visit) -> Response:
        """Keep what came of looking at a year's work."""
        form = Form(visit.fields)
        review = Review(**REVIEW.read(form))
        return await self._room.keep(
            visit,
            "review",
            form,
            [Block(sheet=REVIEW)],
            partial(self._room.publications.review, review),
            show=self._page,
            back=_PATH,
        )

    async def _page(self, visit: Visit, sent: Sent) -> Response:
        rosters, reviews = await self._room.desk.database.run(self._read)
        return self._room.page(
            "yearly.html",
            visit,
            sent,
            rosters=rosters,
            reviews=reviews,
            sheets={"roster": ROSTER, "review": REVIEW},
        )

    def _read(self) -> tuple[tuple[Roster, ...], tuple[Review, ...]]:
        with self._room.books.reading() as shelf:
            return shelf.every(Roster)[::-1], shelf.every(Review)[::-1]
