"""Asking Telegram whose a token is: what an operator wants to know before the channel starts."""

from __future__ import annotations

from telegram.error import InvalidToken, TelegramError

from bot.errors import ChannelUnavailable, TelegramRejected
from bot.telegram.app import build_bot
from bot.telegram.gate import Gate
from bot.telegram.pace import Pace

_PATIENCE_S = 5.0


async def name_of_bot(token: str, api_url: str) -> str:
    """The user name of the bot that a token belongs to, without the `@`.

    Raises:
        TelegramRejected: Telegram does not know the token.
        ChannelUnavailable: Telegram cannot be reached.
    """
    # Nothing that is said here reaches a citizen, so no text at all may pass.
    bot = build_bot(token, api_url, Gate(_nothing), Pace(answer_s=_PATIENCE_S))
    try:
        async with bot:
            return bot.bot.username or ""
    except InvalidToken:
        # The library's own message repeats the token: it must not be carried on.
        raise TelegramRejected(problem="unauthorized") from None
    except TelegramError as error:
        raise ChannelUnavailable(channel="Telegram", problem=type(error).__name__) from None


def _nothing(_text: str) -> bool:
    return False
