"""The registration list: which handler answers which command, message or tap."""

from __future__ import annotations

from collections.abc import Mapping

from bot.telegram.handlers.commands import (
    ask_before_forgetting,
    show_contact,
    show_help,
    show_notice,
    show_privacy,
    show_sources,
    toggle_easy,
    unknown_command,
)
from bot.telegram.handlers.explain import explain
from bot.telegram.handlers.failures import Apart, Handler, apologise, guarded
from bot.telegram.handlers.human import human
from bot.telegram.handlers.objecting import object_to, tell_outcome
from bot.telegram.handlers.own_copy import hand_copy
from bot.telegram.handlers.questions import edited, not_text, question
from bot.telegram.handlers.reminding import remind, start
from bot.telegram.handlers.surveys import survey
from bot.telegram.handlers.taps import tapped
from bot.telegram.handlers.telling import offer_telling
from bot.telegram.texts import CommandText

COMMANDS: Mapping[CommandText, Handler] = {
    CommandText.START: start,
    CommandText.HELP: show_help,
    CommandText.EASY: toggle_easy,
    CommandText.SOURCES: show_sources,
    CommandText.NOTICE: show_notice,
    CommandText.PRIVACY: show_privacy,
    CommandText.MYDATA: hand_copy,
    CommandText.FORGET: ask_before_forgetting,
    CommandText.CONTACT: show_contact,
    CommandText.EXPLAIN: explain,
    CommandText.OBJECT: object_to,
    CommandText.HUMAN: human,
    CommandText.SURVEY: survey,
    CommandText.ABOUTME: offer_telling,
}
"""In the order in which Telegram's menu shows them."""

SHOW_NOTICE = frozenset({CommandText.START, CommandText.NOTICE})
"""Commands before which the full notice is shown every time."""

__all__ = [
    "COMMANDS",
    "SHOW_NOTICE",
    "Apart",
    "Handler",
    "apologise",
    "edited",
    "guarded",
    "not_text",
    "question",
    "remind",
    "tapped",
    "tell_outcome",
    "unknown_command",
]
