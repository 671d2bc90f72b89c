"""Making one call of the Bot API: until it is done, put off, or given up.

The rules, in order:

1. A call waits for its turn (`limiter.py`). A wait that takes too long puts the item off. Where
   several workers send, what bans the others have met is read before, and again after every wait;
   the sign of typing asks as well. Whatever a call has to wait for after its turn, it asks again
   right before it leaves whether a ban was met meanwhile.
2. A ban (429) is kept and sat out. A failing network is tried again after a growing wait, and then
   the item is put off: nothing is given up because of a bad hour.
3. A try whose reply was lost may have been carried out. Whoever repeats it knows of the doubt.
4. Who blocked the bot, or left, gets nothing more; the reason is handed back and kept.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.errors import PutOff, Undelivered
from bot.telegram.gate import CallRefused
from bot.telegram.limiter import EVERYBODY, Limiter
from bot.telegram.pace import Pace

_log = logging.getLogger(__name__)

T = TypeVar("T")

LearnBans = Callable[[], Awaitable[None]]
"""Makes the bans known to the limiter that other workers have met."""
KeepBan = Callable[[str, float], Awaitable[None]]
"""Keeps a ban where a restart finds it: whose (a pseudonym), and for how many seconds."""
_LONGEST_BAN_S = 86_400
_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


async def keep_nowhere(_chat: str, _seconds: float) -> None:
    """For a caller that is gone before a ban is over."""


async def _learn_nothing() -> None:
    """For the only one that sends."""


class _Banned(Exception):
    """A ban was met between a call's turn and its leaving."""


class Caller:
    """Makes the calls of one bot; every one of them that a chat can feel waits for its turn."""

    def __init__(
        self,
        pace: Pace,
        limiter: Limiter | None = None,
        name_of: Callable[[int], str] = str,
        keep_ban: KeepBan = keep_nowhere,
        learn_bans: LearnBans = _learn_nothing,
    ) -> None:
        """Take the limits; `name_of` gives the pseudonym of a chat's raw number."""
        self.limiter = limiter or Limiter(pace)
        self._pace = pace
        self._name_of = name_of
        self._keep_ban = keep_ban
        self._learn_bans = learn_bans

    def leaving(self, chat_id: int) -> None:
        """For a call that is about to leave: it waits for a new turn if its chat was banned."""
        if self.banned(chat_id):
            raise _Banned

    def banned(self, chat_id: int) -> bool:
        """Whether a chat must not be sent anything now."""
        return self.limiter.banned(self._name_of(chat_id)) > 0

    async def call(
        self, chat_id: int | None, make: Callable[[bool], Awaitable[T]], *, doubt: bool = False
    ) -> T:
        """Make a call; `make` is told whether an earlier try of it may have been carried out.

        `doubt`: that is so before the first try.

        Raises:
            BadRequest: Telegram does not understand the call.
            ChatMigrated: the group has a new number.
            Undelivered: the call is given up.
            PutOff: it has to be made later.
        """
        retries = iter(self._pace.retries_s)
        bans = 0
        while True:
            await self._turn(chat_id, doubt=doubt)
            try:
                return await make(doubt)
            except _Banned:
                continue
            except RetryAfter as ban:
                bans += 1
                await self._obey(chat_id, ban_seconds(ban))
                if bans > self._pace.bans:
                    raise PutOff(seconds=ban_seconds(ban), doubt=doubt) from ban
            except (BadRequest, ChatMigrated):
                raise
            except NetworkError as error:
                doubt = doubt or not isinstance(error.__cause__, _NEVER_LEFT)
                wait = next(retries, None)
                if wait is None:
                    raise PutOff(seconds=self._pace.put_off_s, doubt=doubt) from error
                _log.warning("Telegram is to be tried again in %s s", wait)
                await self._pace.sleep(wait)
            except (InvalidToken, Conflict):
                # The library's own message repeats the token: it must not be carried on. A conflict
                # is about who polls: nobody's message is given up over it.
                raise PutOff(seconds=self._pace.put_off_s, doubt=doubt) from None
            except TelegramError as error:
                raise Undelivered(reason=_reason(error), doubt=doubt) from error

    async def once(self, chat_id: int, make: Callable[[], Awaitable[object]]) -> None:
        """Make a call that nobody misses: at once, in one try, and never inside a ban.

        A ban that it meets is obeyed by everything else as well. Never raises what Telegram says.
        """
        if await self._banned_now(self._name_of(chat_id)):
            return
        try:
            await make()
        except RetryAfter as ban:
            await self._obey(chat_id, ban_seconds(ban))
        except TelegramError as error:
            _log.debug("a sign could not be shown: %s", type(error).__name__)

    async def _turn(self, chat_id: int | None, *, doubt: bool) -> None:
        whose = EVERYBODY if chat_id is None else self._name_of(chat_id)
        wait = await self._banned_now(whose)
        if chat_id is not None:
            wait = self.limiter.reserve(whose, group=chat_id < 0)
        while wait > 0:
            if wait > self._pace.patience_s:
                raise PutOff(seconds=wait, doubt=doubt)
            await self._pace.sleep(wait)
            # A ban that was met meanwhile holds for whoever waited, too.
            wait = await self._banned_now(whose)

    async def _banned_now(self, whose: str) -> float:
        """Seconds for which somebody has a ban, also by what other workers have met (rule 1)."""
        if self.limiter.shared:
            await self._learn_bans()
        return self.limiter.banned(whose)

    async def _obey(self, chat_id: int | None, seconds: float) -> None:
        whose = EVERYBODY if chat_id is None else self._name_of(chat_id)
        whose = self.limiter.ban(whose, seconds)
        _log.warning("banned for %s s: %s", seconds, "one chat" if whose else "every chat")
        await self._keep_ban(whose, max(seconds, self.limiter.banned(whose)))


def ban_seconds(ban: RetryAfter) -> float:
    """Seconds that a ban lasts, whichever of its two forms the library gives; a day at most.

    After a day it is looked whether it is still in force.
    """
    wait = ban.retry_after
    seconds = wait if isinstance(wait, int) else wait.total_seconds()
    return float(min(max(seconds, 0), _LONGEST_BAN_S))


def _reason(error: TelegramError) -> str:
    if isinstance(error, Forbidden):
        return "blocked or left by the citizen"
    if isinstance(error, CallRefused):
        return f"refused by the gate: {error.message}"
    return type(error).__name__
