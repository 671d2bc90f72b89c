"""A survey half answered in a chat: where the chat is, and what it has answered so far. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from disclosure import AskedQuestion, Sheet

GROUP = 0
"""In place of a question's number: to which group one belongs is asked last."""
_OVER = -1


@dataclass(frozen=True, kw_only=True, slots=True)
class Filling:
    """A sheet on its way."""

    survey: int
    place: int = 0
    """Which question is asked, from 0; after the last one it is to be sent."""
    chosen: Mapping[int, frozenset[int]] = field(default_factory=dict[int, frozenset[int]])
    """By a question's number, the places of what was chosen, from 0."""
    texts: Mapping[int, str] = field(default_factory=dict[int, str])
    """By a question's number, masked."""
    heard: frozenset[int] = frozenset()
    """The messages that came while one was under way: who edits one later asks no question."""

    @property
    def over(self) -> bool:
        """Whether it was sent: nothing is left of it but what was heard."""
        return self.place == _OVER

    def ended(self) -> Filling:
        """What is left when it was sent or stopped."""
        return Filling(survey=self.survey, place=_OVER, heard=self.heard)

    def choosing(self, question: AskedQuestion, chosen: frozenset[int]) -> Filling:
        """With a choice; an empty one takes an earlier one back."""
        return replace(self, chosen={**self.chosen, question.number: chosen})

    def writing(self, question: AskedQuestion, text: str) -> Filling:
        """With what was written."""
        return replace(self, texts={**self.texts, question.number: text})

    def hearing(self, message: int) -> Filling:
        """With a message that came meanwhile, whether it is an answer or not."""
        return replace(self, heard=self.heard | {message})

    def skipping(self, question: AskedQuestion) -> Filling:
        """With nothing said to a question."""
        chosen = {one: places for one, places in self.chosen.items() if one != question.number}
        texts = {one: text for one, text in self.texts.items() if one != question.number}
        return replace(self, chosen=chosen, texts=texts)

    def sheet(self, groups: tuple[str, ...]) -> Sheet:
        """What is counted; `groups`: the keys of what may be said to be one's group."""
        said = min(self.chosen.get(GROUP, ()), default=None)
        return Sheet(
            group="" if said is None else groups[said],
            chosen={one: places for one, places in self.chosen.items() if one != GROUP},
            texts=self.texts,
        )

    def packed(self) -> bytes:
        """As it is kept."""
        kept = {
            "s": self.survey,
            "p": self.place,
            "c": {one: sorted(places) for one, places in self.chosen.items()},
            "t": dict(self.texts),
            "h": sorted(self.heard),
        }
        return json.dumps(kept).encode()


def unpacked(content: bytes) -> Filling | None:
    """A sheet on its way again; None where this is none."""
    try:
        kept: dict[str, Any] = json.loads(content)
        return Filling(
            survey=kept["s"],
            place=kept["p"],
            chosen={int(one): frozenset(places) for one, places in kept["c"].items()},
            texts={int(one): text for one, text in kept["t"].items()},
            heard=frozenset(kept["h"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
