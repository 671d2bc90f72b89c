"""What stands on Telegram's side: chats, messages, updates that wait, calls that were made."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.telegram_simulator.checks import Refused
from tests.telegram_simulator.faults import Fault
from tests.telegram_simulator.posting import Hook

BOT = {
    "id": 900,
    "is_bot": True,
    "first_name": "여수시 안내",
    "username": "yeosu_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
START = 1_795_000_000
"""The first second of the simulated world (Unix time)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A call that reached Telegram, whether it did it or not."""

    method: str
    fields: dict[str, str]
    code: int
    """HTTP status it was answered with; 0 if it was never answered."""


@dataclass(kw_only=True, slots=True)
class Sent:
    """A message of the bot as it stands in the chat now."""

    chat_id: int
    message_id: int
    text: str
    buttons: list[list[dict[str, Any]]] = field(default_factory=list[list[dict[str, Any]]])
    reply_to: int | None = None
    thread_id: int | None = None

    def labels(self) -> list[str]:
        """The buttons under it, in reading order."""
        return [button["text"] for row in self.buttons for button in row]

    def data(self, label: str) -> str:
        """What a tap on the button that holds `label` sends."""
        for row in self.buttons:
            for button in row:
                if label in button["text"]:
                    return str(button["callback_data"])
        raise AssertionError(f"no button {label!r} among {self.labels()}")


class World:
    """All state; belongs to one event loop."""

    def __init__(self, opens: Callable[[str], bool]) -> None:
        self.opens = opens
        self.chats: dict[int, dict[str, Any]] = {}
        self.blocked: set[int] = set()
        self.administrators: set[tuple[int, int]] = set()
        """Group and person."""
        self.messages: dict[tuple[int, int], Sent] = {}
        self.received: set[tuple[int, int]] = set()
        self.drafts: list[tuple[int, str]] = []
        self.alerts: list[str] = []
        self.calls: list[Call] = []
        self.unlabelled: list[Call] = []
        self.queries: dict[str, int] = {}
        self.profile: dict[tuple[str, str], Any] = {}
        """What the bot says about itself, by name and language code."""
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.updates: list[dict[str, Any]] = []
        self.confirmed = 0
        self.hook: Hook | None = None
        self.hook_failed: tuple[int, str] | None = None
        """When (counted, from 1) and why a post last failed."""
        self.closing = False
        self.changed = asyncio.Condition()
        self._next = {"message": 1, "update": 5000, "query": 1}

    def number(self, kind: str) -> int:
        """The next number of a kind."""
        self._next[kind] += 1
        return self._next[kind]

    @property
    def newest_update(self) -> int:
        """Number of the update that was laid before the bot last."""
        return self._next["update"]

    def renumber(self, start: int) -> None:
        """Begin the numbers of updates anew, as Telegram does after a quiet week."""
        self._next["update"] = start

    def push(self, **content: Any) -> dict[str, Any]:
        """Lay an update before the bot."""
        update = {"update_id": self.number("update"), **content}
        self.push_again(update)
        return update

    def push_again(self, update: dict[str, Any]) -> None:
        """Lay an update before the bot that it may have seen before."""
        self.updates.append(update)
        self.wake()

    def wake(self) -> None:
        """Tell everybody who waits that something happened."""
        task = asyncio.get_running_loop().create_task(self._notify())
        self._waking = task

    async def _notify(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    def chat(self, chat_id: int) -> dict[str, Any]:
        """A chat the bot may write to; 400 or 403 otherwise."""
        if chat_id in self.blocked:
            raise Refused("Forbidden: bot was blocked by the user", 403)
        if chat_id not in self.chats:
            raise Refused("chat not found")
        return self.chats[chat_id]

    def message_json(self, sent: Sent) -> dict[str, Any]:
        """A message as the Bot API shows it."""
        shown: dict[str, Any] = {
            "message_id": sent.message_id,
            "from": BOT,
            "chat": self.chats[sent.chat_id],
            "date": START + sent.message_id,
            "text": sent.text,
        }
        if sent.buttons:
            shown["reply_markup"] = {"inline_keyboard": sent.buttons}
        return shown
