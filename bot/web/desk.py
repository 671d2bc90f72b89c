"""What every page of the citizens' web is made with: the visitor, their form, and the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from bot.answering import MAX_CHARACTERS
from bot.services import Services
from bot.web.session import Session, Sessions, session_of
from bot.web.texts import WebSentence
from city import Language, Mode, SentenceKey, Voice
from city.pages import Pages, fields_of, own_origin
from disclosure import Channel, ChatState
from knowledge import Knowledge

_MOST_FIELDS = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Visitor:
    """A browser that asks: its session, its pseudonym, and what is remembered of it."""

    session: Session
    chat: str
    """Keyed pseudonym: the one name under which anything of this browser is kept."""
    state: ChatState

    @property
    def voice(self) -> Voice:
        """The voice this browser is answered in."""
        return Voice(language=self.state.language, mode=self.state.mode)


@dataclass(frozen=True, kw_only=True, slots=True)
class Posted:
    """A form that came in."""

    fields: Mapping[str, str]
    trusted: bool
    """Whether it carries the token of its session; a form without one changes nothing."""

    def get(self, name: str) -> str:
        """A field's value; empty if the form lacks it."""
        return self.fields.get(name, "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """The services, the pages and the sessions, at one place."""

    services: Services
    pages: Pages
    sessions: Sessions
    public_url: str

    async def visitor(self, request: Request) -> Visitor:
        """Who asks, and in which voice.

        Raises:
            DatabaseUnavailable: what is remembered cannot be read.
        """
        session = session_of(request)
        services = self.services
        chat = services.pseudonyms.chat(Channel.WEB, session.number)
        state = await services.database.run(services.chats.state, chat)
        request.state.voice = Voice(language=state.language, mode=state.mode)
        return Visitor(session=session, chat=chat, state=state)

    async def posted(self, request: Request, visitor: Visitor) -> Posted:
        """The fields of a form.

        Raises:
            HTTPException: 403 if it comes from another site, 422 if it is no form of ours.
        """
        if not own_origin(request, self.public_url):
            raise HTTPException(403)
        found = await fields_of(request, most=_MOST_FIELDS)
        fields = {name: values[-1] for name, values in found.items()}
        trusted = self.sessions.token_fits(visitor.session, fields.get("token", ""))
        return Posted(fields=fields, trusted=trusted)

    async def trusted(self, request: Request, visitor: Visitor) -> Posted:
        """The fields of a form that carries its session's token.

        Raises:
            HTTPException: 403 if it does not, and as `posted`.
        """
        posted = await self.posted(request, visitor)
        if not posted.trusted:
            raise HTTPException(403)
        return posted

    def say(self, visitor: Visitor, key: SentenceKey, /, **values: object) -> str:
        """A sentence in the visitor's voice; it may name whom to call and the limit."""
        return self.sentence(visitor.voice, key, **values)

    def sentence(self, voice: Voice, key: SentenceKey, /, **values: object) -> str:
        """A sentence in a voice; it may name whom to call and the limit of a question."""
        main = self.services.profile.main
        facts: dict[str, object] = {
            "name": main.name,
            "telephone": main.telephone,
            "limit": f"{MAX_CHARACTERS:,}",
            "city": self.services.profile.name,
        }
        return self.services.profile.sentences.say(key, voice, **{**facts, **values})

    def part(self, template: str, visitor: Visitor, path: str, **values: object) -> str:
        """A template rendered for a visitor, as text."""
        voice = visitor.voice
        return self.pages.render(
            template,
            voice=voice,
            notice=self.services.notices.in_force(voice).short,
            path=path,
            ask=partial(self.sentence, voice),
            Web=WebSentence,
            token=self.sessions.token(visitor.session),
            easy=voice.easy,
            other_mode=(Mode.STANDARD if voice.easy else Mode.EASY).value,
            other_language=(
                Language.ENGLISH if voice.language is Language.KOREAN else Language.KOREAN
            ).value,
            limit=MAX_CHARACTERS,
            **values,
        )

    def page(
        self,
        template: str,
        visitor: Visitor,
        path: str,
        *,
        status: int = 200,
        afterwards: BackgroundTask | None = None,
        **values: object,
    ) -> Response:
        """A whole page for a visitor."""
        content = self.part(template, visitor, path, **values)
        return HTMLResponse(content, status_code=status, background=afterwards)

    def json(
        self,
        visitor: Visitor,
        content: Mapping[str, object],
        *,
        status: int = 200,
        afterwards: BackgroundTask | None = None,
    ) -> Response:
        """A JSON answer under the notice in force."""
        notice = self.services.notices.in_force(visitor.voice).short
        return JSONResponse(
            {"notice": notice, **content}, status_code=status, background=afterwards
        )

    def knowledge(self) -> Knowledge | None:
        """The library, if it is open."""
        opening = self.services.opening
        return opening.wait() if opening.ready else None


def wants_json(request: Request) -> bool:
    """Whether our script asks, and not a browser on its own."""
    return request.headers.get("accept", "").startswith("application/json")
