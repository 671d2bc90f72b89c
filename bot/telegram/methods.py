"""Which methods of the Bot API may be called, and which of their fields a citizen reads.

A method that is named nowhere here is refused by the gate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.telegram.lengths import CAPTION_LIMIT, MESSAGE_LIMIT

ALERT_LIMIT = 200
"""Longest text that answers a tap, in UTF-16 units (Bot API, answerCallbackQuery)."""
_QUESTION_LIMIT = 300
_DESCRIPTION_LIMIT = 512
_SHORT_DESCRIPTION_LIMIT = 120


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """A field of a method that holds words, and how many of them Telegram takes."""

    field: str
    limit: int
    required: bool = True
    inside: str = ""
    """Name within the JSON object, or within each object of the JSON list, that the field is."""


SILENT = frozenset(
    {
        "deleteMessage",
        "deleteMyCommands",
        "deleteWebhook",
        "editMessageReplyMarkup",
        "getChatMember",
        "getMe",
        "getUpdates",
        "getWebhookInfo",
        "sendChatAction",
        "setMyCommands",
        "setWebhook",
    }
)
"""Methods that show a citizen no message. Buttons hang under a message that has its notice."""

_CAPTION = (Words(field="caption", limit=CAPTION_LIMIT),)
TEXT_BEARING: Mapping[str, tuple[Words, ...]] = {
    "answerCallbackQuery": (Words(field="text", limit=ALERT_LIMIT, required=False),),
    "editMessageCaption": _CAPTION,
    "editMessageMedia": (Words(field="media", inside="caption", limit=CAPTION_LIMIT),),
    "editMessageText": (Words(field="text", limit=MESSAGE_LIMIT),),
    "sendAudio": _CAPTION,
    "sendDocument": _CAPTION,
    "sendMediaGroup": (Words(field="media", inside="caption", limit=CAPTION_LIMIT),),
    "sendMessage": (Words(field="text", limit=MESSAGE_LIMIT),),
    "sendMessageDraft": (Words(field="text", limit=MESSAGE_LIMIT),),
    "sendPhoto": _CAPTION,
    "sendPoll": (
        Words(field="question", limit=_QUESTION_LIMIT),
        Words(field="description", limit=CAPTION_LIMIT, required=False),
        Words(field="explanation", limit=ALERT_LIMIT, required=False),
    ),
    "sendVideo": _CAPTION,
    "sendVoice": _CAPTION,
    "setMyDescription": (Words(field="description", limit=_DESCRIPTION_LIMIT),),
    "setMyShortDescription": (Words(field="short_description", limit=_SHORT_DESCRIPTION_LIMIT),),
}
"""Methods that show words, with the fields that hold them."""
