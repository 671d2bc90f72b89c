"""Samples: drawing them, reading what was drawn, and how far readers agree."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from admin.audits import Readings, Sample, SampleKind, SampleKindName, Samples
from admin.office.audits.listing import PATH
from admin.office.audits.texts import SampleOffice
from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from city.pages import page_of

_PATH = f"{PATH}/samples"
_ONE = f"{_PATH}/{{number:number}}"


class SamplePages:
    """The list of samples, and a sample."""

    def __init__(self, desk: Desk, samples: Samples, readings: Readings) -> None:
        self._desk, self._samples, self._readings = desk, samples, readings
        self._sending = Sending(desk=desk, show=self.listed, back=f"{_PATH}/{{}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, judge = Permission.AUDITS_READ, Permission.AUDITS_JUDGE
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.listed),
            Page(method="POST", path=_PATH, asks=judge, answer=self.draw),
            Page(method="GET", path=_ONE, asks=read, answer=self.shown),
        ]

    async def draw(self, visit: Visit) -> Response:
        """Draw a sample and keep it."""
        form = Form(visit.fields)
        sample = Sample(
            title=form.text("title", most=100),
            kind=form.choice("kind", SampleKind),
            first=form.day("first"),
            last=form.day("last"),
            size=form.number("size", 1, self._samples.rules.largest_sample),
            seed=form.text("seed", required=False, most=64),
        )
        return await self._sending.keep(visit, "draw", form, partial(self._samples.add, sample))

    async def listed(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """Every sample, and the form for a new one."""
        every = await self._desk.database.run(self._samples.every)
        paged = page_of(every, visit.request.query_params.get("page", ""), {})
        return self._desk.page(
            "audits/samples.html", visit, status=sent.status, sent=sent, Say=SampleOffice,
            paged=paged, draws=may(visit.official, Permission.AUDITS_JUDGE), address=_PATH,
            kinds={one.value: self._kind(one) for one in SampleKind}, kind=self._kind,
            search=PATH,
        )  # fmt: skip

    async def shown(self, visit: Visit) -> Response:
        """What was drawn, who has read it, and how far they agree."""
        run, number = self._desk.database.run, visit.path_number()
        sample = await run(self._samples.find, number)
        if sample is None:
            return self._desk.missing(visit)
        again = None
        if visit.request.query_params.get("again"):
            again = await run(self._samples.drawn_again, sample)
        drawn = sample.drawn
        paged = page_of(drawn, visit.request.query_params.get("page", ""), {})
        return self._desk.page(
            "audits/sample.html", visit, Say=SampleOffice, sample=sample, paged=paged,
            kind=self._kind(sample.kind), read=await run(self._readings.read_by, paged.entries),
            agreed=await run(self._readings.agreement, drawn), me=visit.official.name,
            same=len(set(again.numbers) & set(drawn)) if again else None,
            address=_PATH, search=PATH,
        )  # fmt: skip

    def _kind(self, kind: SampleKind) -> str:
        return self._desk.say(SampleKindName(f"audits.sample_kind.{kind}"))
