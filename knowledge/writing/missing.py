"""Which part of a rule another wording no longer holds: words without a counterpart, in a row.

A free wording says most words otherwise, one here and one there. What it leaves out is a part: a
condition, or several words of one sentence side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.writing.grammar import plain_grammar
from knowledge.writing.meaning import widened
from knowledge.writing.nearness import pairs_of, stems_of

_CONDITION = re.compile(
    r"[^,.()]*?[가-힣](?:면(?=[ ,])|(?=\s(?:경우|때)(?!문))|(?=에 ?한[하해정]))"
)
_REQUIRED = re.compile(r"[^,.()]*?[가-힣](?=[어아여]야 (?:하|합|한|되|됩))")
"""What must be so (`신분을 확인할 수 있어야`): its last word says what."""
_SENTENCE = re.compile(r"[.\n]")
_PARTS = re.compile(
    r"[,.()]\s*|(?<=[가-힣]면)\s|(?<=경우)\S*\s|(?<=때)\S*\s|(?<=[하되]고)\s|(?<=며)\s"
)
_IN_A_CONDITION = 2
"""Words of a condition side by side, or its last ones: together they name what must be so."""
_IN_A_SENTENCE = 2
_OF_A_PART = 2
"""Words that only one part of a rule has."""
_HOLLOW_STEMS = (
    "밖에 이미 자기 드리 하시 내시 중이 있고 있다 한해 그에 때와 법이 정하 전에 사하 방버 위하"
    " 시느 시에 때느 때의 거쳐 해서 않도 정해 자에"
)
_HOLLOW = frozenset(_HOLLOW_STEMS.split())
"""Stems that carry nothing of a rule."""


def loses_a_part(standard: str, easy: str) -> bool:
    """Whether an easy wording leaves out a part of the standard one, each in plain grammar."""
    before = plain_grammar(standard)
    held = widened(pairs_of(plain_grammar(easy))) | _HOLLOW
    for found in _CONDITION.finditer(before):
        stems = stems_of(found[0])
        last = stems[-_IN_A_CONDITION:]
        if _in_a_row(stems, held) >= _IN_A_CONDITION or (last and held.isdisjoint(last)):
            return True
    required = (stems_of(found[0])[-1:] for found in _REQUIRED.finditer(before))
    if any(last and held.isdisjoint(last) for last in required):
        return True
    sentences = map(stems_of, _SENTENCE.split(before))
    return any(_in_a_row(one, held) >= _IN_A_SENTENCE for one in sentences) or any(
        len(own) >= _OF_A_PART and held.isdisjoint(own) for own in _own_words(before)
    )


def _in_a_row(stems: Iterable[str], held: frozenset[str]) -> int:
    """The most words side by side that are not held."""
    most = now = 0
    for stem in stems:
        now = 0 if stem in held else now + 1
        most = max(most, now)
    return most


def _own_words(text: str) -> Iterable[list[str]]:
    """The words of each part that no other part has."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    for place, part in enumerate(parts):
        rest = pairs_of(" ".join(parts[:place] + parts[place + 1 :]))
        yield [stem for stem in stems_of(part) if stem not in rest]
