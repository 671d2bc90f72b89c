"""What needs no answer: the bot was blocked, added or removed."""

from __future__ import annotations

import logging

from telegram import ChatMember, ChatMemberUpdated

_log = logging.getLogger(__name__)
_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})


def chat_changed(change: ChatMemberUpdated) -> None:
    """Somebody blocked the bot, let it back in, or moved it in or out of a group.

    Nothing is sent: a group is answered when it asks, and who blocked the bot wants nothing. What
    is remembered of the chat stays, so that the choice of easy reading outlives the block.
    """
    gone = change.new_chat_member.status in _GONE
    _log.info("a %s chat %s the bot", change.chat.type, "left" if gone else "has")
