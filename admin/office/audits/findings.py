"""Findings: opening them, who mends them, closing them, and putting them before the committee."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from starlette.responses import Response

from admin.audits import AuditFinding, AuditFindings, AuditRule, Blind, FindingKind, FindingKindName
from admin.books import Finding
from admin.committee import Agendas, CommitteeBooks, Meeting
from admin.office.audits.texts import FindingOffice
from admin.office.desk import Desk, Visit, when
from admin.office.forms import Form
from admin.office.gate import Handler, Page
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from city.pages import page_of

_PATH = "/office/findings"
_ONE = f"{_PATH}/{{number:number}}"
_LONG = 1000
_SPOTS = {
    AuditRule.TEXT_MISSING: "text",
    AuditRule.DUE_IN_PAST: "due",
    AuditRule.OWNER_MISSING: "owner",
    AuditRule.CLOSING_UNEXPLAINED: "why",
    AuditRule.MEETING_OVER: "meeting",
}


def _spot(finding: Finding) -> str | None:
    return next((field for rule, field in _SPOTS.items() if finding.sentence is rule), None)


class FindingPages:
    """The list of findings, and a finding."""

    def __init__(
        self, desk: Desk, findings: AuditFindings, committee: CommitteeBooks, blind: Blind
    ) -> None:
        self._desk, self._findings, self._committee = desk, findings, committee
        self._blind = blind
        self._every = Sending(desk=desk, show=self.listed, back=f"{_PATH}/{{}}", spot=_spot)
        self._one = Sending(desk=desk, show=self.shown, back=f"{_PATH}/{{number}}", spot=_spot)

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, keep = Permission.FINDINGS_READ, Permission.FINDINGS_KEEP
        mend, seat = Permission.FINDINGS_MEND, Permission.COMMITTEE_KEEP
        return [
            Page(method="GET", path=_PATH, asks=read, answer=self.listed),
            Page(method="POST", path=_PATH, asks=keep, answer=self.open),
            Page(method="GET", path=_ONE, asks=read, answer=self.shown),
            *(
                Page(method="POST", path=f"{_ONE}/{step}", asks=asks, answer=self._read(answer))
                for step, asks, answer in (
                    ("answer", mend, self.mend),
                    ("close", keep, self.close),
                    ("agenda", seat, self.put),
                    ("release", keep, self.release),
                )
            ),
        ]

    async def open(self, visit: Visit) -> Response:
        """Keep a new finding."""
        form = Form(visit.fields)
        finding = AuditFinding(
            kind=form.choice("kind", FindingKind),
            subject=form.text("subject", required=False, most=100),
            text=form.text("text", most=_LONG),
            owner=form.text("owner", required=False, most=100),
            due=form.day("due"),
            opened=date.min,
        )
        return await self._every.keep(visit, "open", form, partial(self._findings.open, finding))

    async def mend(self, visit: Visit) -> Response:
        """Keep whose it is and what is done about it."""
        form = Form(visit.fields)
        act = partial(
            self._findings.answer,
            visit.path_number(),
            form.version(),
            form.text("owner", most=100),
            form.day("due"),
            form.text("measure", required=False, most=_LONG),
        )
        return await self._one.keep(visit, "answer", form, act)

    async def close(self, visit: Visit) -> Response:
        """Close it."""
        form = Form(visit.fields)
        version, why = form.version(), form.text("why", most=_LONG)
        act = partial(self._findings.close, visit.path_number(), version, why)
        return await self._one.keep(visit, "close", form, act)

    async def put(self, visit: Visit) -> Response:
        """Put it on the agenda of a meeting that is to come."""
        form = Form(visit.fields)
        version, meeting = form.version(), form.number("meeting", 1, 2**31 - 1)
        act = partial(
            self._findings.put_before, self._committee, visit.path_number(), version, meeting
        )
        return await self._one.keep(visit, "agenda", form, act)

    async def release(self, visit: Visit) -> Response:
        """Let the public read its words."""
        act = partial(self._findings.release, visit.path_number(), Form(visit.fields).version())
        return await self._one.keep(visit, "release", Form(visit.fields), act)

    async def listed(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """Every finding, the most urgent first, and the form for a new one."""
        every = await self._desk.database.run(self._findings.every)
        query = visit.request.query_params
        paged = page_of(every, query.get("page", ""), {})
        hidden = await self._hidden(visit, paged.entries)
        return self._desk.page(
            "audits/findings.html", visit, status=sent.status, sent=sent, Say=FindingOffice,
            paged=paged, hidden=hidden, kinds={one.value: self._kind(one) for one in FindingKind},
            kind=self._kind, state=self._state, address=_PATH, due=self._findings.usual_day(),
            opens=may(visit.official, Permission.FINDINGS_KEEP),
            asked={name: query.get(name, "")[:100] for name in ("kind", "subject")},
        )  # fmt: skip

    async def shown(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """A finding with what may be done about it."""
        finding = await self._desk.database.run(self._findings.find, visit.path_number())
        if finding is None:
            return self._desk.missing(visit)
        if await self._hidden(visit, [finding]):
            return self._desk.page(
                "audits/blind.html", visit, Say=FindingOffice, finding=finding, address=_PATH
            )
        who, is_open = visit.official, finding.open
        off = await self._desk.database.run(Agendas(self._committee).is_off, finding.item)
        seated = finding.item is not None and not off
        seats = is_open and not seated and may(who, Permission.COMMITTEE_KEEP)
        own = await self._wrote(visit, finding)
        meetings = await self._desk.database.run(self._meetings) if seats and not own else {}
        items = {finding.item} if finding.item else set[int]()
        public = bool(await self._desk.database.run(self._findings.public_words, items))
        return self._desk.page(
            "audits/finding.html", visit, status=sent.status, sent=sent, Say=FindingOffice,
            finding=finding, kind=self._kind(finding.kind), state=self._state(finding),
            mends=is_open and may(who, Permission.FINDINGS_MEND),
            closes=is_open and may(who, Permission.FINDINGS_KEEP), seats=seats,
            own=own, meetings=meetings, address=_PATH, public=public,
            releases=bool(finding.item) and not public and may(who, Permission.FINDINGS_KEEP),
        )  # fmt: skip

    def _read(self, answer: Handler) -> Handler:
        """Does nothing to a finding for who is still to judge, and could not have read it."""

        async def answered(visit: Visit) -> Response:
            finding = await self._desk.database.run(self._findings.find, visit.path_number())
            if finding is not None and await self._hidden(visit, [finding]):
                return await self.shown(visit)
            return await answer(visit)

        return answered

    async def _hidden(self, visit: Visit, findings: Sequence[AuditFinding]) -> frozenset[int]:
        """What is not shown to somebody who is still to judge what it is about."""
        if not may(visit.official, Permission.AUDITS_JUDGE):
            return frozenset()
        return await self._desk.database.run(self._blind.hidden, visit.official.name, findings)

    async def _wrote(self, visit: Visit, finding: AuditFinding) -> bool:
        """Whether who looks has written it, and lets nobody else read it alone."""
        opener = await self._desk.database.run(self._findings.opener, finding.number)
        return opener == visit.official.name

    def _meetings(self) -> dict[int, str]:
        with self._committee.reading() as shelf:
            planned = shelf.every(Meeting, ended=None, cancelled=None)
        return {one.number: f"{when(one.starts)}, {one.place}" for one in planned}

    def _kind(self, kind: FindingKind) -> str:
        return self._desk.say(FindingKindName(f"audits.finding_kind.{kind}"))

    def _state(self, one: AuditFinding) -> FindingOffice:
        if not one.open:
            return FindingOffice.STATE_CLOSED
        late = one.due < self._findings.today()
        return FindingOffice.STATE_LATE if late else FindingOffice.STATE_OPEN
