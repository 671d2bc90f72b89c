"""A citizen whose browser knows no script: opens pages, fills in their forms, keeps cookies."""

from __future__ import annotations

import html
import re
from types import TracebackType

import httpx
from fastapi import FastAPI

SITE = "http://testserver"
_TOKEN = re.compile(r'name="token" value="([^"]*)"')
_NOTICE = re.compile(r'name="notice" value="([^"]*)"')


class Citizen:
    """Use it as `async with Citizen(app) as citizen`."""

    def __init__(self, app: FastAPI | None, *, site: str = SITE) -> None:
        """Take the application, or the address of one that is served."""
        transport = httpx.ASGITransport(app=app) if app else None
        self.browser = httpx.AsyncClient(transport=transport, base_url=site, timeout=60)
        self.site = site
        self.page = ""
        """The page that was opened last."""

    async def __aenter__(self) -> Citizen:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.browser.aclose()

    async def open(self, path: str) -> httpx.Response:
        """Open a page."""
        return self._read(await self.browser.get(path))

    async def send(self, path: str, **fields: str) -> httpx.Response:
        """Send a form of the page that is open, and follow where it leads."""
        sent = await self.post(path, self.filled(**fields))
        if sent.has_redirect_location:
            return await self.open(sent.headers["location"].partition("#")[0])
        return self._read(sent)

    async def post(self, path: str, fields: dict[str, str], **headers: str) -> httpx.Response:
        """Send fields as they are, with the headers a browser would add; follow nothing."""
        told = {"origin": self.site, **{k.replace("_", "-"): v for k, v in headers.items()}}
        return await self.browser.post(path, data=fields, headers=told)

    async def call(self, path: str, **fields: str) -> httpx.Response:
        """Send a form as our script does: asking for JSON."""
        return await self.post(path, self.filled(**fields), accept="application/json")

    async def ask(self, text: str) -> httpx.Response:
        """Open the first page and ask."""
        await self.open("/")
        return await self.send("/ask", text=text)

    def filled(self, **fields: str) -> dict[str, str]:
        """The hidden fields of the page that is open, and these."""
        token, notice = _TOKEN.search(self.page), _NOTICE.search(self.page)
        hidden = {
            "token": token.group(1) if token else "",
            "notice": notice.group(1) if notice else "",
        }
        return {**hidden, **fields}

    @property
    def words(self) -> str:
        """What the open page says, without its marks."""
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", self.page)).split())

    def _read(self, response: httpx.Response) -> httpx.Response:
        self.page = response.text
        return response
