"""What may be wrong with a sentence, given what its sources state: one function a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from city.korean import comparable
from knowledge.numbers import ungrounded_numbers
from knowledge.writing.modality import predicates, repeats_turned, turned
from knowledge.writing.nearness import (
    Source,
    Statement,
    nearest,
    pairs_of,
    shares,
    stem_of,
    stems_of,
)

FAR = 0.7
"""Share of a sentence's words that must stand in the nearest statement."""
NEAR = 0.9
"""Share from which a sentence repeats a statement, and must repeat what decides in it."""

_NAMED = re.compile(r"「([^」]+)」|(여수시 [^,.「」\n]*?조례)")
_ORDINANCE = re.compile(
    r"((?:\S+ )?\S+ (?:관한|위한)"
    r"|(?:[가-힣·ㆍ]+(?<![은는이가을를의에로와과며고면나해서라도]) )?"
    r"[가-힣·ㆍ]+(?<![은는이가을를의에로와과며고면나해서라도]))\s?조례(?!\s?제정)"
)
_ANY_ORDINANCE = ("시", "그", "이", "본", "해당", "관련", "관계", "다른", "같은", "개별")
_LIMIT = re.compile(
    r"(\d[\d,.]*)\s?[십백천만억조]*\s?(?:[가-힣]{1,4}?|%|㎡|[a-zA-Z/]{1,5})?\s?"
    r"(이상|이하|이내|미만|초과|까지|부터|이전|이후|안에|넘)"
)
_SAME_LIMIT = {"이내": "이하", "까지": "이하", "안에": "이하", "부터": "이상", "넘": "초과"}
_CONDITION = re.compile(r"[^,.()]*?[가-힣](?=\s(?:경우|때)(?!문))|[^,.()]*(?=에\s?한[하정])")
# Words that decide what a rule gives or takes. One that the source does not hold is a new rule.
_DECIDING = tuple(
    map(
        re.compile,
        (
            r"제외|빼[고는]|뺀|빠[지집진]",
            r"포함",
            r"면제|무료|무상|받지 [않아]|내지 [않아]",
            r"감면|감경|할인|깎",
            r"부과|징수",
            r"가산|할증",
            r"금지",
            r"허가|허용",
            r"의무",
            r"취소",
            r"거부|거절",
            r"전부|전액|모두",
            r"일부",
            r"매년|매월|마다",
            r"최대|최고|이하|이내|까지|범위|안에|한도|미만",
            r"최소|최저|이상|부터|초과|넘",
            r"과태료|벌금|벌칙|징역|과징금",
        ),
    )
)


def fault_of(sentence: str, source: Source) -> str:
    """What is wrong with one sentence, the cheap questions first; empty if nothing is."""
    bare = comparable(sentence)
    if any(bare in statement.own for statement in source.stated):
        return ""
    name = _unknown_name(sentence, source.known)
    statement, near = nearest(sentence, source)
    if name or near < FAR:
        return name or f"far {near:.2f}"
    both = f"{statement.text}\n{statement.plain}"
    verb = turned(sentence, both)
    if near < NEAR:
        return verb or _other_limit(sentence, source.words) or _deciding(sentence, both, source)
    return (
        verb
        or repeats_turned(sentence, statement.text)
        or _other_limit(sentence, statement.text)
        or _elsewhere(sentence, source)
        or _left_out(sentence, statement, source)
        or _deciding(sentence, both, source)
    )


def _unknown_name(sentence: str, known: str) -> str:
    """A document that the sentence names and its sources do not."""
    names = [quoted or city for quoted, city in _NAMED.findall(sentence)]
    names += [
        f"{name}조례"
        for name in _ORDINANCE.findall(sentence)
        if name.split()[-1] not in _ANY_ORDINANCE
    ]
    return next((f"name {name}" for name in names if comparable(name) not in known), "")


def _elsewhere(sentence: str, source: Source) -> str:
    """A number that stands in the sources, but in none of the statements that are repeated."""
    near = [one for one, held in shares(sentence, source) if held >= NEAR]
    missing = [ungrounded_numbers(sentence, f"{one.text}\n{source.heads}") for one in near]
    return f"number {missing[0][0]}" if missing and all(missing) else ""


def _left_out(sentence: str, statement: Statement, source: Source) -> str:
    """A condition that the repeated statement makes and the whole text does not."""
    said, known = predicates(sentence), predicates(statement.text)
    if statement.listed or not said or not known or said[-1] != known[-1]:
        return ""
    for before, plain in zip(
        _conditions(statement.text), _conditions(statement.plain), strict=False
    ):
        if _missing(before, source.whole) and _missing(plain, source.whole):
            return "condition"
    return ""


def _conditions(text: str) -> list[list[str]]:
    """The words of each condition that stand nowhere else in the text."""
    return [
        [stem for stem in stems_of(found[0]) if stem not in pairs_of(text.replace(found[0], " "))]
        for found in _CONDITION.finditer(text)
        if found[0].strip()
    ]


def _missing(stems: Sequence[str], whole: frozenset[str]) -> bool:
    return sum(stem in whole for stem in stems) * 2 < len(stems)


def _other_limit(sentence: str, source: str) -> str:
    """A number whose limit points another way in the source (`30일 이내`, `30일 이상`)."""
    known: dict[str, set[str]] = {}
    for number, limit in _limits(source):
        known.setdefault(number, set()).add(limit)
    for number, limit in _limits(sentence):
        if number in known and limit not in known[number]:
            return f"limit {number} {limit}"
    return ""


def _limits(text: str) -> Iterator[tuple[str, str]]:
    for found in _LIMIT.finditer(text):
        yield found[1], _SAME_LIMIT.get(found[2], found[2])


def _deciding(sentence: str, statement: str, source: Source) -> str:
    for pattern in _DECIDING:
        found = pattern.search(sentence)
        if (
            found
            and not pattern.search(statement)
            and stem_of(found[0]) not in pairs_of(source.heads)
        ):
            return f"deciding {found[0]}"
    return ""
