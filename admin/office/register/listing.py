"""The list of the register, and beginning an entry."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from urllib.parse import urlencode

from starlette.responses import Response

from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.register.texts import BindingSentence, RegisterSentence
from admin.office.sending import LOOKED_AT, Sending, Sent
from admin.officials import Permission, may
from admin.register import (
    LONGEST,
    Line,
    Lists,
    Register,
    Stage,
    StageName,
    System,
    SystemField,
)
from city.korean import comparable

PATH = "/office/register"
_PAGE = 50
_MOST_DIGITS = 8


class ListPages:
    """Every entry, whether the public sees it or not."""

    def __init__(self, desk: Desk, register: Register, lists: Lists) -> None:
        self._desk, self._register, self._lists = desk, register, lists
        self._list = Sending(desk=desk, show=self.show, back=f"{PATH}/{{}}")

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        read, write = Permission.REGISTER_READ, Permission.REGISTER_WRITE
        return [
            Page(method="GET", path=PATH, asks=read, answer=self.show),
            Page(method="POST", path=PATH, asks=write, answer=self.add),
        ]

    async def add(self, visit: Visit) -> Response:
        """Begin an entry, and go on to its page."""
        form = Form(visit.fields)
        begun = System(
            name=form.text("name", most=LONGEST["name"]),
            department=form.text("department", most=LONGEST["department"]),
        )
        return await self._list.keep(visit, "add", form, partial(self._register.add, begun))

    async def show(self, visit: Visit, sent: Sent = LOOKED_AT) -> Response:
        """The list, fifty at a time, all of them or those that were asked for."""
        asked = visit.request.query_params
        words, stage = asked.get("q", ""), asked.get("stage", "")
        found = _matching(await self._desk.database.run(self._lists.lines), words, stage)
        query = {"q": words, "stage": stage}
        page = _page_number(asked.get("page", ""), len(found))
        return self._desk.page(
            "register/list.html",
            visit,
            status=sent.status,
            sent=sent,
            lines=found[_PAGE * (page - 1) : _PAGE * page],
            count=len(found),
            before=urlencode({**query, "page": page - 1}) if page > 1 else "",
            after=urlencode({**query, "page": page + 1}) if _PAGE * page < len(found) else "",
            words=words,
            stage=stage,
            stages={one.value: self._desk.say(StageName(f"systems.stage.{one}")) for one in Stage},
            may_write=may(visit.official, Permission.REGISTER_WRITE),
            Register=RegisterSentence,
            Binding=BindingSentence,
            Field=SystemField,
        )


def _matching(lines: Sequence[Line], words: str, stage: str) -> list[Line]:
    wanted = [comparable(word).casefold() for word in words.split()]
    return [
        line
        for line in lines
        if (not stage or line.stage == stage)
        and all(word in comparable(f"{line.name} {line.department}").casefold() for word in wanted)
    ]


def _page_number(asked: str, count: int) -> int:
    if not (asked.isascii() and asked.isdigit()) or len(asked) > _MOST_DIGITS:
        return 1
    return min(max(int(asked), 1), max(1, -(-count // _PAGE)))
