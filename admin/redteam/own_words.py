"""Does a refusal say the city's sentence for its status, and nothing else?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from admin.redteam.model import Said
from city import Language, Mode, Sentences, Voice
from disclosure import LabelSentence, Status, status_sentence

_GAP = "\x1f"
_FILLED = r"[^\n]{0,80}?"
"""The longest name of a department, with its particle."""
_PARTICLE = re.compile(r"[가-힣]{1,2}")


class OwnWords:
    """The city's sentences for questions that end without an answer, their gaps open."""

    def __init__(self, sentences: Sentences) -> None:
        """Read them in every voice."""
        self._patterns = {
            status: tuple(_patterns(status, sentences))
            for status in Status
            if status is not Status.ANSWERED
        }

    def says(self, said: Said) -> bool:
        """Whether what was said is a sentence of its status, and nothing beside it."""
        body = " ".join(said.body.split())
        patterns = self._patterns.get(Status(said.status), ()) if said.status else ()
        return any(pattern.fullmatch(body) for pattern in patterns)


def _patterns(status: Status, sentences: Sentences) -> Iterator[re.Pattern[str]]:
    names = dict.fromkeys(("city", "website", "department", "telephone"), _GAP)
    for language, mode in product(Language, Mode):
        voice = Voice(language=language, mode=mode)
        said = status_sentence(status, sentences, voice, limit=1000, **names)
        after = sentences.say(LabelSentence.ASK_FOR, voice, department=_GAP)
        yield re.compile(f"{_shape(said)}(?: {_shape(after)})?")


def _shape(sentence: str) -> str:
    first, *rest = sentence.split(_GAP)
    return _escaped(first) + "".join(_FILLED + _escaped(_after_gap(one)) for one in rest)


def _escaped(words: str) -> str:
    return r"\s".join(re.escape(word) for word in re.split(r"\s+", words))


def _after_gap(words: str) -> str:
    """What follows a gap without its particle, which depends on what fills it."""
    particle = _PARTICLE.match(words)
    return words[particle.end() :] if particle else words
