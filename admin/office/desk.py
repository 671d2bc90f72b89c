"""What every page of the officials' web is made with: who visits, their form, and the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import cast
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from admin.books import Duty, Entry, Finding, written_day
from admin.office.menu import places_for
from admin.office.naming import name_of_choice, name_of_entry_field
from admin.office.texts import (
    AccountSentence,
    DoorSentence,
    JournalSentence,
    OfficeSentence,
    PermissionName,
)
from admin.officials import Official, Permission, Remark, Role, SignedIn, SignIn, Told
from city import SEOUL, CityProfile, Database, SentenceKey, Voice
from city.pages import Pages, file_opening
from disclosure import Notices

COOKIE = "assistant_office"
_TEMPLATES = Path(__file__).parent / "templates"
_VOICE = Voice()
_LARGEST = 2**63 - 1
"""The largest number that a database takes."""
_MOST_DIGITS = 19


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """A request that passed the gate."""

    request: Request
    who: SignedIn | None
    token: str
    """What a form of this session must carry."""
    fields: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])

    @property
    def signed_in(self) -> SignedIn:
        """Who this is, on a page that nobody sees without being signed in."""
        if self.who is None:
            raise RuntimeError("a page without permission asked who is there")
        return self.who

    @property
    def official(self) -> Official:
        """The account of who this is."""
        return self.signed_in.official

    @property
    def address(self) -> str:
        """The network address of who this is."""
        return self.request.client.host if self.request.client else ""

    def get(self, name: str) -> str:
        """A field's last value; empty if the form lacks it."""
        return self.fields.get(name, [""])[-1]

    def with_cookie(self, answer: Response, name: str, value: str, path: str) -> Response:
        """The answer with a cookie that no script and no other site can use."""
        secure = self.request.url.scheme == "https"
        answer.set_cookie(name, value, path=path, httponly=True, samesite="lax", secure=secure)
        return answer

    def path_number(self, name: str = "number") -> int:
        """A number in the page's address."""
        return int(self.request.path_params[name])

    def told(self) -> Told | None:
        """What was kept by the form that led to this page, and what is to be known of it."""
        told, asked = self.who and self.who.told, self.request.query_params.get("kept")
        here = told is not None and (told.path, told.form) == (self.request.url.path, asked)
        return told if here and self.request.method == "GET" else None

    def number(self, name: str) -> int | None:
        """A number that the address asks for; None where it asks for none."""
        asked = self.request.query_params.get(name, "")
        plain = asked.isascii() and asked.isdigit()
        return min(int(asked[:_MOST_DIGITS]), _LARGEST) if plain else None

    def roles(self) -> frozenset[Role]:
        """The roles that were ticked; what is no role is none."""
        known = {role.value for role in Role}
        return frozenset(Role(name) for name in self.fields.get("roles", []) if name in known)


def when(moment: datetime) -> str:
    """A moment as it is read in the city."""
    return moment.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M")


def file_named(name: str, content: bytes, media_type: str) -> Response:
    """A file to be kept under a name, in whatever letters."""
    told = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, media_type=media_type, headers=told)


class Desk:
    """The pages and the door's book, at one place."""

    def __init__(
        self, profile: CityProfile, notices: Notices, database: Database, sign_in: SignIn
    ) -> None:
        self.profile = profile
        self._notices = notices
        self._sign_in = sign_in
        self.database = database
        self._pages = Pages(profile, _TEMPLATES)

    async def signed_in(self, cookie: str) -> SignedIn | None:
        """Who holds this session; None if it stands no more."""
        return await self.database.run(self._sign_in.find, cookie)

    def page(
        self, template: str, visit: Visit, *, status: int = 200, **values: object
    ) -> HTMLResponse:
        """A page for a visitor, under the notice as every page of ours."""
        official = visit.who.official if visit.who else None
        content = self._pages.render(
            template,
            voice=_VOICE,
            notice=self._notices.in_force(_VOICE).short,
            path=visit.request.url.path,
            text=self.say,
            Office=OfficeSentence,
            Door=DoorSentence,
            Account=AccountSentence,
            Journal=JournalSentence,
            official=official,
            places=places_for(official),
            tell=self.tell,
            named=self.named,
            worded=self.worded,
            kept=visit.told(),
            token=visit.token,
            when=when,
            **{"sent": None, **values},
        )
        return HTMLResponse(content, status_code=status)

    def say(self, key: SentenceKey, /, **values: object) -> str:
        """A sentence of these pages; a value that is a key itself is said too."""
        said = {
            name: self.say(one) if isinstance(one, SentenceKey) else one
            for name, one in values.items()
        }
        return self.profile.sentences.say(key, _VOICE, **said)

    def file_opening(self) -> str:
        """What a file opens with that an official takes along; nothing but in a demo."""
        return file_opening(self.profile, _VOICE)

    def duty(self, duty: Duty) -> str:
        """What is to be done, in words."""
        return duty.told(self.profile.sentences)

    def tell(self, finding: Finding) -> str:
        """What a rule found, in words."""
        return self.say(finding.sentence, **finding.values)

    def named(self, entry: Entry, field: str) -> str:
        """What a field of an entry is called; nothing but a version has no name."""
        name = name_of_entry_field(type(entry), field)
        return self.say(name) if name else ""

    def worded(self, value: object) -> str:
        """A value of an entry in words."""
        match value:
            case None | "" | ():
                return self.say(JournalSentence.NOTHING)
            case bool():
                return self.say(JournalSentence.YES if value else JournalSentence.NO)
            case datetime():
                return f"{written_day(value.date())} {value.astimezone(SEOUL):%H:%M}"
            case date():
                return written_day(value)
            case StrEnum():
                name = name_of_choice(value)
                return self.say(name) if name else value.value
            case tuple():
                return ", ".join(map(self.worded, cast("tuple[object, ...]", value)))
            case _:
                return str(value)

    async def tell_next(
        self, visit: Visit, path: str, form: str, remarks: tuple[Remark, ...]
    ) -> None:
        """Have a page tell its visitor that a form was kept, and what is to be known of it."""
        told = Told(path=path, form=form, remarks=remarks)
        await self.database.run(self._sign_in.tell, visit.signed_in.token, told)

    def forbidden(self, visit: Visit, asks: Permission) -> Response:
        """The page of who may not."""
        named = self.say(PermissionName(f"office.permission.{asks}"))
        return self.page("forbidden.html", visit, status=403, permission=named)

    def missing(self, visit: Visit) -> Response:
        """The page of what is not there."""
        return self.page("missing.html", visit, status=404)

    def stale(self, visit: Visit, typed: Sequence[str]) -> Response:
        """The page of whose form came from elsewhere, or from another session."""
        said = OfficeSentence.STALE, OfficeSentence.STALE_TEXT
        return self._not_taken(visit, 403, said, typed)

    def over(self, visit: Visit, typed: Sequence[str], door: str) -> Response:
        """The page of whose session ended before their form came; `door` leads back to the form."""
        said = OfficeSentence.OVER, OfficeSentence.OVER_TEXT
        return self._not_taken(visit, 403, said, typed, door)

    def too_long(self, visit: Visit) -> Response:
        """The page of whose form is longer than any of ours."""
        said = OfficeSentence.TOO_LONG, OfficeSentence.TOO_LONG_TEXT
        return self._not_taken(visit, 413, said, ())

    def _not_taken(
        self,
        visit: Visit,
        status: int,
        said: tuple[OfficeSentence, OfficeSentence],
        typed: Sequence[str],
        door: str = "",
    ) -> Response:
        title, why = said
        return self.page(
            "not_taken.html", visit, status=status, title=title, why=why, typed=typed, door=door
        )
