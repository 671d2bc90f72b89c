"""What a text of law holds, counted from its own lines: items, and numbers with what they count.

It reads nothing as the code does: what the code cuts, numbers and compares is held against it.
"""

from __future__ import annotations

import re
from collections import Counter

_AMENDED = re.compile(
    r"<[^<>]*>|\[[^\[\]]*\]|\([^()]*(?:개정|신설|삭제|이동|단서)[^()]*\d{4}\s?\.[^()]*\)"
)
_ITEM = re.compile(
    r"(?m)^[ \t]*(?:\d{1,2}(?:의\d+)?\.(?!\d)|[가-하]\.(?=[ \t“「]))[ \t]*(?!삭제)(?=\S)"
)
_SHOWN = re.compile(r"(?m)^\s*(?:- |\d{1,2}\. )")
_UNITS = (
    r"[십백천만억]*\s?원|퍼센트|%|개월|년|일|시간|분(?!의)|회|명|인(?!정)|배|세|대|톤|미터|리터|kg|km|m"
    r"|분의\s?\d+"
)
_AMOUNT = re.compile(rf"(?<![\d.,제])\d[\d,]*(?:\.\d+)?\s?(?:{_UNITS})")


def items_in(law: str) -> int:
    """The items (호) and sub-items (목) that stand on lines of their own and are in force."""
    return len(_ITEM.findall(_AMENDED.sub("", law)))


def items_shown(answer: str) -> int:
    """The lines of an answer that are items of a list."""
    return len(_SHOWN.findall(answer))


def amounts_in(text: str) -> Counter[str]:
    """Each number with its unit, as often as it stands there: amounts, shares, spans, dates."""
    bare = _SHOWN.sub("- ", _AMENDED.sub("", text))
    return Counter(re.sub(r"[\s,]", "", found) for found in _AMOUNT.findall(bare))
