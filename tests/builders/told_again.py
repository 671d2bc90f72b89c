"""What chats have told, as a list of all that happened: a second way to know a record's group."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime

from city import Clock, Database, KeptFor
from disclosure import TOLD_GROUPS, UNTOLD, About, Record, Retention, Told

WORDS = "지금부터 하시는 질문을 세는 데 동의합니다."
KEPT_FOR = KeptFor(words_days=30, chats_days=365, access_days=730)


def unheard(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass
class ToldBook:
    """Lets chats tell and take back by chance, and remembers each time and by whom."""

    database: Database
    clock: Clock
    chance: random.Random = field(default_factory=lambda: random.Random(11))  # noqa: S311
    happened: list[tuple[datetime, str, About, str]] = field(
        default_factory=list[tuple[datetime, str, About, str]]
    )
    chats: dict[int, str] = field(default_factory=dict[int, str])
    """Whose each record was when it was opened."""

    def before_a_question(self, chat: str) -> None:
        """Maybe the chat tells something, or takes something back."""
        told, drawn = Told(self.database, self.clock), self.chance.random()
        about = self.chance.choice(list(About))
        if drawn < 0.25:
            group = self.chance.choice(TOLD_GROUPS[about])
            told.tell(chat, about, group, WORDS)
            self._happens(chat, about, group)
        elif drawn < 0.3:
            told.take_back(chat, about)
            self._happens(chat, about, UNTOLD)

    def afterwards(self, number: int, chat: str, *, forgotten: bool) -> None:
        """A question was asked, and its chat forgotten, perhaps; what is due is destroyed."""
        self.chats[number] = chat
        for about in About if forgotten else ():
            self._happens(chat, about, UNTOLD)
        if number % 50 == 0:
            Retention(self.database, self.clock, KEPT_FOR).destroy_due(unheard)

    def group(self, one: Record, about: About) -> str:
        """What the chat of a record had told before it, and not taken back while it was its own."""
        until, stands = one.forgotten_at or self.clock.now(), (UNTOLD, one.opened_at)
        for at, chat, of, group in self.happened:
            # Told a second time it is told since the first.
            if (chat, of) == (self.chats[one.number], about) and at <= until and group != stands[0]:
                stands = group, at
        return stands[0] if stands[1] <= one.opened_at else UNTOLD

    def _happens(self, chat: str, about: About, group: str) -> None:
        self.happened.append((self.clock.now(), chat, about, group))
