"""Whoever stands beside Telegram's door: sees each call happen, and may break it."""

from __future__ import annotations

from typing import Any

from tests.telegram_simulator.faults import Fault


class Watcher:
    """Sees everything and does nothing; what is to happen is told by overriding.

    Methods are named in lower case.
    """

    async def came(self, method: str, fields: dict[str, str]) -> Fault | None:
        """A call came in, and nothing was done yet; the fault that it is to meet, if any."""

    async def done(self, method: str, fields: dict[str, str], result: Any) -> Any:
        """A call was done, and nobody was told yet; gives what the bot is told of it."""
        return result

    async def replied(self, method: str, fields: dict[str, str], result: Any) -> None:
        """What the bot is told of a call that was done has left, or its connection was cut."""
