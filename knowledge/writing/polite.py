"""Statutory endings made polite by rule: `하여야 한다` is said as `하여야 합니다`.

Only the ending of a sentence changes; its words, numbers, names and negation stay as they are.
"""

from __future__ import annotations

import re

_FIRST, _LAST = 0xAC00, 0xD7A3
_FINALS = 28
_NONE, _NIEUN, _RIEUL, _BIEUP = 0, 4, 8, 17
_ENDING = re.compile(r"([가-힣]*)다(?=[\s.]*$)")
# 다 at the end of these words is no ending of a verb.
_TWO_STEMS = tuple("듭엽팝압풉돕놉삽멉깁둡붑굽줍답")
"""Before 니다 the ㄹ of a stem falls, and a ㅂ may be the stem's own."""
_NO_VERBS = ("마다", "보다", "바다", "모두다")


def polite(sentence: str) -> str:
    """The sentence with a polite ending and a full stop; a phrase without a verb stays a phrase."""
    bare = sentence.strip()
    found = _ENDING.search(bare)
    if found is None or found[0].endswith(_NO_VERBS) or bare.rstrip(" .").endswith("니다"):
        return bare
    ended = polite_verb(found[1])
    return f"{bare[: found.start()]}{ended}." if ended else bare


def polite_verb(stem: str) -> str:
    """The polite form of a plain verb without its 다 (`한`, `받는`, `있`); empty if none is."""
    if not stem or not _FIRST <= ord(stem[-1]) <= _LAST:
        return ""
    last = final_consonant(stem)
    if stem[-1] == "는" and final_consonant(stem[:-1]):
        return stem[:-1] + "습니다"
    if last in (_NONE, _NIEUN, _RIEUL):
        return with_final(stem, _BIEUP) + "니다"
    return stem + "습니다"


def stem_of_polite(form: str) -> str:
    """What stands before the ending of a polite verb (`합니다` gives `하`); empty if uncertain."""
    bare = form.removesuffix("니다")
    if bare == form or not bare or final_consonant(bare) != _BIEUP:
        return ""
    if bare.endswith("습"):
        return bare[:-1]
    return "" if bare.endswith(_TWO_STEMS) else with_final(bare, _NONE)


def final_consonant(word: str) -> int:
    """Index of the final consonant of a word's last syllable, 0 for none or no Hangul."""
    if not word or not _FIRST <= ord(word[-1]) <= _LAST:
        return 0
    return (ord(word[-1]) - _FIRST) % _FINALS


def with_final(word: str, final: int) -> str:
    """The word with another final consonant under its last syllable."""
    code = ord(word[-1])
    return word[:-1] + chr(code - (code - _FIRST) % _FINALS + final)
