"""With whom the city works together (인공지능 조례 제11조), and whom it has awarded (제13조).

The rules, in order:

1. Partners are bodies: their names, what was agreed on and until when. Who answers there, what else
   was written down of it and why it ended stay inside.
2. Of an award there is its day, its kind and its ground; a name where the ordinance on awards puts
   it on the city's site, and nowhere else (`admin.awards.rules.naming`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from admin.awards import AwardName, Awards, may_be_named, stands
from admin.books import written_day
from admin.partners import Agreement, Cooperation, GoalName, PartnerKindName, Partners
from admin.public.texts import AwardsPageSentence, PartnersPageSentence
from admin.rooms import Rooms
from city import SentenceKey, Voice
from city.pages import Paged, Pages, page_of
from disclosure import Notices

_TEMPLATES = Path(__file__).parent / "templates"
_VOICE = Voice()


def participation_of(*, rooms: Rooms, notices: Notices) -> APIRouter:
    """The routes `/partners` and `/awards`.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
        ProfileInvalid: a rule of the rooms has no article there.
    """
    for keys in (PartnersPageSentence, AwardsPageSentence, GoalName, PartnerKindName, AwardName):
        rooms.profile.sentences.require(keys)
    pages = _ParticipationPages(rooms, notices)
    router = APIRouter()
    router.add_route("/partners", pages.partners, methods=["GET"])
    router.add_route("/awards", pages.awards, methods=["GET"])
    return router


class _ParticipationPages:
    def __init__(self, rooms: Rooms, notices: Notices) -> None:
        parts = rooms.database, rooms.clock, rooms.profile
        self._partners, self._awards = Partners(*parts), Awards(*parts, rooms.committee)
        self._database, self._profile, self._notices = rooms.database, rooms.profile, notices
        self._pages = Pages(rooms.profile, _TEMPLATES)

    async def partners(self, request: Request) -> Response:
        """The agreements, fifty at a time, those that hold before those that are over."""
        today = self._partners.today()

        def read() -> tuple[Paged[Agreement], Sequence[Cooperation]]:
            every = self._partners.agreements()
            # What is sorted keeps its order: the newest first, among those of either kind.
            every = sorted(every, key=lambda one: not one.holds_on(today))
            paged = page_of(every, request.query_params.get("page", ""), {})
            return paged, self._partners.whole(paged.entries)

        paged, shown = await self._database.run(read)
        return self._page(
            request, "partners.html", paged=paged,
            Text=PartnersPageSentence, Goal=GoalName, Kind=PartnerKindName,
            running=[one for one in shown if one.agreement.holds_on(today)],
            over=[one for one in shown if not one.agreement.holds_on(today)],
        )  # fmt: skip

    async def awards(self, request: Request) -> Response:
        """The awards that stand, fifty at a time, the newest first."""
        every = await self._database.run(self._awards.every)
        given = [
            (one.award, one.candidate, may_be_named(one))
            for one in every
            if one.award and stands(one)
        ]
        given.sort(key=lambda told: (told[0].day, told[0].number), reverse=True)
        paged = page_of(given, request.query_params.get("page", ""), {})
        return self._page(
            request, "awards.html", Text=AwardsPageSentence, Name=AwardName, paged=paged
        )

    def _page(self, request: Request, template: str, **values: object) -> Response:
        content = self._pages.render(
            template,
            voice=_VOICE,
            notice=self._notices.in_force(_VOICE).short,
            path=request.url.path,
            text=self._say,
            day=written_day,
            **values,
        )
        return HTMLResponse(content)

    def _say(self, key: SentenceKey, /, **values: object) -> str:
        return self._profile.sentences.say(key, _VOICE, **values)
