"""The named moments at which the service is killed, and how Telegram sees that one has come."""

from __future__ import annotations

from enum import StrEnum


class Point(StrEnum):
    """A moment of a question's way (`reliability`, T1)."""

    FETCHED = "fetched, not yet kept"
    KEPT = "kept, the next poll not yet through"
    CLAIMED = "claimed"
    PLACEHOLDER = "a placeholder shown, its number not yet known"
    SEARCH = "while searching"
    WRITE = "while writing"
    CHECK = "while checking"
    CHECKED = "checked, not yet settled"
    SETTLED = "settled, not yet sent"
    SENT = "sent, no reply yet"
    TOLD = "replied to, not yet noted"
    BETWEEN = "between two parts of an answer"


class Moment(StrEnum):
    """How far a call has come."""

    CAME = "came"
    DONE = "done"
    REPLIED = "replied"


class Sight(StrEnum):
    """What a call is about."""

    UPDATES = "a poll that brings something"
    CONFIRMING = "a poll that confirms something"
    WORD = "a first sign under a question, without its answer"
    SIGN = "typing"
    ANSWER = "a part of an answer that opens it"
    REST = "a later part of an answer"


INSIDE = {
    Point.SEARCH: "search",
    Point.WRITE: "write",
    Point.CHECK: "check",
    Point.CHECKED: "checked",
}
"""Moments that only the stand-in of the library sees."""

OUTSIDE = {
    Point.FETCHED: (Moment.REPLIED, {Sight.UPDATES}),
    Point.KEPT: (Moment.CAME, {Sight.CONFIRMING}),
    Point.CLAIMED: (Moment.CAME, {Sight.SIGN, Sight.WORD}),
    Point.PLACEHOLDER: (Moment.DONE, {Sight.WORD}),
    Point.SETTLED: (Moment.CAME, {Sight.ANSWER}),
    Point.SENT: (Moment.DONE, {Sight.ANSWER, Sight.REST}),
    Point.TOLD: (Moment.REPLIED, {Sight.ANSWER, Sight.REST}),
    Point.BETWEEN: (Moment.CAME, {Sight.REST}),
}
"""Moments that Telegram sees, by how far which call has come."""

_WITHOUT_MARKS = {Sight.UPDATES, Sight.CONFIRMING, Sight.WORD, Sight.SIGN}
"""What can be told of a call where answers bear no marks."""


def possible(*, real: bool) -> list[Point]:
    """The moments that can be met: with a real library, those that need neither marks nor traps."""
    if not real:
        return list(Point)
    return [point for point, (_, sights) in OUTSIDE.items() if sights <= _WITHOUT_MARKS]
