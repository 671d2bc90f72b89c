"""Measures everything that has a goal, one piece after another, each in a process of its own.

    make bench
    make bench ARGS="retrieval start"

Prints one table in the end and keeps the figures in `.cache/bench/figures.json`. What a run was
stopped before stays unmeasured; what it measured is kept. Ends with 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

from rich.console import Console

from bench.figures import all_met, table
from bench.keeping import FILE, forget, kept

PIECES = (
    "retrieval", "scale", "pipeline", "start", "indexing", "gate", "masking", "ledger", "backlog",
    "office", "auditing", "equal_report",
)  # fmt: skip
_QUIET = 0.5
"""Load, for each processor, over which times say more about the machine than about us."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the pieces that are asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__, prog="make bench")
    parser.add_argument("pieces", nargs="*", metavar="PIECE", help=", ".join(PIECES))
    asked = parser.parse_args(arguments).pieces or PIECES
    unknown = [piece for piece in asked if piece not in PIECES]
    if unknown:
        parser.error(f"no piece {', '.join(unknown)}; there are {', '.join(PIECES)}")
    told = Console(stderr=True)
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    if load > _QUIET:
        told.print(f"The machine is busy (load {load:.1f} a processor): times will be too long.")
    run = _run_all(asked, told)
    outcomes = [kept(piece) for piece in run]
    Console().print(table(outcomes))
    told.print(f"Kept in {FILE}.")
    return int(len(run) < len(asked) or not all_met(outcomes))


def _run_all(asked: Sequence[str], told: Console) -> list[str]:
    """The pieces that were run to their end, whether well or not, until somebody stops it."""
    run: list[str] = []
    try:
        for piece in asked:
            told.rule(piece)
            forget(piece)
            _run(piece)
            run.append(piece)
    except KeyboardInterrupt:
        told.print("Stopped; what was measured until now:")
    return run


def _run(piece: str) -> None:
    """Run one piece; whoever stops it stops both, and the piece is given time to tidy up."""
    running = subprocess.Popen([sys.executable, "-m", f"bench.{piece}"])  # noqa: S603 - our own
    try:
        running.wait()
    except KeyboardInterrupt:
        running.wait()
        raise


if __name__ == "__main__":
    sys.exit(main())
