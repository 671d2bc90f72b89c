"""A public address behind which Telegram's posts reach the channel of a town."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

from bot.services import Services
from bot.telegram import webhook_under
from bot.telegram.webhook import Door
from bot.web import build_citizen_app, posts_to
from tests.builders.telegram import KEY, Town
from tests.telegram_simulator.posting import Posting

PUBLIC = "https://city.example/ai"
WEBHOOK = webhook_under(PUBLIC, KEY)


def web_with(services: Services, door: Door | None) -> httpx.AsyncClient:
    """The citizens' pages with the door for posts, as a proxy reaches them."""
    assert door is not None
    app: FastAPI = build_citizen_app(services, key=KEY, public_url=PUBLIC)
    app.include_router(posts_to(f"/ai{door.path}", door.header, door.take))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://proxy")


@asynccontextmanager
async def posted_to(services: Services, town: Town) -> AsyncGenerator[Posting]:
    """Telegram reaches the channel of a town."""
    async with web_with(services, town.channel.door) as proxy, town.telegram.posting(proxy) as seen:
        yield seen
