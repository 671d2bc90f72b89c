"""The versions of an entry: who changed what and why, newest first, and which the public saw."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from starlette.responses import Response

from admin.office.desk import Desk, Visit
from admin.office.gate import Page
from admin.office.register.listing import PATH
from admin.office.register.texts import RegisterSentence
from admin.office.versions import AT_MOST, Changed, Version
from admin.officials import Permission
from admin.register import PUBLIC, Found, Register, field_name, kind_of, said_value
from city import SEOUL, SentenceKey
from disclosure import Change, Journal, KeptAct

Say = Callable[[SentenceKey], str]


class VersionPages:
    """The page of an entry's versions."""

    def __init__(self, desk: Desk, register: Register, journal: Journal) -> None:
        self._desk, self._register, self._journal = desk, register, journal

    def pages(self) -> list[Page]:
        """Its line of the table."""
        path = f"{PATH}/{{number:number}}/versions"
        return [Page(method="GET", path=path, asks=Permission.REGISTER_READ, answer=self.show)]

    async def show(self, visit: Visit) -> Response:
        """Every version, as far as the page goes."""
        number = visit.path_number()
        found = await self._desk.database.run(self._register.find, number)
        if found is None:
            return self._desk.missing(visit)

        def read() -> list[KeptAct]:
            return self._journal.latest(subject=f"register.system:{number}", limit=AT_MOST)

        acts = await self._desk.database.run(read)
        return self._desk.page(
            "versions.html",
            visit,
            name=found.system.name,
            back=f"{PATH}/{number}",
            versions=_versions(found, acts, self._desk.say),
            Register=RegisterSentence,
        )


def _versions(found: Found, acts: list[KeptAct], say: Say) -> tuple[Version, ...]:
    """Each act about an entry made one version, so the newest made the one that is kept."""
    released = {one.of_version: one.released for one in reversed(found.releases)}
    return tuple(
        Version(
            number=found.system.version - place,
            at=one.at.astimezone(SEOUL),
            by=one.act.by,
            reason=one.act.reason,
            changes=tuple(_changes(one.act.changes, say)),
            released=released.get(found.system.version - place),
        )
        for place, one in enumerate(acts)
    )


def _changes(changes: tuple[Change, ...], say: Say) -> Iterator[Changed]:
    for one in changes:
        if one.field in PUBLIC and one.before != one.after:
            yield Changed(
                label=say(field_name(one.field)),
                before=_said(one.field, one.before, say),
                after=_said(one.field, one.after, say),
            )


def _said(name: str, value: str, say: Say) -> str:
    """A value in words, as the journal writes it down."""
    if kind_of(name) is bool and value:
        return said_value(name, json.loads(value), say)
    return said_value(name, value, say)
