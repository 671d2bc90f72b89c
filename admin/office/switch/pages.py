"""The page of the off switch: what is stopped, and one button to stop or to go on.

Everybody who works here sees what is stopped, by whom and why; who may press names a reason. What
is pressed holds at once, in every channel, and is an act of the journal (`disclosure.Switch`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from starlette.responses import RedirectResponse, Response

from admin.office.desk import Desk, Visit
from admin.office.forms import Form
from admin.office.gate import Page
from admin.office.switch.texts import SwitchSentence
from admin.officials import Permission, may
from disclosure import Switch
from knowledge import TitleUnclear, title_meant

_PATH = "/office/switch"
_LONGEST_TITLE = 200

Titles = Callable[[], Mapping[str, Iterable[str]]]
"""Gives what answers from each document cite, by the document's title; blocking."""


class SwitchPages:
    """Looking at the switch, and pressing it."""

    def __init__(self, desk: Desk, switch: Switch, titles: Titles) -> None:
        self._desk = desk
        self._switch = switch
        self._titles = titles

    def pages(self) -> list[Page]:
        """Their lines of the table."""
        asks = Permission.SWITCH_TURN
        return [
            Page(method="GET", path=_PATH, asks=Permission.SWITCH_READ, answer=self.show),
            Page(method="POST", path=f"{_PATH}/off", asks=asks, answer=self.off),
            Page(method="POST", path=f"{_PATH}/on", asks=asks, answer=self.on),
        ]

    async def show(self, visit: Visit) -> Response:
        """What is stopped now."""
        return await self._page(visit)

    async def off(self, visit: Visit) -> Response:
        """Stop the answers, all of them or those about the document that is named."""
        form = Form(visit.fields)
        reason = form.text("reason")
        topic = form.text("topic", required=False, most=_LONGEST_TITLE)
        if topic and form.sound:
            topic = await self._desk.database.run(self._meant, form, topic)
        return await self._turned(visit, form, off=True, reason=reason, topic=topic)

    async def on(self, visit: Visit) -> Response:
        """Let the answers go on, all of them or those about one stopped document."""
        form = Form(visit.fields)
        reason, topic = form.text("reason"), form.typed("topic")
        state = await self._desk.database.run(self._switch.state)
        if topic not in {act.topic for act in state.acts}:
            return await self._page(visit, status=409, told=SwitchSentence.NOT_STOPPED)
        return await self._turned(visit, form, off=False, reason=reason, topic=topic)

    def _meant(self, form: Form, topic: str) -> str:
        try:
            return title_meant(topic, self._titles())
        except TitleUnclear as error:
            form.refuse("topic", SwitchSentence.UNCLEAR, found=error.details["found"])
            return ""

    async def _turned(
        self, visit: Visit, form: Form, *, off: bool, reason: str, topic: str
    ) -> Response:
        if not form.sound:
            about = "off" if off else f"on:{topic}"
            return await self._page(visit, status=422, form=form, about=about)

        def turn() -> None:
            self._switch.turn(off=off, by=visit.official.name, reason=reason, topic=topic)

        await self._desk.database.run(turn)
        return RedirectResponse(_PATH, status_code=303)

    async def _page(
        self,
        visit: Visit,
        *,
        status: int = 200,
        form: Form | None = None,
        about: str = "",
        told: SwitchSentence | None = None,
    ) -> Response:
        """The page; `about`: which of its forms came back refused."""
        state = await self._desk.database.run(self._switch.state)
        return self._desk.page(
            "switch/switch.html",
            visit,
            status=status,
            Switch=SwitchSentence,
            stopped=state.acts,
            presses=may(visit.official, Permission.SWITCH_TURN),
            form=form,
            about=about,
            told=told,
        )
