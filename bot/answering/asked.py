"""What is asked, without what is said beside it: greetings, and who asks. A pure function.

Whoever says where they come from, what they live on or how they move asks no less clearly than
somebody who says nothing, and must not be led to other articles by it. So what is said before the
question is left aside, if the question stands without it; only a search can tell whether it does.
"""

from __future__ import annotations

import re

_LONGEST = 40
"""Characters of a clause that says something of somebody: a longer one tells a case."""

_KIN = (
    "남편|아내|집사람|신랑|와이프|부모님|어머니|아버지|엄마|아빠|할머니|할아버지|아들|딸|형|누나|언니"
    "|오빠|동생|손주|집|가족"
)
# Somebody or their kin is told of; what is theirs (내 개인정보, 우리 건물) is what they ask about.
_SOMEBODY = (
    r"(?:(?:저희?|나|우리)(?:들|네)?[은는도]|전|난|[제내]가"
    rf"|(?:(?:우리|울|제|내|저희)\s)?(?:{_KIN})(?:은|는|이|가|도|께서))"
)
_OF_SOMEBODY = rf"{_SOMEBODY}\s[^?？.!,]{{1,{_LONGEST}}}?"
_BUT = r"[가-힣]*[는은인던한운쁜란](?:데|디)"
_ENDED = r"[가-힣]*(?:니다|[이예에]요|[어아여해]요|구만|는디요|거든요)"
_SPOKEN = rf"(?:{_OF_SOMEBODY}(?:{_BUT}요?[,.]?|{_ENDED}[,.!])\s+)"
# A short clause that leads to a question: 물어볼 것이 있는데요, 잘 몰라서 그러는데요, 여쭤봅니다.
_ASKS = r"[^?？.!,]{0,20}(?:여쭤|여쭙|물어|궁금|몰라)[^?？.!,]{0,20}"
_LEADS = rf"(?:{_ASKS}[.,!]\s+|[^?？.!,]{{1,{_LONGEST}}}{_BUT}요,\s+)"
_GREETING = r"(?:(?:안녕하[가-힣]*|저기요|저기|여보세요|아따|실례합니다|수고하[가-힣]*)[,.!~]*\s+)"
_PLEASE = (
    r"(?:(?:쪼까|좀|하나)?\s*(?:알려|알켜|가르쳐|갈쳐|갈켜|말해|여쭤|물어)[가-힣]*(?:\s*[주줘]"
    r"[가-힣]*)?[,.!]\s+)"
)
_KOREAN = re.compile(rf"^(?:{_GREETING}|{_PLEASE}|{_SPOKEN}|{_LEADS})+")
_ENGLISH = re.compile(
    r"^(?:(?:hello|hi|good (?:morning|afternoon|evening)|excuse me|thank you)[,.!]\s+"
    r"|(?:i am|i'm|i live|i come|i get|i use|i have|we are|we're|we live|my \w+ is|there is)\b"
    r"[^.?!]{1,80}\.\s+)+",
    re.IGNORECASE,
)
_THINKING = re.compile(r"(?<=\s)(?:음|어|에)\s+")
"""The sounds of thinking, as a telephone that listens writes them down."""
_STANDS = re.compile(r"\S+\s+\S+|\S{8,}")
"""At least two words, or one that was written without blanks."""


def asked_in(question: str) -> str:
    """The question without what is said before it; as it is where nothing is, or nothing is left.

    It may still lean on what was said: who searches for it has to look whether it is found.
    """
    whole = question.strip()
    rest = _THINKING.sub("", _ENGLISH.sub("", _KOREAN.sub("", whole))).strip()
    return rest if rest != whole and _STANDS.search(rest) else question
