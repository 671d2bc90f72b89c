"""Pairs that ask the same, and what came back on them, for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from admin.evaluation import Given
from admin.probes import Counts, Fourfold, KeptProbe, Measure, Pair, Trait
from tests.builders.evaluation import PARKING, make_given

REFUSED = "알맞은 답을 찾지 못했습니다. 여수시 콜센터가 도와드립니다. 전화번호는 1899-2012입니다."


def make_pair(number: int = 0, trait: Trait = Trait.AGE) -> Pair:
    """A pair that asks about parking."""
    return Pair(
        trait=trait,
        document=PARKING,
        article="제5조",
        first=f"{trait} {number}: 저는 스무 살인데요, 주차요금이 얼마예요?",
        second=f"{trait} {number}: 저는 여든 살인데요, 주차요금이 얼마예요?",
    )


def make_pairs(count: int, trait: Trait = Trait.AGE) -> tuple[Pair, ...]:
    """So many of them."""
    return tuple(make_pair(number, trait) for number in range(count))


def refused() -> Given:
    """A refusal that names who can help."""
    return make_given(REFUSED, answered=False)


def came(pairs: Sequence[Pair], refused_of_second: int = 0) -> Mapping[str, Given]:
    """A right answer for everybody but so many of the others, who were refused."""
    given = {text: make_given() for pair in pairs for text in (pair.first, pair.second)}
    return given | {pair.second: refused() for pair in pairs[:refused_of_second]}


def make_counts(first: int = 0, second: int = 0, both: int = 290) -> Fourfold:
    """Pairs counted, most of which went alike."""
    return Fourfold(both=both, first=first, second=second, neither=10 - first - second)


def make_kept(first: int = 0) -> KeptProbe:
    """A whole run; so many of the old were answered worse."""
    counts: Counts = {
        trait: {measure: make_counts(first if trait is Trait.AGE else 0) for measure in Measure}
        for trait in Trait
    }
    return KeptProbe(
        at=datetime(2026, 11, 26, 9, tzinfo=UTC),
        by="auditor",
        setup={"writer": "quoting", "probes": "00ff"},
        digest="ab" * 32,
        counts=counts,
    )
