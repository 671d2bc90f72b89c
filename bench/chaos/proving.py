"""What stands in the chats in the end against what is kept of it. Pure functions.

The library under chaos never says the same twice: each making of an answer bears a stamp of its
own. So it is seen where a life wrote an answer anew that another one had settled already, in whole
or in one of its parts: the citizen reads then what no record proves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.chaos.marks import Posted, pieces_in, stamps_in


@dataclass(kw_only=True)
class Unproved:
    """The breaches between chats and records, each with what shows it."""

    left_open: list[str] = field(default_factory=list[str])
    """Questions with a record that nobody settled."""
    kept_twice: list[str] = field(default_factory=list[str])
    """Questions with more than one record."""
    other_words: list[str] = field(default_factory=list[str])
    """Messages that say something else than the record of their question, where stamps tell."""


def prove(
    posted: Sequence[Posted],
    standing: Mapping[tuple[int, int], str],
    kept: Mapping[str, Sequence[str]],
) -> Unproved:
    """Hold the chats against the records; `kept`: by mark the answer of each, empty where open."""
    found = Unproved()
    for question in posted:
        answers = kept.get(question.mark, ())
        if len(answers) > 1:
            found.kept_twice.append(f"{question.mark}: {len(answers)} records")
        if not all(answers):
            found.left_open.append(question.mark)
    pieces = {piece: one.mark for one in posted for piece in one.pieces}
    for (chat, message_id), text in standing.items():
        owners = {pieces[piece] for piece in pieces_in(text) if piece in pieces}
        found.other_words += [
            f"{mark} in the message {message_id} of the chat {chat}"
            for mark in sorted(owners)
            if not _proves("\n".join(kept.get(mark, ())), text)
        ]
    return found


def _proves(recorded: str, text: str) -> bool:
    """A text that bears no stamp at all would be proved by any record."""
    stamps = stamps_in(text)
    return bool(stamps) and stamps <= stamps_in(recorded)
