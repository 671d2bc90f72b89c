"""Of how many children is this told? A guide for two children is none for three. Pure functions."""

from __future__ import annotations

import re

_COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "한 하나 one",
            "두 둘 two",
            "세 셋 three",
            "네 넷 four",
            "다섯 five",
            "여섯 six",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBER = "|".join((*(word for word in _COUNTS if len(word) > 1), "[한두세네둘셋넷]", r"\d{1,2}"))
_CHILD = r"(?:자녀|자식|아이|애기|아기|애|남매|형제)"
_COUNTED = re.compile(
    # 두 자녀, 3명의 아이
    rf"(?<![가-힣\d])(?P<before>{_NUMBER})\s?(?:명의?\s)?{_CHILD}(?:들|를|을|가|는|만|의|도|와|과|랑)?(?![가-힣])"
    # 아이가 셋, 자녀 3명. What 두 and 3 stand before may be years of age: 두 돌, 3 돌.
    rf"|(?<![가-힣]){_CHILD}(?:들)?(?:이|가|는|만|를|을)?\s(?P<after>{_NUMBER})"
    r"(?=\s?명|(?<![한두세네])(?:[이인입을를.,?]|\s(?!살|세|개월|달|돌|번(?!호))|$))"
    r"|\b(?P<english>one|two|three|four|five|six|\d{1,2}) (?:kids|children)\b",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(r"\s?명?\s?이상")
_AND_MORE = re.compile(r"자녀 이상|or more (?:kids|children)")


def children_in(text: str) -> int | None:
    """How many children a text counts; None where it counts none, or no single number of them."""
    found = {_number(one) for one in _COUNTED.finditer(text)}
    return found.pop() if len(found) == 1 else None


def families_in(text: str) -> tuple[tuple[int, bool], ...]:
    """Every number of children that a text counts, and whether it means more of them, too."""
    return tuple(
        (_number(found), _MORE_BEHIND.match(text, found.end()) is not None)
        for found in _COUNTED.finditer(text)
    )


def _number(found: re.Match[str]) -> int:
    number = next(filter(None, found.groups()))
    return int(number) if number.isdigit() else _COUNTS[number.lower()]


def told_for(children: int | None, heading: str) -> bool:
    """Whether a heading speaks of so many children, or of no number of them."""
    told = children_in(heading)
    if children is None or told is None:
        return True
    return children >= told if _AND_MORE.search(heading) else children == told
