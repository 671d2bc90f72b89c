"""Logs that an operator can read and that never hold a secret, nor who wrote to the city.

The HTTP library writes whole request addresses at INFO, and a Bot API address holds the token;
both are silenced at the source and struck out of whatever is logged all the same. So is the raw
number of a chat, which Telegram's own errors tell when a group moves, and a model's client is
kept from writing out what it sends.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Literal

_TOKEN = re.compile(r"(?<!\d)\d{6,}:[A-Za-z0-9_-]{20,}")
_CHAT = re.compile(r"(?i)(?<=chat id: )-?\d+|(?<!\w)-100\d{8,}\b")
_LONGEST_FILE = 5_000_000
_STRUCK = "[secret]"
_NOISY = (
    "httpx", "httpcore", "chromadb", "sentence_transformers", "alembic", "urllib3", "uvicorn",
    "telegram", "openai", "anthropic", "langchain", "langsmith",
)  # fmt: skip


class _Strike(logging.Filter):
    """Strikes secrets out of a record's message and arguments, traceback included."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = self._clean(record.getMessage())
        record.args = ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self._clean(record.exc_text)
        return True

    def _clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _STRUCK)
        return _CHAT.sub("[chat]", _TOKEN.sub(_STRUCK, text))


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
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
