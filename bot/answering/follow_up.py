"""Is this asked about what was asked before? Then the two are one question. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce

from knowledge import told_anew

MOST_TURNS = 3
"""Earlier questions that are looked at: what lies further back is another conversation."""
_SHORT = 4
"""Words up to which `65세는요?` is the rest of a question and not a whole one."""
_MAY_LEAN = 8
"""Words up to which a question may name no subject of its own (`신청은 어디에 해요?`)."""

_JOINS = re.compile(
    r"(?:그럼|그러면|그렇다면|그라믄|글믄|근데|그런데|그리고|그래서|또|아니면|그건|그거|그게|거기|그때)(?![가-힣])"
    r"|(?:그럼|그러면|거기|그거|그)(?:는|은|도|에|에서|에도)(?=\s)|그\s(?:돈|경우|때|사람|서류|조례)"
    r"|(?:and|then|so|what about|how about|what if)\b",
    re.IGNORECASE,
)
_RESTS = re.compile(
    r"(?:[은는도]|이?라면|이?면)\s?요\s?[?？!.]*$"
    # 67세인데요? tells a number, and 다자녀는 얼마나요? asks how much of what was asked before.
    r"|\d\s?(?:세|살|명|%|퍼센트|프로)[인이]\S{0,2}데요?\s?[?？!.]*$|(?<![가-힣])얼마나?요\s?[?？!.]*$"
)
# 외국인도 되나요? asks of somebody else what was asked before.
# With 은/는 only of who, when and how: what else stands there (교복비는 받나요?) is a subject.
_OF_WHOM = (
    r"외국인|어린이|아이|학생|청소년|노인|어르신|장애인|임산부|남편|아내|부모님?|가족|자녀|대리인"
    r"|카드|현금|계좌이체|주말|평일|공휴일|휴일|명절|토요일|일요일|\d+\s?(?:세|살)"
)
_ALSO = re.compile(
    rf"(?:\S+도|\S*(?:{_OF_WHOM})[은는]|(?:저희?|나|우리|애들?)[은는])\s(?:안\s?)?(?:되|돼|된|가능|받|해당|포함|마찬가지)\S*[?？!.]*",
)


def follows(text: str) -> bool:
    """Whether a question leans on an earlier one: `그럼 65세는요?`, `외국인도 되나요?`."""
    said = text.strip()
    if _JOINS.match(said) or _ALSO.fullmatch(said):
        return True
    return len(said.split()) <= _SHORT and _RESTS.search(said) is not None


def may_lean(text: str) -> bool:
    """Whether a question leans on an earlier one, or is so short that a search has to tell."""
    return follows(text) or len(text.split()) <= _MAY_LEAN


def whole(text: str, earlier: Iterable[str], leaning: int = 0) -> str:
    """The question with what it leans on; `earlier` are the chat's questions, newest first.

    What it tells anew (`셋이면요?`) stands in the place of what was told before of the same kind.
    As it is where it stands alone, or where nothing was asked before. `leaning` is how many earlier
    questions it leans on although it does not say so, because it names no subject of its own.
    """
    return reduce(_joined, reversed(turns_of(text, earlier, leaning)))


def turns_of(text: str, earlier: Iterable[str], leaning: int = 0) -> list[str]:
    """The question and those that it leans on, newest first."""
    turns = [text]
    # Who asks the same again, asks nothing more of it.
    for before in (one for one in earlier if one.strip() != text.strip()):
        leans = follows(turns[-1]) or len(turns) <= leaning
        if not leans or len(turns) > MOST_TURNS:
            break
        turns.append(before)
    return turns


def lent(text: str, earlier: Iterable[str], leaning: int = 0) -> str:
    """What a question leans on, as one; empty where it stands alone, or only tells it anew."""
    _, *before = turns_of(text, earlier, leaning)
    if not before:
        return ""
    told = reduce(_joined, reversed(before))
    return told if _joined(told, text).endswith(text) else ""


def _joined(before: str, now: str) -> str:
    return told_anew(before, now) or f"{before} {now}"
