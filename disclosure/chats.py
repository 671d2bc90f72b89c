"""What is remembered of a chat: its voice, and the notice it was shown last."""

from __future__ import annotations

from datetime import UTC

from city import Clock, Database, Language, Mode
from disclosure import store
from disclosure.model import ChatState


class Chats:
    """The memory of chats, under their pseudonyms. Blocking, safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def state(self, chat: str) -> ChatState:
        """What is remembered of a chat; a new chat is Korean, standard, and has seen no notice."""
        with self._database.unit() as session:
            return store.chat_state(session, chat)

    def remember(
        self,
        chat: str,
        *,
        mode: Mode | None = None,
        language: Language | None = None,
        notice_version: str | None = None,
    ) -> ChatState:
        """Change what is given and keep the rest; returns what is remembered now."""
        given = {
            "mode": mode.value if mode else None,
            "language": language.value if language else None,
            "notice_version": notice_version,
        }
        changes = {name: value for name, value in given.items() if value is not None}
        with self._database.unit() as session:
            return store.remember_chat(session, chat, changes, self._clock.now().astimezone(UTC))
