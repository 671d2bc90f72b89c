"""One run: a town asks, its service dies again and again, and in the end the history is judged."""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from bench.chaos.books import Books
from bench.chaos.citizens import Citizens
from bench.chaos.lives import Lives, lives
from bench.chaos.marks import Posted
from bench.chaos.nemesis import Nemesis
from bench.chaos.points import INSIDE, Point, possible
from bench.chaos.shares import Shares
from disclosure import Notices
from tests.telegram_simulator import TelegramSimulator

KEY = "a key for chaos alone, seals nothing"
LOG = "service.log"
_FIRST_NUMBERS, _LATER_NUMBERS = 900_000_000, 300_000_000
_LONGEST_LIFE_S = 10.0
"""A ban of everybody may take up six of them."""
_LONGEST_START_S = 90.0
_SHORTEST_LIFE_S, _LONGEST_CHANCE_S = 0.05, 2.0
STOP_S = 10.0
_REAL = 5.0
"""So much longer lives a service that has to open a library first."""
_NTH = 3
_RARE = {Point.FETCHED, Point.KEPT, Point.BETWEEN}
"""Moments that a life may see but once: one poll brings all that was asked meanwhile."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What a run is to be."""

    questions: int
    chats: int
    kills: int
    seed: int
    database: str
    """Address."""
    folder: Path
    """Data folder and log of the service."""
    words: Sequence[str] = ()
    """Questions of citizens, for a service whose every part is real."""
    patience_s: float = 20.0
    """How long nothing may happen in the end until what is missing counts as lost."""
    longest_s: float = 900.0
    """After so long no more kills are made."""

    @property
    def real(self) -> bool:
        """Whether the library is real, too."""
        return bool(self.words)


@dataclass(kw_only=True)
class Ran:
    """What a run has seen."""

    nemesis: Nemesis
    posted: Sequence[Posted]
    telegram: TelegramSimulator
    starts_s: list[float] = field(default_factory=list[float])
    stops_s: list[float] = field(default_factory=list[float])
    """Of orderly stops alone; infinite where one took too long or ended badly."""
    kills: int = 0
    by_chance: int = 0
    """Kills whose moment was named by nobody."""
    broke: int = 0
    """How often the service ended by itself."""
    verified: bool = False
    seconds: float = 0.0


async def run(plan: Plan, notices: Notices, books: Books, tell: Callable[[int], None]) -> Ran:
    """Let a town ask while its service is killed; `tell` hears how often it was."""
    chance = random.Random(plan.seed)  # noqa: S311 - a repeatable run, not a secret
    begun = monotonic()
    nemesis = Nemesis(chance, books.settled)
    async with TelegramSimulator(notices.opens, watcher=nemesis) as telegram:
        log = plan.folder / LOG
        async with lives(_settings(plan, telegram), log, real=plan.real) as living:
            nemesis.strike = living.kill
            telegram.world.renumber(_FIRST_NUMBERS)
            citizens = Citizens(
                telegram,
                chance,
                questions=plan.questions,
                chats=plan.chats,
                words=plan.words,
                asked=nemesis.posted,
            )
            ran = Ran(nemesis=nemesis, posted=citizens.posted, telegram=telegram)
            asking = asyncio.create_task(citizens.run())
            shares = Shares(chance, plan.kills, possible(real=plan.real))
            conductor = _Conductor(plan, chance, living, citizens, ran, books, tell, shares)
            await conductor.conduct()
            await asking
            ran.seconds = monotonic() - begun
    return ran


def _settings(plan: Plan, telegram: TelegramSimulator) -> dict[str, str]:
    return {
        "ASSISTANT_DATA_DIR": str(plan.folder),
        "ASSISTANT_DATABASE_URL": plan.database,
        "ASSISTANT_SECRET_KEY": KEY,
        "ASSISTANT_TELEGRAM_TOKEN": telegram.token,
        "ASSISTANT_TELEGRAM_API_URL": telegram.url,
        "ASSISTANT_QUESTIONS_PER_MINUTE": "1000000",
        "ASSISTANT_QUESTIONS_PER_DAY": "1000000",
    }


@dataclass
class _Conductor:
    """Begins lives and ends them."""

    plan: Plan
    chance: random.Random
    living: Lives
    citizens: Citizens
    ran: Ran
    books: Books
    tell: Callable[[int], None]
    shares: Shares

    async def conduct(self) -> None:
        """Every life that is to be killed; then one in peace, and one more that finds nothing."""
        nemesis, begun = self.ran.nemesis, monotonic()
        for life in range(self.plan.kills):
            if monotonic() - begun > self.plan.longest_s:
                break
            nemesis.life, nemesis.calm = life, False
            if life == self.plan.kills // 2:
                await self._quiet_week()
            await self.citizens.allow((life + 1) / self.plan.kills)
            await self._live_and_die(self.shares.draw(nemesis.fired))
            self.tell(life + 1)
        await self.citizens.allow(1)
        nemesis.life, nemesis.calm = self.ran.kills, True
        nemesis.disarm()
        await self._begin()
        await self._until_nothing_happens(self.plan.patience_s * self._slower)
        await self._stop()
        await self._begin()
        await self._until_nothing_happens(1.0)
        await self._stop()
        await self.living.begin("verify")
        self.ran.verified = await self.living.ends(_LONGEST_START_S) == 0

    @property
    def _slower(self) -> float:
        return _REAL if self.plan.real else 1.0

    async def _live_and_die(self, point: Point | None) -> None:
        nth = 1 if point in _RARE else self.chance.randint(1, _NTH)
        if point is not None:
            self.citizens.long_next = point is Point.BETWEEN
            self.ran.nemesis.set_trap(point, nth)
        await self._begin(INSIDE.get(point, "") if point else "", nth)
        longest = _LONGEST_LIFE_S
        if point is None:
            longest = self.chance.uniform(_SHORTEST_LIFE_S, _LONGEST_CHANCE_S)
        status = await self.living.ends(longest * self._slower)
        if status is None:
            self.ran.by_chance += point is None
            self.living.kill()
            status = await self.living.ends(_LONGEST_START_S)
        elif point is not None and point in INSIDE:
            self.ran.nemesis.fired[point] += 1
        self.ran.nemesis.disarm()
        await self._bury(status)

    async def _bury(self, status: int | None) -> None:
        nemesis = self.ran.nemesis
        nemesis.buried(await self.books.bans(nemesis.banned))
        self.ran.kills += status == -signal.SIGKILL
        self.ran.broke += status != -signal.SIGKILL

    async def _begin(self, moment: str = "", nth: int = 0) -> None:
        """Start, and wait until updates are asked for, or until it died of it."""
        polled = self.ran.nemesis.polled
        polled.clear()
        begun = monotonic()
        await self.living.begin(moment=moment, nth=nth)
        waiting = asyncio.create_task(polled.wait())
        while not waiting.done() and self.living.living and monotonic() - begun < _LONGEST_START_S:
            await asyncio.wait({waiting}, timeout=0.1)
        if waiting.done():
            self.ran.starts_s.append(monotonic() - begun)
        waiting.cancel()

    async def _quiet_week(self) -> None:
        """Telegram begins its numbers anew, which it does while nobody writes to the bot."""
        world = self.ran.telegram.world
        await self._begin()
        await self.ran.telegram.until(lambda: world.confirmed > world.newest_update)
        self.living.kill()
        await self._bury(await self.living.ends(_LONGEST_START_S))
        world.renumber(_LATER_NUMBERS)
        self.ran.nemesis.renumbered(_FIRST_NUMBERS)

    async def _until_nothing_happens(self, patience_s: float) -> None:
        seen, since = -1, monotonic()
        while monotonic() - since < patience_s:
            shown = self.ran.nemesis.shown
            if len(shown) != seen or len(self.citizens.posted) < self.plan.questions:
                seen, since = len(shown), monotonic()
            await asyncio.sleep(0.1)

    async def _stop(self) -> None:
        begun = monotonic()
        status = await self.living.stop(3 * STOP_S)
        took = monotonic() - begun
        self.ran.stops_s.append(took if status == 0 else float("inf"))
        self.living.kill()
        await self.living.ends(_LONGEST_START_S)
