"""May, must, must not: what a sentence does with its verbs, and whether it turns its source round.

`지원할 수 있다` and `지원하여야 한다` hold the same words and two different promises. So each verb
is read with its modality, and compared with the same verb in the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from knowledge.writing.grammar import plain_grammar
from knowledge.writing.polite import final_consonant, with_final
from knowledge.writing.seams import TOPIC_END


class Kind(StrEnum):
    """What a sentence says of doing something."""

    MAY = "may"
    MUST = "must"
    STRIVE = "strive"
    """It shall be tried (`노력하여야 한다`): no promise that it is done."""
    SPARE = "spare"
    """It may be left undone (`하지 아니할 수 있다`): neither forbidden nor a duty."""
    NOT = "not"
    """It is not done, cannot be done, or must not be done."""
    PLAIN = "plain"
    """It is done: in a statute as good as a duty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Predicate:
    """A verb by its stem, and what is said of it."""

    stem: str
    kind: Kind


# What a source may be read as: a statute's plain `한다` binds, and a duty is done.
_READINGS = {
    Kind.MAY: {Kind.MAY},
    Kind.MUST: {Kind.MUST, Kind.PLAIN},
    Kind.STRIVE: {Kind.STRIVE},
    Kind.SPARE: {Kind.SPARE},
    Kind.NOT: {Kind.NOT},
    Kind.PLAIN: {Kind.PLAIN, Kind.MUST},
}
_BE = r"[하한합할함해했되된됩될돼됨]"
_WORD = r"(?P<word>[가-힣]+)"
_BEFORE = r"(?:(?P<before>[가-힣]+)\s)?"
_MODALS = tuple(
    (kind, re.compile(_BEFORE + pattern))
    for kind, pattern in (
        (Kind.MUST, rf"{_WORD}지\s?(?:않을|아니할)\s수[가는도]?\s?없"),
        (Kind.SPARE, rf"{_WORD}지\s?(?:않을|아니할)\s수[가도]?\s?있(?!도록)"),
        (Kind.NOT, rf"{_WORD}\s수[가는도]?\s?없"),
        (Kind.MAY, rf"{_WORD}\s수[가도]?\s?있(?!도록)"),
        (Kind.NOT, rf"{_WORD}(?:서는|서도|서|면)\s?(?:안|아니)\s?(?={_BE})"),
        (Kind.STRIVE, rf"{_WORD}\s(?:노력|힘)(?=[하해한합쓰써씁])"),
        (Kind.NOT, rf"{_WORD}지[는도를]?\s?(?:않|못|아니)(?!도록)"),
        (Kind.NOT, rf"{_WORD}[이가은는도]?\s(?:없(?!도록)|아니|아닙|아닌)"),
        (Kind.MUST, rf"{_WORD}야만?\s?(?={_BE})"),
        (Kind.PLAIN, rf"{_WORD}다(?=[.)\s]|$)"),
    )
)
_ENDING = re.compile(
    r"(?:하여|하였|하기|하게|하도록|하려|하는|하지|해[서요]?|했|하|한|할|함|합니|합|"
    r"되어|되었|되도록|되는|되지|돼|됐|되|된|될|됨|됩니|됩)$"
)
_STRIVING = ("노력", "힘쓰")
_HELPERS = re.compile(
    r"^(?:하|한|할|해|하지|하여|합니|되|된|될|됩니|않|않도록|있|있습니|없|없습니|아니|아닙니|이|입니)$"
)
_DENIES = re.compile(
    r"않|아니|아닌|아닙|없|못|(?<![가-힣])안 |[가-힣]외[의에하한합]|미[부지납이제]|금지|제외"
    r"|거[부절]|제한|면제|취소|중지|정지|한정|한하|불가|반려|빠[지집]|[에로]만 |만 |무[료상]"
)


# Ends a part with a modality of its own: 하여야 하며, 할 수 있고, 해서는 안 되며.
_PARTED = re.compile(
    r"(?<=야 하며)(?:, | )|(?<=야 하고), |(?<=수 있고), |(?<=수 있으며)(?:, | )|(?<=수 없으며), "
    r"|(?<=안 되며), |(?<=아니 되며), |(?<=하되), "
)
# Stands behind a verb, and says how it is meant: 사용할 수 없습니다, 사용해서는 안 됩니다.
_HELPS = re.compile(
    r"(?:수[가는도]?$|안$|[있없않][다으습고]|[하되][며고]|[한된]다|[합됩]니다|아니|못[하한합]|노력|힘[써쓰씁])"
)
_OWN_TOPIC = re.compile(rf"\S*{TOPIC_END}(?<!에는)(?<!서는)(?<!게는)(?<!로는)(?=\s)")
_PARTICLE = re.compile(
    r"(?<=[가-힣])(?:(?:에게|에서|으?로|에)(?:는|도|만)?|[은는이가을를도만의과와])$"
)
# A verb that states by itself, for what is behind it has a topic of its own, or is a proviso.
_STATED = re.compile(
    r"(?<!지 )(?<!아니)(?P<word>[가-힣]+[하두])(?:되, "
    rf"|(?:며|고), (?=(?:\S+ ){{0,4}}?\S*{TOPIC_END} [^,.]*다\.?$))"
)


def turned(sentence: str, source: str) -> str:
    """The first verb whose modality the sentence turns round, as `stem kind`; empty if none.

    A verb that the source uses too must be said in a way the source can be read. Of a verb that
    is only in the sentence, the source must hold the kind at all: no denial where nothing is
    denied, no duty or promise where something is only allowed or is forbidden.
    """
    spoken = predicates(source)
    known, kinds = (*spoken, *_stated(source)), {one.kind for one in spoken}
    for said in predicates(sentence):
        same = {one.kind for one in known if one.stem == said.stem}
        if same:
            sound = any(said.kind in _READINGS[kind] for kind in same)
        else:
            denies = _DENIES.search(source) is not None
            sound = said.stem not in _STRIVING and _plausible(said.kind, kinds, denies=denies)
        if not sound:
            return f"{said.stem} {said.kind}"
    return ""


@lru_cache(maxsize=512)
def _stated(source: str) -> tuple[Predicate, ...]:
    """The verbs that a source states though its sentence goes on behind them."""
    words = (
        found["word"] for line in source.splitlines() for found in _STATED.finditer(line.strip())
    )
    return tuple(Predicate(stem=_stem(word, ""), kind=Kind.PLAIN) for word in words)


def _plausible(kind: Kind, kinds: set[Kind], *, denies: bool) -> bool:
    if kind in (Kind.NOT, Kind.SPARE):
        return denies
    if kind is Kind.STRIVE:
        return Kind.STRIVE in kinds
    if kind is Kind.MAY:
        return not kinds or bool(kinds & {Kind.MAY, Kind.PLAIN, Kind.MUST})
    if kind is Kind.MUST:
        return not kinds or bool(kinds & {Kind.MUST, Kind.PLAIN, Kind.NOT})
    return not kinds or kinds != {Kind.NOT}


def repeats_turned(sentence: str, statement: str) -> str:
    """The last verb of a part that repeats a statement, if it is that one turned round.

    A statement that says two things of one verb (`사용하여야 하며, … 사용할 수 없다`) is read in
    the part that is repeated; where two are as near, what is said must be sound in both of them.
    """
    for said in _parts(sentence):
        near = _nearest(said, _parts(statement))
        for one in predicates(said)[-1:]:
            known = [end for part in near for end in predicates(part)[-1:] if end.stem == one.stem]
            for it in known or predicates(statement)[-1:]:
                if one.stem == it.stem and one.kind not in _READINGS[it.kind]:
                    return f"{one.stem} {one.kind}"
    return ""


def _parts(text: str) -> list[str]:
    """What a sentence says with a modality of its own; of most it is all of them."""
    return [part for part in _PARTED.split(text) if part.strip()]


def _nearest(said: str, parts: Sequence[str]) -> list[str]:
    """The parts of a statement that are repeated; two may be as near.

    Whom all of a statement is for (`시장은 …하여야 하며, … 할 수 있다`) stands in its first part,
    and says nothing of which part is repeated; where a part has a topic of its own, it does.
    """
    topical = any(_OWN_TOPIC.search(part) for part in parts[1:])
    words = _apart_from_modality(said, topical=topical)
    held = [len(words & _apart_from_modality(part, topical=topical)) for part in parts]
    return [part for part, shared in zip(parts, held, strict=True) if shared == max(held)]


def _apart_from_modality(text: str, *, topical: bool) -> set[str]:
    """What a part is about: its words from its topic on, but the verb at its end, bare."""
    plain = plain_grammar(text)
    topic = _OWN_TOPIC.search(plain)
    words = plain[topic.start() if topical else topic.end() :].split() if topic else plain.split()
    while words and _HELPS.match(words[-1]):
        words.pop()
    return {_PARTICLE.sub("", word.strip(",.")) for word in words[:-1]}


@lru_cache(maxsize=512)
def predicates(text: str) -> tuple[Predicate, ...]:
    """The verbs of a text with their modality, in order; the stem is empty where none is known."""
    found: list[tuple[int, Predicate]] = []
    rest = plain_grammar(" ".join(text.split()))
    for kind, pattern in _MODALS:

        def mark(match: re.Match[str]) -> str:
            return " " * len(match[0])

        for match in pattern.finditer(rest):
            stem = _stem(match["word"], match["before"] or "")
            found.append((match.start(), Predicate(stem=stem, kind=kind)))
        rest = re.sub(pattern.pattern + r"[가-힣]*", mark, rest)
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _stem(word: str, before: str) -> str:
    """What tells one verb from another: the noun before 하다 or 되다, else the first syllable."""
    if _HELPERS.match(word):
        return _stem(before, "") if before and not _HELPERS.match(before) else ""
    noun = _ENDING.sub("", word)
    if noun != word and noun:
        return noun[-2:] if len(noun) > 1 else noun
    first = word[0]
    return with_final(first, 0) if final_consonant(first) else first
