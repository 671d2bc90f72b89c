"""The pages that tell: the notice, privacy, whom to call, and what the library holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.desk import Desk
from bot.web.texts import KindSentence
from bot.web.turns import article_address, tongue
from city import Voice
from disclosure import ToldSentence
from knowledge import SHIPPED, Article, CatalogueEntry, Knowledge, law_instead


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownDocument:
    """A document of the catalogue as the page lists it."""

    title: str
    tongue: str
    kind: KindSentence
    articles: int
    since: date | None
    department: str
    address: str
    official: str
    excluded: str
    signed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownArticle:
    """An article as the page shows it."""

    name: str
    """Number and heading; the question that a guide answers."""
    about: str
    """The article that a guide tells of; empty where these are its own words."""
    path: tuple[str, ...]
    lines: tuple[str, ...]
    address: str
    anchor: str


class Information:
    """The routes of the pages that tell."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Where these pages are reached."""
        return [
            Route("/notice", self.notice, methods=["GET"]),
            Route("/privacy", self.privacy, methods=["GET"]),
            Route("/contact", self.contact, methods=["GET"]),
            Route("/sources", self.sources, methods=["GET"]),
            Route("/sources/{key:path}", self.source, methods=["GET"]),
        ]

    async def notice(self, request: Request) -> Response:
        """The full notice in force, and those that were before it."""
        visitor = await self._desk.visitor(request)
        notices = self._desk.services.notices
        return self._desk.page(
            "notice.html",
            visitor,
            "/notice",
            full_notice=notices.in_force(visitor.voice),
            since=notices.since(visitor.voice),
            before=notices.before(visitor.voice),
        )

    async def privacy(self, request: Request) -> Response:
        """What is recorded and what is not."""
        days = self._desk.services.profile.kept_for.words_days
        visitor = await self._desk.visitor(request)
        lasts = self._desk.sessions.age.days
        return self._desk.page(
            "privacy.html", visitor, "/privacy", days=days, cookie_days=lasts, Told=ToldSentence
        )

    async def contact(self, request: Request) -> Response:
        """How to reach a person."""
        return self._desk.page("contact.html", await self._desk.visitor(request), "/contact")

    async def sources(self, request: Request) -> Response:
        """What the catalogue holds, as of when."""
        visitor = await self._desk.visitor(request)
        catalogue = self._open().catalogue
        entries = await self._desk.services.database.run(catalogue.documents)
        searched = [entry for entry in entries if not entry.excluded]
        return self._desk.page(
            "sources.html",
            visitor,
            "/sources",
            documents=tuple(_document(entry, visitor.voice) for entry in entries),
            documents_searched=len(searched),
            articles_searched=sum(entry.articles for entry in searched),
            as_of=max((_day(entry.ingested_at) for entry in entries), default=None),
        )

    async def source(self, request: Request) -> Response:
        """One article, or every article of a document."""
        key: str = request.path_params["key"]
        visitor = await self._desk.visitor(request)
        catalogue, run = self._open().catalogue, self._desk.services.database.run
        article = await run(catalogue.article, key)
        articles = (article,) if article else await run(catalogue.articles_of, key)
        instead = await run(law_instead, self._desk.services.database, key)
        articles = articles if instead is None else instead
        if not articles:
            raise HTTPException(404)
        source = articles[0].source
        return self._desk.page(
            "source.html",
            visitor,
            f"/sources/{key}",
            source=source,
            guide=articles[0].by_guide,
            tongue=tongue(source.title, visitor.voice),
            articles=tuple(_article(one, place) for place, one in enumerate(articles, 1)),
            alone=article is not None,
            whole=article_address(key.rpartition("/")[0]) if article else "",
        )

    def _open(self) -> Knowledge:
        """The library.

        Raises:
            HTTPException: 503 while it is being opened, or if it cannot be.
        """
        knowledge = self._desk.knowledge()
        if knowledge is None:
            raise HTTPException(503)
        return knowledge


def _document(entry: CatalogueEntry, voice: Voice) -> ShownDocument:
    return ShownDocument(
        title=entry.title,
        tongue=tongue(entry.title, voice),
        kind=KindSentence(f"web.kind.{entry.kind.value}"),
        articles=entry.articles,
        since=entry.effective_date,
        department=entry.department,
        address=article_address(entry.key),
        official=entry.url if entry.url.startswith(("https://", "http://")) else "",
        excluded=entry.excluded,
        signed=entry.release not in {"", SHIPPED},
    )


def _article(article: Article, place: int) -> ShownArticle:
    source = article.source
    heading = f"({source.heading})" if source.heading else ""
    return ShownArticle(
        name=source.heading if article.by_guide else f"{source.article}{heading}",
        about=source.article if article.by_guide else "",
        path=article.path,
        lines=tuple(line.strip() for line in article.text.splitlines() if line.strip()),
        address=article_address(article.key),
        anchor=f"article-{place}",
    )


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).date()
