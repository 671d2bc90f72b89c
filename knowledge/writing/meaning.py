"""A text read for its meaning: clauses, what each is about, what it denies, allows or obliges.

Two wordings of one rule share few words, so clauses are brought together by the stems that they
share, the lexicon's everyday words and explanations counting as the words of law they stand for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from knowledge.lexicon import read_rows
from knowledge.writing.grammar import plain_grammar
from knowledge.writing.modality import predicates
from knowledge.writing.nearness import pairs_of, stems_of
from knowledge.writing.statements import split_sentences

_AS_GOOD = 0.7
"""Share of the best likeness from which another clause is as good a counterpart."""
_COVERED = 0.6
"""Share of a clause's stems that its counterpart must hold to be held against it word by word."""
_LAST_WORDS = 3
_EMPTY = frozenset(("수있", "있스", "없스", "네"))

_CONNECTIVE = re.compile(r"(?<=[가-힣])(?:며|지만|으나|하되|이고|[하되]고,|고,),?\s+")
_CONDITION = re.compile(
    r"^.*?(?:[가-힣]면|경우(?:에는|에도|에|는)?|때(?:에는|는|에|도)?|[아어해]도)[,\s]+(?P<rule>.+)$"
)
_MARK = re.compile(r"^\s*(?:-|\d{1,2}\.)\s+")
_DENYING_WORD = re.compile(
    r"제외|면제|무료|무상|금지|제한|거부|거절|취소|중지|멈추|멈춰|막[을습]|자제|예외|빠[집지]|뺍|빼|비공개"
    r"|늦출|늦추|파기"
)
_NEGATION = re.compile(
    r"지(?:는|도|를)? ?(?:않(?![은는을])|못(?!한|하는))|지(?:는|도)? (?:마세|말[고아])"
    r"|수(?:는|도|가)? ?없(?![는을])|(?<![가-힣])안 [되된됩될돼내]|아니[ 합하]|아닙|없습"
    r"|못 ?[합하받쓰]|못합"
)
_MAY = re.compile(r"수(?:도|가|는)? ?(?:있(?!어야)|없)|도 (?:됩|된|돼|괜찮)")
_MUST = re.compile(r"야(?:만)? ?[하합한됩된]|세요|십시오|의무")


class Force(StrEnum):
    """What a clause does with its verb."""

    MAY = "may"
    MUST = "must"
    PLAIN = "plain"


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """A statement with one predicate at its end."""

    text: str
    about: frozenset[str]
    """Stems of its words."""
    verb: str
    """Stem of its predicate, empty where none is known."""
    force: Force
    denying_word: bool
    """Its predicate is a word that denies: 면제, 제외, 금지."""
    negated: bool
    """Its predicate is negated."""

    @property
    def denies(self) -> bool:
        """`면제합니다` denies as `내지 않습니다` does; `면제하지 않습니다` does not."""
        return self.denying_word != self.negated

    @property
    def holds(self) -> frozenset[str]:
        """What may be found in it: every two syllables, and what its words stand for."""
        return pairs_of(self.text) | widened(self.about)

    def covers(self, other: Clause) -> bool:
        """Whether most of what another clause is about is in this one."""
        own = other.about - _EMPTY
        return len(own & self.holds) >= _COVERED * len(own)


@lru_cache(maxsize=1024)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in order."""
    return tuple(_read(text))


def counterparts(
    ones: Sequence[Clause], others: Sequence[Clause]
) -> Iterator[tuple[Clause, list[Clause]]]:
    """Each clause with those of another text that are most about the same; none if none is.

    A stem weighs the more, the fewer of the other clauses it stands in.
    """
    held = [(other, other.holds) for other in others]
    for one in ones:
        weights = {
            stem: (1 if stem in one.about else 0.5) / (1 + sum(stem in all_ for _, all_ in held))
            for stem in widened(one.about)
        }
        likeness = [
            (other, sum(weight for stem, weight in weights.items() if stem in all_))
            for other, all_ in held
        ]
        best = max((value for _, value in likeness), default=0)
        yield one, [other for other, value in likeness if value and value >= _AS_GOOD * best]


@lru_cache(maxsize=2048)
def widened(stems: frozenset[str]) -> frozenset[str]:
    """The stems, and those that the lexicon gives for them."""
    return stems.union(*(_synonyms().get(stem, ()) for stem in stems))


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_rows():
        for everyday in stems_of(f"{row.citizen} {row.easy}"):
            for statute in stems_of(row.statute):
                found[everyday].add(statute)
                found[statute].add(everyday)
    return {stem: frozenset(others) for stem, others in found.items()}


def _read(text: str) -> Iterator[Clause]:
    for line in text.splitlines():
        for sentence in split_sentences(_MARK.sub("", plain_grammar(line))):
            whole = sentence.strip()
            for part in filter(None, map(str.strip, _CONNECTIVE.split(whole))):
                yield _clause(part, whole)


def _clause(part: str, whole: str) -> Clause:
    """A clause that ends before a connective is allowed or obliged by the end of its sentence."""
    tail = " ".join(part.split()[-_LAST_WORDS:])
    found = _CONDITION.match(tail)
    tail = found["rule"] if found else tail
    own = whole.endswith(part) or _MAY.search(tail) or _MUST.search(tail)
    force = tail if own else whole[-12:]
    verbs = predicates(part)
    return Clause(
        text=part,
        about=frozenset(stems_of(part)),
        verb=verbs[-1].stem if verbs else "",
        force=Force.MAY
        if _MAY.search(force)
        else Force.MUST
        if _MUST.search(force)
        else Force.PLAIN,
        denying_word=_DENYING_WORD.search(tail) is not None,
        negated=_NEGATION.search(tail) is not None,
    )
