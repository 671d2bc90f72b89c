"""Logs that an operator can read and that never hold a secret, nor who wrote to the city, nor what.

The rules, in order:

1. Only our own rooms speak below WARNING: a library writes out what it sends, addresses with the
   token and a citizen's words among them, and a new one would do so unasked.
2. Of what breaks, place and kind are told. What an error of somebody else says is not: it repeats
   what it choked on, which may be a citizen's words. Errors of ours say nothing of a citizen, those
   of the operating system name files, so these are told.
3. Secrets are struck out of whatever is logged all the same, and so is the raw number of a chat,
   which Telegram's own errors tell when a group moves.
"""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Literal, cast

from city.errors import AssistantError

_TOKEN = re.compile(r"(?<!\d)\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_CHAT = re.compile(r"(?i)(?<=chat id: )-?\d+|(?<!\w)-100\d{8,}\b")
_LONGEST_FILE = 5_000_000
_STRUCK = "[secret]"
_OURS = frozenset({"assistant", "house", "admin", "bot", "knowledge", "disclosure", "city"})
_LED_TO = "and that led to:"


class _Strike(logging.Filter):
    """Strikes secrets out of a record's message and arguments, traceback included."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def filter(self, record: logging.LogRecord) -> bool:
        if not _ours(record) and record.levelno < logging.WARNING:
            return False
        record.msg = self._clean(_message(record))
        record.args = ()
        if record.exc_info and record.exc_info[1]:
            record.exc_text = self._clean(_trace(record.exc_info[1]))
        elif record.exc_text:
            record.exc_text = self._clean(record.exc_text)
        return True

    def _clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _STRUCK)
        return _CHAT.sub("[chat]", _TOKEN.sub(_STRUCK, text))


def _ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in _OURS


def _message(record: logging.LogRecord) -> str:
    """What a record says: an error among its arguments by its kind, unless it may be told."""
    if isinstance(record.args, tuple):
        record.args = tuple(_kind_of_untold(one) for one in record.args)
    told = record.getMessage()
    # A library goes on to show the task, the request or the error that it failed over.
    return told if _ours(record) else told.partition("\n")[0]


def _kind_of_untold(value: object) -> object:
    return _name(value) if isinstance(value, BaseException) and _untold(value) else value


def _untold(error: BaseException) -> bool:
    if isinstance(error, AssistantError):
        return False
    return not (isinstance(error, OSError) and type(error).__module__ == "builtins")


def _name(error: BaseException) -> str:
    kind = type(error)
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


def _trace(error: BaseException) -> str:
    """Where an error came from, and what it came from in turn: the first one first."""
    parts: list[str] = []
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        within = "".join(f"\n{_trace(one)}" for one in _grouped(link))
        parts.append(f"{''.join(traceback.format_tb(link.__traceback__))}{_last(link)}{within}")
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return f"\n{_LED_TO}\n".join(reversed(parts))


def _grouped(error: BaseException) -> tuple[BaseException, ...]:
    if not isinstance(error, BaseExceptionGroup):
        return ()
    return cast("BaseExceptionGroup[BaseException]", error).exceptions


def _last(error: BaseException) -> str:
    return _name(error) if _untold(error) else f"{_name(error)}: {error}"


class _JsonLines(logging.Formatter):
    """A line of JSON for each record, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_text:
            told["trace"] = record.exc_text
        return json.dumps(told, ensure_ascii=False)


def _handler(file: Path | None) -> logging.Handler:
    if file is None:
        return logging.StreamHandler()
    try:
        return RotatingFileHandler(file, maxBytes=_LONGEST_FILE, backupCount=1, encoding="utf-8")
    except OSError:
        return logging.StreamHandler()


def set_up_logs(
    level: str,
    *,
    secrets: Iterable[str] = (),
    file: Path | None = None,
    form: Literal["text", "json"] = "text",
) -> None:
    """Send every log line to standard error, from `level` up, with `secrets` struck out.

    With `file` they go there instead, so that a command's own words stand alone on the terminal; a
    file that cannot be written leaves them on standard error. As `json`, each line is an object
    with `time` (UTC), `level`, `logger`, `message` and, where something broke, `trace`.
    """
    handler = _handler(file)
    plain = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(_JsonLines() if form == "json" else plain)
    handler.addFilter(_Strike(secrets))
    # A library that is loaded later may turn its own logger up; nothing gets louder than asked.
    handler.setLevel(level)
    logging.basicConfig(level=level, handlers=[handler], force=True)
