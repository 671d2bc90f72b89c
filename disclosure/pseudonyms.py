"""A chat's keyed pseudonym: the only form in which a chat is kept."""

from __future__ import annotations

import hashlib
import hmac

from city import SettingInvalid
from disclosure.model import Channel

_DOMAIN = b"city-assistant/chat/v1"
_MARKS = b"city-assistant/survey/v1"
_LINKS = b"city-assistant/reminder/v1"
_LEAST_KEY_BYTES = 16


class Pseudonyms:
    """Turns a channel's raw chat ids into pseudonyms; without the key none can be guessed back.

    HMAC-SHA256 (RFC 2104) over a domain, the channel and the id, each with its length in front:
    the same number in two channels, or the same key in another use, gives unrelated pseudonyms.
    """

    __slots__ = ("_key",)

    def __init__(self, key: bytes) -> None:
        """Take the secret key.

        Raises:
            SettingInvalid: the key is shorter than 16 bytes, so that it could be guessed.
        """
        if len(key) < _LEAST_KEY_BYTES:
            raise SettingInvalid(
                name="ASSISTANT_SECRET_KEY", problem=f"under {_LEAST_KEY_BYTES} bytes"
            )
        self._key = key

    def __repr__(self) -> str:
        return "Pseudonyms(key=…)"

    def chat(self, channel: Channel, raw: str) -> str:
        """The pseudonym of a chat: 64 hexadecimal digits, the same every time."""
        return self._keyed(_DOMAIN, channel.value.encode(), raw.encode("utf-8", "surrogatepass"))

    def survey_mark(self, survey: int, chat: str) -> str:
        """Tells that a chat has answered a survey: 32 digits, related to no other pseudonym."""
        return self._keyed(_MARKS, str(survey).encode(), chat.encode())[:32]

    def link(self, chat: str) -> str:
        """What stands beside the name of an official who is reminded in a chat.

        Without the key nobody can tell whose records are the official's.
        """
        return self._keyed(_LINKS, chat.encode()) if chat else ""

    def _keyed(self, *parts: bytes) -> str:
        message = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
        return hmac.new(self._key, message, hashlib.sha256).hexdigest()
