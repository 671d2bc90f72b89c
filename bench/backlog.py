"""How soon is the first of a long backlog answered after a start? On SQLite and on PostgreSQL.

    python -m bench.backlog

20,000 questions of 1,000 chats stand in the inbox, received and not yet claimed, as after an outage
of Telegram's or of ours. Then the real `assistant serve --only bot` starts before a simulated
Telegram; the library alone is a stand-in. Counted is from before Python starts.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from admin.newest_database import newest_database
from bench.chaos.conducting import KEY
from bench.chaos.lives import lives
from bench.chaos.marks import mark_of, marks_in, question_of
from bench.figures import Figure, spread, under
from bench.keeping import run_piece
from bot.telegram.addresses import Address
from bot.telegram.errand import Errand, Kind, pack
from bot.telegram.visit import Visit
from city import SystemClock, load_profile
from disclosure import Arrival, Channel, Inbox, Notices, Pseudonyms, Seal
from knowledge.ports import Progress
from tests.builders.postgres import postgres_files, running_postgres
from tests.telegram_simulator import Fault, TelegramSimulator, Watcher

ITEMS, CHATS = 20_000, 1_000
_FIRST_CHAT = 1001
_AT_ONCE = 100
_GOAL_S = 10.0
_WATCHED_S = 20.0
_PATIENCE_S = 120.0
_CLAIMS, _CLAIMED = 20, 64


@dataclass
class _Answers(Watcher):
    """Notes when answers were shown."""

    begun: float = field(default_factory=perf_counter)
    polled_s: float = 0.0
    """When updates were first asked for."""
    shown_s: list[float] = field(default_factory=list[float])
    first: asyncio.Event = field(default_factory=asyncio.Event)

    async def came(self, method: str, fields: dict[str, str]) -> Fault | None:
        """Note the first poll."""
        if method == "getupdates" and not self.polled_s:
            self.polled_s = perf_counter() - self.begun

    async def done(self, method: str, fields: dict[str, str], result: Any) -> Any:
        """Note an answer; placeholders and notices bear no mark."""
        if method in {"sendmessage", "editmessagetext"} and marks_in(fields["text"]):
            self.shown_s.append(perf_counter() - self.begun)
            self.first.set()
        return result


def measure(progress: Progress) -> Sequence[Figure]:
    """Fill, start and watch, on each database."""
    figures: list[Figure] = []
    for name, address, folder in _databases():
        database = newest_database(address)
        inbox = Inbox(database, SystemClock(), Seal(KEY.encode()))
        fill(inbox, ITEMS, CHATS, partial(_tell, progress, f"backlog on {name}"))
        claims = _claims(inbox)
        database.close()
        figures += _figures(name, claims, asyncio.run(_watched(address, folder)))
    return figures


def _tell(progress: Progress, step: str, done: int) -> None:
    progress(step, done, ITEMS)


def fill(inbox: Inbox, items: int, chats: int, tell: Callable[[int], None]) -> None:
    """Lay questions into an inbox, each chat's in turn; `tell` hears how many stand there."""
    pseudonyms = Pseudonyms(KEY.encode())
    names = [pseudonyms.chat(Channel.TELEGRAM, str(_FIRST_CHAT + place)) for place in range(chats)]
    for start in range(0, items, _AT_ONCE):
        numbers = range(start, min(items, start + _AT_ONCE))
        inbox.receive([_arrival(number, number % chats, names) for number in numbers])
        tell(numbers.stop)


def _arrival(number: int, place: int, names: Sequence[str]) -> Arrival:
    question = question_of(mark_of(number), long=False)
    address = Address(chat_id=_FIRST_CHAT + place, reply_to=number + 1)
    errand = Errand(kind=Kind.QUESTION, visit=Visit(address=address, text=question))
    return Arrival(key=number + 1, chat=names[place], content=pack(errand))


def _databases() -> Iterator[tuple[str, str, Path]]:
    """Name, address and data folder of each kind; PostgreSQL only where it is installed."""
    with TemporaryDirectory() as folder:
        yield "SQLite", f"sqlite:///{folder}/assistant.db", Path(folder)
    files = postgres_files()
    if files is not None:
        with TemporaryDirectory() as folder, running_postgres(files) as address:
            yield "PostgreSQL", address, Path(folder)


def _claims(inbox: Inbox) -> list[float]:
    """How long it takes to claim while other items are worked on, in milliseconds."""
    worker, busy, took = inbox.join(), list[int](), list[float]()
    for _ in range(_CLAIMS):
        begun = perf_counter()
        claims = inbox.claim(worker, busy, _CLAIMED)
        took.append((perf_counter() - begun) * 1000)
        busy += [one.place for one in claims][: _CLAIMED // 2]
    inbox.leave(worker)
    return took


async def _watched(address: str, folder: Path) -> _Answers:
    """When which answer was shown, counted from before the start."""
    answers = _Answers()
    opens = Notices(load_profile("yeosu").notices).opens
    async with TelegramSimulator(opens, watcher=answers) as telegram:
        for place in range(CHATS):
            telegram.citizen(_FIRST_CHAT + place)
        settings = {
            "ASSISTANT_DATA_DIR": str(folder),
            "ASSISTANT_DATABASE_URL": address,
            "ASSISTANT_SECRET_KEY": KEY,
            "ASSISTANT_TELEGRAM_TOKEN": telegram.token,
            "ASSISTANT_TELEGRAM_API_URL": telegram.url,
        }
        answers.begun = perf_counter()
        async with lives(settings, folder / "service.log", real=False) as living:
            await living.begin()
            async with asyncio.timeout(_PATIENCE_S):
                await answers.first.wait()
            await asyncio.sleep(max(0.0, _WATCHED_S - answers.shown_s[0]))
            await living.stop(_PATIENCE_S)
    return answers


def _figures(name: str, claims: Sequence[float], answers: _Answers) -> list[Figure]:
    soon = sum(moment <= _WATCHED_S for moment in answers.shown_s)
    first = f"{name}, {ITEMS:,} items: start until the first answer"
    return [
        Figure(
            name=first, unit="s", median=answers.shown_s[0], goal=under(_GOAL_S),
            note=f"updates were asked for after {answers.polled_s:.1f} s",
        ),
        Figure(
            name="  answers in the first 20 s", unit="", median=soon,
            note="each new chat is shown the notice first, and 25 messages a second are sent",
        ),
        spread(f"  claiming up to {_CLAIMED} of them", claims, "ms"),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(run_piece("backlog", measure))
