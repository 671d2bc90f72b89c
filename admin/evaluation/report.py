"""The figures as an operator reads them (a table) and as a program does (JSON)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from admin.evaluation.figures import FIGURES, Figures
from admin.evaluation.outcome import Judged
from admin.evaluation.wilson import Share
from city import operator_keys, operator_sentence

if TYPE_CHECKING:
    from rich.table import Table

_DIGITS = 4


def as_json(
    figures: Figures, judged: Iterable[Judged], setup: Mapping[str, str]
) -> dict[str, object]:
    """Every figure with its counts and interval, and how each question fared."""
    return {
        "questions": figures.questions,
        "setup": dict(setup),
        "figures": _shares(figures.total),
        "by_style": {style: _shares(shares) for style, shares in figures.by_style.items()},
        "details": [_detail(one) for one in judged],
    }


def tables(figures: Figures) -> tuple[Table, Table]:
    """The figures over all questions with their interval, and the rates of each style."""
    from rich.table import Table

    total = Table(title=_say("total", questions=figures.questions))
    for heading in ("figure", "rate", "interval", "count"):
        total.add_column(_say(heading), justify="left" if heading == "figure" else "right")
    for name, share in figures.total.items():
        total.add_row(label(name), _rate(share), _interval(share), f"{share.hits}/{share.of}")
    styles = Table(title=_say("by_style"))
    styles.add_column(_say("style"))
    styles.add_column(_say("questions"), justify="right")
    for name in FIGURES:
        styles.add_column(label(name, short=True), justify="right")
    for style, shares in figures.by_style.items():
        of = max(share.of for share in shares.values())
        styles.add_row(_style(style), str(of), *(_rate(share) for share in shares.values()))
    return total, styles


def label(name: str, *, short: bool = False) -> str:
    """A figure's name as an operator reads it."""
    table = "figures_short" if short else "figures"
    return operator_sentence(f"{table}.{name.replace('@', '_').replace(' ', '_')}")


def _say(key: str, **details: object) -> str:
    return operator_sentence(f"evaluation.{key}", **details)


def _style(style: str) -> str:
    key = f"styles.{style}"
    return operator_sentence(key) if key in operator_keys() else style


def _rate(share: Share) -> str:
    return "–" if share.rate is None else f"{share.rate:.2f}"


def _interval(share: Share) -> str:
    bounds = share.interval
    return "–" if bounds is None else f"{bounds[0]:.2f}–{bounds[1]:.2f}"


def _shares(shares: Mapping[str, Share]) -> dict[str, object]:
    return {name: _share(one) for name, one in shares.items()}


def _share(share: Share) -> dict[str, object]:
    low, high = share.interval or (None, None)
    return {
        "rate": _rounded(share.rate),
        "low": _rounded(low),
        "high": _rounded(high),
        "hits": share.hits,
        "of": share.of,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _detail(one: Judged) -> dict[str, object]:
    return {
        "id": one.gold.id,
        "style": one.gold.style,
        "answerable": one.gold.answerable,
        "status": one.status,
        "rank": one.rank,
        "cited": one.cited,
        "missing": list(one.missing),
        "ungrounded": list(one.ungrounded),
        "easy_missing": list(one.easy_missing),
        "easy_ungrounded": list(one.easy_ungrounded),
    }
