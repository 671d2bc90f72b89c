"""Bringing a labelled answer to its chat; nothing else can be sent.

The rules, in order:

1. Only a `LabelledAnswer` is taken. It is split, and each part opens with the notice.
2. A text is plain: what a citizen wrote is never read as markup, and links open no preview.
3. A ban (429) is sat out for as long as Telegram says. A failing network is tried again after a
   growing wait, and then the message is given up. A try whose reply was lost may have arrived:
   a message twice is better than none.
4. Who blocked the bot, or left, gets nothing more; the reason is handed back and kept.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from telegram import (
    Bot,
    ChatMember,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.errors import Undelivered
from bot.telegram.gate import CallRefused
from bot.telegram.lengths import utf16_units
from bot.telegram.methods import ALERT_LIMIT
from bot.telegram.pace import Pace
from bot.telegram.splitting import split
from disclosure import LabelledAnswer

_log = logging.getLogger(__name__)

T = TypeVar("T")

_ADMINISTRATORS = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR})
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where a message goes. The raw chat number lives in memory only, and is not shown."""

    chat_id: int = field(repr=False)
    reply_to: int | None = None
    thread_id: int | None = None
    """Topic of a forum group."""


class Sender:
    """Brings labelled answers to their chats."""

    def __init__(self, bot: Bot, pace: Pace) -> None:
        self._bot = bot
        self._pace = pace

    async def send(
        self, to: Address, answer: LabelledAnswer, buttons: InlineKeyboardMarkup | None = None
    ) -> tuple[int, ...]:
        """Send an answer in as many messages as it takes; the buttons hang under the last one.

        Returns the numbers of the messages.

        Raises:
            TypeError: this is no labelled answer.
            Undelivered: it could not be brought there, or not the whole of it.
        """
        parts = split(*opening_and_rest(answer))
        numbers: list[int] = []
        for place, part in enumerate(parts, start=1):
            last = place == len(parts)
            sent = await self._send_part(to, part, buttons if last else None)
            # A group that became a supergroup has a new number, and old messages are not in it.
            to = replace(to, chat_id=sent.chat.id, reply_to=None)
            numbers.append(sent.message_id)
        return tuple(numbers)

    async def alert(self, query: str, answer: LabelledAnswer) -> None:
        """Answer a tap with a short text, or silently where it does not fit; never raises."""
        opening, rest = opening_and_rest(answer)
        text = f"{opening}\n\n{rest}"
        fits = utf16_units(text) <= ALERT_LIMIT
        await self._quietly(
            lambda: self._bot.answer_callback_query(query, text=text if fits else None)
        )

    async def acknowledge(self, query: str) -> None:
        """Answer a tap silently, so that the button stops spinning; never raises."""
        await self._quietly(lambda: self._bot.answer_callback_query(query))

    async def change_buttons(
        self, to: Address, message_id: int, buttons: InlineKeyboardMarkup | None
    ) -> None:
        """Put other buttons under a message; never raises.

        Buttons that are there already, or a message that is gone, are no failure.
        """
        await self._quietly(
            lambda: self._bot.edit_message_reply_markup(
                chat_id=to.chat_id, message_id=message_id, reply_markup=buttons
            )
        )

    async def administrates(self, to: Address, member: int) -> bool:
        """Whether somebody administrates a group; false where Telegram does not tell."""
        try:
            found = await self._persist(lambda: self._bot.get_chat_member(to.chat_id, member))
        except (BadRequest, ChatMigrated, Undelivered) as error:
            _log.info("who administrates a group was not told: %s", error)
            return False
        return found.status in _ADMINISTRATORS

    async def show_typing(self, to: Address) -> None:
        """Show that an answer is on its way; one try, never raises."""
        try:
            await self._bot.send_chat_action(to.chat_id, "typing", message_thread_id=to.thread_id)
        except TelegramError as error:
            _log.debug("typing could not be shown: %s", type(error).__name__)

    async def _send_part(
        self, to: Address, text: str, buttons: InlineKeyboardMarkup | None
    ) -> Message:
        try:
            return await self._try_sending(to, text, buttons)
        except ChatMigrated as moved:
            return await self._send_part(replace(to, chat_id=moved.new_chat_id), text, buttons)
        except BadRequest as error:
            if to.reply_to is None and to.thread_id is None:
                raise Undelivered(reason=f"rejected: {error.message}") from error
            # The message or topic that is answered may be gone: the answer matters more.
            bare = replace(to, reply_to=None, thread_id=None)
            return await self._send_part(bare, text, buttons)

    async def _try_sending(
        self, to: Address, text: str, buttons: InlineKeyboardMarkup | None
    ) -> Message:
        reply = (
            ReplyParameters(to.reply_to, allow_sending_without_reply=True) if to.reply_to else None
        )
        return await self._persist(
            lambda: self._bot.send_message(
                to.chat_id,
                text,
                reply_markup=buttons,
                reply_parameters=reply,
                message_thread_id=to.thread_id,
                link_preview_options=_NO_PREVIEW,
            )
        )

    async def _quietly(self, call: Callable[[], Awaitable[object]]) -> None:
        try:
            await self._persist(call)
        except (BadRequest, ChatMigrated, Undelivered) as error:
            _log.info("a tap was not answered: %s", error)

    async def _persist(self, call: Callable[[], Awaitable[T]]) -> T:
        """Make a call, sitting bans out and trying again when the network fails (rule 3).

        Raises:
            BadRequest: Telegram does not understand the call.
            ChatMigrated: the group has a new number.
            Undelivered: the call is given up.
        """
        retries = iter(self._pace.retries_s)
        bans = 0
        while True:
            try:
                return await call()
            except RetryAfter as ban:
                bans += 1
                wait = ban_seconds(ban)
                if bans > self._pace.bans or wait > self._pace.longest_ban_s:
                    raise Undelivered(reason=f"banned for {wait} s") from ban
            except (BadRequest, ChatMigrated):
                raise
            except NetworkError as error:
                wait = next(retries, None)
                if wait is None:
                    raise Undelivered(reason=f"network: {type(error).__name__}") from error
            except Forbidden as error:
                raise Undelivered(reason="blocked or left by the citizen") from error
            except CallRefused as error:
                raise Undelivered(reason=f"refused by the gate: {error.message}") from error
            except TelegramError as error:
                raise Undelivered(reason=type(error).__name__) from error
            _log.warning("Telegram is to be tried again in %s s", wait)
            await self._pace.sleep(wait)


def opening_and_rest(answer: LabelledAnswer) -> tuple[str, str]:
    """The notice an answer opens with, and everything that follows it.

    Raises:
        TypeError: this is no labelled answer; only `disclosure.label()` makes one.
    """
    # Checked at run time as well: a cast or an untyped caller must not get past rule 1.
    if type(answer) is not LabelledAnswer:
        raise TypeError("only a LabelledAnswer can be sent")
    opening = answer.notice.short
    return opening, answer.text.removeprefix(opening).lstrip("\n")


def ban_seconds(ban: RetryAfter) -> float:
    """Seconds that a ban lasts, whichever of its two forms the library gives."""
    wait = ban.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
