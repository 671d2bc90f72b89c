"""Who comes in: pseudonym, voice, and the full notice before anything else (제3조③).

The rules, in order:

1. A chat's raw number becomes its pseudonym here, and goes no further.
2. A chat that has not seen the notice in force sees it before any other message.
3. The notice counts as seen only after Telegram has taken it.

Two messages of a new chat get one notice between them: the inbox hands them over one by one. An
outcome stands in a line of its own: where it meets a first message, each may bring the notice.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.errors import Undelivered
from bot.services import Services
from bot.telegram.texts import TelegramText
from bot.telegram.visit import Visit
from city import DatabaseUnavailable, Language, Voice
from disclosure import Channel, ChatState, label

_log = logging.getLogger(__name__)


class Reception:
    """Lets visits in."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def admit(self, visit: Visit, *, always_notice: bool = False) -> Visit:
        """The visit with pseudonym and voice, its chat introduced to the notice in force.

        If the notice cannot be brought to the chat, the visit comes back barred.

        Raises:
            PutOff: the notice cannot be brought to the chat now.
        """
        raw = str(visit.address.chat_id)
        chat = self._services.pseudonyms.chat(Channel.TELEGRAM, raw)
        state = await self._state(chat)
        visit = replace(visit, chat=chat, voice=_voice(state, visit.language_code))
        if always_notice or self._services.notices.needs_full(state, visit.voice):
            return await self._introduce(visit)
        return visit

    async def _introduce(self, visit: Visit) -> Visit:
        services = self._services
        notice = services.notices.in_force(visit.voice)
        full = label(
            notice.full,
            notices=services.notices,
            voice=visit.voice,
            sentences=services.profile.sentences,
        )
        to = replace(visit.address, reply_to=None)
        mark = services.profile.sentences.say(TelegramText.SENT_AGAIN, visit.voice)
        try:
            await visit.delivery.say(to, full, mark=mark, slot="notice")
        except Undelivered as error:
            return replace(visit, barred=str(error.details["reason"]))
        await self._seen(visit, notice.version)
        return visit

    async def _state(self, chat: str) -> ChatState:
        try:
            return await self._services.database.run(self._services.chats.state, chat)
        except DatabaseUnavailable:
            _log.exception("a chat's state cannot be read: it is taken for a new one")
            return ChatState()

    async def _seen(self, visit: Visit, version: str) -> None:
        try:
            await self._services.database.run(
                self._services.chats.remember,
                visit.chat,
                language=visit.voice.language,
                notice_version=version,
            )
        except DatabaseUnavailable:
            _log.exception("a chat's state cannot be kept: it will see the notice again")


def _voice(state: ChatState, language_code: str) -> Voice:
    """The remembered voice; a new chat's language is that of its Telegram client."""
    if state.notice_version:
        return Voice(language=state.language, mode=state.mode)
    korean = not language_code or language_code.lower().startswith("ko")
    return Voice(language=Language.KOREAN if korean else Language.ENGLISH, mode=state.mode)
