"""How a Korean word is mistyped: by ear, by a finger beside its key, by a letter lost or doubled.

Words are compared letter by letter (jamo), since a slip changes a letter and not a syllable: 표창
and 포창 are a letter apart. Every word that is one slip away is written out; that is a few hundred
at most, so that looking them up costs no index of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

BY_EAR = 1.0
"""Letters that sound alike, or that a careless finger writes without the second half of a key."""
BY_BREATH = 1.2
"""Consonants that only breath or force tells apart (ㅈ, ㅉ, ㅊ): heard more surely than a vowel."""
BY_HAND = 1.5
"""A neighbour on the keyboard, or a letter that is lost, added or swapped with the next one."""

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_FIRST_INITIAL, _FIRST_VOWEL, _FIRST_CODA = 0x1100, 0x1161, 0x11A8

_ALIKE_INITIALS = ("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ", "ㄴㄹ")
_ALIKE_VOWELS = (
    *("ㅐㅔㅖㅒ", "ㅙㅚㅞㅔ", "ㅗㅛ", "ㅜㅠ", "ㅓㅕ", "ㅏㅑ", "ㅏㅘ", "ㅓㅝ", "ㅟㅣ"),
    *("ㅢㅣ", "ㅢㅡ", "ㅢㅔ", "ㅗㅜ", "ㅜㅡ", "ㅗㅡ", "ㅓㅡ", "ㅕㅖ", "ㅗㅚ"),
)
_ALIKE_CODAS = (
    "ㄴㅇ",
    "ㄴㅁ",
    "ㅁㅇ",
    "ㄱㄲㅋㄳㄺ",
    "ㄷㅅㅆㅈㅊㅌㅎ",
    "ㅂㅍㅄㄿ",
    "ㄴㄵㄶ",
    "ㄹㄼㅀㄾ",
)
_KEYS = ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ")
"""The rows of the keyboard that Korean is typed on (두벌식)."""


def one_slip_away(word: str) -> Iterator[tuple[str, float]]:
    """Every Korean word that is a slip away from a word of Hangul, and how far; some twice."""
    letters = unicodedata.normalize("NFD", word)
    for at, letter in enumerate(letters):
        before, after = letters[:at], letters[at + 1 :]
        for other, far in _beside(letter):
            yield _word(before + other + after), far
        if _is_coda(letter):
            yield _word(before + after), BY_HAND
        elif _is_vowel(letter) and not (after and _is_coda(after[0])):
            for coda in _codas():
                yield _word(before + letter + coda + after), BY_HAND
    for at in range(len(word)):
        if at and word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :], BY_HAND
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :], BY_HAND


@cache
def _beside(letter: str) -> tuple[tuple[str, float], ...]:
    """The letters that may be meant by a letter: of its own kind, each with how far it lies."""
    code = ord(letter)
    if code >= _FIRST_CODA:
        first, names, alike, far = _FIRST_CODA, _CODAS, _ALIKE_CODAS, BY_EAR
    elif code >= _FIRST_VOWEL:
        first, names, alike, far = _FIRST_VOWEL, _VOWELS, _ALIKE_VOWELS, BY_EAR
    else:
        first, names, alike, far = _FIRST_INITIAL, _INITIALS, _ALIKE_INITIALS, BY_BREATH
    name = names[code - first]
    near = dict.fromkeys(_neighbours(name), BY_HAND)
    near |= {other: far for group in alike if name in group for other in group}
    near.pop(name, None)
    return tuple((chr(first + names.index(one)), far) for one, far in near.items() if one in names)


def _neighbours(name: str) -> Iterator[str]:
    for row, keys in enumerate(_KEYS):
        at = keys.find(name)
        if at < 0:
            continue
        for other, shift in ((row, (-1, 1)), (row - 1, (0, 1)), (row + 1, (-1, 0))):
            if 0 <= other < len(_KEYS):
                places = (at + by for by in shift)
                yield from (_KEYS[other][one] for one in places if 0 <= one < len(_KEYS[other]))


@cache
def _codas() -> tuple[str, ...]:
    """The codas that a syllable may have lost: those of a single key."""
    return tuple(chr(_FIRST_CODA + _CODAS.index(one)) for one in "ㄱㄴㄷㄹㅁㅂㅅㅇㅆㅈㅊ")


def _is_coda(letter: str) -> bool:
    return ord(letter) >= _FIRST_CODA


def _is_vowel(letter: str) -> bool:
    return _FIRST_VOWEL <= ord(letter) < _FIRST_CODA


def _word(letters: str) -> str:
    return unicodedata.normalize("NFC", letters)
