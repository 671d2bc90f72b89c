"""What a search saw, told as the signals that confidence is computed from. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.confidence import Signals, share
from knowledge.model import PassageKind
from knowledge.ranking import Found, Ranked
from knowledge.wanted_facts import asks_for_today, missing

WITNESSES = 3
"""How many of the first articles are asked whether they hold what the question says."""

_FIRST = 5
_NOTHING = Signals(
    paragraph=0.0,
    title=0.0,
    lift=0.0,
    title_lift=0.0,
    concentration=0.0,
    agreement=0.0,
    margin=0.0,
    words=0.0,
    coverage=0.0,
    lexicon=0.0,
    unknown=1.0,
    missing_fact=1.0,
    today=0.0,
    elsewhere=0.0,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """Everything that the signals are told from."""

    question: str
    words: Sequence[tuple[str, float]]
    """The question's own words with their rarity."""
    added: Sequence[tuple[str, float]]
    """The words that the lexicon adds, with their rarity."""
    known: frozenset[str]
    """Those of the question's words that some article holds."""
    held: frozenset[str]
    """Every word of the witnesses."""
    found: Found
    ranked: Sequence[Ranked]
    texts: Sequence[str]
    """The texts of the witnesses."""
    elsewhere: bool


def signals(seen: Seen) -> Signals:
    """The signals of one search; an empty catalogue speaks against an answer in every way."""
    if not seen.ranked:
        return _NOTHING
    best, rest = seen.ranked[0], [one.score for one in seen.ranked[1:10]]
    rarity = sum(weight for _, weight in seen.words)
    return Signals(
        paragraph=best.evidence.paragraph,
        title=best.evidence.title,
        lift=best.evidence.paragraph - _mean(seen.found, PassageKind.PARAGRAPH),
        title_lift=best.evidence.title - _mean(seen.found, PassageKind.TITLE),
        concentration=_concentration(seen.ranked),
        agreement=float(_agree(seen.found)),
        margin=best.score - sum(rest) / len(rest) if rest else 0.0,
        words=best.evidence.words / max(1.0, rarity),
        coverage=share(seen.words, seen.held) if seen.words else 0.0,
        lexicon=share(seen.added, seen.held) if seen.added else 0.0,
        unknown=1.0 - share(seen.words, seen.known) if seen.words else 1.0,
        missing_fact=float(missing(seen.question, seen.texts)),
        today=float(asks_for_today(seen.question)),
        elsewhere=float(seen.elsewhere),
    )


def _mean(found: Found, kind: PassageKind) -> float:
    passages = found.passages.get(kind, ())
    return sum(cosine for _, _, cosine in passages) / len(passages) if passages else 0.0


def _concentration(ranked: Sequence[Ranked]) -> float:
    documents = [_document(one.evidence.key) for one in ranked[:_FIRST]]
    return documents.count(documents[0]) / len(documents)


def _agree(found: Found) -> bool:
    dense = found.passages.get(PassageKind.ARTICLE, ())
    if not dense or not found.words:
        return False
    return _document(dense[0][0]) == _document(found.words[0][0])


def _document(article_key: str) -> str:
    return article_key.partition("/")[0]
