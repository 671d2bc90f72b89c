"""A question of standard Korean as it is asked in Jeolla: endings and a few everyday words.

The endings are those of questions as needs are written here; a test holds that each of them is met.
"""

from __future__ import annotations

import re

from admin.probes.jamo import NIEUN, RIEUL, final_of, with_final

_WORDS = {
    "어떻게": "어치케", "무슨": "먼", "무엇": "뭣", "뭘": "뭣을", "얼마": "을매",
    "누구한테": "누구헌티", "조금": "쪼까", "아이": "아그", "하는": "허는",
}  # fmt: skip
"""Words that are said otherwise; they begin one."""
_WORD = re.compile(rf"(?<![가-힣])(?:{'|'.join(_WORDS)})")
_TAILS = (("까지", "까정"), ("할 수", "헐 수"), (" 때문에", " 땀시"))

_SPOKEN = {
    "해요": "한다요", "돼요": "된다요", "있어요": "있다요", "줘요": "준다요", "내요": "낸다요",
    "받아요": "받는다요", "붙어요": "붙는다요", "걸려요": "걸린다요", "열어요": "연다요",
    "써요": "쓴다요", "팔아요": "판다요", "길러요": "기른다요", "나와요": "나온다요",
    "들어요": "든다요", "이에요": "이다요", "예요": "다요",
}  # fmt: skip
"""Endings of speech."""

_TAG = "당가요"
"""By which a question is known."""

_MEANING_TO = re.compile(r"([가-힣])려(면|는데)")
_IF = re.compile(r"(?<=[가-힣])면(?=[ ,])")
_BUT = re.compile(r"(?<=[는은인])데(?=[ ,])")
_ASKS = re.compile(r"([가-힣])나요\?$")
_IS = re.compile(r"([가-힣])인가요\?$")
_SAYS = re.compile(rf"({'|'.join(sorted(_SPOKEN, key=len, reverse=True))})\?$")


def in_jeolla(question: str) -> str:
    """The question as somebody from Jeolla would ask it.

    Raises:
        ValueError: it ends as no question of the needs does.
    """
    text = _ended(question)
    text = _MEANING_TO.sub(_meaning_to, text)
    text = _BUT.sub("디", _IF.sub("믄", text))
    text = _WORD.sub(lambda found: _WORDS[found[0]], text)
    for standard, spoken in _TAILS:
        text = text.replace(standard, spoken)
    return text


def _ended(question: str) -> str:
    for pattern, ending in ((_IS, _is), (_ASKS, _asks), (_SAYS, _says)):
        text, changed = pattern.subn(ending, question)
        if changed:
            return text
    raise ValueError(f"no ending for {question}")


def _is(found: re.Match[str]) -> str:
    before = found[1]
    return f"{before}{'이' if final_of(before) else ''}{_TAG}?"


def _asks(found: re.Match[str]) -> str:
    stem = found[1]
    if stem in "있없":
        return f"{stem}{_TAG}?"
    if final_of(stem):
        return f"{stem}는{_TAG}?"
    return f"{with_final(stem, NIEUN)}{_TAG}?"


def _says(found: re.Match[str]) -> str:
    return f"{_SPOKEN[found[1]]}?"


def _meaning_to(found: re.Match[str]) -> str:
    stem, rest = found[1], found[2]
    going_to = stem if final_of(stem) else with_final("허" if stem == "하" else stem, RIEUL)
    return f"{going_to}라{'믄' if rest == '면' else '는디'}"
