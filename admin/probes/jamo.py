"""Syllables of Korean taken apart and put together: what endings and slips of the pen change."""

from __future__ import annotations

_FIRST, _LAST = 0xAC00, 0xD7A3
_FINALS, _VOWELS = 28, 21
NIEUN, RIEUL, SSANGSIOT, SIOT = 4, 8, 20, 19


def final_of(syllable: str) -> int | None:
    """The number of a syllable's final consonant, 0 for none; None if it is no syllable."""
    if not _FIRST <= ord(syllable) <= _LAST:
        return None
    return (ord(syllable) - _FIRST) % _FINALS


def vowel_of(syllable: str) -> int | None:
    """The number of a syllable's vowel; None if it is no syllable."""
    if not _FIRST <= ord(syllable) <= _LAST:
        return None
    return (ord(syllable) - _FIRST) // _FINALS % _VOWELS


def with_final(syllable: str, final: int) -> str:
    """The syllable with this final consonant in place of its own."""
    return chr(ord(syllable) - (final_of(syllable) or 0) + final)


def with_vowel(syllable: str, vowel: int) -> str:
    """The syllable with this vowel in place of its own."""
    return chr(ord(syllable) + (vowel - (vowel_of(syllable) or 0)) * _FINALS)
