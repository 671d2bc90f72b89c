"""How long a search takes, warm, over the city's ordinances.

python -m bench.retrieval
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from time import perf_counter, process_time

from bench.figures import Figure, Goal, spread, under
from bench.inputs import articles, open_city, questions, times
from bench.keeping import run_piece
from knowledge import Library
from knowledge.ports import Progress

_ROUNDS = 4
_WARM = 10


def measure(progress: Progress) -> Sequence[Figure]:
    """Each question several times, one after the other."""
    bench = open_city(progress)
    return search_figures(f"search, {articles(bench):,} articles", bench.library, under(60))


def search_figures(name: str, library: Library, goal: Goal, note: str = "") -> list[Figure]:
    """How long searches took; the first ones, which load what is loaded once, left out.

    Processor time is shown beside: on a machine that does other things it says what a search
    would take without them.
    """
    asked = questions()
    for question in asked[:_WARM]:
        library.search(question)
    taken: list[float] = []
    worked: list[float] = []
    for question in asked * _ROUNDS:
        begun, work_begun = perf_counter(), process_time()
        library.search(question)
        worked.append(process_time() - work_begun)
        taken.append(perf_counter() - begun)
    return [
        spread(name, times(taken), "ms", goal=goal, note=note),
        spread("  processor time of it", times(worked), "ms"),
    ]


if __name__ == "__main__":
    sys.exit(run_piece("retrieval", measure))
