"""A town for tests: a simulated Telegram, the real channel, real records, and a fake library."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import cast

from sqlalchemy import ColumnElement, func, select

from bot.services import Services
from bot.telegram import Pace, TelegramChannel, Webhook
from city import FixedClock, Opening
from disclosure import Channel, Record
from disclosure.inbox.tables import InboxRow
from knowledge import CatalogueEntry, DocumentKind, Knowledge
from tests.builders.services import KEY as KEY
from tests.builders.services import make_services as make_services
from tests.builders.waiting import eventually
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import Citizen, Sent, TelegramSimulator, Watcher

ASK = "주차요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."
"""What the sample library makes of it."""
CONTACT = "사람과 이야기하실 수 있는 곳"


@dataclass(kw_only=True)
class Town:
    """Everything a test of the channel needs."""

    telegram: TelegramSimulator
    channel: TelegramChannel
    services: Services
    waits: list[float]
    """Seconds the channel waited for anything; no test waits for real."""
    pace: Pace
    webhook: Webhook | None = None
    running: asyncio.Task[None] = field(init=False)

    def chat(self, raw: int) -> str:
        """The pseudonym of a chat."""
        return self.services.pseudonyms.chat(Channel.TELEGRAM, str(raw))

    def records(self, raw: int) -> tuple[Record, ...]:
        """The records of a chat, newest first."""
        return self.services.records.recent(self.chat(raw), 100)

    def newest(self, citizen: Citizen) -> Record:
        """The newest record of a citizen's private chat."""
        return self.records(citizen.number)[0]

    async def ask(self, citizen: Citizen) -> Sent:
        """Ask the sample question and wait for the sample answer."""
        citizen.says(ASK)
        return await citizen.hears(ANSWER)

    async def introduce(self, citizen: Citizen) -> None:
        """Let a chat see the notice, with a command that asks for no answer."""
        citizen.says("/contact")
        await citizen.hears(CONTACT)

    async def tapped(self, query: str) -> None:
        """Wait until a tap was answered."""
        await self.telegram.until(lambda: query not in self.telegram.world.queries)

    async def put_off(self) -> None:
        """Wait until an item was put off."""
        await eventually(lambda: self._count(InboxRow.not_before.is_not(None)))

    async def all_done(self) -> None:
        """Wait until nothing is left in the inbox."""
        await eventually(lambda: not self._count(InboxRow.place > 0))

    def _count(self, which: ColumnElement[bool]) -> int:
        with self.services.database.unit() as session:
            return session.scalar(select(func.count()).where(which)) or 0

    async def passes(self, clock: FixedClock, seconds: float) -> None:
        """Let time go by, on the wall and in the channel."""
        clock.turn(timedelta(seconds=seconds))
        await self.pace.sleep(seconds)

    def start(self) -> None:
        """Let the channel run."""
        self.running = asyncio.create_task(self.channel.run())

    def restart(self) -> None:
        """Begin a new life over the same database; the old one was stopped, or died."""
        self.pace = fast_pace(self.waits)
        self.channel = TelegramChannel(
            self.services,
            self.telegram.token,
            self.telegram.url,
            webhook=self.webhook,
            pace=self.pace,
        )
        self.start()

    async def stop(self) -> None:
        """Stop the channel; raises what it died of."""
        await self.channel.stop()
        await self.running


def make_entry(
    title: str = "여수시 주차장 조례",
    *,
    since: date | None = date(2025, 9, 30),
    articles: int = 20,
    excluded: str = "",
) -> CatalogueEntry:
    """A document as the catalogue lists it."""
    return CatalogueEntry(
        key=title,
        kind=DocumentKind.ORDINANCE,
        title=title,
        articles=articles,
        effective_date=since,
        department="주차차량과",
        url="",
        ingested_at="2026-11-24T10:00:00+09:00",
        excluded=excluded,
    )


def with_catalogue(fake: FakeKnowledge, *entries: CatalogueEntry) -> Opening[Knowledge]:
    """The fake library opened, with a catalogue that lists these documents."""
    opened = cast("SimpleNamespace", fake.opened())
    opened.catalogue = SimpleNamespace(documents=lambda: entries)
    opening = Opening(lambda: cast("Knowledge", opened)).start()
    opening.wait()
    return opening


def fast_pace(waits: list[float], **chosen: float) -> Pace:
    """A pace that writes its waits down and does not wait; its time passes by waiting alone."""

    now = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal now
        waits.append(seconds)
        now += seconds
        await asyncio.sleep(0)

    pace = Pace(
        poll_s=1.0,
        answer_s=30.0,
        typing_s=0.02,
        lane_s=30.0,
        retries_s=(1, 2, 4),
        look_s=0.2,
        beat_s=60.0,
        stop_s=30.0,
        webhook_s=0.1,
        burst=1000,
        chat_burst=100,
        sleep=sleep,
        monotonic=lambda: now,
    )
    return replace(pace, **chosen)


@asynccontextmanager
async def open_town(
    services: Services,
    *,
    token: str = "",
    webhook: Webhook | None = None,
    watcher: Watcher | None = None,
    **chosen: float,
) -> AsyncGenerator[Town]:
    """A town whose channel runs at a pace of which some is chosen.

    Whatever leaves it without the notice fails the test.
    """
    waits: list[float] = []
    async with TelegramSimulator(services.notices.opens, watcher=watcher) as telegram:
        pace = fast_pace(waits, **chosen)
        channel = TelegramChannel(
            services, token or telegram.token, telegram.url, webhook=webhook, pace=pace
        )
        town = Town(
            telegram=telegram,
            channel=channel,
            services=services,
            waits=waits,
            pace=pace,
            webhook=webhook,
        )
        town.start()
        try:
            yield town
        finally:
            await town.channel.stop()
            await asyncio.gather(town.running, return_exceptions=True)
        assert telegram.unlabelled == []
        assert not town.channel.gate.refused
