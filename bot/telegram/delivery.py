"""What one item of the inbox says to its chat, so that dying over it neither loses nor doubles it.

The rules, in order:

1. Every message of an item has a name (a slot), the same in every life of the item. What was sent
   in an earlier life is not sent again.
2. An answer is written over a placeholder whose number was kept before: that may be repeated as
   often as need be. A life that ends between sending a placeholder and keeping its number leaves
   that one behind (`lane.py`), and never two answers.
3. In easy reading, and for what is no answer, a message is sent as it is: a change of an old one
   makes no sound, and some screen readers stay silent. The intent is kept before. Who dies between
   sending and keeping that leaves a doubt; then it is sent again, and says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from telegram import InlineKeyboardMarkup, Message

from bot.errors import PutOff, Undelivered
from bot.telegram.addresses import Address, following
from bot.telegram.parts import Attachment, Part, parts_of
from bot.telegram.sending import Sender
from city import Database
from disclosure import Claim, Inbox, LabelledAnswer, Slot, SlotState

_FIRST = "answer.1"
_ANSWERS = ("answer", "instead")
"""What an answer is called that is sent as it is."""


class Delivery:
    """The messages of one item in one life; belongs to one event loop."""

    def __init__(self, claim: Claim, inbox: Inbox, database: Database, sender: Sender) -> None:
        self.claim = claim
        self._inbox = inbox
        self._database = database
        self._sender = sender
        self._slots = dict(claim.slots)
        self._said = 0
        self._placing: asyncio.Task[int] | None = None
        self._moved = 0
        self.brought = False
        """Whether its answer stands in the chat: what cannot be kept after that is no delay."""

    @property
    def begun(self) -> bool:
        """Whether a placeholder waits for an answer."""
        return self._placing is not None or _FIRST in self._slots

    async def say(
        self,
        to: Address,
        answer: LabelledAnswer,
        buttons: InlineKeyboardMarkup | None = None,
        *,
        mark: str,
        slot: str = "",
        attached: Attachment | None = None,
    ) -> tuple[int, ...]:
        """Send as it is (rule 3); `mark` is the sentence for a message that may be a second one.

        With a file the text is its caption, and must be short enough for one.

        Raises:
            Undelivered, PutOff: the chat cannot be reached, or not now.
            ClaimLost, DatabaseUnavailable: what is sent could not be kept.
        """
        if not slot:  # What has a name of its own may be said in one life and not in the next.
            self._said += 1
        name = slot or f"say.{self._said}"
        numbers: list[int] = []
        for place, part in enumerate(parts_of(answer, buttons, mark), 1):
            part = replace(part, attached=attached)
            to, number = await self._send(to, part, f"{name}.{place}")
            numbers.append(number)
        self.brought = self.brought or slot in _ANSWERS
        return tuple(numbers)

    def begin(self, to: Address, waiting: Callable[[], LabelledAnswer]) -> None:
        """Let a placeholder be sent while the answer is being made; does so once."""
        if not self.begun:
            part = parts_of(waiting())[0]
            self._placing = asyncio.create_task(self._place(to, part, _FIRST))

    async def bring(
        self,
        to: Address,
        answer: LabelledAnswer,
        waiting: LabelledAnswer,
        buttons: InlineKeyboardMarkup | None,
    ) -> tuple[int, ...]:
        """Write an answer over placeholders (rule 2); returns the numbers of its messages.

        Raises:
            Undelivered, PutOff: the chat cannot be reached, or not now.
            ClaimLost, DatabaseUnavailable: what is sent could not be kept.
        """
        placeholder = parts_of(waiting)[0]
        numbers: list[int] = []
        for place, part in enumerate(parts_of(answer, buttons), 1):
            name = f"answer.{place}"
            number = await self._placed(to, placeholder, name)
            to = replace(to, chat_id=self._moved or to.chat_id)
            if not await self._sender.rewrite(to, number, part):
                to, number = await self._send(to, part, f"{name}.anew")
            to = replace(to, reply_to=None)
            numbers.append(number)
        await self._take_away(to, len(numbers) + 1)
        self.brought = True
        return tuple(numbers)

    async def _take_away(self, to: Address, place: int) -> None:
        """Take away what stands from a place on: what is brought became shorter meanwhile.

        The off switch may have been turned between two parts of an answer, and nobody shall read
        for ever that the next one is on its way.
        """
        while slot := self._slots.get(f"answer.{place}"):
            await self._sender.take_away(to, slot.message_id)
            place += 1

    async def decide(self, name: str, choice: int) -> int:
        """Keep a choice before it is acted on; gives the one that an earlier life has made.

        What turns something round must not be done twice, once a life.
        """
        slot = self._slots.get(name)
        if slot is not None:
            return slot.message_id
        await self._database.run(self._inbox.placed, self.claim, name, choice)
        return choice

    def decided(self, name: str) -> bool:
        """Whether an earlier life has made a choice."""
        return name in self._slots

    async def close(self) -> None:
        """End what is still on its way when a life is given up."""
        if self._placing is not None:
            self._placing.cancel()
            await asyncio.gather(self._placing, return_exceptions=True)

    async def _placed(self, to: Address, placeholder: Part, name: str) -> int:
        if name == _FIRST and self._placing is not None:
            await self._placing
        slot = self._slots.get(name)
        return slot.message_id if slot else await self._place(to, placeholder, name)

    async def _place(self, to: Address, placeholder: Part, name: str) -> int:
        async def keep(sent: Message) -> None:
            await self._database.run(self._inbox.placed, self.claim, name, sent.message_id)

        sent = await self._sender.post_part(to, placeholder, keep=keep)
        self._moved = sent.chat.id
        self._slots[name] = Slot(state=SlotState.PLACED, message_id=sent.message_id)
        return sent.message_id

    async def _send(self, to: Address, part: Part, name: str) -> tuple[Address, int]:
        """Send a message unless an earlier life has; returns where the next one goes."""
        slot = self._slots.get(name)
        if slot is not None and slot.state is SlotState.SENT:
            return to, slot.message_id
        if slot is None:
            await self._database.run(self._inbox.intend, self.claim, name)
        try:
            sent = await self._sender.post_part(to, part, again=slot is not None)
        except (PutOff, Undelivered) as failed:
            if slot is None and failed.details.get("doubt") is False:
                await self._database.run(self._inbox.unsent, self.claim, name)
            raise
        await self._database.run(self._inbox.sent, self.claim, name, sent.message_id)
        self._slots[name] = Slot(state=SlotState.SENT, message_id=sent.message_id)
        return following(to, sent), sent.message_id
