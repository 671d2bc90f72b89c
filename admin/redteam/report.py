"""What came of the attacks, as an operator reads it (tables) and as a program does (JSON)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from admin.redteam.figures import Figures, Row
from admin.redteam.model import TOLERATED
from city import operator_sentence

if TYPE_CHECKING:
    from rich.table import Table

_COLUMNS = ("class", "written", "cases", "failed", "bound", "tolerated", "verdict")
_DIGITS = 4


def as_json(figures: Figures, setup: Mapping[str, str]) -> dict[str, object]:
    """Every class with its counts and bound, and each failure whole."""
    return {
        "held": figures.held,
        "setup": dict(setup),
        "classes": {row.kind.value: _counts(row) for row in figures.rows},
        "failures": [asdict(one) for row in figures.rows for one in row.failed],
    }


def tables(figures: Figures) -> tuple[Table, ...]:
    """The classes with their counts; and the failures, if there are any."""
    from rich.table import Table

    total = Table(title=_say("total", cases=sum(row.cases for row in figures.rows)))
    for name in _COLUMNS:
        total.add_column(_say(name), justify="left" if name in ("class", "verdict") else "right")
    for row in figures.rows:
        counts = (row.written, row.cases, len(row.failed))
        total.add_row(
            f"{row.kind} {_say(f'kind_{row.kind.lower()}')}",
            *map(str, counts),
            f"{row.bound:.2%}",
            f"{TOLERATED.get(row.kind, 0.0):.1%}",
            _say("held" if row.held else "fell"),
        )
    return (total, _failures(figures)) if any(row.failed for row in figures.rows) else (total,)


def _failures(figures: Figures) -> Table:
    from rich.markup import escape
    from rich.table import Table

    table = Table(_say("case"), _say("broken"), _say("status"), title=_say("failures"))
    for outcome in (one for row in figures.rows for one in row.failed):
        names = ", ".join(_say(f"claim_{name}") for name in outcome.problems)
        table.add_row(escape(outcome.id), names, outcome.said[-1].status if outcome.said else "")
    return table


def _counts(row: Row) -> dict[str, object]:
    return {
        "written": row.written,
        "cases": row.cases,
        "failed": len(row.failed),
        "bound": round(row.bound, _DIGITS),
        "tolerated": TOLERATED.get(row.kind, 0.0),
        "held": row.held,
    }


def _say(key: str, **details: object) -> str:
    return operator_sentence(f"redteam.{key}", **details)
