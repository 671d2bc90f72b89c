"""The committee for everybody: its roster, its meetings with agenda and minutes, its reviews.

What is shown is what was published: the roster as of its day (각종 위원회 조례 제10조), a meeting
once it was announced (제12조제2항) or its minutes are out, the minutes' main content and result
(제13조제2항), how the conditions of a decision stand, and the yearly review (제14조제3항).
Nobody's sex, age, vote or words, and not why somebody left.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from admin.audits import AuditFindings
from admin.books import Finding, Shelf, written_day
from admin.committee import CommitteeBooks
from admin.committee.afterwards import Condition, Minutes, Review, Roster
from admin.committee.meetings import Item, Meeting, Sitting
from admin.committee.people import Committee, Member
from admin.committee.reading import committee_on, sitting_on
from admin.committee.rules.publication import minutes_published_in_time, number_in_its_year
from admin.committee.words import word
from admin.committee.written_minutes import Writer
from admin.public.referred import Named, NamedSystems
from admin.public.texts import CommitteePageSentence
from admin.sheets import Document
from city import CityProfile, SentenceKey, Voice
from city.pages import Pages
from disclosure import Notices

_PATH = "/committee"
_TEMPLATES = Path(__file__).parent / "templates"
_VOICE = Voice()


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """What everybody may see of the committee."""

    roster: Roster | None
    """The newest one."""
    members: tuple[Member, ...]
    meetings: tuple[Meeting, ...]
    reviews: tuple[Review, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownMeeting:
    """What everybody may see of a meeting."""

    sitting: Sitting
    minutes: Document | None
    """None until they are published."""
    owed: tuple[Finding, ...]
    systems: Mapping[int, Named]
    """The systems of the register that items are about."""
    found: Mapping[int, str]
    """What auditors found, by the item that it was made, as far as anybody may read it."""


def committee_of(
    *,
    books: CommitteeBooks,
    profile: CityProfile,
    notices: Notices,
    systems: NamedSystems,
    findings: AuditFindings,
) -> APIRouter:
    """The routes `/committee` and `/committee/meetings/NUMBER`.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    profile.sentences.require(CommitteePageSentence)
    page = _CommitteePages(books, profile, notices, systems, findings)
    router = APIRouter()
    router.add_route(_PATH, page.show, methods=["GET"])
    router.add_route(f"{_PATH}/meetings/{{number:number}}", page.meeting, methods=["GET"])
    return router


def _announced(sitting: Sitting) -> tuple[Item, ...]:
    """The items that anybody was told of: not what was off before the meeting was announced."""
    told = sitting.meeting.announced
    return tuple(
        one
        for one in sitting.items
        if one.removed is None or (told is not None and told <= one.removed)
    )


class _CommitteePages:
    def __init__(
        self,
        books: CommitteeBooks,
        profile: CityProfile,
        notices: Notices,
        systems: NamedSystems,
        findings: AuditFindings,
    ) -> None:
        self._books, self._profile, self._notices = books, profile, notices
        self._systems, self._findings = systems, findings
        self._pages = Pages(profile, _TEMPLATES)

    async def show(self, _request: Request) -> Response:
        """Who sits, and when they met."""
        return self._page("committee.html", found=await asyncio.to_thread(self._read))

    async def meeting(self, request: Request) -> Response:
        """A meeting: its agenda, and its minutes once they are out."""
        found = await asyncio.to_thread(self._read_meeting, request.path_params["number"])
        if found is None:
            raise HTTPException(404)
        return self._page("committee_meeting.html", found=found)

    def _page(self, template: str, **values: object) -> Response:
        content = self._pages.render(
            template,
            voice=_VOICE,
            notice=self._notices.in_force(_VOICE).short,
            path=_PATH,
            text=self._say,
            word=word,
            day=written_day,
            tell=self._tell,
            Text=CommitteePageSentence,
            rules=self._books.rules,
            **values,
        )
        return HTMLResponse(content)

    def _say(self, key: SentenceKey, /, **values: object) -> str:
        return self._profile.sentences.say(key, _VOICE, **values)

    def _tell(self, finding: Finding) -> str:
        return finding.told(self._profile.sentences)

    def _read(self) -> Shown:
        today = self._books.today()
        with self._books.reading() as shelf:
            rosters, committee = shelf.every(Roster), committee_on(shelf)
            written = {one.meeting: one for one in shelf.every(Minutes)}
            meetings = [
                one for one in shelf.every(Meeting) if self._is_public(one, written.get(one.number))
            ]
            reviews = shelf.every(Review)
        past = [one for one in rosters if one.day <= today]
        roster = max(past, key=lambda one: (one.day, one.number), default=None)
        return Shown(
            roster=roster,
            members=committee.in_office(roster.day) if roster and roster.on_site else (),
            meetings=tuple(sorted(meetings, key=lambda one: one.starts, reverse=True)),
            reviews=tuple(sorted(reviews, key=lambda one: one.year, reverse=True)),
        )

    def _read_meeting(self, number: int) -> ShownMeeting | None:
        books = self._books
        with books.reading() as shelf:
            sitting = sitting_on(shelf, number)
            if sitting is None or not self._is_public(sitting.meeting, sitting.minutes):
                return None
            sitting = replace(sitting, items=_announced(sitting))
            document = None
            if self._is_out(sitting.minutes):
                document = self._document(sitting, committee_on(shelf), shelf)
        owed = minutes_published_in_time(
            sitting.meeting, sitting.minutes, books.today(), books.rules, books.holidays
        )
        items = [(one, sitting.decision(one.number)) for one in sitting.items]
        systems = self._systems.named(items, self._say)
        found = self._findings.public_words({one.number for one in sitting.items})
        return ShownMeeting(
            sitting=sitting, minutes=document, owed=owed, systems=systems, found=found
        )

    def _document(self, sitting: Sitting, committee: Committee, shelf: Shelf) -> Document:
        items = [item.number for item in sitting.items]
        return Writer(
            sitting=sitting,
            running=number_in_its_year(sitting.meeting, shelf.every(Meeting)),
            committee=committee,
            conditions=shelf.among(Condition, "item", items),
            rules=self._books.rules,
            say=self._say,
            today=self._books.today(),
            public=True,
        ).document()

    def _is_public(self, meeting: Meeting, minutes: Minutes | None) -> bool:
        announced = meeting.announced is not None and meeting.announced <= self._books.today()
        return announced or self._is_out(minutes)

    def _is_out(self, minutes: Minutes | None) -> bool:
        published = minutes.published if minutes else None
        return published is not None and published <= self._books.today()
