"""Values of the plan in words, for officials and the public alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from admin.books import written_day
from admin.committee import Resolution
from admin.plan.live import Figures
from admin.plan.measures import Audience, Indicator, Source, Wanted
from admin.plan.plans import Content, Plan
from admin.plan.texts import AudienceName, ContentName, PlanShown, SourceName, WantedName
from city import SEOUL, SentenceKey

Say = Callable[..., str]

_NAMES: tuple[tuple[type[StrEnum], type[SentenceKey]], ...] = (
    (Content, ContentName),
    (Source, SourceName),
    (Wanted, WantedName),
    (Audience, AudienceName),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """Where an indicator stands, in words."""

    target: str
    reached: str
    seen: str
    """From when the value is, and where from; empty while there is none."""
    met: str


def word_of(value: StrEnum) -> SentenceKey:
    """What a content, a source, an audience, or what is wanted is called.

    Raises:
        KeyError: it is none of these.
    """
    return dict(_NAMES)[type(value)][value.name]


class Shown:
    """Says values; `say` is the voice of a page."""

    def __init__(self, say: Say) -> None:
        self._say = say

    def words(self, kind: type[StrEnum]) -> dict[str, str]:
        """Every value of a kind, each with its name."""
        names = next(names for of, names in _NAMES if of is kind)
        return {one.value: self._say(names[one.name]) for one in kind}

    def word(self, value: StrEnum) -> str:
        """The name of a value."""
        return self._say(word_of(value))

    def day(self, day: date | None) -> str:
        """A day, or that there is none yet."""
        return self._say(PlanShown.NOTHING) if day is None else written_day(day)

    def period(self, plan: Plan) -> str:
        """The years of a plan."""
        return self._say(PlanShown.PERIOD, first=plan.first_year, last=plan.last_year)

    def year(self, year: int) -> str:
        """A year."""
        return self._say(PlanShown.YEAR, year=year)

    def money(self, amount: int) -> str:
        """An amount in thousands of won."""
        return self._say(PlanShown.MONEY, amount=f"{amount:,}")

    def people(self, count: int | None) -> str:
        """So many people, or that nobody has counted."""
        if count is None:
            return self._say(PlanShown.NOTHING)
        return self._say(PlanShown.PEOPLE, count=f"{count:,}")

    def decision(self, found: Resolution | None) -> str:
        """A decision of the committee."""
        if found is None:
            return self._say(PlanShown.NOTHING)
        key = PlanShown.DECISION if found.carried else PlanShown.REJECTED
        return self._say(key, number=found.number, title=found.title, day=written_day(found.day))

    def reading(self, indicator: Indicator, figures: Figures) -> Reading:
        """Where an indicator stands."""
        live = indicator.source.live
        value = figures.values[indicator.source] if live else indicator.reached
        target = self._say(
            PlanShown.TARGET,
            value=self._value(indicator, indicator.target),
            wanted=self.word(indicator.wanted),
        )
        if value is None:
            return Reading(target=target, reached=self._say(PlanShown.NOTHING), seen="", met="")
        return Reading(
            target=target,
            reached=self._value(indicator, value),
            seen=self._live(figures.at) if live else self._on(indicator.read_on),
            met=self._say(PlanShown.MET if indicator.met_by(value) else PlanShown.UNMET),
        )

    def _value(self, indicator: Indicator, value: float) -> str:
        number = f"{value:,.1f}".removesuffix(".0")
        if not indicator.source.live:
            return f"{number}{indicator.unit}"
        key = PlanShown.PERCENT if indicator.source.share else PlanShown.COUNT
        return self._say(key, value=number)

    def _live(self, at: datetime) -> str:
        moment = at.astimezone(SEOUL)
        return self._say(PlanShown.LIVE, at=f"{written_day(moment.date())} {moment:%H:%M}")

    def _on(self, day: date | None) -> str:
        return "" if day is None else self._say(PlanShown.ON, day=written_day(day))
