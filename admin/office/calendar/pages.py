"""What is due, and the two ways in which officials have it brought to them.

A secret address under which an official's own calendar fetches it, and a chat in which they are
reminded.
"""

from __future__ import annotations

from functools import partial

from starlette.responses import RedirectResponse, Response

from admin.calendar import Calendar, Feeds
from admin.office.calendar.texts import CalendarOffice
from admin.office.desk import Desk, Visit
from admin.office.gate import Page
from admin.officials import Permission
from city import SEOUL, RemindedAt
from city.pages import page_of
from disclosure import Reminders

FEED = "/calendar"
_ACCOUNT = "/office/account"
_PATH = "/office/calendar"


class CalendarPages:
    """The calendar's page, and making and ending one's own address and chat."""

    def __init__(
        self,
        desk: Desk,
        calendar: Calendar,
        feeds: Feeds,
        reminders: Reminders,
        at: RemindedAt,
        public_url: str,
    ) -> None:
        self._desk = desk
        self._calendar = calendar
        self._feeds = feeds
        self._reminders = reminders
        self._at = at
        self._public_url = public_url.rstrip("/")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        asks = Permission.CALENDAR
        return [
            Page(method="GET", path=_PATH, asks=asks, answer=self.show),
            Page(method="POST", path=f"{_PATH}/reminder", asks=asks, answer=self.offer),
            Page(method="POST", path=f"{_PATH}/no-reminder", asks=asks, answer=self.unlink),
            Page(method="POST", path=f"{_ACCOUNT}/feed", asks=asks, answer=self.make),
            Page(method="POST", path=f"{_ACCOUNT}/no-feed", asks=asks, answer=self.end),
        ]

    async def show(self, visit: Visit) -> Response:
        """What is due, late things first, fifty at a time.

        A heading stands where something is under it; that nothing is late, or to come, is said on
        the page where it would stand.
        """
        run = self._desk.database.run
        duties = await run(self._calendar.duties)
        linked = await run(self._reminders.linked_at, visit.official.number)
        cut = await run(self._reminders.cut_at, visit.official.number)
        today = self._calendar.today()
        query = visit.request.query_params
        paged = page_of(duties, query.get("page", ""), {})
        late = [one for one in paged.entries if one.due < today]
        coming = [one for one in paged.entries if one.due >= today]
        return self._desk.page(
            "calendar/calendar.html",
            visit,
            C=CalendarOffice,
            paged=paged,
            address=_PATH,
            late=late,
            coming=coming,
            shows_late=bool(late) or not paged.before,
            shows_coming=bool(coming) or not paged.after,
            today=today,
            told=self._desk.duty,
            at=self._at,
            linked=linked.astimezone(SEOUL) if linked else None,
            cut=cut.astimezone(SEOUL) if cut else None,
            done=query.get("done", ""),
        )

    async def offer(self, visit: Visit) -> Response:
        """Make a code that links a chat, and show it once."""
        official = visit.official
        offering = partial(self._reminders.offer, official.number, official.name)
        code = await self._desk.database.run(offering)
        return self._desk.page("calendar/code.html", visit, C=CalendarOffice, code=code)

    async def unlink(self, visit: Visit) -> Response:
        """End being reminded."""
        await self._desk.database.run(self._reminders.end, visit.official.number)
        return RedirectResponse(f"{_PATH}?done=reminder", status_code=303)

    async def make(self, visit: Visit) -> Response:
        """Make an address, and show it once."""
        official = visit.official
        making = partial(self._feeds.make, official.number, official.name)
        secret = await self._desk.database.run(making)
        host = self._public_url or str(visit.request.base_url).rstrip("/")
        address = f"{host}{FEED}/{secret}.ics"
        return self._desk.page("calendar/made.html", visit, C=CalendarOffice, address=address)

    async def end(self, visit: Visit) -> Response:
        """End one's address."""
        official = visit.official
        await self._desk.database.run(partial(self._feeds.end, official.number, official.name))
        return RedirectResponse(f"{_ACCOUNT}?done=feed", status_code=303)
