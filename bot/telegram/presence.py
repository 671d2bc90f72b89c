"""What needs no answer: the bot was blocked, added or removed; something of ours broke."""

from __future__ import annotations

import logging

from telegram import ChatMember, Update
from telegram.ext import ContextTypes

_log = logging.getLogger(__name__)
_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})


async def chat_changed(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody blocked the bot, let it back in, or moved it in or out of a group.

    Nothing is sent: a group is answered when it asks, and who blocked the bot wants nothing. What
    is remembered of the chat stays, so that the choice of easy reading outlives the block.
    """
    change = update.my_chat_member
    if change is not None:
        gone = change.new_chat_member.status in _GONE
        _log.info("a %s chat %s the bot", change.chat.type, "left" if gone else "has")


async def handler_broke(_update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Log what broke outside a guarded handler: its kind and trace, never the update itself."""
    _log.error("an update was not handled", exc_info=context.error)
