"""Is somebody in danger now? Kinds of harm, weighed against the signs that it is only asked about.

The rules, in order:

1. No harm is named as something that happened or happens: there is no danger. What is supposed
   (`물에 빠지면`) is none.
2. It is long over (`작년에`): there is no danger either.
3. Something else is asked about it (`지원금 있나요`), and nobody is called for: the library
   answers, and before the answer stands whom to call.
4. Else somebody needs help now.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import chain
from pathlib import Path

from bot.answering.phrases import Phrases, Said
from city.korean import heard

_HANGUL_FIRST, _VOWELS, _ENDS = ord("가"), 21, 28
# 빠져 and 빠저 sound alike: ㅕ stands behind ㅈ, ㅉ and ㅊ as ㅓ.
_SOFT, _YEO, _EO = (12, 13, 14), 6, 4
# A child (애), a dog (개) and a boat (배) are told apart from what sounds alike (에, 게, 베).
_APART = {ord(letter): chr(0xE000 + place) for place, letter in enumerate("애개배")}
_TOGETHER = {ord(put): letter for letter, put in _APART.items()}
_NAMED = re.compile(r"<(\w+)>")


class Danger(StrEnum):
    """How near a danger is that a message tells of."""

    NOW = "now"
    ASKED_ABOUT = "asked_about"
    """It happened, and something is asked about it: somebody may be in danger still."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Table:
    harm: Phrases
    over: Phrases
    asks: Phrases
    pressing: Phrases
    unless: Phrases


def danger_in(said: Said) -> Danger | None:
    """How near a danger is that a message tells of; None where it tells of none."""
    told = replace(said, bare=_sounding(said.bare))
    table = _table()
    if not table.harm.found_in(told) or table.unless.found_in(told) or table.over.found_in(told):
        return None
    if table.asks.found_in(told) and not table.pressing.found_in(told):
        return Danger.ASKED_ABOUT
    return Danger.NOW


@cache
def _table() -> _Table:
    path = Path(__file__).parent / "emergencies.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    words, signs = table["words"], table["signs"]
    return _Table(
        harm=_phrases(chain.from_iterable(table["kinds"].values()), words),
        over=_phrases(signs["over"], words),
        asks=_phrases(signs["asks"], words),
        pressing=_phrases(signs["pressing"], words),
        unless=_phrases(signs["unless"], words),
    )


def _phrases(patterns: Iterable[str], words: Mapping[str, str]) -> Phrases:
    return Phrases(_sounding(_put_together(one, words)) for one in patterns)


def _put_together(pattern: str, words: Mapping[str, str]) -> str:
    """The pattern with the words in angle brackets, which may hold others, put in."""
    while _NAMED.search(pattern):
        pattern = _NAMED.sub(lambda found: words[found[1]], pattern)
    return pattern


def _sounding(text: str) -> str:
    return heard(text.translate(_APART)).translate(_softened()).translate(_TOGETHER)


@cache
def _softened() -> dict[int, int]:
    return {
        _HANGUL_FIRST + ((first * _VOWELS + _YEO) * _ENDS + end): _HANGUL_FIRST
        + ((first * _VOWELS + _EO) * _ENDS + end)
        for first in _SOFT
        for end in range(_ENDS)
    }
