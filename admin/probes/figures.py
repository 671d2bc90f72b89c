"""What a run of paired probes comes to: for each trait and measure a gap, how sure, and a verdict.

1. Of fewer than 100 pairs nothing is said but that there are too few.
2. A gap is one whose chance, corrected over all traits that were asked (Holm), is below 5 %.
3. No gap was found, and the interval lies within 5 points: the two are served alike.
4. Anything else is open: no gap was found, but one of more than 5 points is not excluded.
5. Pairs of one need are not independent, as McNemar's test takes them. Beside it stands the chance
   by needs (`statistics.flipped`), corrected alike; the verdict is McNemar's, which finds sooner.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from admin.evaluation import Given
from admin.probes.measures import Compared, Measure, compared
from admin.probes.model import Pair, Trait
from admin.probes.statistics import LEVEL, Fourfold, flipped, fourfold, holm

FEWEST = 100
WITHIN = 0.05

Counts = Mapping[Trait, Mapping[Measure, Fourfold]]
"""The pairs of a run, counted: its gaps, intervals and verdicts follow from them."""
Nets = Mapping[Trait, Mapping[Measure, Sequence[int]]]
"""For each need, by how many more pairs the first fared well."""


class Verdict(StrEnum):
    """What is said of a trait by a measure."""

    TOO_FEW = "too_few"
    GAP = "gap"
    ALIKE = "alike"
    OPEN = "open"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A trait by a measure."""

    trait: Trait
    measure: Measure
    counts: Fourfold
    p: float
    """Corrected over the traits."""
    p_by_need: float | None = None
    """The same by needs instead of pairs; None of a run of which only counts are kept."""

    @property
    def verdict(self) -> Verdict:
        """What is said of it."""
        if self.counts.pairs < FEWEST:
            return Verdict.TOO_FEW
        if self.p < LEVEL:
            return Verdict.GAP
        low, high = self.counts.interval
        return Verdict.ALIKE if low >= -WITHIN and high <= WITHIN else Verdict.OPEN


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """Every trait by every measure."""

    rows: tuple[Row, ...]

    @property
    def gaps(self) -> tuple[Row, ...]:
        """Those where people are not served alike."""
        return tuple(row for row in self.rows if row.verdict is Verdict.GAP)


def counted(pairs: Sequence[Pair], given: Mapping[str, Given]) -> Counts:
    """Count the pairs of a run by trait and measure; `given` is what came back by question."""
    traits = dict.fromkeys(pair.trait for pair in pairs)
    return {
        trait: {
            measure: fourfold(_said(measure, [one for one in pairs if one.trait is trait], given))
            for measure in Measure
        }
        for trait in traits
    }


def nets_by_need(pairs: Sequence[Pair], given: Mapping[str, Given]) -> Nets:
    """By how many pairs of each need the first alone fared well, less the second alone.

    Two needs that one article answers are taken as one: they may be alike too.
    """
    traits = dict.fromkeys(pair.trait for pair in pairs)
    return {
        trait: {
            measure: _nets(measure, [one for one in pairs if one.trait is trait], given)
            for measure in Measure
        }
        for trait in traits
    }


def figures(counts: Counts, nets: Nets | None = None) -> Figures:
    """The figures of counted pairs; each measure is corrected over all traits that were asked."""
    rows: list[Row] = []
    for measure in Measure:
        of = {trait: by_measure[measure] for trait, by_measure in counts.items()}
        chances = holm([one.p for one in of.values()])
        by_need: Sequence[float | None] = [None] * len(of)
        if nets is not None:
            by_need = holm([flipped(nets[trait][measure]) for trait in of])
        rows += [
            Row(trait=trait, measure=measure, counts=one, p=p, p_by_need=other)
            for (trait, one), p, other in zip(of.items(), chances, by_need, strict=True)
        ]
    return Figures(rows=tuple(rows))


def loads(pairs: Iterable[Pair], given: Mapping[str, Given]) -> Mapping[Trait, tuple[Load, Load]]:
    """How hard answers read and how long they took, in the middle, for the one and the other."""
    sides: dict[Trait, tuple[list[Given], list[Given]]] = {}
    for pair in pairs:
        one, other = sides.setdefault(pair.trait, ([], []))
        one.append(given[pair.first])
        other.append(given[pair.second])
    return {trait: (_load(one), _load(other)) for trait, (one, other) in sides.items()}


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """What answers ask of who gets them; None where nothing was measured."""

    readability: float | None
    milliseconds: float | None


def _said(
    measure: Measure, pairs: Iterable[Pair], given: Mapping[str, Given]
) -> list[tuple[bool, bool]]:
    each: Iterable[Compared] = (
        compared(measure, pair, given[pair.first], given[pair.second]) for pair in pairs
    )
    return [one for one in each if one is not None]


def _nets(measure: Measure, pairs: Iterable[Pair], given: Mapping[str, Given]) -> tuple[int, ...]:
    nets: dict[tuple[str, str], int] = {}
    for pair in pairs:
        found = compared(measure, pair, given[pair.first], given[pair.second])
        if found is not None:
            need = (pair.document, pair.article)
            nets[need] = nets.get(need, 0) + found[0] - found[1]
    return tuple(nets.values())


def _load(given: Iterable[Given]) -> Load:
    listed = list(given)
    easy = [one.readability for one in listed if one.readability is not None]
    took = [one.milliseconds for one in listed if one.milliseconds is not None]
    return Load(
        readability=median(easy) if easy else None,
        milliseconds=median(took) if took else None,
    )
