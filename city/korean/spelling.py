"""What is typed by ear, by thumb or in the dialect of Jeolla, in the spelling of school.

Only what carries grammar is rewritten: endings, particles, the words of asking, and the small words
of dialect that point, count or bind (거그, 쪼까, 땜시) or that everybody has at home (아부지). A
word for what ordinances are about is none of this file's business: the lexicon knows dialect's
words, and a dictionary typing errors.
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
_KEEP = frozenset("살알놀팔풀달돌들울줄늘열밀벌널털몰말멀빌길날굴만물걸깔썰")

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


def _being_about_to(found: re.Match[str]) -> str:
    """쓸어내릴라는데 → 쓸어내리려는데; 말라는데 and 달라는데 report what somebody says."""
    before = found[1]
    return found[0] if _coda(before) != _R or before in _KEEP else f"{_open(before)}려는"


def _doing(found: re.Match[str]) -> str:
    """신청혀야 → 신청해야; 밝혀야 and 뽑혀서 have a stem that is closed."""
    return f"{found[1]}해" if _coda(found[1]) in _SOFT else found[0]


def _doubled(found: re.Match[str]) -> str:
    """왓어 → 왔어, 됏 → 됐: ㅅ stands right before ㅆ among the codas."""
    return chr(ord(found[0]) + 1)


def _possible(found: re.Match[str]) -> str:
    """받을수잇나요 → 받을 수 있나요."""
    if _coda(found[1]) != _R:
        return found[0]
    return f"{found[1]} 수 {'있' if found[2] in '있잇' else '없'}"


# Written apart or with a particle behind; none is the beginning of a longer word.
_PARTICLE = r"(?=(?:에?서?[는도]?|[가를]|에다|다|랑|만|부터|까지)?(?:[\s?!.,~]|$))"
_SMALL_WORDS: tuple[tuple[str, _Rewrite], ...] = (
    *(
        (rf"(?<![가-힣]){said}{_PARTICLE}", meant)
        for said, meant in (
            ("거그", "거기"),
            ("여그", "여기"),
            ("저그", "저기"),
            ("워디|어데", "어디"),
            ("워따", "어디에다"),
            ("아부지", "아버지"),
            ("어무니|엄니", "어머니"),
            ("냄시", "냄새"),
        )
    ),
    *(
        (rf"(?<![가-힣]){said}{_END}", meant)
        for said, meant in (
            ("쪼[까깐]|째까", "조금"),
            (
                "어찌[께게]|으찌케|어뜨[케캐]|어떠[케캐]|어[떡뜩떢][게개]|어떻[개계]|어또케|어[케캐]",
                "어떻게",
            ),
            ("시방", "지금"),
            ("아적", "아직"),
            ("허벌나게|징허게|징하게|겁나게", "아주"),
            ("포도시", "겨우"),
            ("뭣", "무엇"),
        )
    ),
    (r"(?<![가-힣])뭣(?=[을이])", "무엇"),
    (r"(?<=\s)땜시|(?<=\s)때매" + _END, "때문에"),
    (r"(?<=[가-힣])(?:땜시|때매)" + _END, " 때문에"),
    # 댕기 alone is a ribbon.
    (r"(?<![가-힣])댕기(?=는|고|면|려|시|다[가보]|지)", "다니"),
    (r"(?<![가-힣])댕긴", "다닌"),
    (r"(?<![가-힣])댕길", "다닐"),
    (r"(?<![가-힣])댕겨", "다녀"),
)

_RULES: tuple[tuple[str, _Rewrite], ...] = (
    (r"[몃멷몆]", "몇"),
    (r"몇\s?일(?=[이간내안전후에까동\s?]|$)|메칠|몇\s?칠|(?<![가-힣])며[츨칟]", "며칠"),
    (r"얼매|(?<![가-힣])을마|(?<![가-힣])얼[머메](?=[나예에까요인\s?]|$)", "얼마"),
    (r"(?<![가-힣])얼(?:만나|마너)" + _END, "얼마나"),
    (r"(?<![가-힣])(?:언[재져]|온제)(?=[까부나예에요인\s?]|$)", "언제"),
    (r"(?<![가-힣])(?:어듸|엇디)(?=[서에로예인가\s?]|$)", "어디"),
    (r"(?<![가-힣])무[었엊](?=[을이인])", "무엇"),
    (r"(?<=[가-힣])[꺼까]정(?=[은이도만]|[\s?!.,~]|$)", "까지"),
    (r"부텀", "부터"),
    (r"[한헌]티(?=서|는|도|[\s?!.,~]|$)", "한테"),
    (r"(?<=[아어여해러려워와가])불[믄면]" + _END, "버리면"),
    (r"(?<=[가-힣])부렀", "버렸"),
    (r"([가-힣])(라믄|라면|려면|려고)" + _END, _intending),
    (r"([가-힣])라는(?=[데디]" + _END + ")", _being_about_to),
    (r"(?<=[가-힣])믄" + _END, "면"),
    (r"야\s쓴당가", "야 하나요"),
    # 여러분, 그분 and 두 분 are people, 부분 and 성분 are parts; 되분당가 is one word.
    (r"(?<=[러몇두세네한그이저부성])분당가요{0,1}" + _END, "분인가요"),
    (r"(?<=[가-힣])분당가요{0,1}" + _END, "나요"),
    (r"([가-힣])당가요{0,1}" + _END, _asking),
    # After an ending alone: 잔디 and 반디 are things.
    (r"(?<=[가-힣][는은인한된던란])디" + _END, "데"),
    (r"(?<![가-힣])디(?=서|로|에|가\s|다)", "데"),
    (r"(?<=딴\s)디|(?<=아무\s)디(?=나)", "데"),
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
    # A past without its double coda; 햇볕 and 햇나물 are things, 도로를 잇는 다리 joins.
    (r"(?<=[가-힣])햇(?=[어으는다습던])", "했"),
    (r"됏|[왓봣줫쳣렷졋켯](?=[어으는다습])", _doubled),
    # 타겟 is a target.
    (r"(?<!타)겟(?=[어네다습지는])", "겠"),
    (r"(?<![을를]\s)(?<![가-힣])잇(?=나[요여]|어[요여]|습니|는데|는지)", "있"),
    *_SMALL_WORDS,
    (r"(?<!지)(?<!지\s)않\s?(?=되|돼)", "안 "),
    (r"깍(?=아|는|을|이)", "깎"),
)
_COMPILED = tuple((re.compile(pattern), rewrite) for pattern, rewrite in _RULES)


def spelled(text: str) -> str:
    """The text with its endings, particles and words of asking as they are spelled in school."""
    for pattern, rewrite in _COMPILED:
        text = pattern.sub(rewrite, text)
    return text
