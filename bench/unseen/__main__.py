"""Does it serve what it was never taught? Questions that were written without seeing the service.

    python -m bench.unseen [--show]

`known.jsonl` asks about the city's ordinances, the others about those in `ordinances/`: cities
that are made up, on matters that no guide tells about. All stand in one catalogue. Whoever mends
something by looking at them says so in the README beside this file: from then on they describe,
and prove no more.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from admin.evaluation import GoldQuestion, read_gold, share
from bench.catalogue import open_bench
from bench.inputs import LeftOut, folder
from bench.styles import Fared, measure
from city import ConsoleProgress
from knowledge import shipped_paths

_HERE = Path(__file__).parent
SETS = ("known", "other", "third", "fourth")

Judged = tuple[GoldQuestion, Fared]

FIGURES: Mapping[str, tuple[bool, Callable[[Fared], bool]]] = {
    "recall@1": (True, lambda one: one.rank == 1),
    "recall@5": (True, lambda one: one.rank is not None and one.rank <= 5),
    "facts": (True, lambda one: one.right),
    "false refusal": (True, lambda one: bool(one.status)),
    "right refusal": (False, lambda one: bool(one.status)),
}
"""What is counted: over questions that an ordinance answers (true), or over the others."""


def figures(judged: Sequence[Judged]) -> list[str]:
    """Each figure of a set as a share, with its Wilson interval."""
    told: list[str] = []
    for answerable, holds in FIGURES.values():
        counted = share(holds(one) for gold, one in judged if gold.answerable is answerable)
        low, high = counted.interval or (0.0, 0.0)
        told.append(f"{counted.hits}/{counted.of} ({low:.2f}-{high:.2f})")
    return told


def main(given: list[str] | None = None) -> int:
    """Ingest what is asked about, ask, and print the figures of each set."""
    parser = argparse.ArgumentParser(description="Questions that nobody looked at.")
    parser.add_argument("--show", action="store_true", help="show what went wrong")
    options = parser.parse_args(given)
    console = Console(width=150)
    table = Table("set", *FIGURES)
    try:
        paths = (folder("ordinances"), _HERE / "ordinances", *shipped_paths())
    except LeftOut as missing:
        console.print(str(missing))
        return 0
    with ConsoleProgress() as progress:
        bench = open_bench("unseen", paths, progress=progress)
        bench.library.close()
        bench.database.close()
        for name in SETS:
            gold = read_gold([_HERE / f"{name}.jsonl"])
            judged = list(zip(gold, measure(gold, bench.data_dir, progress), strict=True))
            table.add_row(name, *figures(judged))
            if options.show:
                _show(judged, console)
    console.print(table)
    return 0


def _show(judged: Sequence[Judged], console: Console) -> None:
    for gold, one in judged:
        wrong = not one.right if gold.answerable else not one.status
        if wrong:
            console.print(f"{gold.id} {gold.question} | {gold.facts} rank {one.rank} {one.status}")


if __name__ == "__main__":
    sys.exit(main())
