"""A question with the slips of people in a hurry and of telephones that listen: seeded, never mean.

What is meant stays readable to anybody: a slip changes how words are written, not which they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from admin.probes.jamo import SIOT, SSANGSIOT, final_of, vowel_of, with_final, with_vowel

_AE, _E = 1, 5
_BY_EAR = (
    ("돼요", "되요"), ("되나요", "돼나요"), ("이에요", "이예요"), ("얼마예요", "얼마에요"),
    ("뭐예요", "머에요"), ("않", "안"), ("어떻게", "어떡게"), ("괜찮", "괜찬"), ("며칠", "몇일"),
    ("내놓", "내노"), ("할 수", "할수"), ("받나요", "밧나요"), ("해야 ", "해야"),
    ("무엇", "무었"), ("뭘", "멀"), ("왜", "외"), ("꼭", "꼮"), ("쓰레기", "쓰래기"),
)  # fmt: skip


def noisy(question: str, draw: Random) -> str:
    """The question as it comes in from somebody who does not look at it again."""
    text = draw.choice(_SLIPS)(question, draw)
    return text if text != question else _run_together(question, draw)


def _run_together(question: str, draw: Random) -> str:
    """No blanks and no question mark, as on a telephone."""
    del draw
    return question.replace(" ", "").rstrip("?")


def _by_ear(question: str, draw: Random) -> str:
    """Written as it sounds, and one blank is lost."""
    text = question.rstrip("?")
    for right, wrong in _BY_EAR:
        text = text.replace(right, wrong)
    text = "".join(_weakened(one) for one in text)
    return _without_a_blank(text, draw)


def _heard(question: str, draw: Random) -> str:
    """As a telephone writes down what it hears: no signs, and the sounds of thinking."""
    words = re.sub(r"[?.,]", "", question).split()
    words.insert(draw.randrange(len(words)), draw.choice(("음", "어", "그")))
    return " ".join(words)


def _mixed_vowels(question: str, draw: Random) -> str:
    """ㅐ and ㅔ sound alike, and are taken for each other; 요 becomes 여."""
    text = "".join(_other_vowel(one) if draw.random() < 1 / 2 else one for one in question)
    return re.sub(r"요\?$", "여", text)


def _chatty(question: str, draw: Random) -> str:
    """As friends write to each other: 여, no sign, a blank lost."""
    return _without_a_blank(re.sub(r"요\?$", "여ㅠㅠ", question), draw)


def _weakened(syllable: str) -> str:
    return with_final(syllable, SIOT) if final_of(syllable) == SSANGSIOT else syllable


def _other_vowel(syllable: str) -> str:
    other = {_AE: _E, _E: _AE}.get(vowel_of(syllable) or 0)
    return with_vowel(syllable, other) if other else syllable


def _without_a_blank(text: str, draw: Random) -> str:
    blanks = [place for place, one in enumerate(text) if one == " "]
    if not blanks:
        return text
    place = draw.choice(blanks)
    return text[:place] + text[place + 1 :]


_SLIPS: tuple[Callable[[str, Random], str], ...] = (
    _run_together,
    _by_ear,
    _heard,
    _mixed_vowels,
    _chatty,
)
