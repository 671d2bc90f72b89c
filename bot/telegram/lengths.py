"""How long a text may be, in the unit that Telegram's limits are safe in."""

from __future__ import annotations

MESSAGE_LIMIT = 4096
"""Longest text of a message (Bot API, sendMessage)."""
CAPTION_LIMIT = 1024
"""Longest caption (Bot API, sendPhoto)."""


def utf16_units(text: str) -> int:
    """Length in UTF-16 code units.

    The Bot API counts "characters" without naming the unit; UTF-16 units are never fewer than
    code points, so that a text within the limit in these is within it in both.
    """
    return len(text) + sum(1 for character in text if character > "\uffff")
