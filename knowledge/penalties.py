"""Whether a question fears a penalty, and whether what is told names one. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PENALTY = r"과태료|벌금|범칙금"
_NAMED = rf"{_PENALTY}|\b(?:fined|(?:the|an?y?) fines?|fines? (?:for|if)|penalt)"
_NAMED_PENALTY = re.compile(_NAMED, re.IGNORECASE)
_TOLD_PENALTY = re.compile(_PENALTY)
# Whoever fears a fine for a bill that is not paid, or late, is told what is added to it.
_UNPAID = re.compile(
    r"(?:안|못|늦게) ?(?:내|냈|낸|낼|갚)|(?:내|납부하|갚)지 ?(?:않|안|못)|밀리|밀린|밀렸"
    r"|연체|체납|미납|(?:not|n't|late|forget to) pay|unpaid|overdue|pay[^.?]{0,40} late",
    re.IGNORECASE,
)
_TOLD_ADDED = re.compile(r"가산금|연체금|연체료")
# What an ordinance calls that which citizens call a fine.
_PUNISHES = re.compile(
    r"과태료|벌금|범칙금|변상|가산금|연체|추징|위약금|배상|이행강제금|과징금|환수|영치"
    # Whoever fears a fine may be told what happens instead.
    r"|(?:대출|대여|이용|입장|자격)[을를이가은는]?\s?(?:[^\s.]+\s){0,3}?(?:정지|제한|중지)"
)
_ASKED_OF_A_FINE = re.compile(rf"{_NAMED}|다가?\s?걸리|요[.,]?\s걸려", re.IGNORECASE)
# Who reports somebody, or was towed by mistake, is paid and does not pay.
_PAID = re.compile(r"포상|상금|신고하|보상|돌려|reward|report", re.IGNORECASE)


def asks_of_a_fine(question: str) -> bool:
    """Whether the sum that a question asks for is that of a fine, which the asker would pay."""
    return _ASKED_OF_A_FINE.search(question) is not None and _PAID.search(question) is None


def untold_penalty(question: str, told: str) -> bool:
    """Whether a question names a penalty and what is told names none.

    What is added to a bill, or taken off it, is another matter, unless it is the bill that is not
    paid. Who reports somebody else may be told of the reward.
    """
    if not fears_a_penalty(question):
        return False
    added = _UNPAID.search(question) and _TOLD_ADDED.search(told)
    return not added and not _TOLD_PENALTY.search(told)


def unpunished(question: str, texts: Iterable[str]) -> bool:
    """Whether a question names a penalty and an ordinance's first articles know none of any kind.

    Of 19,333 questions in `bench/training/questions` that those articles answer, four do.
    """
    return fears_a_penalty(question) and not any(map(names_a_sanction, texts))


def names_a_sanction(text: str) -> bool:
    """Whether a text names anything that citizens call a fine, or what happens instead."""
    return _PUNISHES.search(text) is not None


def names_a_penalty(question: str) -> bool:
    """Whether a question, or a part of one, names a penalty."""
    return _NAMED_PENALTY.search(question) is not None


def fears_a_penalty(question: str) -> bool:
    """Whether it names a penalty, and not as somebody who is paid: for a report, for a mistake."""
    return names_a_penalty(question) and _PAID.search(question) is None
