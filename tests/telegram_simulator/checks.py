"""What Telegram looks at before it does as it is told; a check refuses in Telegram's own words."""

from __future__ import annotations

import json
import re
from typing import Any, cast

_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)((?:\s+[^<>]*)?)>")
_HTML_TAGS = frozenset(
    {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote"}
    | {"tg-spoiler", "span", "tg-emoji"}
)
_RESERVED = re.compile(r"(?<!\\)[>#+\-=|{}.!]")
_ACTIONS = frozenset({"typing", "upload_photo", "record_voice", "upload_voice", "upload_document"})
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


class Refused(Exception):
    """Telegram's 400 (or another code), with its description."""

    def __init__(self, description: str, code: int = 400) -> None:
        super().__init__(description)
        self.code = code
        self.description = f"Bad Request: {description}" if code == 400 else description


def units(text: str) -> int:
    """Length as Telegram's clients count it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def whole(fields: dict[str, str], name: str) -> int:
    """A number field."""
    try:
        return int(fields[name])
    except (KeyError, ValueError):
        raise Refused(f"{name} is empty or not a number") from None


def text_of(fields: dict[str, str], name: str, limit: int, *, empty: str) -> str:
    """A text field as Telegram keeps it: trimmed, not empty, not over the limit, parsed."""
    text = fields.get(name, "").strip()
    if not text:
        raise Refused(empty)
    _parse(text, fields.get("parse_mode", ""))
    if units(text) > limit:
        raise Refused("message is too long" if limit == 4096 else "message caption is too long")
    return text


def _parse(text: str, mode: str) -> None:
    if mode in {"Markdown", "MarkdownV2"}:
        if mode == "MarkdownV2" and (found := _RESERVED.search(text)):
            raise Refused(
                f"can't parse entities: Character '{found[0]}' is reserved and must be escaped"
            )
        for sign in "*_`":
            if text.count(sign) % 2:
                raise Refused("can't parse entities: Can't find end of the entity")
        if text.count("[") != text.count("]"):
            raise Refused("can't parse entities: Can't find end of the entity")
    elif mode == "HTML":
        _parse_html(text)
    elif mode:
        raise Refused("unsupported parse_mode")


def _parse_html(text: str) -> None:
    open_tags: list[str] = []
    rest = text
    for found in _TAG.finditer(text):
        closing, name = found[1], found[2]
        if name not in _HTML_TAGS:
            raise Refused(f'can\'t parse entities: Unsupported start tag "{name}"')
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            raise Refused(f'can\'t parse entities: Unexpected end tag "{name}"')
        rest = rest.replace(found[0], "", 1)
    if "<" in rest or open_tags:
        raise Refused("can't parse entities: Can't find end tag")


def keyboard(fields: dict[str, str]) -> list[list[dict[str, Any]]]:
    """The inline keyboard of a call, checked."""
    if "reply_markup" not in fields:
        return []
    markup = _json(fields["reply_markup"], "reply markup")
    if not isinstance(markup, dict):
        raise Refused("object expected as reply markup")
    rows = cast("dict[str, Any]", markup).get("inline_keyboard", [])
    for button in [button for row in rows for button in row]:
        if not button.get("text"):
            raise Refused("can't parse inline keyboard button: text is empty")
        data = button.get("callback_data")
        if data is not None and not 1 <= len(data.encode()) <= 64:
            raise Refused("BUTTON_DATA_INVALID")
        if data is None and not button.get("url"):
            raise Refused("can't parse inline keyboard button: it must have exactly one field")
    if sum(len(row) for row in rows) > 100:
        raise Refused("REPLY_MARKUP_TOO_LONG")
    return rows


def reply_target(fields: dict[str, str]) -> tuple[int | None, bool]:
    """The message a call replies to, and whether it may go without it."""
    if "reply_parameters" not in fields:
        return None, True
    parameters = cast("dict[str, Any]", _json(fields["reply_parameters"], "reply parameters"))
    return parameters["message_id"], bool(parameters.get("allow_sending_without_reply"))


def action(fields: dict[str, str]) -> None:
    """A chat action that exists."""
    if fields.get("action") not in _ACTIONS:
        raise Refused("wrong parameter action in request")


def commands(fields: dict[str, str]) -> list[dict[str, str]]:
    """A list of commands within Telegram's bounds."""
    given = cast("list[dict[str, str]]", _json(fields.get("commands", "[]"), "commands"))
    if len(given) > 100:
        raise Refused("BOT_COMMANDS_TOO_MUCH")
    for one in given:
        if not _COMMAND.fullmatch(one["command"]):
            raise Refused("BOT_COMMAND_INVALID")
        if not 1 <= len(one["description"]) <= 256:
            raise Refused("BOT_COMMAND_DESCRIPTION_INVALID")
    return given


def _json(text: str, what: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        raise Refused(f"can't parse {what} JSON object") from None
