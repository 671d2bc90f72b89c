"""One part of an answer goes out as one message: a text, or a file with its caption."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from telegram import Bot, LinkPreviewOptions, Message, ReplyParameters

from bot.telegram.parts import Part

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""A link opens no picture of another site under our answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where a message goes. The raw chat number is not shown, and is kept sealed at most."""

    chat_id: int = field(repr=False)
    reply_to: int | None = None
    thread_id: int | None = None
    """Topic of a forum group."""


async def post(bot: Bot, to: Address, part: Part, text: str) -> Message:
    """Send a part once; `text` is what it says this time.

    Raises:
        TelegramError: it was refused, or may not have arrived.
    """
    if part.attached is not None:
        return await bot.send_document(
            to.chat_id,
            part.attached.content,
            text,
            filename=part.attached.name,
            reply_parameters=_reply(to),
            message_thread_id=to.thread_id,
        )
    return await bot.send_message(
        to.chat_id,
        text,
        reply_markup=part.buttons,
        reply_parameters=_reply(to),
        message_thread_id=to.thread_id,
        link_preview_options=NO_PREVIEW,
    )


def following(to: Address, sent: Message) -> Address:
    """Where the message after this one goes: it replies to nothing.

    A group that became a supergroup has a new number, and old messages are not in it.
    """
    return replace(to, chat_id=sent.chat.id, reply_to=None)


def _reply(to: Address) -> ReplyParameters | None:
    if not to.reply_to:
        return None
    return ReplyParameters(to.reply_to, allow_sending_without_reply=True)
