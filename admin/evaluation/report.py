"""The figures as an operator reads them (a table) and as a program does (JSON)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from admin.evaluation.figures import FIGURES, Figures
from admin.evaluation.gap import FEWEST, Gap
from admin.evaluation.kept import STYLE_GAP, Comparison
from admin.evaluation.outcome import Judged
from admin.evaluation.rounding import rounded
from admin.evaluation.wilson import Share
from city import operator_keys, operator_sentence

if TYPE_CHECKING:
    from rich.table import Table


def as_json(
    figures: Figures,
    judged: Iterable[Judged],
    setup: Mapping[str, str],
    comparison: Comparison | None = None,
) -> dict[str, object]:
    """Every figure with its counts and interval, what fell, and how each question fared."""
    return {
        "questions": figures.questions,
        "setup": dict(setup),
        "figures": _shares(figures.total),
        "by_style": {style: _shares(shares) for style, shares in figures.by_style.items()},
        STYLE_GAP: rounded(figures.style_gap),
        "readability": rounded(figures.readability),
        "milliseconds": rounded(figures.milliseconds),
        "comparison": rounded(comparison),
        "details": [_detail(one) for one in judged],
    }


def tables(figures: Figures) -> tuple[Table, Table, Table]:
    """The figures over all questions with their interval, the rates of each style, and the rest."""
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
    return total, styles, _measures(figures)


def comparison_shown(comparison: Comparison) -> list[Table | str]:
    """What an operator is told of a comparison: what was not like before, and a line a fall."""
    from rich.table import Table

    said: list[Table | str] = []
    if comparison.other_setup:
        parts = ", ".join(operator_sentence(f"setup.{name}") for name in comparison.other_setup)
        said.append(_say("other_setup", parts=parts))
    if not comparison.same_questions:
        return [*said, _say("other_questions")]
    if not comparison.fallen:
        return [*said, _say("nothing_fell")]
    fallen = Table(title=_say("fallen", count=len(comparison.fallen)))
    for heading in ("figure", "before", "now", "change"):
        fallen.add_column(_say(heading), justify="left" if heading == "figure" else "right")
    for one in comparison.fallen:
        change = f"{one.now - one.before:+.3f}"
        fallen.add_row(label(one.name), f"{one.before:.3f}", f"{one.now:.3f}", change)
    return [*said, fallen]


def label(name: str, *, short: bool = False) -> str:
    """A figure's name as an operator reads it."""
    table = "figures_short" if short else "figures"
    return operator_sentence(f"{table}.{name.replace('@', '_').replace(' ', '_')}")


def _measures(figures: Figures) -> Table:
    from rich.table import Table

    table = Table(title=_say("measures"))
    for heading in ("figure", "rate", "note"):
        table.add_column(_say(heading), justify="right" if heading == "rate" else "left")
    table.add_row(label(STYLE_GAP), *_gap(figures.style_gap))
    for voice, mean in figures.readability.items():
        table.add_row(label(f"readability_{voice}"), _number(mean), _say("of_hundred"))
    times = figures.milliseconds
    table.add_row(
        label("milliseconds"),
        _number(times and times.median),
        _say("percentile", p95=f"{times.p95:.0f}", count=times.of) if times else "",
    )
    return table


def _gap(gap: Gap | None) -> tuple[str, str]:
    if gap is None:
        return "–", _say("no_gap", count=FEWEST)
    interval = f"{gap.low:.2f}–{gap.high:.2f}"
    note = _say("gap", best=_style(gap.best), worst=_style(gap.worst), interval=interval)
    return f"{gap.value:.2f}", note


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


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
        "rate": rounded(share.rate),
        "low": rounded(low),
        "high": rounded(high),
        "hits": share.hits,
        "of": share.of,
    }


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
        "easy_changed": list(one.easy_changed),
        "readability": one.readability,
        "easy_readability": one.easy_readability,
        "milliseconds": [round(time, 1) for time in one.milliseconds],
    }
