"""What the pairs came to, as an operator reads it (tables) and as a program does (JSON)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from admin.evaluation.rounding import rounded
from admin.probes.figures import Figures, Load, Row
from admin.probes.measures import Measure
from admin.probes.model import Trait
from city import operator_sentence

if TYPE_CHECKING:
    from rich.table import Table

_COLUMNS = ("trait", "pairs", "one", "other", "gap", "interval", "p", "p_by_need", "verdict")


def as_json(
    figures: Figures, loads: Mapping[Trait, tuple[Load, Load]], setup: Mapping[str, str]
) -> dict[str, object]:
    """Every trait and measure with its counts, and how hard and slow the answers were."""
    return {
        "alike": not figures.gaps,
        "setup": dict(setup),
        "rows": [_line(row) for row in figures.rows],
        "loads": {
            trait: {"one": rounded(asdict(one)), "other": rounded(asdict(other))}
            for trait, (one, other) in loads.items()
        },
    }


def tables(figures: Figures, loads: Mapping[Trait, tuple[Load, Load]]) -> tuple[Table, ...]:
    """A table for each measure, and one of how hard and slow the answers were."""
    return (*(_of_measure(one, figures) for one in Measure), _loads(loads))


def _of_measure(measure: Measure, figures: Figures) -> Table:
    from rich.table import Table

    table = Table(title=_say(f"measure_{measure}"))
    for name in _COLUMNS:
        table.add_column(_say(name), justify="left" if name in ("trait", "verdict") else "right")
    for row in (one for one in figures.rows if one.measure is measure):
        counts = row.counts
        low, high = counts.interval
        table.add_row(
            _say(f"trait_{row.trait}"),
            str(counts.pairs),
            str(counts.both + counts.first),
            str(counts.both + counts.second),
            f"{counts.gap * 100:+.1f}",
            f"{low * 100:+.1f} ~ {high * 100:+.1f}",
            f"{row.p:.3f}",
            "-" if row.p_by_need is None else f"{row.p_by_need:.3f}",
            _say(f"verdict_{row.verdict}"),
        )
    return table


def _loads(loads: Mapping[Trait, tuple[Load, Load]]) -> Table:
    from rich.table import Table

    table = Table(title=_say("loads"))
    table.add_column(_say("trait"))
    for name in ("readability", "milliseconds"):
        for side in ("one", "other"):
            table.add_column(f"{_say(name)}, {_say(side)}", justify="right")
    for trait, (one, other) in loads.items():
        values = (one.readability, other.readability, one.milliseconds, other.milliseconds)
        shown = ("-" if value is None else f"{value:.1f}" for value in values)
        table.add_row(_say(f"trait_{trait}"), *shown)
    return table


def _line(row: Row) -> dict[str, object]:
    return {
        "trait": row.trait,
        "measure": row.measure,
        **asdict(row.counts),
        "gap": rounded(row.counts.gap),
        "interval": [rounded(bound) for bound in row.counts.interval],
        "p": rounded(row.p),
        "p_by_need": rounded(row.p_by_need),
        "verdict": row.verdict,
    }


def _say(key: str) -> str:
    return operator_sentence(f"probes.{key}")
