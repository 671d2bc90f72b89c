"""Does a message hold several questions? Then each of them is looked for by itself. Pure functions.

One search runs over a message, and finds what lies between two matters, or one of them: the other
is lost without a word. The rules, in order; where any doubt is left, a message is one question:

1. A question ends as one (`?`, `얼마예요`, `되나요`, `궁금하고요`); what ends otherwise is said
   beside the question that follows. What is said before the first is said beside every one,
   and what is said between two that a joining word parts, beside both.
2. What leans on the question before it belongs to it: `65세는요?`, `그건 어디서 해요?`, `왜요?`,
   `아니면 …`, and `…인데요?`, which asks nothing.
3. Two matters that are named in one breath, each with what is wanted of it, are two questions
   (`택시 요금이랑 상품권 할인율`); where the second names no matter, it is of the first's.
4. A message that tells what somebody else asked, or asks under one condition, is left as it is.
   So is one in two languages, one longer than a few lines, and one of more questions than anybody
   takes in.

Whether they are about different matters only a search can tell (`several.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.follow_up import follows

MOST_QUESTIONS = 4
_LONGEST = 400
"""Characters of a message: who writes more tells a case."""
_LONGEST_BESIDE = 60
"""Characters that are said beside a question: what is longer tells a case, too."""
_FEWEST_WORDS, _FEWEST_CHARACTERS = 2, 6

_NEXT = (
    r"(?:(?:아|어|음|참|아참)[,]?\s+)?(?:그리고|그라고|글고|또한|또|하나\s?더|한\s?가지\s?더|추가로|마지막으로"
    r"|and\s+also|and|also)(?:요|도)?(?![가-힣A-Za-z])[,:]?\s*"
)
_JOINED = re.compile(rf"(?:{_NEXT})+|\(?\d{{1,2}}[.)]\s+|[①-⑨]\s*|[-*•·]\s+", re.IGNORECASE)
# A full stop after a number counts something off (`1. 2.`), and one before a number is a decimal's.
_SENTENCE_ENDS = re.compile(
    rf"(?<=[?？!])\s*(?=\S)|(?<=[^\s\d]\.)\s+|\s*\n+\s*"
    rf"|(?<=고요)[,]?\s+|(?<=고요,)\s*"
    rf"|(?<=[요까죠당가나니])[,]?\s+(?={_NEXT}\S)"
    r"|\s+(?=[①-⑨])",
    re.IGNORECASE,
)
_WANTS_TO_KNOW = r"(?:궁금|알고\s?싶|알려\s?[주줘]|가르쳐\s?[주줘]|갈쳐\s?[주줘]|말해\s?[주줘])"
_ASKS = re.compile(
    # `…인데요?` and `…거든요?` tell something, whatever sign they end with.
    r"(?!.*(?:[은는인]데요?|[은는인]디요?|거든요?|다면서요?|대요|라고요)\s*[?？.!]*$)(?:.*[?？]+[\s.!~]*$"
    # With a full stop `냄새 나요` tells something.
    r"|.*(?:나요|까요?|[은는인]가요?|당가|든가|느냐|는지요)[\s,!~]*$"
    r"|(?=.*(?:얼마|언제|어디|어떻게|누가|누구|무엇|무슨|뭐|뭘|며칠|몇|어느|어떤)).*[요니냐][\s.,!~]*$"
    rf"|.*{_WANTS_TO_KNOW}\S*(?:\s?싶\S*|\s?주\S*)?[\s.,!~]*$)",
    re.DOTALL,
)
_LEANS = re.compile(
    r"(?:그럼|그러면|근데|그런데|그래서|아니면|혹은|또는|아님|그|그게|그거|그건|그것|그때|거기|이게|이거|이건|이것|여기"
    r"|왜|맞(?:아요|죠|나요)|그렇(?:죠|지요)|or|then|so|it|that|this|is it|is that|does it|do they"
    r"|can it|if so|if not|how about|what about)(?![가-힣A-Za-z])",
    re.IGNORECASE,
)
_GREETS = re.compile(
    r"(?:안녕\S*|저기요?|여보세요|실례\S*|수고\S*|감사\S*|고맙\S*|부탁\S*|네|예|hello|hi|thank\S*)[\s.,!~]*"
    r"(?:(?:드려요|드립니다|합니다|하세요|하십니까|you)[\s.,!~]*)?",
    re.IGNORECASE,
)
_PLEADS = re.compile(
    r"(?:(?:좀|꼭|빨리|다|둘\s?다|모두|제발|자세히|쉽게)\s+)*(?:알려|가르쳐|갈쳐|말해|답변?해?|대답해?|please)"
    r"\s?(?:[주줘]\S*|tell me)?(?:\s?(?:주세요|바랍니다))?[\s.,!~]*",
    re.IGNORECASE,
)
# `두 가지 여쭤볼게요` tells of nobody who they are.
_ANNOUNCES = re.compile(
    r".{0,20}(?:여쭤|여쭙|물어\s?[보볼봅봐]|질문|궁금한\s?(?:게|것)).{0,12}", re.DOTALL
)
# `자원봉사를 하면 뭐가 좋아요? 주차장도 깎아 줘요?` is asked under one condition. Who would have
# something (`받으려면`) sets none.
_IF, _ALSO = re.compile(r"[가-힣](?<![려화읍냉])면\s"), re.compile(r"(?:\S+\s)?\S+도\s")
# What somebody else asked is told, and names of laws are no questions.
_QUOTED = re.compile(r"[\"“‘「『][^\"”’」』]*[?？.!냐니까요죠]\s*[\"”’」』]")
# What is wanted of a matter; a noun that is none of these may be the matter itself.
_WANTED = (
    r"(?:요금|사용료|이용료|수수료|과태료|벌금|연체료|가산금|관리비|보관료|견인료|비용|금액|가격|값"
    r"|지원금|보조금|포상금|할인율|할인|감면율|감면|환불|반환|임기|인원"
    r"|(?:신청|접수|유효|이용|사용|납부|지원)?\s?(?:기간|기한|방법|자격|대상|기준|시간|서류|장소))"
)
_NAMED = rf"(?:[^\s,]+\s){{0,4}}?[^\s,]*{_WANTED}"
_IN_ONE_BREATH = re.compile(
    rf"(?P<one>{_NAMED})(?:이랑|랑|이라?하고|하고|과|와|\s?및)\s+(?P<two>{_NAMED})"
    r"(?P<particle>(?:[은는이가을를도]|이랑|랑|하고|까지)?)"
    r"(?P<asked>\s*(?:(?:각각|둘\s?다|모두|다|좀|같이)\s*)*"
    rf"(?:{_WANTS_TO_KNOW}\S*(?:\s?\S{{1,4}})?|얼마\S*|언제\S*|뭐\S*|무엇\S*|어떻게\s?[되돼]\S*)?)"
    r"[\s.,!?？~]*"
)
_WANTED_OF_IT = re.compile(rf"\s*{_WANTED}$")
_HANGUL, _LATIN = re.compile(r"[가-힣]"), re.compile(r"[A-Za-z]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One question of several, as it would be asked alone."""

    text: str
    joined: bool = False
    """Whether the citizen says that another question follows (`그리고`, `2.`)."""


def questions_in(message: str) -> tuple[Part, ...]:
    """The questions of a message that holds several; none where it may well be one."""
    said = message.strip()
    if len(said) > _LONGEST or _QUOTED.search(said):
        return ()
    parts = _named_together(said) or _asked(said)
    if not 1 < len(parts) <= MOST_QUESTIONS or len({_script(one.text) for one in parts}) > 1:
        return ()
    return tuple(parts)


def _named_together(message: str) -> list[Part]:
    """Two matters of one sentence, each with what is wanted of it; none where it names one."""
    found = _IN_ONE_BREATH.fullmatch(message)
    if found is None or not (matter := _matter_of(found["one"])):
        return []
    asked = f"{found['two']}{found['particle']}{found['asked']}".strip()
    if not _matter_of(found["two"]):
        asked = f"{matter} {asked}"
    return [Part(text=f"{found['one']}{found['asked']}".strip()), Part(text=asked, joined=True)]


def _matter_of(named: str) -> str:
    """`공영주차장` of `공영주차장 요금`; empty where only what is wanted is named."""
    return _WANTED_OF_IT.sub("", named).strip()


def _asked(message: str) -> list[Part]:
    parts: list[Part] = []
    beside, common, joined = "", "", False
    for sentence in filter(str.strip, _SENTENCE_ENDS.split(message)):
        opening = _JOINED.match(sentence)
        if opening and parts and beside:
            # `경차예요. 그리고 …` tells of the question before it, and maybe of this one, too.
            parts[-1] = Part(text=f"{parts[-1].text} {beside}", joined=parts[-1].joined)
        words = (sentence[opening.end() :] if opening else sentence).strip().rstrip(",")
        joined = joined or opening is not None
        if not words or _GREETS.fullmatch(words) or _PLEADS.fullmatch(words):
            continue
        if not _ASKS.match(words):
            if not _ANNOUNCES.fullmatch(words):
                beside = f"{beside} {words}".strip()
            continue
        if parts and not beside and _belongs(words):
            parts[-1] = Part(text=f"{parts[-1].text} {words}", joined=parts[-1].joined)
        elif not parts and _belongs(words):
            return []  # It leans on what was asked before, and takes all that follows along.
        elif len(beside) > _LONGEST_BESIDE or _under_one_condition(parts, words):
            return []
        else:
            common = common if parts else beside
            told = common if not parts else f"{common} {beside}".strip()
            parts.append(Part(text=f"{told} {words}".strip(), joined=joined))
        beside, joined = "", False
    # What is told after the last question may bear on any of them.
    return [] if beside else parts


def _belongs(words: str) -> bool:
    """Whether a question is none without the one before it."""
    short = len(words.split()) < _FEWEST_WORDS or len(words) < _FEWEST_CHARACTERS
    return short or _LEANS.match(words) is not None or follows(words)


def _under_one_condition(parts: Sequence[Part], words: str) -> bool:
    return _ALSO.match(words) is not None and any(_IF.search(one.text) for one in parts)


def _script(text: str) -> bool:
    return len(_HANGUL.findall(text)) * 2 >= len(_LATIN.findall(text))
