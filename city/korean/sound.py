"""How Korean sounds, whatever is typed: the form in which phrases are found in a question."""

from __future__ import annotations

from functools import cache

import regex

# Vowels and final consonants that sound alike and are typed for one another (소득새, 어떻해): a
# syllable is three numbers, and these are those of its middle and of its end.
_MIDDLES = {1: 5, 3: 5, 7: 5, 10: 11, 15: 11}
_ENDS = {2: 1, 24: 1, 6: 4, 7: 19, 20: 19, 22: 19, 23: 19, 25: 19, 27: 19, 15: 8, 18: 17}
_FIRST, _LAST, _ONE, _ENDINGS = ord("가"), ord("힣"), 588, 28
# Where a Korean phrase may be written apart, and what stands in it for a few words of any kind.
_APART = regex.compile(r"(?<=[\p{Hangul})?])(?=[\p{Hangul}(])")
_BETWEEN, _FEW_WORDS = "~", r"[^.?!\n]{0,14}?"


def heard(text: str) -> str:
    """A text as it sounds, syllable by syllable."""
    return text.translate(_sounds())


def phrase(pattern: str) -> str:
    """The pattern that finds a phrase in what is `heard`, its syllables apart or not.

    In a phrase ~ stands for a few words of one sentence. Letters of Hangul must not stand side by
    side in a class (`[가나]`): a blank would be allowed between them.
    """
    return _APART.sub(r"\\s*", heard(pattern.replace(_BETWEEN, _FEW_WORDS)))


@cache
def _sounds() -> dict[int, str]:
    sounds: dict[int, str] = {}
    for letter in range(_FIRST, _LAST + 1):
        first, rest = divmod(letter - _FIRST, _ONE)
        middle, end = divmod(rest, _ENDINGS)
        alike = (_MIDDLES.get(middle, middle), _ENDS.get(end, end))
        sounds[letter] = chr(_FIRST + first * _ONE + alike[0] * _ENDINGS + alike[1])
    return sounds
