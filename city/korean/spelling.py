"""What is typed by ear, by thumb or in the dialect of Jeolla, in the spelling of school.

Only what carries grammar is rewritten: endings, particles, the words of asking. A word for a thing
is none of this file's business: the lexicon knows dialect's words, and a dictionary typing errors.
Each rule is safe on text that is spelled well already, because what it looks for is no Korean word
or stands where no word of that look can stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_FIRST, _LAST, _CODAS = ord("가"), ord("힣"), 28
_N, _R, _BS, _SS = 4, 8, 18, 20
"""Places of ㄴ, ㄹ, ㅄ and ㅆ among the codas of a syllable."""
_SOFT = (0, _N, _R, 16, 21)
"""No coda, ㄴ, ㄹ, ㅁ and ㅇ: no verb with 히 ends so."""
_ASKED = frozenset("제마구디뭐이거시")
"""Last syllables of what is asked about by itself: 언제, 얼마, 누구, 어디, 뭐, 며칠이."""

_END = r"(?=[\s?!.,~]|$)"
_LAST_WORD = r"(?=\s*[?!.~]*\s*$)"
# Stems that keep their ㄹ: 살려면 (to live) is not 사려면 (to buy).
_KEEP = frozenset("살알놀팔풀달돌들울줄늘열밀벌널털몰말멀빌길날굴만")

_Rewrite = str | Callable[[re.Match[str]], str]


def _coda(syllable: str) -> int:
    return (ord(syllable) - _FIRST) % _CODAS if _FIRST <= ord(syllable) <= _LAST else 0


def _open(syllable: str) -> str:
    return chr(ord(syllable) - _coda(syllable))


def _asking(found: re.Match[str]) -> str:
    """된당가 → 되나요, 받는당가 → 받나요, 언제당가 → 언제인가요; 식당가 is a place."""
    before = found[1]
    if before == "는":
        return "나요"
    if _coda(before) == _N:
        return f"{_open(before)}나요"
    if _coda(before) in (_BS, _SS):
        return f"{before}나요"
    return f"{before}인가요" if before in _ASKED else found[0]


def _intending(found: re.Match[str]) -> str:
    """될라믄 → 되려면, 할려고 → 하려고."""
    before, ending = found[1], "려고" if found[2] == "려고" else "려면"
    if _coda(before) != _R:
        return found[0]
    return (before if before in _KEEP else _open(before)) + ending


def _doing(found: re.Match[str]) -> str:
    """신청혀야 → 신청해야; 밝혀야 and 뽑혀서 have a stem that is closed."""
    return f"{found[1]}해" if _coda(found[1]) in _SOFT else found[0]


def _possible(found: re.Match[str]) -> str:
    """받을수잇나요 → 받을 수 있나요."""
    if _coda(found[1]) != _R:
        return found[0]
    return f"{found[1]} 수 {'있' if found[2] in '있잇' else '없'}"


_RULES: tuple[tuple[str, _Rewrite], ...] = (
    (r"[몃멷몆]", "몇"),
    (r"몇\s?일(?=[이간내안전후에까동\s?]|$)|메칠", "며칠"),
    (r"얼매|(?<![가-힣])을마", "얼마"),
    (r"(?<=[가-힣])[꺼까]정(?=[은이도만]|[\s?!.,~]|$)", "까지"),
    (r"부텀", "부터"),
    (r"[한헌]티(?=서|는|도|[\s?!.,~]|$)", "한테"),
    (r"(?<=[아어여해러려워와가])불[믄면]" + _END, "버리면"),
    (r"(?<=[가-힣])부렀", "버렸"),
    (r"([가-힣])(라믄|라면|려면|려고)" + _END, _intending),
    (r"(?<=[가-힣])믄" + _END, "면"),
    (r"야\s쓴당가", "야 하나요"),
    (r"([가-힣])당가요{0,1}" + _END, _asking),
    # After an ending alone: 잔디 and 반디 are things.
    (r"(?<=[가-힣][는은인한된던란])디" + _END, "데"),
    (r"(?<![가-힣])디(?=서|로|에|가\s|다)", "데"),
    # 불허, 면허 and 특허 are words, and whoever 허는 a wall takes it down.
    (r"(?<=[가-힣])(?<![불공면특인])허(?=는|고|면|다|지|게|자|나요|려)", "하"),
    (r"(?<![가-힣])허(?=고|면|지|게|자|나요|려)", "하"),
    # 공헌, 문헌, 위헌 and their like are short; 신청헌 is not.
    (r"(?<=[가-힣]{2})(?<![공문위개봉제입합호])헌(?=\s)", "한"),
    (r"(?<=[가-힣])(?<!간)헐(?=\s)", "할"),
    (r"([가-힣])혀(?=야|서|요)", _doing),
    (r"겄(?=[는다네소어지])", "겠"),
    (r"(?<=[나가까에세어아지데해돼죠게])여" + _LAST_WORD, "요"),
    (r"([가-힣])\s?수\s?([있잇없업])(?=[나는어었을으다습냐지])", _possible),
    (r"돼(?=나|면|는|고)", "되"),
    (r"됬", "됐"),
    (r"(?<!지)(?<!지\s)않\s?(?=되|돼)", "안 "),
    (r"깍(?=아|는|을|이)", "깎"),
)
_COMPILED = tuple((re.compile(pattern), rewrite) for pattern, rewrite in _RULES)


def spelled(text: str) -> str:
    """The text with its endings, particles and words of asking as they are spelled in school."""
    for pattern, rewrite in _COMPILED:
        text = pattern.sub(rewrite, text)
    return text
