"""The committee for everybody: its roster, its meetings with agenda and minutes, its reviews.

What is shown is what was published: the roster as of its day (각종 위원회 조례 제10조), a meeting
once it was announced (제12조제2항) or its minutes are out, the minutes' main content and result
(제13조제2항), how the conditions of a decision stand, and the yearly review (제14조제3항).
Nobody's sex, age, vote or words, and not why somebody left. What officials wrote is quoted as they
wrote it, in Korean; what stands around it is said in the voice of the address.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from admin.audits import AuditFindings
from admin.books import Finding, Shelf
from admin.committee import CommitteeBooks
from admin.committee.afterwards import Condition, Minutes, Review, Roster
from admin.committee.meetings import Item, Meeting, Sitting
from admin.committee.people import Committee, Member
from admin.committee.reading import committee_on, sitting_on
from admin.committee.rules.publication import minutes_published_in_time, number_in_its_year
from admin.committee.words import word
from admin.committee.written_minutes import Writer
from admin.public.page_voice import voice_of
from admin.public.referred import Named, NamedSystems
from admin.public.spoken_pages import SpokenPages
from admin.public.texts import CommitteePageSentence
from admin.sheets import Document
from city import CityProfile, Voice
from disclosure import Notices

_PATH = "/committee"


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
        self._books, self._systems, self._findings = books, systems, findings
        self._pages = SpokenPages(profile, notices)

    async def show(self, request: Request) -> Response:
        """Who sits, and when they met."""
        found = await asyncio.to_thread(self._read)
        return self._page(request, "committee.html", found=found)

    async def meeting(self, request: Request) -> Response:
        """A meeting: its agenda, and its minutes once they are out."""
        number, voice = request.path_params["number"], voice_of(request)
        found = await asyncio.to_thread(self._read_meeting, number, voice)
        if found is None:
            raise HTTPException(404)
        return self._page(request, "committee_meeting.html", found=found)

    def _page(self, request: Request, template: str, **values: object) -> Response:
        voice = voice_of(request)

        def tell(finding: Finding) -> str:
            return self._pages.say(voice, finding.sentence, **finding.values)

        return self._pages.page(
            template, voice, request.url.path, 200, {},
            word=word, tell=tell, Text=CommitteePageSentence, rules=self._books.rules, **values,
        )  # fmt: skip

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

    def _read_meeting(self, number: int, voice: Voice) -> ShownMeeting | None:
        books = self._books
        with books.reading() as shelf:
            sitting = sitting_on(shelf, number)
            if sitting is None or not self._is_public(sitting.meeting, sitting.minutes):
                return None
            sitting = replace(sitting, items=_announced(sitting))
            document = None
            if self._is_out(sitting.minutes):
                document = self._document(sitting, committee_on(shelf), shelf, voice)
        owed = minutes_published_in_time(
            sitting.meeting, sitting.minutes, books.today(), books.rules, books.holidays
        )
        items = [(one, sitting.decision(one.number)) for one in sitting.items]
        systems = self._systems.named(items, partial(self._pages.say, voice))
        found = self._findings.public_words({one.number for one in sitting.items})
        return ShownMeeting(
            sitting=sitting, minutes=document, owed=owed, systems=systems, found=found
        )

    def _document(
        self, sitting: Sitting, committee: Committee, shelf: Shelf, voice: Voice
    ) -> Document:
        """The minutes, which are quoted in Korean in every language, and in easy words in both."""
        items = [item.number for item in sitting.items]
        return Writer(
            sitting=sitting,
            running=number_in_its_year(sitting.meeting, shelf.every(Meeting)),
            committee=committee,
            conditions=shelf.among(Condition, "item", items),
            rules=self._books.rules,
            say=partial(self._pages.say, Voice(mode=voice.mode)),
            today=self._books.today(),
            public=True,
        ).document()

    def _is_public(self, meeting: Meeting, minutes: Minutes | None) -> bool:
        announced = meeting.announced is not None and meeting.announced <= self._books.today()
        return announced or self._is_out(minutes)

    def _is_out(self, minutes: Minutes | None) -> bool:
        published = minutes.published if minutes else None
        return published is not None and published <= self._books.today()
