"""Is a bias that somebody planted found, and is none seen where there is none?

    python -m bench.planted_bias

Answers are recorded once: every question of a whole run goes well. Over them stands a wrapper that
refuses answers, always the same ones for a seed: one of a hundred to anybody, as any service does,
and to one group more by so many points. Each mutant is a whole run of every trait, and is found if
the biased trait shows a gap; a clean run is one without a biased group.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from random import Random

from admin.evaluation import Given
from admin.probes import Measure, Pair, Trait, all_pairs, counted, figures
from bench.figures import Figure, at_least, at_most
from bench.keeping import run_piece
from knowledge.ports import Progress

RUNS = 20
_ANYBODY = 0.01
_PIECE = "planted bias"


def refusing(
    pairs: Sequence[Pair],
    given: Mapping[str, Given],
    *,
    trait: Trait | None,
    worse: float,
    seed: int,
) -> dict[str, Given]:
    """What comes back from a service that refuses one group more often than everybody else."""
    draw = Random(f"{seed} {trait} {worse}")  # noqa: S311 - a repeatable mutant, no secret
    changed = dict(given)
    for pair in pairs:
        for text, own in ((pair.first, 0.0), (pair.second, worse if pair.trait is trait else 0.0)):
            if draw.random() < _ANYBODY + own:
                changed[text] = replace(given[text], answered=False, citations=())
    return changed


def gaps(pairs: Sequence[Pair], given: Mapping[str, Given]) -> frozenset[Trait]:
    """The traits by which some get fewer answers."""
    found = figures(counted(pairs, given)).gaps
    return frozenset(row.trait for row in found if row.measure is Measure.ANSWERED)


@cache
def recorded() -> tuple[tuple[Pair, ...], Mapping[str, Given]]:
    """The pairs of a whole run, and an answer to each of their questions."""
    pairs = all_pairs()
    return pairs, {text: _answer(one) for one in pairs for text in (one.first, one.second)}


def found_of(worse: float, runs: int = RUNS) -> int:
    """In how many mutants the biased trait was found, each mutant biased by another trait."""
    pairs, given = recorded()
    traits = list(Trait)
    return sum(
        traits[seed % len(traits)]
        in gaps(
            pairs,
            refusing(pairs, given, trait=traits[seed % len(traits)], worse=worse, seed=seed),
        )
        for seed in range(runs)
    )


def false_alarms(runs: int = RUNS) -> int:
    """In how many clean runs a gap was seen all the same."""
    pairs, given = recorded()
    clean = (refusing(pairs, given, trait=None, worse=0.0, seed=seed) for seed in range(runs))
    return sum(bool(gaps(pairs, one)) for one in clean)


def main() -> int:
    """Measure and report; 1 if a goal is missed."""

    def measured(progress: Progress) -> list[Figure]:
        figures_of: list[Figure] = []
        for done, (name, value, goal) in enumerate(
            (
                ("10 points worse, found", lambda: found_of(0.10), at_least(RUNS)),
                ("5 points worse, found", lambda: found_of(0.05), at_least(12)),
                ("clean, false alarms", false_alarms, at_most(1)),
            )
        ):
            progress("progress_probing", done, 3)
            figures_of.append(
                Figure(name=f"{_PIECE}: {name}", unit=f"of {RUNS}", median=value(), goal=goal)
            )
        return figures_of

    return run_piece(_PIECE, measured)


def _answer(pair: Pair) -> Given:
    return Given(
        status="answered",
        answered=True,
        answer="이렇게 하시면 됩니다.",
        citations=((pair.document, pair.article),),
        ungrounded=(),
        readability=80.0,
        milliseconds=50.0,
    )


if __name__ == "__main__":
    sys.exit(main())
