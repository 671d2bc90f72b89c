"""Calls of every method of the Telegram library, with made-up arguments that fit.

Used by the gate's benchmark and by its tests: the library is asked what methods it has, so a new
version with new methods is covered without anybody adding them here.
"""

from __future__ import annotations

import datetime as dtm
import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import telegram
from telegram import Bot
from telegram.request import BaseRequest, RequestData

_CONNECTION = frozenset(
    {"read_timeout", "write_timeout", "connect_timeout", "pool_timeout", "api_kwargs"}
)
_NOT_CALLS = frozenset({"initialize", "shutdown", "do_api_request"})

WORDS = frozenset(
    {
        "text",
        "caption",
        "question",
        "description",
        "short_description",
        "explanation",
        "title",
        "name",
        "error_message",
        "custom_description",
        "comment",
        "message",
        "bio",
        "custom_title",
        "tag",
        "address",
        "performer",
        "first_name",
        "last_name",
    }
)
"""Parameters that hold words a citizen could read."""


_MESSAGE = (
    b'{"ok": true, "result": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}}'
)


class RecordingRequest(BaseRequest):
    """Stands where the network would be, and keeps what would have left."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Mapping[str, str]]] = []

    @property
    def read_timeout(self) -> float | None:
        """No time to wait."""
        return 0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Keep the call. Only `sendMessage` succeeds: no other answer need be made up."""
        fields = dict(request_data.json_parameters) if request_data else {}
        name = url.rsplit("/", 1)[-1]
        self.sent.append((name, fields))
        if name == "sendMessage":
            return 200, _MESSAGE
        return 400, b'{"ok": false, "error_code": 400, "description": "recorded"}'


def library_methods() -> dict[str, Callable[..., Awaitable[object]]]:
    """Every method of the library that makes a Bot API call, by its snake_case name."""
    return {
        name: function
        for name, function in inspect.getmembers(Bot, inspect.iscoroutinefunction)
        if name == name.lower() and not name.startswith("_") and name not in _NOT_CALLS
    }


def api_name(method: str) -> str:
    """The Bot API's own name of a library method: `send_message` is `sendMessage`."""
    first, *rest = method.split("_")
    return first + "".join(part.capitalize() for part in rest)


def arguments(method: Callable[..., object], words: str, *, optional: bool) -> dict[str, Any]:
    """Arguments for a method; each parameter that holds words holds `words`.

    With `optional` the parameters that hold words are given even where they may be left out.
    """
    chosen: dict[str, Any] = {}
    for name, parameter in inspect.signature(method).parameters.items():
        if name == "self" or name in _CONNECTION:
            continue
        required = parameter.default is inspect.Parameter.empty
        if required or (optional and name in WORDS):
            chosen[name] = _argument(name, str(parameter.annotation), words)
    return _settled(method.__name__, chosen)


def _settled(name: str, chosen: dict[str, Any]) -> dict[str, Any]:
    """What the signatures do not tell: which arguments need or exclude each other."""
    if name.startswith(("edit_message", "stop_message", "set_game", "get_game")):
        chosen |= {"chat_id": 1, "message_id": 1}
    if name == "send_media_group":
        chosen.pop("caption", None)
    if name == "add_sticker_to_set":
        chosen["sticker"] = _sticker()
    if name == "send_contact":
        chosen |= {"phone_number": "1", "first_name": chosen.get("first_name", "a")}
    if name in {"send_location", "edit_message_live_location"}:
        chosen |= {"latitude": 1.0, "longitude": 1.0}
    if name == "send_venue":
        here = {"latitude": 1.0, "longitude": 1.0}
        chosen = here | {"title": "a", "address": "b"} | chosen
    return chosen


def _argument(name: str, annotation: str, words: str) -> Any:
    if name in WORDS:
        return words
    if name == "media" and "Sequence" not in annotation:
        return telegram.InputMediaPhoto("file", caption=words)
    special = _SPECIAL.get(name)
    if special is not None:
        return special(words)
    if "bool" in annotation:
        return True
    if "Sequence" in annotation:
        return [1] if "int" in annotation else ["file"]
    if "datetime" in annotation or "TimePeriod" in annotation:
        return dtm.timedelta(seconds=60) if "TimePeriod" in annotation else 1
    if "str" in annotation and "int" not in annotation:
        return "file"
    return 1 if "int" in annotation or "float" in annotation else "file"


def _result(words: str) -> Any:
    content = telegram.InputTextMessageContent(words)
    return telegram.InlineQueryResultArticle("1", "title", content)


def _gift_types() -> Any:
    names = inspect.signature(telegram.AcceptedGiftTypes).parameters
    chosen: dict[str, Any] = {name: True for name in names if name != "api_kwargs"}
    return telegram.AcceptedGiftTypes(**chosen)


def _sticker() -> Any:
    return telegram.InputSticker("file", ["🙂"], "static")


_SPECIAL: Mapping[str, Callable[[str], Any]] = {
    "action": lambda _words: "typing",
    "checklist": lambda words: telegram.InputChecklist(
        title=words, tasks=[telegram.InputChecklistTask(id=1, text=words)]
    ),
    "commands": lambda words: [telegram.BotCommand("help", words[:200])],
    "content": lambda _words: telegram.InputStoryContentPhoto(b"picture"),
    "errors": lambda _words: [],
    "media": lambda words: [telegram.InputMediaPhoto("file", caption=words)],
    "options": lambda words: [words, "b"],
    "permissions": lambda _words: telegram.ChatPermissions.all_permissions(),
    "photo": lambda _words: "file",
    "prices": lambda words: [telegram.LabeledPrice(words, 1)],
    "accepted_gift_types": lambda _words: _gift_types(),
    "result": _result,
    "results": lambda words: [_result(words)],
    "stickers": lambda _words: [_sticker()],
}
