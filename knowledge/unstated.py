"""What a question wants beside a fact that nothing states, and what stands in that fact's place.

No sum stands in the ordinance on school uniforms; who asks whom it is for, and for the sum, is told
whom. Where no sum stands, a guide may tell how it is set: that answers who asks for it. A table
that is named and not held tells nothing. Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from city.korean import comparable
from knowledge.model import Article
from knowledge.penalties import names_a_penalty, names_a_sanction
from knowledge.wanted_facts import Wanted, asks_for, states, wanted

MONEYS = frozenset({Wanted.MONEY, Wanted.PRICE})
PENALTIES = frozenset({Wanted.FINE, Wanted.PENALTY})
_ENDS = re.compile(r"(?<=[?？!])\s*|(?<=[^\d\s]\.)\s+|\n+")
_PARTS = re.compile(
    r"(?<=[?？!])\s*|(?<=[^\d\s]\.)\s+|\n+|,\s*"
    r"|(?<=[가-힣])(?:이랑|랑|하고|이고|[고며와과])(?:요)?\s+|\s그리고\s|\s(?:and|also)\s",
    re.IGNORECASE,
)
# What is asked for beside a number, a place or a sum.
_OTHERWISE = re.compile(
    r"대상|자격|조건|방법|절차|서류|기간|기한|누가|누구|언제|어떻게|어디|며칠|왜|무엇|뭘|어떤"
    r"|몇\s?(?:살|명|개|번|년|달|일|가지)"
    r"|\b(?:who|when|where|why|which|how (?!much\b|many\b|long\b)"
    r"|what (?:is|are|documents?|do|kinds?))",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"(?:나요|까요?|습니까|[은는]가요?|[당는한]가|는감|[돼되]요|해요|냐)\s*[?？]*\s*$"
    r"|수 (?:있|없)(?:어요?|니|지)\s*[?？]*\s*$"
    r"|^\s*(?:can|may|must|do|does|is|are|should|will) .+",
    re.IGNORECASE,
)
_SUM = r"(?:요금|[가-힣]{0,3}료|금액|값|비용|지원금|지원액|수당)"
_GIVEN = re.compile(r"지원|보조|수당|포상|보상|상금|환급")
_ASKS_HOW_SET = re.compile(rf"{_SUM}[^?\n]{{0,16}}?어떻게 (?:정|계산|매|산정|책정)")
_IN_A_TABLE = re.compile(r"별표|요금표|기준표|[료비] 표")
# 나라의 규정이 정한 금액 tells where it is set, and not how.
_SET = re.compile(
    r"(?:정해|정하|정합|결정|산정|계산|고시|게시|공고)(?!한 금액)|범위(?:에서| 안에서)|예산 안에서"
    r"|정해져 있지 않"
)
_SAYS_SO = re.compile(r"(?:정해져|적혀|나와) 있지 않|정하지 않|정한 것이 없")
_SENTENCES = re.compile(r"(?<=[가-힣]\.)\s|\n")
# They name no matter: every fine is one, for an act that breaks some rule.
_OF_ANY_FINE = frozenset(
    {
        *("과태료", "벌금", "범칙금", "처벌", "단속", "부과", "위반", "불법", "걸리", "기준"),
        *("금액", "얼마", "누가", "무엇", "어디", "어떻", "그냥", "경우", "사람", "나오"),
        *("여수", "여수시"),
    }
)
# Nor do these: every grant is one, for whoever has met with something.
_OF_ANY_GRANT = frozenset(
    {
        *(
            "지원금",
            "보조금",
            "위로금",
            "보상금",
            "장려금",
            "수당",
            "지원",
            "보조",
            "보상",
            "지급",
            "혜택",
        ),
        *(
            "신청",
            "대상",
            "도움",
            "돕",
            "돈",
            "금",
            "받",
            "주",
            "얼마",
            "있",
            "없",
            "되",
            "하",
            "나오",
        ),
        *(
            "나",
            "저",
            "우리",
            "사람",
            "경우",
            "어디",
            "누구",
            "무엇",
            "어떻",
            "시",
            "시청",
            "여수",
            "여수시",
        ),
        *("이번", "오늘", "어제", "지금", "좀", "수", "거", "것", "때", "때문", "혹시"),
    }
)
_ASKS_A_GRANT = re.compile(
    r"(?:지원금|보조금|위로금|보상금)(?:[이은을도]|이나)?\s?(?:좀\s?)?(?:있|받|되|나오|나와|나올|주|줘|준|타)"
    r"|(?:지원|보상|도움)(?:[이은을도])?\s?(?:좀\s?)?(?:있|받을|되나|돼|나오|해\s?(?:주|줘))"
)
_HAPPENED = re.compile(
    r"(?:[가-힣][았었였]|[가-힣]?[났갔왔됐했졌렸쳤탔떴샀잤섰렀녔웠랐겼꼈뒀줬봤뺐])(?:는데|는디|어요|습니다|거든|으니)"
    r"|[가-힣](?:[아어]|[나가와돼해져려쳐타])서(?=\s)"
)
_SHORTEST = 2
_OFFICE = re.compile(
    r"(?:담당|소관|맡[은는])\s?(?:부서|과|팀|곳)?[이가은는]?\s?(?:어디|어느|뭐|무엇|알려)"
    r"|어느 (?:부서|과|팀)|(?:which|what) (?:department|division)|department is in charge",
    re.IGNORECASE,
)


def besides(question: str, kinds: frozenset[Wanted]) -> str:
    """What a question asks beside facts of these kinds, as it would ask it alone; may be empty.

    What asks for them is taken out, and what else is said stays: the subject stands before both.
    """
    feared = bool(kinds & PENALTIES)
    if not any(_asks_otherwise(part, kinds, feared=feared) for part in _PARTS.split(question)):
        return ""
    if feared:
        sentences = _ENDS.split(question)
        question = " ".join(one for one in sentences if not names_a_penalty(one)) or question
    asking = "|".join(f"(?:{asks_for(kind)})" for kind in sorted(kinds - {Wanted.PENALTY}))
    if asking:
        question = re.sub(rf"(?:{asking})[가-힣]*[,.?？]*", " ", question, flags=re.IGNORECASE)
    return " ".join(question.split())


def _asks_otherwise(part: str, kinds: frozenset[Wanted], *, feared: bool) -> bool:
    """Whether a part of a question asks for something, and for no fact of these kinds."""
    if wanted(part) & kinds or (feared and names_a_penalty(part)):
        return False
    return _OTHERWISE.search(part) is not None or _YES_OR_NO.search(part) is not None


def asks_for_office(question: str) -> bool:
    """Whether a question asks which department is in charge, which every ordinance tells."""
    return _OFFICE.search(question) is not None


def told_how_set(kinds: frozenset[Wanted], guide: Article) -> bool:
    """Whether a guide is asked for a sum, and tells how it is set, not only in which table."""
    if not kinds or not kinds <= MONEYS:
        return False
    asked = [guide.source.heading, guide.source.article, *guide.questions]
    if Wanted.PRICE in kinds:
        # What somebody is given is no price of anything.
        asked = [one for one in asked if not _GIVEN.search(one)]
    if not any(wanted(one) & MONEYS or _ASKS_HOW_SET.search(one) for one in asked):
        return False
    return any(
        _SET.search(one) and not _IN_A_TABLE.search(one) for one in _SENTENCES.split(guide.text)
    )


def left_unstated(kinds: Iterable[Wanted], told: str) -> frozenset[Wanted]:
    """Those of these kinds of facts that an answer neither states nor says to be unstated."""
    if _SAYS_SO.search(told):
        return frozenset()
    return frozenset(
        kind
        for kind in kinds
        if not (names_a_sanction(told) if kind is Wanted.PENALTY else states(kind, told))
    )


def shares_a_matter(words: Iterable[str], about: str) -> bool:
    """Whether one of a question's words, beside those of any fine, is said where a fine is named.

    `담배` and `버스` stand nowhere in an article on the fines of public toilets. A question that
    has no such word asks for the fines of whatever was found.
    """
    named = {comparable(word) for word in words} - _OF_ANY_FINE
    named = {word for word in named if word and not word.isascii()}
    long = {word for word in named if len(word) >= _SHORTEST}
    if long:
        told = comparable(about)
        return any(word in told for word in long)
    return not named or any(re.search(rf"(?<![가-힣]){word}", about) for word in named)


def grants_for_another(question: str, words: Iterable[str], held: Iterable[str]) -> bool:
    """Whether a grant is asked for what has happened, of which nothing that was found says a word.

    Who was saved from drowning is paid nothing by an ordinance on the losses of boats, however
    near their words lie. `words` are the question's own, and the ordinances' words for them.
    """
    if not (_ASKS_A_GRANT.search(question) and _HAPPENED.search(question)):
        return False
    named = {word for one in words for word in one.split()} - _OF_ANY_GRANT
    return bool(named) and named.isdisjoint(held)
