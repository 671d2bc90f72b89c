"""Is a text read aloud well? What a screen reader makes of signs, as pure rules.

1. A rule looks at the text alone, as it stands; what it finds is the piece that is read wrongly.
2. Each rule has a reason, in an operator's words, and a source: a success criterion or a failure
   of WCAG 2.2 where one names the matter, else this project.
3. Two numbers in one word, `제3조제1항`, are how laws are cited, and read right; a third is lost.
4. What an ordinance prints is not ours to spell otherwise: it is counted where answers quote it,
   and mended in our own sentences alone.

Not looked at: the marks `·` and `※` with which lines of a list and explanations open, and days as
official documents write them, `2026. 3. 1.`, which are read as three numbers with pauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from city import Language

OURS: Final = "assistant"
"""The source of a rule that no standard names."""


class AloudRule(StrEnum):
    """The rules; the sentence `aloud.<value>` of operators tells the reason of each."""

    TABLE = "table"
    PICTURE = "picture"
    ARROW = "arrow"
    NAMELESS_LINK = "nameless_link"
    ISO_DAY = "iso_day"
    CLOCK = "clock"
    RANGE = "range"
    CIRCLED = "circled"
    ROMAN = "roman"
    UNIT = "unit"
    OPERATOR = "operator"
    JOINED_ARTICLE = "joined_article"
    ROW_OF_SIGNS = "row_of_signs"
    BY_LOOKS = "by_looks"
    HIDDEN_SIGN = "hidden_sign"


@dataclass(frozen=True, kw_only=True, slots=True)
class Flaw:
    """Something that is read wrongly."""

    rule: AloudRule
    piece: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Pattern:
    looks_like: re.Pattern[str]
    source: str
    language: Language | None = None
    """The language in which alone it is read wrongly; None: in every one."""


_ADDRESS = re.compile(r"https?://\S+|\{(?:website|url|link|address)\}")
_WORDS = re.compile(r"[가-힣A-Za-z]{2,}")
_PATTERNS: Final = {
    AloudRule.TABLE: _Pattern(
        looks_like=re.compile(r"\S?\t\S?|\S {3,}\S|^\|.*\|$|\S \| \S", re.MULTILINE),
        source="WCAG 2.2 F34",
    ),
    AloudRule.PICTURE: _Pattern(
        looks_like=re.compile(
            "[\U0001f000-\U0001faff\u2600-\u26ff\u2700-\u27bf\u2b50\u2b55\u260e\u2611]"
        ),
        source="WCAG 2.2 1.1.1, F26",
    ),
    AloudRule.ARROW: _Pattern(
        looks_like=re.compile("[\u2190-\u21ff\u25b2-\u25c5\u27f0-\u27ff]|->|=>"),
        source="WCAG 2.2 F26",
    ),
    AloudRule.ISO_DAY: _Pattern(
        looks_like=re.compile(r"\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{2}-\d{2} \d{2}:"), source=OURS
    ),
    AloudRule.CLOCK: _Pattern(
        looks_like=re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)"),
        source=OURS,
        language=Language.KOREAN,
    ),
    AloudRule.RANGE: _Pattern(
        looks_like=re.compile(r"\S{0,8}\s?[~∼〜～]\s?\S{0,8}"),
        source=OURS,
    ),
    AloudRule.CIRCLED: _Pattern(
        looks_like=re.compile("[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]"), source=OURS
    ),
    AloudRule.ROMAN: _Pattern(looks_like=re.compile("[\u2160-\u2188]"), source=OURS),
    AloudRule.UNIT: _Pattern(
        looks_like=re.compile("[\u3300-\u33ff\u2103\u2109\u2113]|\\d ?(?:m2|m3|km2)\\b|[a-z][²³]"),
        source="WCAG 2.2 3.1.4",
    ),
    AloudRule.OPERATOR: _Pattern(looks_like=re.compile("[×÷±≥≤≠∞√]"), source=OURS),
    AloudRule.JOINED_ARTICLE: _Pattern(
        looks_like=re.compile(r"제?\d+조(?:의\d+)?제\d+항제\d+호"),
        source=OURS,
        language=Language.KOREAN,
    ),
    AloudRule.ROW_OF_SIGNS: _Pattern(
        looks_like=re.compile(r"([-=*_#+!?])\1{2,}|[.]{4,}"), source="WCAG 2.2 1.1.1, H86"
    ),
    AloudRule.BY_LOOKS: _Pattern(
        looks_like=re.compile(
            r"(?:빨간|파란|초록|노란|붉은|푸른)[ 가-힣]{0,6}(?:단추|버튼|글|칸|표시)"
            r"|(?:오른|왼)쪽[ 가-힣]{0,4}(?:단추|버튼|칸|메뉴)"
            r"|\b(?:red|blue|green|yellow) (?:button|text|box)|\b(?:left|right)-hand\b"
        ),
        source="WCAG 2.2 1.3.3",
    ),
    AloudRule.HIDDEN_SIGN: _Pattern(
        looks_like=re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]"), source=OURS
    ),
}


def flaws(text: str, language: Language) -> tuple[Flaw, ...]:
    """What of a text is read aloud wrongly, rule by rule, each piece once."""
    found = [
        Flaw(rule=rule, piece=piece.group().strip())
        for rule, pattern in _PATTERNS.items()
        if pattern.language in {None, language}
        for piece in pattern.looks_like.finditer(_ADDRESS.sub(" ", text))
    ]
    return tuple(dict.fromkeys((*found, *_nameless(text))))


def source_of(rule: AloudRule) -> str:
    """Where a rule comes from."""
    return "WCAG 2.2 2.4.4, G91" if rule is AloudRule.NAMELESS_LINK else _PATTERNS[rule].source


def _nameless(text: str) -> Iterator[Flaw]:
    """Addresses before which no word of their line, or of the one above it, says what they are."""
    above = ""
    for line in text.splitlines():
        for found in _ADDRESS.finditer(line):
            before = _ADDRESS.sub(" ", line[: found.start()])
            if not _WORDS.search(before) and not _WORDS.search(_ADDRESS.sub(" ", above)):
                yield Flaw(rule=AloudRule.NAMELESS_LINK, piece=found.group())
        above = line
