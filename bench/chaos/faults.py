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
_LONG_OF_CHAT, _LONG_OF_ALL = (2, 2, 3, 4), (2, 4, 6)
"""Seconds. The shorter ones of everybody are over before it can be told whether they were kept."""
_REPEATS, _REORDERS = 0.2, 0.3
_EVERYBODY = 0
_TELLING, _TOGETHER_S = 3, 5.0
"""A refusal names no reach. Who saw so many chats refused in so short a time knows: everybody."""


@dataclass(slots=True)
class Bans:
    """Who may not send until when, and how often that was not kept."""

    chance: random.Random
    clock: Callable[[], float] = monotonic
    until: dict[int, tuple[float, float]] = field(default_factory=dict[int, tuple[float, float]])
    """By chat: since when, until when."""
    met: list[tuple[int, int, float]] = field(default_factory=list[tuple[int, int, float]])
    """Who met the ban of everybody: the life, the chat, and when."""
    heard: dict[int, float] = field(default_factory=dict[int, float])
    """By chat: when those who live now heard of its ban, where that was not when it began."""
    kept: dict[int, float] = field(default_factory=dict[int, float])
    """By chat: until when a ban lasts that the life before has kept."""
    ignored: list[str] = field(default_factory=list[str])
    """Sends within a ban, each with when it came; bans that were not kept."""

    @property
    def banned(self) -> set[int]:
        """Who was ever refused something."""
        return {_EVERYBODY, *self.until, *self.kept, *(who for _, who, _ in self.met)}

    def refused(self, chat: int, life: int) -> Fault | None:
        """The refusal that a call meets because its chat, or everybody, is banned."""
        now = self.clock()
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
        return None

    def meet(self, chat: int, life: int, made: Counter[str]) -> Fault | None:
        """The refusal that a message to a chat meets, if any; now and then a ban begins with it."""
        return self.refused(chat, life) or self._drawn(chat, life, made)

    def _drawn(self, chat: int, life: int, made: Counter[str]) -> Fault | None:
        now = self.clock()
        drawn = self.chance.random()
        if drawn >= _BAN_OF_CHAT + _BAN_OF_ALL:
            return None
        banned = chat if drawn < _BAN_OF_CHAT else _EVERYBODY
        seconds = self.chance.choice(_LONG_OF_CHAT if banned else _LONG_OF_ALL)
        self.until[banned] = (now, now + seconds)
        self.heard.pop(banned, None)
        if not banned:
            self.met = [(life, chat, now)]
        made["ban of a chat" if banned else "ban of all"] += 1
        return too_many_requests(seconds)

    def handed_on(self, kept: Mapping[int, float], life: int) -> None:
        """A life has ended; `kept`: which bans it has left to the next one, with the seconds left.

        Of a refusal that it died over before it could keep it, the next one knows nothing. What it
        had the time to keep and did not is a breach of its own. A refusal of one chat among those
        of many is kept as everybody's, which holds the chat as well.
        """
        now = self.clock()
        before, self.kept = self.kept, {chat: now + left for chat, left in kept.items()}
        self.ignored += self._forgotten(before, life, now)
        # What is told to those who live next is told by what was kept alone.
        self.met.clear()
        for chat, (since, until) in self.until.items():
            if not chat or max(now, self._kept_until(chat)) > until - _NEARLY_OVER_S:
                continue
            if self.heard.get(chat, since) < now - _TO_KEEP_S:
                self.ignored.append(f"the ban of the chat {chat} was not kept")
            self.heard[chat] = float("inf")

    def _forgotten(self, before: Mapping[int, float], life: int, now: float) -> list[str]:
        """The ban of everybody, where a life had the time to keep it, or was left it and lost it.

        Who saw too few refusals to know whose ban it is keeps it for the chats that met it.
        """
        end = self.until.get(_EVERYBODY, (0.0, 0.0))[1] - _NEARLY_OVER_S
        if now > end:
            return []
        told = self._told(life, now - _TO_KEEP_S)
        if before.get(_EVERYBODY, 0.0) > end or _tells(told):
            return [] if self._kept_until() > end else ["the ban of everybody was not kept"]
        return [
            f"the ban of everybody was not kept for the chat {chat}"
            for chat in sorted({chat for chat, _ in told})
            if self._kept_until(chat) <= end
        ]

    def _kept_until(self, *chats: int) -> float:
        """Until when a ban lasts that was kept: everybody's, or one of these chats."""
        return max(self.kept.get(chat, 0.0) for chat in (_EVERYBODY, *chats))

    def _known(self, banned: int, chat: int, life: int, now: float) -> bool:
        """Whether the service must have known of a ban when it made the call that came now."""
        heard = now - _ON_THEIR_WAY_S
        if banned:
            return self.heard.get(banned, self.until[banned][0]) < heard
        if self.until[banned][0] < heard and now < self._kept_until(chat) - _NEARLY_OVER_S:
            return True
        # One life knows nothing of a refusal that the life before it died over.
        told = self._told(life, heard)
        return _tells(told) or chat in {who for who, _ in told}

    def _told(self, life: int, before: float) -> list[tuple[int, float]]:
        """What a life had heard of the ban of everybody by then: which chats met it, and when."""
        return [(who, at) for when, who, at in self.met if when == life and at < before]


def _tells(told: list[tuple[int, float]]) -> bool:
    """Whether refusals tell that everybody is banned: so many chats in so short a time."""
    return any(
        len({who for who, at in told if last - _TOGETHER_S < at <= last}) >= _TELLING
        for _, last in told
    )


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
