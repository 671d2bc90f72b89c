"""However many chats ask at once, a life that ends leaves at most one placeholder behind."""

from __future__ import annotations

import asyncio
from typing import Any

from city import CityProfile, Clock, Database
from disclosure import Notices
from tests.builders.lives import Life
from tests.builders.telegram import ANSWER, ASK, CONTACT
from tests.builders.waiting import eventually
from tests.telegram_simulator import TelegramSimulator, Watcher

WAITING = "답을 찾고 있습니다"
CHATS = 8


class _Slow(Watcher):
    """Shows placeholders, and tells nobody their numbers until it is let go."""

    def __init__(self) -> None:
        self.held = 0
        self.told = asyncio.Event()

    async def done(self, method: str, fields: dict[str, str], result: Any) -> Any:
        if WAITING in fields.get("text", ""):
            self.held += 1
            await self.told.wait()
        return result


async def test_a_life_that_ends_while_many_ask_leaves_one_placeholder(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    slow, address = _Slow(), database.engine.url.render_as_string(hide_password=False)
    async with TelegramSimulator(Notices(profile.notices).opens, watcher=slow) as telegram:
        first = Life(telegram, address, profile, clock)
        citizens = [telegram.citizen(100 + place) for place in range(CHATS)]
        for citizen in citizens:
            citizen.says("/contact")
            await citizen.hears(CONTACT)
        for citizen in citizens:
            citizen.says(ASK)
        numbers = [citizen.number for citizen in citizens]
        await eventually(lambda: all(_settled(first, number) for number in numbers))
        assert slow.held == 1
        first.dies_now()
        await first.buried()
        slow.told.set()
        second = Life(telegram, address, profile, clock)
        for citizen in citizens:
            await citizen.hears(ANSWER)
        await eventually(lambda: not second.services.inbox.backlog().waiting)
        heard = [text for citizen in citizens for text in citizen.heard()]
        assert sum(ANSWER in text for text in heard) == CHATS
        assert sum(WAITING in text for text in heard) == 1
        await second.ends()
        assert telegram.unlabelled == []


def _settled(life: Life, raw: int) -> bool:
    return any(record.settlement is not None for record in life.records(raw))
