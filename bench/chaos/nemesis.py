"""Stands beside Telegram's door: writes the history down, breaks calls, kills at set moments."""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from typing import Any

from bench.chaos.faults import Bans, OddUpdates, broken
from bench.chaos.judging import Shown
from bench.chaos.marks import Posted, marks_in
from bench.chaos.points import OUTSIDE, Moment, Point, Sight
from tests.telegram_simulator import Fault, Watcher, cut, lost_reply

_TEXTS = frozenset({"sendmessage", "editmessagetext"})
_SIGN = "sendchataction"
_HELD = frozenset({_SIGN, "deletemessage"})
"""What is refused inside a ban as well, and begins none."""
_A_MOMENT_S = 0.008

Recorded = Callable[[int, str], Awaitable[bool]]
"""Whether the answer to a question (its chat and mark) is settled in the records by now."""


class Nemesis(Watcher):
    """One for a run."""

    def __init__(self, chance: random.Random, recorded: Recorded) -> None:
        self._chance = chance
        self.strike: Callable[[], object] = lambda: None
        """Kills the service that lives now."""
        self._recorded = recorded
        self.bans = Bans(chance)
        self._odd = OddUpdates(chance)
        self._confirmed = 0
        self._below = sys.maxsize
        self._openings: dict[str, str] = {}
        self._asked: set[tuple[int, int]] = set()
        self._replies: dict[tuple[int, int], int | None] = {}
        self._trap: tuple[Point, int] | None = None
        self.calm = True
        """Whether nothing goes wrong but death."""
        self.life = 0
        self.polled = asyncio.Event()
        """Set when the service asks for updates; whoever waits for it clears it."""
        self.shown: list[Shown] = []
        self.unrecorded: list[str] = []
        """Answers that were shown while their record was not settled."""
        self.unheard = 0
        """Placeholders that were put into a chat, and the service lived on and was not told so."""
        self.fired: Counter[Point] = Counter()
        self.made: Counter[str] = Counter()
        """Faults that were made, by kind."""

    @property
    def sends_inside_bans(self) -> list[str]:
        """Messages that were sent although Telegram had said when to come back."""
        return self.bans.ignored

    @property
    def banned(self) -> Iterable[int]:
        """Who was ever refused something; 0 stands for everybody."""
        return self.bans.banned

    def buried(self, kept: Mapping[int, float]) -> None:
        """A life has ended; `kept`: the bans that it has left to the next one."""
        self.bans.handed_on(kept, self.life)

    def renumbered(self, below: int) -> None:
        """Telegram began the numbers of updates anew, all of them below those from before."""
        self._confirmed, self._below = 0, below

    def posted(self, question: Posted) -> None:
        """A question was asked."""
        self._openings[question.mark] = question.pieces[0]
        self._asked.add((question.chat, question.message_id))

    def set_trap(self, point: Point, nth: int) -> None:
        """Kill when a moment comes for the nth time."""
        self._trap = (point, nth) if point in OUTSIDE else None

    def disarm(self) -> None:
        """Kill no more."""
        self._trap = None

    async def came(self, method: str, fields: dict[str, str]) -> Fault | None:
        """Note a poll; kill, ban or break."""
        if method == "getupdates":
            self.polled.set()
        if self._kills(Moment.CAME, method, fields):
            return cut()
        if self.calm:
            return None
        if method in _TEXTS:
            ban = self.bans.meet(int(fields["chat_id"]), self.life, self.made)
            fault = ban or broken(self._chance, self.made)
            placed = Sight.WORD in self._sights(method, fields)
            self.unheard += placed and fault == lost_reply()
            return fault
        if method in _HELD:
            return self.bans.refused(int(fields["chat_id"]), self.life)
        return broken(self._chance, self.made) if method == "getupdates" else None

    async def done(self, method: str, fields: dict[str, str], result: Any) -> Any:
        """Write down what stands in a chat now; kill, or bring odd updates."""
        if method in _TEXTS:
            await self._write_down(fields, int(result["message_id"]))
        self._kills(Moment.DONE, method, fields)
        if method == "getupdates":
            offset = int(fields.get("offset", "0"))
            # The poll of a dead life may end long after; it says nothing of numbers begun anew.
            if offset < self._below:
                self._confirmed = max(self._confirmed, offset)
            return result if self.calm else self._odd.of(result, self.made)
        return result

    async def replied(self, method: str, fields: dict[str, str], result: Any) -> None:
        """Kill a moment later, where that is set."""
        empty_handed = method == "getupdates" and not result
        if not empty_handed and self._due(Moment.REPLIED, method, fields):
            await asyncio.sleep(self._chance.random() * _A_MOMENT_S)
            self.strike()

    async def _write_down(self, fields: dict[str, str], message_id: int) -> None:
        chat, text = int(fields["chat_id"]), fields["text"]
        # What is written over a message stays a reply to what that one replied to.
        reply_to = self._replies.setdefault((chat, message_id), _reply_to(fields))
        shown = Shown(
            life=self.life,
            chat=chat,
            message_id=message_id,
            reply_to=reply_to,
            text=text,
        )
        self.shown.append(shown)
        for mark in marks_in(text):
            if not await self._recorded(chat, mark):
                self.unrecorded.append(f"{mark} in the message {message_id}")

    def _kills(self, moment: Moment, method: str, fields: dict[str, str]) -> bool:
        due = self._due(moment, method, fields)
        if due:
            self.strike()
        return due

    def _due(self, moment: Moment, method: str, fields: dict[str, str]) -> bool:
        if self._trap is None:
            return False
        point, left = self._trap
        when, what = OUTSIDE[point]
        if when is not moment or not what.intersection(self._sights(method, fields)):
            return False
        self._trap = (point, left - 1) if left > 1 else None
        if self._trap is None:
            self.fired[point] += 1
        return self._trap is None

    def _sights(self, method: str, fields: dict[str, str]) -> Iterator[Sight]:
        """What a call is about, as far as its fields tell."""
        if method == "getupdates":
            yield Sight.UPDATES
            if int(fields.get("offset", "0")) > self._confirmed:
                yield Sight.CONFIRMING
        elif method == _SIGN:
            yield Sight.SIGN
        elif method in _TEXTS:
            marks = marks_in(fields["text"])
            opens = any(self._openings.get(one, one) in fields["text"] for one in marks)
            if marks:
                yield Sight.ANSWER if opens else Sight.REST
            elif (int(fields["chat_id"]), _reply_to(fields)) in self._asked:
                yield Sight.WORD


def _reply_to(fields: dict[str, str]) -> int | None:
    found = json.loads(fields.get("reply_parameters", "{}"))
    return found.get("message_id")
