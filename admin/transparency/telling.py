"""A month in lines: what everybody is told, small counts hidden, in words and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from admin.equal_service import Counted, Figure, Kept, Measure, Report, Standing, report
from admin.sheets import Sheet
from admin.transparency.texts import TransparencySentence as Text
from city import SentenceKey, Sentences, Voice

_FIGURES = {
    Text.ANSWERED: Measure.ANSWERED,
    Text.UNHELPFUL: Measure.UNHELPFUL,
    Text.OBJECTED: Measure.OBJECTED,
    Text.CLOSED: Measure.CLOSED,
    Text.DECIDED: Measure.DECIDED,
}
PARTS = {
    Text.QUESTIONS: (Text.SETTLED, Text.ASKED, Text.ANSWERED, Text.REFUSED),
    Text.COMPLAINTS: (Text.UNHELPFUL, Text.OBJECTED, Text.CLOSED, Text.DECIDED),
    Text.NOTICE: (Text.NOTICED,),
}
"""The parts of a month, each with its lines."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """How many, of how many where it is a part; None: not shown."""

    name: Text
    count: int | None
    of: int | None = None
    rate: float | None = None


def lines_of(counted: Counted) -> tuple[Line, ...]:
    """The lines of a month."""
    made = report(counted, public=True)
    answered = made.whole.figures[Measure.ANSWERED]
    refused = _refused(answered)
    return (
        Line(name=Text.SETTLED, count=made.settled),
        Line(name=Text.ASKED, count=made.whole.asked),
        refused,
        *(_line(name, made.whole.figures[measure]) for name, measure in _FIGURES.items()),
        _noticed(made),
    )


class Telling:
    """Puts a month into the words of one voice."""

    def __init__(self, sentences: Sentences, voice: Voice) -> None:
        self._sentences, self._voice = sentences, voice

    def parts(self, counted: Counted) -> tuple[tuple[Text, tuple[tuple[str, str], ...]], ...]:
        """Each part with its lines, in words."""
        lines = {one.name: one for one in lines_of(counted)}
        return tuple(
            (part, tuple((self._say(name), self.said(lines[name])) for name in names))
            for part, names in PARTS.items()
        )

    def said(self, line: Line) -> str:
        """How many, in words."""
        if line.count is None:
            return self._say(Text.HIDDEN)
        if line.of is None:
            return self._say(Text.COUNT_ALONE, count=line.count)
        if line.rate is None:
            return self._say(Text.COUNT_OF_FEW, count=line.count, of=line.of)
        return self._say(Text.COUNT_OF, count=line.count, of=line.of, rate=f"{100 * line.rate:.1f}")

    def sheet(self, months: tuple[Kept, ...]) -> Sheet:
        """Every month for spreadsheets, a row for each line."""
        words = Text.MONTH, Text.ITEM, Text.COUNT, Text.OF, Text.RATE
        return Sheet(
            title="transparency",
            headings=tuple(map(self._say, words)),
            rows=tuple(self._rows(months)),
        )

    def _rows(self, months: tuple[Kept, ...]) -> Iterator[tuple[str, ...]]:
        for month in months:
            for line in lines_of(month.counted) if month.counted else ():
                count = self._say(Text.HIDDEN) if line.count is None else str(line.count)
                of = "" if line.of is None else str(line.of)
                rate = "" if line.rate is None else f"{line.rate:.4f}"
                yield month.period.name, self._say(line.name), count, of, rate

    def _say(self, key: SentenceKey, **values: object) -> str:
        return self._sentences.say(key, self._voice, **values)


def month_as_json(month: Kept) -> dict[str, Any]:
    """A month for machines; what is hidden is null."""
    return {
        "month": month.period.name,
        "lines": {
            line.name.value.partition(".")[2]: {
                "count": line.count,
                "of": line.of,
                "rate": line.rate,
            }
            for line in (lines_of(month.counted) if month.counted else ())
        },
    }


def _line(name: Text, figure: Figure) -> Line:
    return Line(name=name, count=figure.hits, of=figure.of, rate=figure.rate)


def _refused(answered: Figure) -> Line:
    if answered.hits is None or answered.of is None or answered.standing is Standing.HIDDEN:
        return Line(name=Text.REFUSED, count=None)
    rate = None if answered.rate is None else round(1 - answered.rate, 4)
    count = answered.of - answered.hits
    return Line(name=Text.REFUSED, count=count, of=answered.of, rate=rate)


def _noticed(made: Report) -> Line:
    if made.noticed is None or not made.settled:
        return Line(name=Text.NOTICED, count=made.noticed)
    rate = round(made.noticed / made.settled, 4)
    return Line(name=Text.NOTICED, count=made.noticed, of=made.settled, rate=rate)
