"""The equal-service reports for auditors: nothing is hidden, so nothing leaves here unnoted."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from starlette.responses import Response

from admin.equal_service import EqualService, ReportWord, Showing, report
from admin.office.desk import Desk, Visit
from admin.office.equal.texts import EqualOffice
from admin.office.exports import Column, Export, Listing
from admin.office.gate import Page
from admin.officials import Permission
from admin.sheets import Cell
from city import CityProfile, Clock, Voice

_PATH = "/office/equal-service"
Line = tuple[Cell, ...]
_HEADINGS = (
    ReportWord.PERIOD, ReportWord.GROUP, ReportWord.MEASURE, ReportWord.HITS, ReportWord.OF,
    ReportWord.RATE, ReportWord.WILSON, ReportWord.EXACT,
)  # fmt: skip


class EqualPages:
    """The list of reports, a report, and all of them as a file."""

    def __init__(self, desk: Desk, room: EqualService, profile: CityProfile, clock: Clock) -> None:
        self._desk, self._room, self._clock = desk, room, clock
        self._showing = Showing(profile.sentences, Voice())

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, one = Permission.EQUAL_READ, f"{_PATH}/{{period}}"
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.listed),
            Page(method="GET", path=one, asks=read, answer=self.shown),
            Export(self._desk, self._clock, self._listing()).page(),
        ]

    async def listed(self, visit: Visit) -> Response:
        """Every period that was counted."""
        every = await self._desk.database.run(self._room.every)
        listed = [(one, self._showing.title(one.period)) for one in every]
        return self._desk.page("equal/list.html", visit, listed=listed, Say=EqualOffice)

    async def shown(self, visit: Visit) -> Response:
        """A report with every count; where another version wrote it, a line that says so."""
        name = visit.request.path_params["period"]
        kept = await self._desk.database.run(self._room.find, name)
        if kept is None:
            return self._desk.missing(visit)
        made = report(kept.counted, public=False) if kept.counted else None
        return self._desk.page(
            "equal/report.html", visit,
            kept_report=kept,
            title=self._showing.title(kept.period),
            made=made,
            measures=self._showing.measures(made) if made else (),
            times=self._showing.times(made) if made else None,
            Say=EqualOffice,
            Word=ReportWord,
        )  # fmt: skip

    def _listing(self) -> Listing[Line]:
        columns: tuple[Column[Line], ...] = tuple(
            Column(heading=key, cell=itemgetter(place)) for place, key in enumerate(_HEADINGS)
        )
        return Listing(
            path=_PATH,
            title=EqualOffice.TITLE,
            asks=Permission.EQUAL_READ,
            columns=columns,
            entries=lambda _: self._lines(),
        )

    def _lines(self) -> Iterator[Line]:
        for one in self._room.every():
            if one.counted is not None:
                yield from self._showing.lines(report(one.counted, public=False))
