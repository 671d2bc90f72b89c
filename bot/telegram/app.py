"""Building the channel's parts: the gated bot, the library's application, the handlers."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Bot, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning

from bot.telegram.desk import Desk
from bot.telegram.gate import Gate, GatedRequest
from bot.telegram.handlers import (
    COMMANDS,
    SHOW_NOTICE,
    Handler,
    edited,
    guarded,
    not_text,
    question,
    tapped,
    unknown_command,
)
from bot.telegram.pace import Pace
from bot.telegram.presence import chat_changed, handler_broke
from bot.telegram.reception import Reception
from bot.telegram.visit import arrive

App = Application[Any, Any, Any, Any, Any, Any]
Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]

_AT_ONCE = 256
"""Updates that are handled at the same time."""
_NEW = filters.UpdateType.MESSAGE
_EDITED_TEXT = filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION)


def build_bot(token: str, api_url: str, gate: Gate, pace: Pace) -> ExtBot[None]:
    """A bot whose two request objects both pass the gate.

    Raises:
        InvalidToken: there is no token.
    """
    # The library warns about a change of type that `sending.ban_seconds` is ready for.
    warnings.filterwarnings("ignore", message=".*retry_after", category=PTBDeprecationWarning)

    def request(connections: int) -> GatedRequest:
        inner = HTTPXRequest(
            connection_pool_size=connections,
            read_timeout=pace.answer_s,
            write_timeout=pace.answer_s,
            connect_timeout=pace.answer_s,
            pool_timeout=pace.answer_s,
        )
        return GatedRequest(inner, gate)

    address = api_url.rstrip("/")
    return ExtBot(
        token,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=request(_AT_ONCE),
        get_updates_request=request(2),
    )


def build_application(bot: Bot, reception: Reception, desk: Desk) -> App:
    """The library's application with every handler; it fetches nothing by itself."""
    application: App = (
        ApplicationBuilder()
        .bot(bot)
        .updater(None)
        .job_queue(None)
        .concurrent_updates(_AT_ONCE)
        .build()
    )

    def route(handler: Handler, *, notice: bool = False, barred: bool = False) -> Callback:
        return _route(bot, reception, desk, guarded(handler), notice=notice, barred=barred)

    for command, handler in COMMANDS.items():
        callback = route(handler, notice=command in SHOW_NOTICE)
        application.add_handler(CommandHandler(command.command, callback, filters=_NEW))
    application.add_handlers(
        [
            MessageHandler(_NEW & filters.COMMAND, route(unknown_command)),
            MessageHandler(_NEW & filters.TEXT, route(question, barred=True)),
            MessageHandler(_EDITED_TEXT, route(edited, barred=True)),
            MessageHandler(_NEW & ~filters.StatusUpdate.ALL, route(not_text, barred=True)),
            CallbackQueryHandler(route(tapped)),
            ChatMemberHandler(chat_changed, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
    application.add_error_handler(handler_broke)
    return application


def _route(
    bot: Bot, reception: Reception, desk: Desk, handler: Handler, *, notice: bool, barred: bool
) -> Callback:
    """A callback of the library: who comes in is admitted first, and then handed to a handler.

    `notice` shows the full notice every time; `barred` lets a handler see a visit whose chat
    could not be shown the notice, to keep its question.
    """

    async def run(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        arrived = arrive(update, bot.bot)
        if arrived is None:
            return
        visit = await reception.admit(arrived, always_notice=notice)
        if barred or not visit.barred:
            await handler(visit, desk)

    return run
