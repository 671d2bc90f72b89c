"""Telling a citizen that the answer will be late, where not even that can be kept.

An emergency is told whom to call at once, whatever is broken.
"""

from __future__ import annotations

import logging

from bot.errors import PutOff, Undelivered
from bot.services import Services
from bot.telegram.errand import UNASKED, Errand, Kind
from bot.telegram.seen import SeenOnce
from bot.telegram.sending import Sender
from bot.telegram.texts import TelegramText
from city import Language, Voice
from disclosure import LabelledAnswer, label

_log = logging.getLogger(__name__)

_SILENT = UNASKED | {Kind.TAP}
"""After a tap, and where nobody asked, a delay is no news."""


class Delays:
    """Says it once to an errand, and remembers in memory that it did."""

    def __init__(self, services: Services, sender: Sender) -> None:
        self._services = services
        self._sender = sender
        self._told = SeenOnce()

    async def tell(self, number: int, errand: Errand) -> None:
        """Tell whoever sent this that it is not lost, and whom to call; never raises."""
        if errand.kind in _SILENT or not self._told.first(number):
            return
        korean = not errand.visit.language_code or errand.visit.language_code.startswith("ko")
        voice = Voice(language=Language.KOREAN if korean else Language.ENGLISH)
        urgent = self._services.answering.urgent(errand.visit.text, voice)
        answer = urgent or self._delayed(voice)
        try:
            await self._sender.send(errand.visit.address, answer)
        except (Undelivered, PutOff) as error:
            _log.warning("nobody could be told of the delay: %s", error)

    def _delayed(self, voice: Voice) -> LabelledAnswer:
        profile = self._services.profile
        words = profile.sentences.say(
            TelegramText.DELAYED,
            voice,
            department=profile.main.name,
            telephone=profile.main.telephone,
        )
        notices, sentences = self._services.notices, profile.sentences
        return label(words, notices=notices, voice=voice, sentences=sentences)
