"""Names and values in a citizen's own copy, in one voice; and what a chat has begun, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from city import SEOUL, CityProfile, SentenceKey, Voice
from disclosure.making import Strike, strike_name
from disclosure.rights.own_copy_texts import CopyName
from disclosure.texts import hidden_name

Entry = dict[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Begun:
    """A survey that a chat has begun and not sent, in words."""

    survey: str
    """Its title; empty where it is over and only the messages are kept."""
    answers: tuple[tuple[str, str], ...] = ()
    """What was asked, and what is kept of the answer."""
    group: str = ""
    """To whom the citizen has said that they belong."""
    messages: tuple[int, ...] = ()
    """The numbers of the messages that came meanwhile."""


class Names:
    """The names of a file's parts, in one voice; times in the city's own."""

    def __init__(self, profile: CityProfile, voice: Voice) -> None:
        self._sentences = profile.sentences
        self._voice = voice

    def say(self, key: SentenceKey, **values: object) -> str:
        """A name, or a sentence, in this voice."""
        return self._sentences.say(key, self._voice, **values)

    def entry(self, *parts: tuple[CopyName, object]) -> Entry:
        """Parts under their names; one that holds nothing is left out."""
        return {
            self.say(name): _plain(value)
            for name, value in parts
            if value is not None and value not in ("", [], {})
        }

    def hidden(self, kinds: Sequence[str]) -> list[str]:
        """What the kinds of what was hidden are called."""
        return [hidden_name(kind, self._sentences, self._voice) for kind in kinds]

    def struck(self, strike: Strike) -> str:
        """Why a sentence of a draft was let go."""
        return strike_name(strike, self._sentences, self._voice)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(SEOUL).isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value
