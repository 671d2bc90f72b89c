"""Telegram's side of a webhook: it posts each chat's updates in turn until they are taken."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx

from tests.telegram_simulator.checks import Refused, whole

if TYPE_CHECKING:
    from tests.telegram_simulator.world import World

_PORTS = frozenset({443, 80, 88, 8443})
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_KINDS = frozenset({"message", "edited_message", "callback_query", "my_chat_member"})
_FIRST_S, _LONGEST_S = 0.02, 0.5
"""A hundredth of Telegram's waits: 2 s, doubled up to a minute."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Hook:
    """A webhook that is set."""

    url: str
    secret: str
    kinds: frozenset[str]


def hook_of(fields: dict[str, str]) -> Hook:
    """The webhook that a call asks for; what Telegram does not take is refused as it does."""
    url = urlsplit(fields.get("url", ""))
    if url.scheme != "https":
        raise Refused("bad webhook: An HTTPS URL must be provided for webhook")
    if (url.port or 443) not in _PORTS:
        raise Refused("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = fields.get("secret_token", "")
    if secret and not _SECRET.fullmatch(secret):
        raise Refused("secret token contains unallowed characters")
    if "max_connections" in fields and not 1 <= whole(fields, "max_connections") <= 100:
        raise Refused("bad webhook: max_connections must be from 1 to 100")
    if fields.get("drop_pending_updates") == "true":
        raise AssertionError("nothing may be dropped")
    asked = json.loads(fields.get("allowed_updates", "[]"))
    return Hook(url=fields["url"], secret=secret, kinds=frozenset(asked) or _KINDS)


class Posting:
    """Posts what waits, as long as the world has a webhook; belongs to one event loop."""

    def __init__(self, world: World, proxy: httpx.AsyncClient) -> None:
        """`proxy` leads to the service behind the public address, TLS taken off."""
        self._world = world
        self._proxy = proxy
        self._busy: dict[object, asyncio.Task[None]] = {}
        self.statuses: list[int] = []
        """What posts were answered with, in order; 0 where nobody answered."""

    async def run(self) -> None:
        """Post until cancelled; of one chat one update at a time, as Telegram does."""
        try:
            while True:
                async with self._world.changed:
                    await self._world.changed.wait_for(self._begin)
        finally:
            tasks = list(self._busy.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self) -> bool:
        hook = self._world.hook
        if hook is None:
            return False
        started = False
        for update in list(self._world.updates):
            chat = _chat(update)
            if chat not in self._busy:
                self._busy[chat] = asyncio.create_task(self._deliver(chat, update))
                started = True
        return started

    async def _deliver(self, chat: object, update: dict[str, Any]) -> None:
        wait = _FIRST_S
        try:
            while (hook := self._world.hook) is not None and update in self._world.updates:
                wanted = hook.kinds.intersection(update)
                if not wanted or 200 <= await self._post(hook, update) <= 299:
                    self._world.updates.remove(update)
                    return
                await asyncio.sleep(wait)
                wait = min(2 * wait, _LONGEST_S)
        finally:
            self._busy.pop(chat, None)
            self._world.wake()

    async def _post(self, hook: Hook, update: dict[str, Any]) -> int:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            answer = await self._proxy.post(urlsplit(hook.url).path, json=update, headers=headers)
        except httpx.HTTPError as error:
            status, told = 0, type(error).__name__
        else:
            status, told = answer.status_code, f"Wrong response from the webhook: {answer}"
        self.statuses.append(status)
        if not 200 <= status <= 299:
            self._world.hook_failed = (len(self.statuses), told)
        return status


def _chat(update: dict[str, Any]) -> object:
    for kind, content in update.items():
        if kind == "callback_query":
            return content["message"]["chat"]["id"]
        if isinstance(content, dict) and "chat" in content:
            return content["chat"]["id"]  # pyright: ignore[reportUnknownVariableType]
    return update["update_id"]
