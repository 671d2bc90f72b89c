"""The particle that fits the word before it (은/는, 이/가, 을/를, 와/과, 으로/로, 이다/다)."""

from __future__ import annotations

import string
from calendar import month_name
from typing import Any

_HANGUL_FIRST, _HANGUL_LAST = 0xAC00, 0xD7A3
_JONGSEONG = 28
_RIEUL = 8
# Read aloud in Korean, these digits end in a consonant: 영 일 삼 육 칠 팔; 1, 7 and 8 end in ㄹ.
_DIGIT_JONGSEONG = {"0": 21, "1": 8, "3": 16, "6": 1, "7": 8, "8": 8}
# Latin letters whose Korean names end in a consonant: 엘, 엠, 엔, 알.
_LETTER_JONGSEONG = {"l": 8, "m": 16, "n": 4, "r": 8}
_CLOSERS = "\"'”’」』)】>]·. "


def _final_consonant(word: str) -> int:
    """Index of the last syllable's final consonant (0 for none) as the word is read aloud."""
    bare = word.rstrip(_CLOSERS)
    if not bare:
        return 0
    last = bare[-1]
    if _HANGUL_FIRST <= ord(last) <= _HANGUL_LAST:
        return (ord(last) - _HANGUL_FIRST) % _JONGSEONG
    return _DIGIT_JONGSEONG.get(last, _LETTER_JONGSEONG.get(last.lower(), 0))


def with_particle(word: str, pair: str) -> str:
    """The word followed by the fitting half of a pair such as `은/는` or `으로/로`.

    The first half follows a final consonant, the second a vowel; 으로/로 takes 로 after ㄹ too.
    """
    after_consonant, _, after_vowel = pair.partition("/")
    final = _final_consonant(word)
    if after_consonant.startswith("으로") and final == _RIEUL:
        return word + after_vowel
    return word + (after_consonant if final else after_vowel)


_MONTH = "name"


class ParticleFormatter(string.Formatter):
    """`str.format` that understands particle pairs, `{name:을/를}`, and months, `{month:name}`."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """Format a value; a spec holding a slash is a particle pair.

        The number of a month gets its English name: `2026-03-01` is read aloud as a subtraction.
        """
        if "/" in format_spec:
            return with_particle(str(value), format_spec)
        if format_spec == _MONTH:
            return str(month_name[int(value)])
        return str(super().format_field(value, format_spec))
