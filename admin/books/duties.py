"""What is to be done by a day: the port by which each room tells the calendar of its duties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from admin.books.findings import Ruled, rule_of, shown
from city import SentenceKey, Sentences


@dataclass(frozen=True, kw_only=True, slots=True)
class Duty:
    """Something that is to be done by a day, and is not done yet."""

    key: str
    """The same for as long as it is the same duty, such as `committee.minutes:12`."""
    due: date
    """The last day on which it is done in time."""
    article: str
    """As the city cites it; empty: no ordinance asks for it."""
    sentence: SentenceKey
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    path: str = ""
    """The page of the office on which it is done; empty: there is none."""

    def told(self, sentences: Sentences) -> str:
        """The duty as an official reads it; day and article stand beside it."""
        return sentences.say(self.sentence, **self.values)


class Duties(Protocol):
    """A room that has duties."""

    def duties(self) -> tuple[Duty, ...]:
        """What is to be done, in any order.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        ...


def duty(
    rules: Ruled, key: str, due: date, sentence: SentenceKey, path: str = "", **values: object
) -> Duty:
    """A duty, by the article that the city's profile gives for the sentence."""
    article = rules.articles[rule_of(sentence)]
    return Duty(
        key=key, due=due, article=article, sentence=sentence, values=shown(values), path=path
    )
