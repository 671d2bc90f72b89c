"""What goes wrong between the service and Telegram meanwhile: bans, broken calls, odd updates."""

from __future__ import annotations

import math
import random
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from tests.telegram_simulator import (
    Fault,
    bad_gateway,
    cut,
    hang,
    lost_reply,
    too_many_requests,
)

_ON_THEIR_WAY_S = 0.8
"""Calls that were made before a ban could be heard of are no breach of it."""
_TO_KEEP_S = 2.0
"""So long after a refusal, a life has kept it where the next one finds it."""
_NEARLY_OVER_S = 0.2
"""The end of a ban that was kept, and Telegram's own: two clocks that read it."""
_BROKEN: tuple[tuple[float, str, Callable[[], Fault]], ...] = (
    (0.010, "lost reply", lost_reply),
    (0.010, "cut", cut),
    (0.010, "bad gateway", bad_gateway),
    (0.002, "hang", hang),
)
_BAN_OF_CHAT, _BAN_OF_ALL = 0.02, 0.008
_REPEATS, _REORDERS = 0.2, 0.3
_EVERYBODY = 0
_TELLING = 3
"""A refusal names no reach. Whoever saw so many chats refused must know that it is everybody."""


@dataclass(slots=True)
class Bans:
    """Who may not send until when, and how often that was not kept."""

    chance: random.Random
    until: dict[int, tuple[float, float]] = field(default_factory=dict[int, tuple[float, float]])
    """By chat: since when, until when."""
    met: list[tuple[int, int, float]] = field(default_factory=list[tuple[int, int, float]])
    """Who met the ban of everybody: the life, the chat, and when."""
    heard: dict[int, float] = field(default_factory=dict[int, float])
    """By chat: when those who live now heard of its ban, where that was not when it began."""
    kept_for_all: float = 0.0
    """Until when a ban of everybody lasts that the life before has kept."""
    ignored: list[str] = field(default_factory=list[str])
    """Sends within a ban, each with when it came."""

    def meet(self, chat: int, life: int, made: Counter[str]) -> Fault | None:
        """The refusal that a message to a chat meets, if any."""
        now = monotonic()
        for banned in (chat, _EVERYBODY):
            since, until = self.until.get(banned, (0.0, 0.0))
            if now < until:
                if self._known(banned, chat, life, now):
                    whom = f"the chat {banned}" if banned else "everybody"
                    self.ignored.append(
                        f"life {life}, chat {chat}: {now - since:.2f} s into the ban of {whom}"
                    )
                self.heard[banned] = min(self.heard.get(banned, since), now)
                if not banned:
                    self.met.append((life, chat, now))
                return too_many_requests(math.ceil(until - now))
        drawn = self.chance.random()
        if drawn >= _BAN_OF_CHAT + _BAN_OF_ALL:
            return None
        banned = chat if drawn < _BAN_OF_CHAT else _EVERYBODY
        seconds = self.chance.choice((2, 2, 3, 4)) if banned else 2
        self.until[banned] = (now, now + seconds)
        self.heard.pop(banned, None)
        if not banned:
            self.met = [(life, chat, now)]
        made["ban of a chat" if banned else "ban of all"] += 1
        return too_many_requests(seconds)

    def handed_on(self, kept: Mapping[int, float]) -> None:
        """A life has ended; `kept`: which bans it has left to the next one, with the seconds left.

        Of a refusal that it died over before it could keep it, the next one knows nothing. What it
        had the time to keep and did not is a breach of its own. A refusal of one chat among those
        of many is kept as everybody's, which holds the chat as well.
        """
        now = monotonic()
        self.kept_for_all = now + kept.get(_EVERYBODY, 0.0)
        for chat, (since, until) in self.until.items():
            over = max(now, self.kept_for_all) > until - _NEARLY_OVER_S
            if not chat or chat in kept or over:
                continue
            if self.heard.get(chat, since) < now - _TO_KEEP_S:
                self.ignored.append(f"the ban of the chat {chat} was not kept")
            self.heard[chat] = float("inf")

    def _known(self, banned: int, chat: int, life: int, now: float) -> bool:
        """Whether the service must have known of a ban when it made the call that came now."""
        heard = now - _ON_THEIR_WAY_S
        if banned:
            return self.heard.get(banned, self.until[banned][0]) < heard
        if self.until[banned][0] < heard and now < self.kept_for_all - _NEARLY_OVER_S:
            return True
        # One life knows nothing of a refusal that the life before it died over.
        told = {who for when, who, at in self.met if at < heard and when == life}
        return chat in told or len(told) >= _TELLING


def broken(chance: random.Random, made: Counter[str]) -> Fault | None:
    """A fault for a call, now and then."""
    drawn = chance.random()
    for share, name, fault in _BROKEN:
        if drawn < share:
            made[name] += 1
            return fault()
        drawn -= share
    return None


@dataclass(slots=True)
class OddUpdates:
    """Telegram's updates as a bad day brings them: repeated, late, and out of order.

    Of one chat none comes before an earlier one that is new, for Telegram holds that; and the
    newest stays the last, so that every client of it may count on that as well.
    """

    chance: random.Random
    brought: deque[dict[str, Any]] = field(
        default_factory=lambda: deque[dict[str, Any]](maxlen=200)
    )

    def of(self, updates: list[dict[str, Any]], made: Counter[str]) -> list[dict[str, Any]]:
        """What is brought in place of these."""
        if not updates:
            return updates
        told = list(updates)
        if self.chance.random() < _REORDERS:
            told = [*self._mixed(told[:-1]), told[-1]]
            made["reordered"] += told != updates
        if self.brought and self.chance.random() < _REPEATS:
            again = self.chance.choices(self.brought, k=self.chance.randint(1, 3))
            made["repeated"] += len(again)
            told = [*again, *told]
        self.brought.extend(updates)
        return told

    def _mixed(self, updates: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Chats in another order, and each chat's own updates in theirs."""
        order = list(updates)
        self.chance.shuffle(order)
        by_chat: dict[int, deque[dict[str, Any]]] = {}
        for one in updates:
            by_chat.setdefault(_chat(one), deque()).append(one)
        return [by_chat[_chat(one)].popleft() for one in order]


def _chat(update: dict[str, Any]) -> int:
    return int(update["message"]["chat"]["id"])
