"""Runs one piece and keeps its figures in `.cache/bench/figures.json`, beside those of others."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from bench.catalogue import KEPT
from bench.figures import Figure, Outcome, all_met, figure_of, table
from bench.inputs import LeftOut
from city import ConsoleProgress
from knowledge.ports import Progress

FILE = KEPT / "figures.json"

Measure = Callable[[Progress], Sequence[Figure]]


def run_piece(piece: str, measure: Measure) -> int:
    """Measure, show and keep; the process's exit status, 0 if every goal is met."""
    load = os.getloadavg()[0]
    try:
        with ConsoleProgress() as progress:
            outcome = Outcome(piece=piece, figures=tuple(measure(progress)))
    except LeftOut as error:
        outcome = Outcome(piece=piece, problem=f"left out, {error}")
    except KeyboardInterrupt:
        return 130
    keep(outcome, load)
    Console(stderr=True).print(table([outcome]))
    return int(not all_met([outcome]))


def keep(outcome: Outcome, load: float, *, file: Path = FILE) -> None:
    """Put a piece's figures in the place of its earlier ones."""
    pieces = _read(file)
    pieces[outcome.piece] = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "load_before": round(load, 2),
        "problem": outcome.problem,
        "figures": [figure.as_json() for figure in outcome.figures],
    }
    _write(file, pieces)


def forget(piece: str, *, file: Path = FILE) -> None:
    """Let go of a piece's earlier figures, so that they are not taken for those of a new run."""
    pieces = _read(file)
    if pieces.pop(piece, None) is not None:
        _write(file, pieces)


def kept(piece: str, *, file: Path = FILE) -> Outcome:
    """What a piece's last run gave."""
    found = _read(file).get(piece)
    if found is None:
        return Outcome(piece=piece, problem="did not end well")
    figures = tuple(figure_of(stored) for stored in found["figures"])
    return Outcome(piece=piece, figures=figures, problem=found["problem"])


def _read(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def _write(file: Path, pieces: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(pieces, ensure_ascii=False, indent=1), encoding="utf-8")
    beside.replace(file)
