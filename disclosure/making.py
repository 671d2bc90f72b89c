"""How an answer was made: what was searched for, what was drafted, and what the check let go.

It is kept with the words of its record, masked as they are, and destroyed with them: a question
that leans on earlier ones repeats these, so it belongs to whoever asked them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from city import SentenceKey, Sentences, Voice


class Strike(StrEnum):
    """Why the check let a sentence of a draft go."""

    SOURCELESS = "sourceless"
    """It names no article that was found."""
    UNQUOTED = "unquoted"
    """The words that it quotes stand in none of its articles."""
    PLANTED = "planted"
    """One of its articles orders an assistant about."""
    UNGROUNDED = "ungrounded"
    """Something in it does not stand on its articles; `Drafted.fault` says what."""
    TOGETHER = "together"
    """Its rule or its exception fell, and they stand or fall together."""
    TOO_MANY = "too_many"
    """Nothing is wrong with it, but an answer has so many sentences already."""


class StrikeName(SentenceKey):
    """What is said of each reason."""

    SOURCELESS = "struck.sourceless"
    UNQUOTED = "struck.unquoted"
    PLANTED = "struck.planted"
    UNGROUNDED = "struck.ungrounded"
    TOGETHER = "struck.together"
    TOO_MANY = "struck.too_many"


@dataclass(frozen=True, kw_only=True, slots=True)
class Drafted:
    """A sentence of a draft, as the writer handed it in."""

    text: str
    keys: tuple[str, ...]
    """Of the articles that it names."""
    struck: Strike | None = None
    """Why it was let go; None: the check let it stand."""
    fault: str = ""
    """What was not grounded in it, shortly, as `knowledge.Grounding.fault` says it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Making:
    """What an answer came from, beside what it cites."""

    understood: str = ""
    """The question made whole and mended, as it was searched for; empty where that is as asked."""
    drafted: tuple[Drafted, ...] = ()
    """Every sentence of the draft, in its order; none where nothing was drafted."""


def strike_name(strike: Strike, sentences: Sentences, voice: Voice | None = None, /) -> str:
    """Why a sentence was let go, in words."""
    return sentences.say(StrikeName(f"struck.{strike.value}"), voice)
