"""A report in words: a table and a chart for each measure, a sheet for spreadsheets, and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from admin.equal_service.model import PART_OF, Axis, Measure, Period
from admin.equal_service.report import ENOUGH, Figure, Report, Row, Standing
from admin.equal_service.svg import Bar, chart
from admin.equal_service.texts import AXES, GROUP_NAMES, MEASURES, ReportWord
from admin.sheets import Cell, Sheet
from city import SentenceKey, Sentences, Voice


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownMeasure:
    """A measure with its table, its chart, and how far the groups are apart."""

    key: str
    caption: str
    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    chart: Markup
    gaps: tuple[str, ...]


class Showing:
    """Puts reports into the words of one voice."""

    def __init__(self, sentences: Sentences, voice: Voice) -> None:
        self._sentences, self._voice = sentences, voice

    def title(self, period: Period) -> str:
        """What the report of a period is called."""
        year, last = period.first.year, period.last.month
        if period.quarterly:
            return self._say(ReportWord.QUARTER, year=year, number=last // 3)
        return self._say(ReportWord.MONTH, year=year, month=last)

    def measures(self, report: Report) -> tuple[ShownMeasure, ...]:
        """Every measure."""
        return tuple(self._measure(report, one) for one in PART_OF)

    def times(self, report: Report) -> ShownMeasure:
        """How long it took; without a chart, for it has no interval."""
        words = ReportWord.ASKED, ReportWord.MEDIAN, ReportWord.P95
        return ShownMeasure(
            key="took",
            caption=self._say(ReportWord.TOOK),
            heading=self._say(ReportWord.GROUP),
            columns=tuple(map(self._say, words)),
            rows=tuple((self.group(row), self._times(row)) for row in report.rows),
            chart=Markup(""),
            gaps=(),
        )

    def group(self, row: Row) -> str:
        """What a group is called, with the axis on which it stands."""
        if row.axis is None:
            return self._say(ReportWord.EVERYBODY)
        return f"{self._say(AXES[row.axis])}: {self._say(GROUP_NAMES[row.group])}"

    def said(self, figure: Figure) -> str:
        """The share of a figure, or why none is told."""
        match figure.standing:
            case Standing.HIDDEN:
                return self._say(ReportWord.HIDDEN)
            case Standing.FEW:
                return self._say(ReportWord.FEW, least=ENOUGH)
            case Standing.NONE:
                return self._say(ReportWord.NOTHING)
            case Standing.SHOWN:
                return f"{figure.rate:.1%}"

    def sheet(self, report: Report) -> Sheet:
        """A line for each figure of each group, and one for its times."""
        words = (
            ReportWord.PERIOD, ReportWord.GROUP, ReportWord.MEASURE, ReportWord.HITS,
            ReportWord.OF, ReportWord.RATE, ReportWord.WILSON, ReportWord.EXACT,
        )  # fmt: skip
        return Sheet(
            title="equal-service",
            headings=tuple(map(self._say, words)),
            rows=tuple(self.lines(report)),
        )

    def lines(self, report: Report) -> Iterator[tuple[Cell, ...]]:
        """The lines of a sheet."""
        name = report.period.name
        for row in report.rows:
            group = self.group(row)
            for measure, figure in row.figures.items():
                counts = (self._count(figure.hits), self._count(figure.of))
                ranges = (_range(figure.wilson), _range(figure.exact))
                said = self._say(MEASURES[measure])
                yield name, group, said, *counts, self.said(figure), *ranges
            for key, value in ((ReportWord.MEDIAN, row.median_ms), (ReportWord.P95, row.p95_ms)):
                told = self._time(row, "" if value is None else f"{value:.1f}")
                yield name, group, self._say(key), "", "", told, "", ""
        for axis in report.untold:
            said = self._say(ReportWord.LEFT_OUT)
            yield name, self._say(AXES[axis]), "", "", "", said, "", ""

    def _measure(self, report: Report, measure: Measure) -> ShownMeasure:
        words = (
            ReportWord.HITS, ReportWord.OF, ReportWord.RATE, ReportWord.WILSON, ReportWord.EXACT
        )  # fmt: skip
        caption = self._say(MEASURES[measure])
        lines = [(self.group(row), row.figures[measure]) for row in report.rows]
        bars = [Bar(name=n, said=self.said(f), rate=f.rate, bounds=f.wilson) for n, f in lines]
        told = " ".join(self._bar(name, one) for name, one in lines)
        return ShownMeasure(
            key=measure.value,
            caption=caption,
            heading=self._say(ReportWord.GROUP),
            columns=tuple(map(self._say, words)),
            rows=tuple((name, self._cells(figure)) for name, figure in lines),
            chart=chart(measure.value, self._say(ReportWord.CHART, measure=caption), told, bars),
            gaps=tuple(self._gaps(report.gaps, measure)),
        )

    def _gaps(
        self, gaps: Mapping[Axis, Mapping[Measure, float | None]], measure: Measure
    ) -> Iterator[str]:
        for axis, of in gaps.items():
            gap, name = of[measure], self._say(AXES[axis])
            if gap is not None:
                yield self._say(ReportWord.GAP, axis=name, points=f"{100 * gap:.1f}")

    def _bar(self, name: str, figure: Figure) -> str:
        if figure.wilson is None:
            return self._say(ReportWord.BAR_WITHOUT, group=name, why=self.said(figure))
        return self._say(
            ReportWord.BAR, group=name, rate=self.said(figure), range=self._range(figure.wilson)
        )

    def _cells(self, figure: Figure) -> tuple[str, ...]:
        counts = (self._count(figure.hits), self._count(figure.of))
        return (*counts, self.said(figure), self._range(figure.wilson), self._range(figure.exact))

    def _times(self, row: Row) -> tuple[str, ...]:
        few = self._say(ReportWord.FEW, least=ENOUGH)
        return (
            self._count(row.asked),
            *(
                self._time(row, few if one is None else f"{one:,.0f}")
                for one in (row.median_ms, row.p95_ms)
            ),
        )

    def _time(self, row: Row, told: str) -> str:
        return self._say(ReportWord.LEFT_OUT) if row.untimed else told

    def _count(self, count: int | None) -> str:
        return self._say(ReportWord.HIDDEN) if count is None else f"{count:,}"

    def _range(self, bounds: tuple[float, float] | None) -> str:
        if bounds is None:
            return "-"
        low, high = (f"{100 * one:.1f}" for one in bounds)
        return self._say(ReportWord.RANGE, low=low, high=high)

    def _say(self, key: SentenceKey, **values: object) -> str:
        return self._sentences.say(key, self._voice, **values)


def as_json(report: Report) -> dict[str, Any]:
    """The report for machines; what is hidden is null, and says so."""
    return {
        "period": report.period.name,
        "first": report.period.first.isoformat(),
        "last": report.period.last.isoformat(),
        "small_counts_hidden": report.public,
        "settled": report.settled,
        "noticed": report.noticed,
        "axes_left_out": [axis.value for axis in report.untold],
        "groups": [_row(row) for row in report.rows],
        "gaps": {axis.value: dict(of) for axis, of in report.gaps.items()},
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "axis": row.axis.value if row.axis else None,
        "group": row.group or None,
        "asked": row.asked,
        "median_ms": row.median_ms,
        "p95_ms": row.p95_ms,
        "times_withheld": row.untimed,
        "figures": {
            measure.value: {
                "part_of": PART_OF[measure].value,
                "standing": figure.standing.value,
                "hits": figure.hits,
                "of": figure.of,
                "rate": figure.rate,
                "wilson": figure.wilson,
                "exact": figure.exact,
            }
            for measure, figure in row.figures.items()
        },
    }


def _range(bounds: tuple[float, float] | None) -> str:
    return "" if bounds is None else f"{bounds[0]:.4f}-{bounds[1]:.4f}"
