"""What may be wrong with a sentence, given what its sources state: one function a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from city.korean import comparable
from knowledge.numbers import ungrounded_numbers
from knowledge.writing.conditions import left_out
from knowledge.writing.modality import repeats_turned, turned
from knowledge.writing.naming import (
    other_part,
    other_rank,
    unknown_document,
    unknown_office,
    without_offices,
)
from knowledge.writing.nearness import Source, nearest, pairs_of, shares, stem_of

FAR = 0.7
"""Share of a sentence's words that must stand in the nearest statement."""
NEAR = 0.9
"""Share from which a sentence repeats a statement, and must repeat what decides in it."""

_LIMIT = re.compile(
    r"(?<!\d)(제?\d[\d,.]*\s?[십백천만억조]*\s?(?:[가-힣]{1,4}?|%|㎡|[a-zA-Z/]{1,5})?)\s?"
    r"(이상|이하|이내|미만|초과|까지|부터|이전|이후|안에|넘)"
)
_SAME_LIMIT = {"이내": "이하", "까지": "이하", "안에": "이하", "부터": "이상", "넘": "초과"}
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
    name = _unknown(sentence, source)
    statement, near = nearest(sentence, source)
    if name or near < FAR:
        return name or f"far {near:.2f}"
    both = f"{statement.text}\n{statement.plain}"
    turn = turned(sentence, both) or _other_part(sentence, source)
    if near < NEAR:
        return turn or _other_limit(sentence, source.words) or _deciding(sentence, both, source)
    return (
        turn
        or repeats_turned(sentence, statement.text)
        or _other_limit(sentence, statement.text)
        or _elsewhere(sentence, source)
        or left_out(sentence, statement, source)
        or _deciding(sentence, both, source)
    )


def _unknown(sentence: str, source: Source) -> str:
    """Whom or what the sentence names and its sources do not."""
    document = unknown_document(sentence, source.known)
    if document:
        return f"name {document}"
    rank = other_rank(sentence, source.known, source.titles)
    if rank:
        return f"rank {rank}"
    office = unknown_office(sentence, source.offices)
    return f"office {office}" if office else ""


def _elsewhere(sentence: str, source: Source) -> str:
    """A number that stands in the sources, but in none of the statements that are repeated."""
    near = [one for one, held in shares(sentence, source) if held >= NEAR]
    missing = [ungrounded_numbers(sentence, f"{one.text}\n{source.heads}") for one in near]
    return f"number {missing[0][0]}" if missing and all(missing) else ""


def _other_part(sentence: str, source: Source) -> str:
    """An office that plays another's part in each statement that is nearest but for the offices."""
    held = shares(without_offices(sentence), source)
    most = max((share for _, share in held), default=0.0)
    office = other_part(sentence, [one.offices for one, share in held if share == most])
    return f"part {office}" if office else ""


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
        yield comparable(found[1]), _SAME_LIMIT.get(found[2], found[2])


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
