"""The nouns of the report: periods, axes of groups, and what is counted of each group."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from admin.evaluation import Spread
from city import Language, Mode
from disclosure import TOLD_GROUPS, UNTOLD, About, Channel

_NAMED = re.compile(r"(20\d\d)-(?:Q([1-4])|(0[1-9]|1[0-2]))")
_MONTHS = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """A quarter or a month of the city."""

    name: str
    """`2026-Q3`, or `2026-09`."""
    first: date
    last: date

    @property
    def quarterly(self) -> bool:
        """Whether it is a quarter."""
        return "Q" in self.name

    def months(self) -> tuple[Period, ...]:
        """Its months; a month is its own."""
        numbers = range(self.first.month, self.last.month + 1)
        return tuple(month_of(self.first.year, number) for number in numbers)


def period_named(name: str) -> Period | None:
    """The period of a name; None if it names none."""
    found = _NAMED.fullmatch(name)
    if found is None:
        return None
    year = int(found[1])
    if found[3]:
        return month_of(year, int(found[3]))
    last = 3 * int(found[2])
    begin, end = month_of(year, last - 2), month_of(year, last)
    return Period(name=name, first=begin.first, last=end.last)


def month_of(year: int, month: int) -> Period:
    """A month of a year."""
    after = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    name = f"{year}-{month:02}"
    return Period(name=name, first=date(year, month, 1), last=after - timedelta(days=1))


def last_over(today: date) -> tuple[Period, Period]:
    """The quarter and the month that were over last."""
    month_end = today.replace(day=1) - timedelta(days=1)
    started = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1) - timedelta(days=1)
    quarter = period_named(f"{started.year}-Q{(started.month - 1) // 3 + 1}")
    if quarter is None:
        raise ValueError("a date before the year 2000")
    return quarter, month_of(month_end.year, month_end.month)


class Axis(StrEnum):
    """What people are grouped by: how they use the service, and what they told; never by guess."""

    MODE = "mode"
    LANGUAGE = "language"
    CHANNEL = "channel"
    AGE = "age"
    NEED = "need"


TOLD = frozenset({Axis.AGE, Axis.NEED})
"""What citizens told of themselves, and agreed to be counted by (`disclosure.told`)."""


UNKNOWN = "unknown"
"""The group of records whose own is none that is known here; shown where there are any."""
GROUPS: Mapping[Axis, tuple[str, ...]] = {
    Axis.MODE: (*Mode, UNKNOWN),
    Axis.LANGUAGE: (*Language, UNKNOWN),
    Axis.CHANNEL: (*Channel, UNKNOWN),
    Axis.AGE: (*TOLD_GROUPS[About.AGE], UNTOLD),
    Axis.NEED: (*TOLD_GROUPS[About.NEED], UNTOLD),
}
"""The last group of each is that of whatever is none of the others."""


class Measure(StrEnum):
    """A number of questions; all but the first is a part of another (`PART_OF`)."""

    ASKED = "asked"
    """Asked for an answer: answered or refused. Greetings, floods and the like asked for none."""
    ANSWERED = "answered"
    SOURCED = "sourced"
    """Not found to be without a source; of answers whose words are destroyed nobody knows more."""
    SOURCE_SEEN = "source_seen"
    """Its words are still there, and name a source."""
    EASY_ASKED = "easy_asked"
    EASY_GIVEN = "easy_given"
    RATED = "rated"
    UNHELPFUL = "unhelpful"
    OBJECTED = "objected"
    CLOSED = "closed"
    DECIDED = "decided"
    """By the city; the others were taken back."""


PART_OF: Mapping[Measure, Measure] = {
    Measure.ANSWERED: Measure.ASKED,
    Measure.SOURCED: Measure.ANSWERED,
    Measure.SOURCE_SEEN: Measure.SOURCED,
    Measure.EASY_ASKED: Measure.ANSWERED,
    Measure.EASY_GIVEN: Measure.EASY_ASKED,
    Measure.RATED: Measure.ANSWERED,
    Measure.UNHELPFUL: Measure.RATED,
    Measure.OBJECTED: Measure.ASKED,
    Measure.CLOSED: Measure.OBJECTED,
    Measure.DECIDED: Measure.CLOSED,
}
"""Of what each is a part; whatever stands before another here is never a part of it."""

Counts = Mapping[Measure, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """What was counted of a group, and how long its questions took."""

    counts: Counts
    took_ms: Spread | None = None
    """From a question to its answer; None where nobody asked, or no time was kept."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """Everything that was counted of a period; nothing is hidden in it."""

    period: Period
    settled: int
    """Every record, whether it asked for an answer or not."""
    noticed: int
    """Of these, how many name the notice that their answer went out with."""
    whole: Group
    axes: Mapping[Axis, Mapping[str, Group]]
    months: Mapping[str, Group] = field(default_factory=dict[str, Group])
