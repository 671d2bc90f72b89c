from __future__ import annotations

import json
from pathlib import Path

from bench.figures import Figure, Outcome, at_most
from bench.keeping import forget, keep, kept

_GATE = Outcome(piece="gate", figures=(Figure(name="torn", unit="", median=0, goal=at_most(0)),))
_START = Outcome(piece="start", problem="left out, nothing is there")


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "kept" / "figures.json"
    keep(_GATE, 0.1, file=file)
    keep(_START, 0.1, file=file)
    assert kept("gate", file=file) == _GATE
    assert kept("start", file=file) == _START


def test_a_later_run_replaces_the_earlier_figures_of_its_piece_alone(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    keep(_GATE, 0.1, file=file)
    keep(_START, 0.1, file=file)
    torn = Outcome(piece="gate", figures=(Figure(name="torn", unit="", median=3),))
    keep(torn, 0.1, file=file)
    assert kept("gate", file=file) == torn
    assert kept("start", file=file) == _START


def test_a_piece_that_broke_does_not_show_its_earlier_figures(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    keep(_GATE, 0.1, file=file)
    forget("gate", file=file)
    assert kept("gate", file=file) == Outcome(piece="gate", problem="did not end well")


def test_a_figure_is_kept_with_its_verdict_and_how_busy_the_machine_was(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    keep(_GATE, 1.234, file=file)
    stored = json.loads(file.read_text(encoding="utf-8"))["gate"]
    assert stored["figures"][0]["met"] is True
    assert stored["load_before"] == 1.23
    assert stored["measured_at"].endswith("+00:00")


def test_forgetting_what_was_never_kept_does_nothing(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    forget("gate", file=file)
    assert not file.exists()
