"""What Telegram shows of the bot before anybody writes: its notice, and its menu of commands."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.services import Services
from bot.telegram.lengths import utf16_units
from bot.telegram.texts import CommandText
from city import Language, Voice

_log = logging.getLogger(__name__)
_DESCRIPTION_LIMIT = 512

# Telegram shows the entry without a language to everybody whose language has none of its own.
_AUDIENCES = (
    ("ko", Voice(language=Language.KOREAN)),
    (None, Voice(language=Language.ENGLISH)),
)


async def present(bot: Bot, services: Services) -> None:
    """Set the menu and the description; a failure is logged, for the bot answers without them."""
    for code, voice in _AUDIENCES:
        notice = services.notices.in_force(voice)
        full = notice.full if utf16_units(notice.full) <= _DESCRIPTION_LIMIT else notice.short
        commands = [
            BotCommand(one.command, services.profile.sentences.say(one, voice))
            for one in CommandText
        ]
        try:
            await bot.set_my_commands(commands, language_code=code)
            await bot.set_my_description(full, language_code=code)
            await bot.set_my_short_description(notice.short, language_code=code)
        except TelegramError as error:
            _log.warning("the bot's profile was not set: %s", error.message)
            return
