"""A form read field by field: what is wrong stands beside its field, and what was typed stays.

A field that cannot be read gives a stand-in and leaves a problem behind. So one pass finds all that
is wrong; whoever asks `sound` before using what was read never uses a stand-in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from admin.office.texts import FormSentence
from city import SEOUL, SentenceKey
from city.korean import clean_text

Choice = TypeVar("Choice", bound=StrEnum)
Read = TypeVar("Read")
Day = TypeVar("Day", bound=date)

_FIRST_YEAR, _LAST_YEAR = 1900, 2199
"""What lies outside is a slip of the keyboard; what is counted from it would leave the calendar."""
_LONGEST_NUMBER = 19
SURE = "sure"
"""The box that is ticked in a form that undoes something (`forms.html`)."""
_MOST_PLACES = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """What is wrong with a field, by key."""

    sentence: SentenceKey
    article: str = ""
    """The article that asks for it; empty where none does."""
    values: Mapping[str, object] = field(default_factory=dict[str, object])


class Form:
    """The fields of one form as they were typed."""

    def __init__(self, fields: Mapping[str, Sequence[str]]) -> None:
        self._fields = fields
        self._asked: set[str] = set()
        self.problems: dict[str, Problem] = {}
        """The first problem of each field, in the order in which fields were read."""
        self.texts: dict[str, str] = {}
        """The words that were typed into each field of text, as they were typed."""

    @property
    def sound(self) -> bool:
        """Whether all that was read until now could be read."""
        return not self.problems

    def asks(self, name: str) -> bool:
        """Whether a field was read until now that shows what is wrong with it, as no box does."""
        return name in self._asked

    def typed(self, name: str) -> str:
        """A field's last value as it was typed; empty if the form lacks it."""
        return (self._fields.get(name) or [""])[-1]

    def every(self, name: str) -> tuple[str, ...]:
        """Every value of a field that may have several."""
        return tuple(self._fields.get(name, ()))

    def refuse(
        self, name: str, sentence: SentenceKey, /, article: str = "", **values: object
    ) -> None:
        """Say what is wrong with a field; what was said of it first stands."""
        self.problems.setdefault(name, Problem(sentence=sentence, article=article, values=values))

    def text(self, name: str, *, required: bool = True, most: int = 500) -> str:
        """Words, cleaned, of so many characters at most."""
        self._asked.add(name)
        value = clean_text(self.typed(name))
        if value:
            self.texts[name] = self.typed(name)
        if required and not value:
            self.refuse(name, FormSentence.MISSING)
        if len(value) > most:
            self.refuse(name, FormSentence.TOO_LONG, most=most, count=len(value))
        return value

    def version(self) -> int:
        """Which version of an entry stood on the page that the form was opened on.

        Where none can be read it is 0, which nothing that is kept bears: the form is then answered
        as one that somebody else was quicker than.
        """
        typed = self.typed("version")
        fits = typed.isascii() and typed.isdigit() and len(typed) < _LONGEST_NUMBER
        return int(typed) if fits else 0

    def ticked(self, name: str) -> bool:
        """Whether a box is ticked."""
        return self.typed(name) == "1"

    def confirmed(self) -> None:
        """Refuse a form that undoes something and in which nobody has ticked that they mean it."""
        self._asked.add(SURE)
        if not self.ticked(SURE):
            self.refuse(SURE, FormSentence.NOT_CONFIRMED)

    def day(self, name: str) -> date:
        """A day."""
        return self._needed(name, self.day_if_any(name), date.min)

    def day_if_any(self, name: str) -> date | None:
        """A day, or none where nothing was typed."""
        return self._near(name, self._parsed(name, date.fromisoformat, FormSentence.NO_DAY))

    def moment(self, name: str) -> datetime:
        """A day and a time of day, in the city."""
        return self._needed(name, self.moment_if_any(name), datetime.min.replace(tzinfo=SEOUL))

    def moment_if_any(self, name: str) -> datetime | None:
        """A day and a time of day, or none where nothing was typed."""
        return self._near(name, self._parsed(name, _moment, FormSentence.NO_MOMENT))

    def number(self, name: str, low: int, high: int) -> int:
        """A whole number between two, both allowed."""
        return self._needed(name, self.number_if_any(name, low, high), low)

    def number_if_any(self, name: str, low: int, high: int) -> int | None:
        """A whole number, or none where nothing was typed; commas between thousands may stand."""
        value = self._parsed(name, _whole, FormSentence.NO_NUMBER)
        if value is not None and not low <= value <= high:
            self.refuse(name, FormSentence.OUT_OF_RANGE, low=f"{low:,}", high=f"{high:,}")
            return low
        return value

    def decimal(self, name: str, low: float, high: float) -> float:
        """A number between two, both allowed; it may have places after the point."""
        return self._needed(name, self.decimal_if_any(name, low, high), low)

    def decimal_if_any(self, name: str, low: float, high: float) -> float | None:
        """Such a number, or none where nothing was typed."""
        value = self._parsed(name, _decimal, FormSentence.NO_NUMBER)
        if value is not None and not low <= value <= high:
            self.refuse(name, FormSentence.OUT_OF_RANGE, low=f"{low:,g}", high=f"{high:,g}")
            return low
        return value

    def choice(self, name: str, kind: type[Choice]) -> Choice:
        """One of several."""
        return self._needed(name, self.choice_if_any(name, kind), next(iter(kind)))

    def choice_if_any(self, name: str, kind: type[Choice]) -> Choice | None:
        """One of several, or none where nothing was chosen."""
        return self._parsed(name, kind, FormSentence.NO_CHOICE)

    def choices(self, name: str, kind: type[Choice]) -> tuple[Choice, ...]:
        """As many of several as were ticked, in their own order."""
        self._asked.add(name)
        ticked = set(self.every(name))
        if ticked - {one.value for one in kind}:
            self.refuse(name, FormSentence.NO_CHOICE)
        return tuple(one for one in kind if one.value in ticked)

    def numbers(self, name: str) -> tuple[int, ...]:
        """The numbers of the entries that were ticked, smallest first."""
        try:
            return tuple(sorted({_whole(one) for one in self.every(name) if one}))
        except ValueError:
            self.refuse(name, FormSentence.NO_CHOICE)
            return ()

    def _parsed(
        self, name: str, read: Callable[[str], Read], otherwise: SentenceKey
    ) -> Read | None:
        self._asked.add(name)
        typed = unicodedata.normalize("NFKC", self.typed(name)).strip()
        if not typed:
            return None
        try:
            return read(typed)
        except ValueError:
            self.refuse(name, otherwise)
            return None

    def _near(self, name: str, day: Day | None) -> Day | None:
        if day is None or _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return day
        self.refuse(name, FormSentence.FAR_YEAR, first=_FIRST_YEAR, last=_LAST_YEAR)
        return None

    def _needed(self, name: str, value: Read | None, stand_in: Read) -> Read:
        if value is None:
            self.refuse(name, FormSentence.MISSING)
            return stand_in
        return value


def _moment(typed: str) -> datetime:
    read = datetime.fromisoformat(typed)
    if read.tzinfo is not None:
        raise ValueError(typed)
    return read.replace(tzinfo=SEOUL)


def _whole(typed: str) -> int:
    digits = typed.replace(",", "")
    if len(digits) > _LONGEST_NUMBER or not digits.removeprefix("-").isdecimal():
        raise ValueError(typed)
    return int(digits)


def _decimal(typed: str) -> float:
    whole, _, places = typed.partition(".")
    if len(places) > _MOST_PLACES or not (places or "0").isdecimal():
        raise ValueError(typed)
    return float(f"{_whole(whole)}.{places or 0}")
