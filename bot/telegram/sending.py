"""Bringing a labelled answer to its chat; nothing else can be sent.

The rules, in order:

1. Only a `LabelledAnswer` is taken. It is split, and each part opens with the notice.
2. A text is plain: what a citizen wrote is never read as markup, and links open no preview.
3. Whether an answer may still be sent is asked right before each try: a ban or a bad network may
   have held it for half a minute, and the off switch was turned meanwhile. A placeholder leaves
   once the number of the one before it is kept (`lane.py`).
4. A message that may have arrived already is sent again with a sentence that says so; a message
   whose number is known is written over instead, which nobody can see twice.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from dataclasses import replace

from telegram import (
    Bot,
    ChatMember,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
)
from telegram.error import BadRequest, ChatMigrated

from bot.errors import AnswerStopped, PutOff, Undelivered
from bot.telegram.addresses import Address, following, reply_parameters
from bot.telegram.calling import Caller
from bot.telegram.lane import Lane
from bot.telegram.lengths import utf16_units
from bot.telegram.methods import ALERT_LIMIT
from bot.telegram.parts import Part, opening_and_rest, parts_of
from disclosure import LabelledAnswer

_log = logging.getLogger(__name__)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_ADMINISTRATORS = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR})

Keep = Callable[[Message], Awaitable[None]]
"""Keeps the number of a message that was sent."""


Stops = Callable[[LabelledAnswer], Awaitable[bool]]
"""Tells whether an answer may not be sent now."""


async def _nothing_stops(_answer: LabelledAnswer) -> bool:
    """For whoever sends no answers of the use case."""
    return False


class Sender:
    """Brings labelled answers to their chats.

    Whatever sends or writes raises `AnswerStopped` where `stops` holds an answer back.
    """

    def __init__(
        self,
        bot: Bot,
        caller: Caller,
        stops: Stops = _nothing_stops,
        *,
        lane_s: float = 2.0,
    ) -> None:
        """`lane_s`: how long a placeholder waits for the one before it."""
        self._bot = bot
        self._caller = caller
        self._stops = stops
        self._lane = Lane(lane_s)

    async def send(
        self, to: Address, answer: LabelledAnswer, buttons: InlineKeyboardMarkup | None = None
    ) -> tuple[int, ...]:
        """Send an answer in as many messages as it takes; the buttons hang under the last one.

        Returns the numbers of the messages.

        Raises:
            TypeError: this is no labelled answer.
            Undelivered, PutOff: it could not be brought there, or not the whole of it.
        """
        numbers: list[int] = []
        for part in parts_of(answer, buttons):
            sent = await self.post_part(to, part)
            to = following(to, sent)
            numbers.append(sent.message_id)
        return tuple(numbers)

    async def post_part(
        self, to: Address, part: Part, *, again: bool = False, keep: Keep | None = None
    ) -> Message:
        """Send one message; `again`: it may have arrived already, and says so.

        With `keep` it is a placeholder (rule 3): that is told what was sent, and keeps it.

        Raises:
            TypeError: this is no labelled answer.
            Undelivered, PutOff: it could not be brought there, or not now.
            Exception: whatever `keep` raises.
        """
        plain, marked = part.text(), part.text(marked=True)

        async def send(doubt: bool) -> Message:  # noqa: FBT001 - as the caller calls it
            nonlocal again
            again = doubt  # It outlives a refusal of this address: see below.
            async with self._lane.turn() if keep else nullcontext():
                await self._let_go(to, part.answer)
                sent = await self._post(to, part, marked if doubt else plain)
                if keep is not None:
                    await keep(sent)
                return sent

        try:
            return await self._caller.call(to.chat_id, send, doubt=again)
        except ChatMigrated as moved:
            there = replace(to, chat_id=moved.new_chat_id)
            return await self.post_part(there, part, again=again, keep=keep)
        except BadRequest as error:
            if to.reply_to is None and to.thread_id is None:
                raise Undelivered(reason=f"rejected: {error.message}") from error
            # The message or topic that is answered may be gone: the answer matters more.
            bare = replace(to, reply_to=None, thread_id=None)
            return await self.post_part(bare, part, again=again, keep=keep)

    async def rewrite(self, to: Address, message_id: int, part: Part) -> bool:
        """Write a part over a message of ours; False if that message is no longer there.

        It may be done as often as need be: what stands there already is no failure.

        Raises:
            TypeError: this is no labelled answer.
            Undelivered, PutOff: the chat cannot be reached, or not now.
        """
        text = part.text()

        async def write(_doubt: bool) -> object:  # noqa: FBT001 - as `Caller.call` tells it
            await self._let_go(to, part.answer)
            return await self._bot.edit_message_text(
                text,
                to.chat_id,
                message_id,
                reply_markup=part.buttons,
                link_preview_options=_NO_PREVIEW,
            )

        try:
            await self._caller.call(to.chat_id, write)
        except BadRequest as error:
            return "not modified" in error.message
        except ChatMigrated:
            return False
        return True

    async def alert(self, query: str, answer: LabelledAnswer) -> None:
        """Answer a tap with a short text, or silently where it does not fit; never raises."""
        opening, rest = opening_and_rest(answer)
        text = f"{opening}\n\n{rest}"
        fits = utf16_units(text) <= ALERT_LIMIT
        await self._quietly(
            None,
            lambda _doubt: self._bot.answer_callback_query(query, text=text if fits else None),
        )

    async def acknowledge(self, query: str) -> None:
        """Answer a tap silently, so that the button stops spinning; never raises."""
        await self._quietly(None, lambda _doubt: self._bot.answer_callback_query(query))

    async def change_buttons(
        self, to: Address, message_id: int, buttons: InlineKeyboardMarkup | None
    ) -> None:
        """Put other buttons under a message; never raises.

        Buttons that are there already, or a message that is gone, are no failure.
        """
        await self._quietly(
            to.chat_id,
            lambda _doubt: self._bot.edit_message_reply_markup(
                chat_id=to.chat_id, message_id=message_id, reply_markup=buttons
            ),
        )

    async def take_away(self, to: Address, message_id: int) -> None:
        """Delete a message of ours; one that is gone is no failure.

        Raises:
            PutOff: not now.
        """
        with suppress(BadRequest, ChatMigrated, Undelivered):
            await self._caller.call(
                to.chat_id, lambda _doubt: self._bot.delete_message(to.chat_id, message_id)
            )

    async def administrates(self, to: Address, member: int) -> bool:
        """Whether somebody administrates a group; false where Telegram does not tell."""
        try:
            found = await self._caller.call(
                None, lambda _doubt: self._bot.get_chat_member(to.chat_id, member)
            )
        except (BadRequest, ChatMigrated, Undelivered) as error:
            _log.info("who administrates a group was not told: %s", error)
            return False
        return found.status in _ADMINISTRATORS

    async def show_typing(self, to: Address) -> None:
        """Show that an answer is on its way; one try, never raises."""
        await self._caller.once(
            to.chat_id,
            lambda: self._bot.send_chat_action(
                to.chat_id, "typing", message_thread_id=to.thread_id
            ),
        )

    async def _post(self, to: Address, part: Part, text: str) -> Message:
        if part.attached is not None:
            return await self._bot.send_document(
                to.chat_id,
                part.attached.content,
                text,
                filename=part.attached.name,
                reply_parameters=reply_parameters(to),
                message_thread_id=to.thread_id,
            )
        return await self._bot.send_message(
            to.chat_id,
            text,
            reply_markup=part.buttons,
            reply_parameters=reply_parameters(to),
            message_thread_id=to.thread_id,
            link_preview_options=_NO_PREVIEW,
        )

    async def _let_go(self, to: Address, answer: LabelledAnswer) -> None:
        if await self._stops(answer):
            raise AnswerStopped
        self._caller.leaving(to.chat_id)

    async def _quietly(
        self, chat_id: int | None, make: Callable[[bool], Awaitable[object]]
    ) -> None:
        try:
            await self._caller.call(chat_id, make)
        except (BadRequest, ChatMigrated, Undelivered, PutOff) as error:
            _log.info("what nobody waits for was not done: %s", error)
