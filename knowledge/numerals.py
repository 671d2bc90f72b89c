"""How Korean writes a number: digits with 백·천·만·억, Sino-Korean words, native counting words."""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = {"십": 10, "백": 100, "천": 1000}
_LARGE = {"만": 10**4, "억": 10**8, "조": 10**12}
_SINO = dict(zip("일이삼사오육칠팔구", range(1, 10), strict=True))
_NATIVE_ONES = {
    word: value
    for value, words in enumerate(
        ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"), start=1
    )
    for word in (words,)
}
_NATIVE_TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50} | {
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
TENS = "|".join(_NATIVE_TENS)
"""The native words for tens, as an expression finds them: an age is told by them."""
MONTHS = r"(?<![가-힣])(?:한|두|세|석|네|넉) ?달(?!음)"
"""Months that are counted by native words; 한달음 counts none."""
SINO_NUMBER = r"([일이삼사오육칠팔구십백천만]+)"
# What may follow a number in words: these syllables are in many a word that is no number.
LIMIT_WORDS = r"(?:이[상하내]|미만|초과|안에|간|동안|마다|전까지|[까후]|부터)"
DAY_WORDS = {
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}
AFTER_DAYS = r"$|[^가-힣]|이[상하내]|간|까지|부터|안에|마다|동안|전|뒤|후|에|의|은|을|이[며고]"
_PART = re.compile(r"(\d[\d,]*(?:\.\d+)?)?\s?([십백천]?)\s?([만억조]?)")


def amount(written: str) -> str:
    """The plain decimal of a number such as `10,000`, `1만 5천`, `2억5천만` or `0.5`."""
    total = Decimal(0)
    pending = Decimal(0)
    for digits, small, large in _PART.findall(written):
        if not (digits or small or large):
            continue
        number = Decimal(digits.replace(",", "") or "1") if digits or small else Decimal(0)
        pending += number * _SMALL.get(small, 1)
        if large:
            total += (pending or Decimal(1)) * _LARGE[large]
            pending = Decimal(0)
    return _plain(total + pending)


def sino_count(word: str) -> int:
    """The number that a Sino-Korean word names: `이십만` is 200,000, `만` is 10,000."""
    total = section = digit = 0
    for sign in word:
        if sign in _SINO:
            digit = _SINO[sign]
        elif sign in _SMALL:
            section += (digit or 1) * _SMALL[sign]
            digit = 0
        else:
            total += (section + digit or 1) * _LARGE[sign]
            section = digit = 0
    return total + section + digit


def native_count(word: str) -> int:
    """The number that a native counting word names: `열두` is 12."""
    for tens, value in _NATIVE_TENS.items():
        if word.startswith(tens):
            return value + _NATIVE_ONES.get(word[len(tens) :], 0)
    return _NATIVE_ONES[word]


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
