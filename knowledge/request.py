"""What a citizen asks about, without the words of asking, and what asks. Pure functions."""

from __future__ import annotations

import re

# 알려 주세요 would be taken for a question about 알림, which ordinances call 공고 and 고지.
_ASKING = re.compile(
    r"(?:좀\s*)?(?:알려|알켜|가르쳐|갈쳐|갈켜|말해|말씀해|설명해)\s*(?:주|줘|줄|줬|준|달라|다오|드려)[가-힣]*"
    r"|(?:can|could|would)\s+you\s+(?:please\s+)?tell\s+me|(?:please\s+)?(?:tell|let)\s+me(?:\s+know)?"
    r"|i(?:\s+would|'d)?\s+(?:like|want)\s+to\s+(?:ask|know)",
    re.IGNORECASE,
)


def matter_of(question: str) -> str:
    """The question without its request to be told; it may be nothing but that request."""
    return " ".join(_ASKING.sub(" ", question).split())


_SENTENCE = re.compile(r"(?<=[.!?？])\s+")
# What is to be told asks, too, though it may be all there is: it counts beside what asks plainly.
_WISHES = re.compile(
    r"(?:알려|가르쳐|말해|말씀해)\s?[주줘]|궁금|알고\s?싶|[는인]지요"
    r"|\btell me\b|\bwant to (?:know|ask)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"[?？]|얼마(?!\s?전)|언제|어디|누구|누가|무엇|뭐|무슨|어떤|어떻게|몇|[나까]요"
    r"|\b(?:how|what|when|where|who|which|can|may|must)\b",
    re.IGNORECASE,
)


def asking_of(question: str) -> str:
    """The sentences that ask, where others only tell; the whole question where none stands out.

    Who tells that a father was not heard of for days (며칠간) asks for no number of days.
    """
    sentences = _SENTENCE.split(question.strip())
    if not any(map(_ASKS.search, sentences)):
        return question
    return " ".join(one for one in sentences if _ASKS.search(one) or _WISHES.search(one))
