"""Of how many children is this told? A guide for two children is none for three. Pure functions."""

from __future__ import annotations

import re

_CALLED = {
    1: ("한", "하나", "one"),
    2: ("두", "둘", "two"),
    3: ("세", "셋", "three"),
    4: ("네", "넷", "four"),
    5: ("다섯", "다섯", "five"),
    6: ("여섯", "여섯", "six"),
}
"""What a number is called before what is counted, behind it, and in English."""
_COUNTS = {word: number for number, words in _CALLED.items() for word in words}
_NUMBER = "|".join((*(word for word in _COUNTS if len(word) > 1), "[한두세네둘셋넷]", r"\d{1,2}"))
_CHILD = r"(?:자녀|자식|아이|애기|아기|애|남매|형제)"
_COUNTED = re.compile(
    # 두 자녀, 3명의 아이
    rf"(?<![가-힣\d])(?P<before>{_NUMBER})\s?(?:명의?\s)?{_CHILD}(?:들|를|을|가|는|만|의|도|와|과|랑|(?:이?면|인데|이?라면)요?)?(?![가-힣])"
    # 아이가 셋, 자녀 3명. What 두 and 3 stand before may be years of age: 두 돌, 3 돌.
    rf"|(?<![가-힣]){_CHILD}(?:들)?(?:이|가|는|만|를|을)?\s(?P<after>{_NUMBER})"
    r"(?=\s?명|(?<![한두세네])(?:[이인입을를.,?]|\s(?!살|세|개월|달|돌|번(?!호))|$))"
    r"|\b(?P<english>one|two|three|four|five|six|\d{1,2}) (?:kids|children)\b",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(r"\s?명?\s?이상")
_BARE = re.compile(
    rf"^(?:\S+\s)?(?P<bare>{_NUMBER})\s?(?:명)?(?:이?라?면|은|는|도|인데)(?:\s?요)?\s?[?？!.]*$"
)
_AND_MORE = re.compile(r"자녀 이상|or more (?:kids|children)")


def children_in(text: str) -> int | None:
    """How many children a text counts; None where it counts none, or no single number of them."""
    found = {_number(one) for one in _COUNTED.finditer(text)}
    return found.pop() if len(found) == 1 else None


def bare_number(text: str) -> int | None:
    """The number that a text is nothing but (`셋이면요?`): of what, the question before it says."""
    found = _BARE.match(text.strip())
    if found is None:
        return None
    number = found["bare"]
    return int(number) if number.isdigit() else _COUNTS[number]


def names_children(text: str) -> bool:
    """Whether a text is about somebody's children, however many."""
    return (
        re.search(r"자녀|아이|(?<![가-힣])애(?:가|는|도|들|\s)|\bchildren\b|\bkids\b", text)
        is not None
    )


def families_in(text: str) -> tuple[tuple[int, bool], ...]:
    """Every number of children that a text counts, and whether it means more of them, too."""
    return tuple(
        (_number(found), _MORE_BEHIND.match(text, found.end()) is not None)
        for found in _COUNTED.finditer(text)
    )


def _number(found: re.Match[str]) -> int:
    number = next(filter(None, found.groups()))
    return int(number) if number.isdigit() else _COUNTS[number.lower()]


def with_children(text: str, many: int) -> str:
    """A text that counts children with so many of them; as it is where it counts none."""

    def counted(found: re.Match[str]) -> str:
        place = next(at for at, one in enumerate(found.groups(), start=1) if one)
        called = _CALLED.get(many, (str(many),) * 3)[place - 1]
        start, end = (at - found.start() for at in found.span(place))
        return f"{found[0][:start]}{called}{found[0][end:]}"

    return _COUNTED.sub(counted, text)


def told_for(children: int | None, heading: str) -> bool:
    """Whether a heading speaks of so many children, or of no number of them."""
    told = children_in(heading)
    if children is None or told is None:
        return True
    return children >= told if _AND_MORE.search(heading) else children == told
