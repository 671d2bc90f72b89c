"""An update as the handlers see it: which chat, what was said, in which voice to answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from telegram import Chat, Message, MessageEntity, Update, User
from telegram.constants import ChatType

from bot.telegram.addresses import Address
from bot.telegram.delivery import Delivery
from city import Voice

_CALLING: tuple[str | None, ...] = (
    MessageEntity.MENTION,
    MessageEntity.TEXT_MENTION,
    MessageEntity.BOT_COMMAND,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """One citizen at the door with one thing to say."""

    address: Address
    chat: str = ""
    """Keyed pseudonym of the chat; filled in at reception."""
    text: str = ""
    """The citizen's words, or a caption; without the mention that called the bot."""
    language_code: str = ""
    """IETF tag of the citizen's Telegram client; empty if it tells none."""
    voice: Voice = field(default_factory=Voice)
    """How to answer; filled in at reception."""
    album: str = ""
    """Names the album a picture belongs to: an album is one thing said."""
    barred: str = ""
    """Why the chat could not be shown the notice: nothing else may be sent then."""
    query: str = ""
    """Number of a tap that waits for an answer."""
    data: str = ""
    """What the tapped button says."""
    under: int = 0
    """Message under which the tapped button hangs."""
    member: int = field(default=0, repr=False)
    """Who of a group speaks or taps, in memory only; 0 in a private chat."""
    as_group: bool = False
    """Whether an administrator speaks in the group's own name."""
    carrier: Delivery | None = field(default=None, repr=False, compare=False)
    """Brings what is said to it; given to it when it is let in."""

    @property
    def delivery(self) -> Delivery:
        """What brings things to its chat.

        Raises:
            LookupError: it was not let in yet.
        """
        if self.carrier is None:
            raise LookupError("a visit at the door is said nothing")
        return self.carrier


def arrive(update: Update, me: User) -> Visit | None:
    """The visit an update is; None if it is not for this bot.

    In a group the bot answers only who calls it: by mention, by reply, by `/command@bot`, or by a
    button. Other bots are never answered, so that two of them cannot talk forever.
    """
    if update.callback_query is not None:
        return _tap(update)
    message = update.effective_message
    if message is None or not _from_a_person(message) or not addressed(message, me):
        return None
    user = message.from_user
    return Visit(
        address=Address(
            chat_id=message.chat.id, reply_to=message.message_id, thread_id=_topic(message)
        ),
        text=_without_mention(message.text or message.caption or "", me),
        language_code=(user.language_code or "") if user else "",
        album=message.media_group_id or "",
        member=_member(message.chat, user),
        as_group=message.sender_chat is not None and message.sender_chat.id == message.chat.id,
    )


def addressed(message: Message, me: User) -> bool:
    """Whether a message is meant for the bot."""
    if message.chat.type == ChatType.PRIVATE:
        return True
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == me.id:
        return True
    return any(_calls(entity, text, me) for entity, text in _entities(message).items())


def _entities(message: Message) -> dict[MessageEntity, str]:
    kinds = list(_CALLING)
    if message.text:
        return message.parse_entities(kinds)
    return message.parse_caption_entities(kinds) if message.caption else {}


def _calls(entity: MessageEntity, text: str, me: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    name = f"@{me.username}".lower()
    if entity.type == MessageEntity.BOT_COMMAND:
        return text.lower().endswith(name)
    return text.lower() == name


def _from_a_person(message: Message) -> bool:
    user = message.from_user
    # An administrator who writes in the group's own name comes as a bot with a sender chat.
    return user is not None and (not user.is_bot or message.sender_chat is not None)


def _without_mention(text: str, me: User) -> str:
    if not me.username:
        return text
    return re.sub(rf"@{re.escape(me.username)}\b", "", text, flags=re.IGNORECASE).strip()


def _member(chat: Chat, user: User | None) -> int:
    return user.id if user is not None and chat.type != ChatType.PRIVATE else 0


def _topic(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def _tap(update: Update) -> Visit | None:
    query = update.callback_query
    if query is None or query.message is None:
        return None
    message = query.message
    return Visit(
        address=Address(
            chat_id=message.chat.id,
            reply_to=message.message_id,
            thread_id=_topic(message) if isinstance(message, Message) else None,
        ),
        language_code=query.from_user.language_code or "",
        query=query.id,
        data=query.data or "",
        under=message.message_id,
        member=_member(message.chat, query.from_user),
    )
