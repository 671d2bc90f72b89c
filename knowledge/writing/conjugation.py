"""Korean endings on another verb: what `교부하여야` becomes when 교부하다 is said as 내주다.

Knows the regular verbs, 하다, ㄹ-verbs and the few irregular ones that plain wording needs.
"""

from __future__ import annotations

import re

from knowledge.writing.polite import final_consonant, with_final

_FIRST = 0xAC00
_FINALS = 28
_VOWELS = 21
_A, _AE, _EO, _E, _O, _U, _EU, _I = 0, 1, 4, 5, 8, 13, 18, 20
_YEO, _WA, _WEO = 6, 9, 14
_N, _L, _M, _B, _SS = 4, 8, 16, 17, 20
_INFINITIVES = {
    "돕": "도와",
    "눕": "누워",
    "부르": "불러",
    "고르": "골라",
    "누르": "눌러",
    "따르": "따라",
    "치르": "치러",
    "쓰": "써",
    "모으": "모아",
}
# Forms of two verbs each, or of one that is conjugated as no other is.
_AMBIGUOUS = re.compile(
    r"(?:(?<!만)들어|물어|걸어|일러|이어|지어|나아|(?:^|\s)[펴켜])$"
    r"|(?:살|갈|말|밀|울|불|늘|날|(?<!만)들|[들물걸이지]을)$"
)
_HEARD = re.compile(r"(?:의견|설명|진술|이야기)[을를] 들을$")
"""What can be heard and not be lifted: of the two verbs that 들을 may be it is 듣다."""
_STEMS_ON_RIEUL = ("열", "만들", "알", "팔", "풀", "돌", "놀")

# Endings that 하다 takes, longest first, each with how another stem takes it.
_PLAIN = ("고", "지", "기", "거나", "게", "도록", "되", "자", "던")
_AFTER_EU = ("며", "면", "므로", "려", "니", "면서", "려면")


def with_ending(stem: str, ending: str) -> str | None:
    """A verb stem with the ending that stands on 하다 (`하여야`, `할`); None if unknown."""
    if ending in ("하여야", "해야"):
        return infinitive(stem) + "야"
    if ending in ("하여", "해"):
        return infinitive(stem)
    if ending in ("하여서", "해서"):
        return infinitive(stem) + "서"
    if ending in ("하였", "했"):
        return with_final(infinitive(stem), _SS)
    tail = ending[1:]
    if ending.startswith("하") and tail in _PLAIN:
        return stem + tail
    if ending.startswith("하") and tail in _AFTER_EU:
        return _with_eu(stem, tail)
    return _closed(stem, ending)


def _closed(stem: str, ending: str) -> str | None:
    """Endings that close the last syllable: 한, 할, 함, 합니다, and 하는 before which ㄹ falls."""
    bare = _without_rieul(stem)
    if ending == "하는":
        return bare + "는"
    final = {"한": _N, "할": _L, "함": _M, "합니다": _B}.get(ending)
    if final is None:
        return None
    rest = "니다" if ending == "합니다" else ""
    if final_consonant(stem) == _L and final == _L:
        return stem
    if final_consonant(bare) == 0:
        return with_final(bare, final) + rest
    if ending == "합니다":
        return stem + "습니다"
    soft = _soft(stem)
    return with_final(soft, final) if soft != stem else stem + with_final("으", final)


def infinitive(stem: str) -> str:
    """The stem with 아/어, contracted as it is written: 알리 gives 알려, 하 gives 해."""
    for irregular, form in _INFINITIVES.items():
        if stem.endswith(irregular):
            return stem[: -len(irregular)] + form
    last = stem[-1]
    if last == "하":
        return stem[:-1] + "해"
    vowel, final = _vowel(last), final_consonant(stem)
    if final:
        return stem + ("아" if vowel in (_A, _O) else "어")
    if vowel == _EU:
        before = _vowel(stem[-2]) if len(stem) > 1 else _EU
        return stem[:-1] + _with_vowel(last, _A if before in (_A, _O) else _EO)
    if vowel in (_A, _AE, _EO, _E):
        return stem
    if vowel == _I:
        return stem[:-1] + _with_vowel(last, _YEO)
    if vowel == _O:
        return stem[:-1] + _with_vowel(last, _WA)
    if last == "우":
        return stem[:-1] + "워"
    return stem + "어"


def stem_of(form: str) -> str | None:
    """The text before 아/어 of its last verb (`알려` gives `알리`); None if it is not certain."""
    if not form or _AMBIGUOUS.search(form):
        return None
    for stem, said in _INFINITIVES.items():
        if form.endswith(said):
            return form.removesuffix(said) + stem
    for said, stem in (("하여", "하"), ("해", "하"), ("되어", "되"), ("돼", "되")):
        if form.endswith(said):
            return form.removesuffix(said) + stem
    if form[-1] in "아어":
        return form[:-1] or None
    vowel = _vowel(form[-1])
    opened = {_YEO: _I, _WA: _O, _WEO: _U}.get(vowel, vowel)
    return form[:-1] + _with_vowel(form[-1], opened) if final_consonant(form) == 0 else None


def stem_of_adnominal(form: str) -> str | None:
    """The text before the ㄹ of its last verb (`받을` gives `받`); None where it is not certain."""
    if _HEARD.search(form):
        return f"{form.removesuffix('들을')}듣"
    if final_consonant(form) != _L or _AMBIGUOUS.search(form):
        return None
    if form.endswith(_STEMS_ON_RIEUL):
        return form
    return form[:-1] if form.endswith("을") else with_final(form, 0)


def _with_eu(stem: str, ending: str) -> str:
    """으 after a consonant other than ㄹ; ㄹ itself falls before ㄴ."""
    final = final_consonant(stem)
    if final == _L:
        return (_without_rieul(stem) if ending.startswith("니") else stem) + ending
    soft = _soft(stem)
    return (stem + "으" if final and soft == stem else soft) + ending


def _soft(stem: str) -> str:
    """A ㅂ-irregular stem as it stands before 으 (돕 gives 도우); other stems as they are."""
    return stem[:-1] + {"돕": "도우", "눕": "누우"}.get(stem[-1], stem[-1])


def _without_rieul(stem: str) -> str:
    return with_final(stem, 0) if final_consonant(stem) == _L else stem


def _vowel(syllable: str) -> int:
    return (ord(syllable) - _FIRST) // _FINALS % _VOWELS


def _with_vowel(syllable: str, vowel: int) -> str:
    code = ord(syllable) - _FIRST
    lead = code // (_FINALS * _VOWELS)
    return chr(_FIRST + (lead * _VOWELS + vowel) * _FINALS + code % _FINALS)
