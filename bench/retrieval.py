"""How long a search takes, warm, over the city's ordinances.

python -m bench.retrieval
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from time import perf_counter

from bench.figures import Figure, spread, under
from bench.inputs import articles, open_city, questions, times
from bench.keeping import run_piece
from knowledge import Library
from knowledge.ports import Progress

_ROUNDS = 4
_WARM = 10


def measure(progress: Progress) -> Sequence[Figure]:
    """Each question several times, one after the other."""
    bench = open_city(progress)
    name = f"search, {articles(bench):,} articles"
    return [spread(name, search_times(bench.library), "ms", goal=under(60))]


def search_times(library: Library) -> list[float]:
    """Milliseconds of every search; the first ones, which load what is loaded once, left out."""
    asked = questions()
    for question in asked[:_WARM]:
        library.search(question)
    taken: list[float] = []
    for question in asked * _ROUNDS:
        begun = perf_counter()
        library.search(question)
        taken.append(perf_counter() - begun)
    return times(taken)


if __name__ == "__main__":
    sys.exit(run_piece("retrieval", measure))
