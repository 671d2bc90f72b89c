"""Keeps what citizens tell of themselves, as long as they agree.

The rules, in order:

1. Nothing is kept that was not told, and nothing that is not on the list.
2. It is kept once, under the chat's pseudonym: beside no question, and in no leaf of the ledger.
3. Who takes it back is forgotten at once: of records that are still theirs nobody knows it then.
   A record that was cut loose from its chat has its group alone, and names nobody.
4. It goes with the chat when the chat is forgotten, and when its period is over (`retention`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC

from city import Clock, Database
from disclosure.journal import drop_journal
from disclosure.told import store
from disclosure.told.model import TOLD_GROUPS, About, ToldGroup
from disclosure.told.texts import wording_of


class Told:
    """What chats have told. Blocking, safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached or written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def of(self, chat: str) -> Mapping[About, ToldGroup]:
        """What a chat has told."""
        with self._database.unit() as session:
            return store.told_of(session, chat)

    def tell(self, chat: str, about: About, group: str, agreed: str) -> bool:
        """Keep what a chat tells, which agreed to these words; false if it is not on the list.

        Told twice it stays as it was told first; told anew it counts from now on.
        """
        if not chat or group not in TOLD_GROUPS[about]:
            return False
        at = self._clock.now().astimezone(UTC)
        told = ToldGroup(group=group, at=at, wording=wording_of(agreed))
        with self._database.unit() as session:
            store.keep_told(session, chat, about, told)
        return True

    def take_back(self, chat: str, *which: About) -> bool:
        """Forget what a chat has told, all of it or of some; whether there was anything."""
        with self._database.unit() as session:
            gone = store.drop_told(session, chat, *which)
        drop_journal(self._database)
        return gone
