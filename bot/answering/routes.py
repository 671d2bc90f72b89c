"""Which way does a question go that is none for the library: an emergency, a greeting, an order?"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.answering.emergencies import Danger, danger_in
from bot.answering.phrases import Phrases, Said, as_said
from disclosure import Status


@dataclass(frozen=True, kw_only=True, slots=True)
class _Route:
    name: str
    whole: Phrases
    anywhere: Phrases
    unless: Phrases

    def takes(self, said: Said) -> bool:
        """Whether a message goes this way."""
        if not (self.whole.found_in(said) or self.anywhere.found_in(said)):
            return False
        return not self.unless.found_in(said)

    def takes_all_of(self, said: Said) -> bool:
        """Whether a sentence is nothing else than what goes this way."""
        return self.whole.found_in(said) and not self.unless.found_in(said)


_SENTENCE = re.compile(r"[.?!\n]+")


def route_of(text: str) -> Status | None:
    """The status that a message ends with before any search; None if it is for the library.

    Who is in danger now is told whom to call, whatever else is said. Then the first route that
    takes it wins; they stand in `routes.toml`, the urgent ones first.
    """
    said = as_said(text)
    if danger_in(said) is Danger.NOW:
        return Status.EMERGENCY
    taken = _taking(said) or _taking_each(text)
    return Status(taken.name) if taken else None


def gives_orders(text: str) -> bool:
    """Whether a text orders an assistant about: such words in a document are for no citizen."""
    said = as_said(text)
    name = Status.INSTRUCTION.value
    return any(one.name == name and one.takes(said) for one in _routes()["routes"])


def wants_decision(text: str) -> bool:
    """Whether a message wants a person's own case judged or decided.

    It goes on to the library all the same: the rule may be told, the decision not.
    """
    said = as_said(text)
    return any(one.takes(said) for one in _routes()["marks"])


def tells_of_danger(text: str) -> bool:
    """Whether a message asks about a danger in which somebody may still be.

    It goes on to the library all the same, and beside the answer stands whom to call.
    """
    return danger_in(as_said(text)) is not None


def _taking(said: Said) -> _Route | None:
    return next((one for one in _routes()["routes"] if one.takes(said)), None)


def _taking_each(text: str) -> _Route | None:
    """The route of a message of several sentences, each of which is all that a route takes.

    `너 누구야? 사람이야?` asks who answers as much as either of them: the first route in the file
    wins again, so that a greeting before it changes nothing.
    """
    said = [as_said(one) for one in _SENTENCE.split(text) if one.strip()]
    routes = _routes()["routes"]
    taking = [next((one for one in routes if one.takes_all_of(each)), None) for each in said]
    if len(said) < 2 or None in taking:
        return None
    return next(one for one in routes if one in taking)


@cache
def _routes() -> dict[str, tuple[_Route, ...]]:
    table = tomllib.loads((Path(__file__).parent / "routes.toml").read_text(encoding="utf-8"))
    return {
        kind: tuple(
            _Route(
                name=name,
                whole=Phrases(entry.get("whole", ()), whole=True),
                anywhere=Phrases(entry.get("anywhere", ())),
                unless=Phrases(entry.get("unless", ())),
            )
            for name, entry in entries.items()
        )
        for kind, entries in table.items()
    }
