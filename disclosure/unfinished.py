"""What a chat has begun and not ended, such as a survey that is half answered.

It is kept sealed, outlives a restart, and goes when it is ended, when the chat is forgotten, and
when its time is over.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from city import Clock, Database
from disclosure.errors import SealBroken
from disclosure.sealing import Seal
from disclosure.tables import UnfinishedRow


class Unfinished:
    """One thing a chat. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock, seal: Seal) -> None:
        self._database, self._clock, self._seal = database, clock, seal

    def of(self, chat: str) -> bytes | None:
        """What a chat has begun; None where nothing is left of it, or another key has sealed it."""
        with self._database.unit() as session:
            mine = (UnfinishedRow.chat == chat, UnfinishedRow.until > self._now())
            sealed = session.scalar(select(UnfinishedRow.sealed).where(*mine))
        try:
            return None if sealed is None else self._seal.open(sealed, _number(chat))
        except SealBroken:
            return None

    def keep(self, chat: str, content: bytes, time: timedelta) -> None:
        """Keep how far a chat is, in place of what it had begun before; `time`: for so long."""
        sealed = self._seal.close(content, _number(chat))
        with self._database.unit() as session:
            drop_unfinished(session, chat)
            session.add(UnfinishedRow(chat=chat, sealed=sealed, until=self._now() + time))

    def drop(self, chat: str) -> None:
        """Forget what a chat has begun."""
        with self._database.unit() as session:
            drop_unfinished(session, chat)

    def _now(self) -> datetime:
        return self._clock.now().astimezone(UTC)


def drop_unfinished(session: Session, chat: str) -> None:
    """Forget what a chat has begun, in somebody else's unit of work."""
    session.execute(delete(UnfinishedRow).where(UnfinishedRow.chat == chat))


def _number(chat: str) -> int:
    """What binds a content to its chat: under another one it cannot be opened."""
    return int.from_bytes(hashlib.sha256(chat.encode()).digest()[:8], "big")
