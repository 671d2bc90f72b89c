"""A second count of a quarter, by another way: record by record, and with no library.

It reads whole records through `Records`, holds each against its leaf in the ledger, takes the cases
from the ledger alone, and works the intervals out by their quadratic equation and by bisection.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from math import comb, sqrt

from city import SEOUL, Mode
from disclosure import REFUSED, Ledger, Record, Records, Status

_TAIL = 0.025


@dataclass(frozen=True, kw_only=True, slots=True)
class Again:
    """The records of a time, and the objections to them."""

    records: tuple[Record, ...]
    cases: Mapping[int, tuple[bool, bool]]
    """By record: whether the case is over, and whether the city closed it."""

    def group(self, name: Callable[[Record], str], wanted: str) -> Again:
        """Those of one group."""
        mine = tuple(one for one in self.records if name(one) == wanted)
        return Again(records=mine, cases=self.cases)

    def counts(self) -> dict[str, int]:
        """How many there are of everything."""
        parts: dict[str, Iterable[Record]] = {"asked": self._asked()}
        parts["answered"] = [one for one in parts["asked"] if _status(one) is Status.ANSWERED]
        answered = parts["answered"]
        parts["sourced"] = [r for r in answered if r.forgotten_at is not None or _cited(r)]
        parts["source_seen"] = [one for one in answered if _cited(one)]
        parts["easy_asked"] = [one for one in answered if one.asked.mode is Mode.EASY]
        parts["easy_given"] = [one for one in parts["easy_asked"] if _mode(one) is Mode.EASY]
        parts["rated"] = [one for one in answered if one.verdict != ""]
        parts["unhelpful"] = [one for one in answered if one.verdict.split(":")[0] == "unhelpful"]
        parts["objected"] = [one for one in parts["asked"] if one.number in self.cases]
        parts["closed"] = [one for one in parts["objected"] if self.cases[one.number][0]]
        parts["decided"] = [one for one in parts["objected"] if self.cases[one.number][1]]
        return {name: len(list(part)) for name, part in parts.items()}

    def times(self) -> tuple[float, float] | None:
        """Median, and what 95 of 100 do not exceed, by counting how many are slower."""
        took = [
            one.settlement.timings_ms["total"]
            for one in self._asked()
            if one.settlement and "total" in one.settlement.timings_ms
        ]
        if not took:
            return None
        return (_place(took, Fraction(1, 2)) + _place(took, Fraction(1, 2), up=True)) / 2, _place(
            took, Fraction(95, 100)
        )

    def _asked(self) -> list[Record]:
        wanted = {Status.ANSWERED, *REFUSED}
        return [one for one in self.records if _status(one) in wanted]


def counted_again(ledger: Ledger, first: date, last: date) -> Again:
    """The records of a time as the ledger tells them; a record that differs from it is an error."""
    leaves = [json.loads(leaf) for leaf in ledger.leaves()]
    told = {one["record"]: one for one in leaves if one["kind"] == "exchange"}
    cases: dict[int, tuple[bool, bool]] = {}
    for one in leaves:
        if one["kind"] == "objection":
            cases[one["record"]] = False, False
        elif one["kind"] == "outcome":
            cases[one["record"]] = True, not one["withdrawn"]
    believed = tuple(
        one
        for one in _every(ledger.records)
        if first <= _day(told[one.number]["settled_at"]) <= last and _agrees(one, told[one.number])
    )
    return Again(records=believed, cases=cases)


def _every(records: Records) -> Iterator[Record]:
    after = 0
    while page := records.page(after, 100):
        for number, one in page:
            after = number
            if one is not None and one.settled_at is not None:
                yield one


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone(SEOUL).date()


def _agrees(one: Record, leaf: Mapping[str, object]) -> bool:
    assert _status(one) == leaf["status"], one.number
    return True


def rate(hits: int, of: int) -> float:
    """A share to four digits."""
    return float(round(Fraction(hits, of), 4))


def wilson_again(hits: int, of: int) -> tuple[float, float]:
    """Where the score test just fails: the two roots of its quadratic equation."""
    z = 1.959963984540054
    a, b, c = of + z * z, -(2 * hits + z * z), hits * hits / of
    root = sqrt(b * b - 4 * a * c)
    low, high = (-b - root) / (2 * a), (-b + root) / (2 * a)
    return (round(low, 4) if hits else 0.0), (round(high, 4) if hits < of else 1.0)


def exact_again(hits: int, of: int) -> tuple[float, float]:
    """Where so many hits or more, or so many or fewer, are just too unlikely: by bisection."""

    def at_least(p: float) -> float:
        return sum(_chance(of, k, p) for k in range(hits, of + 1))

    def at_most(p: float) -> float:
        return sum(_chance(of, k, p) for k in range(hits + 1))

    low = _bisect(lambda p: at_least(p) < _TAIL) if hits else 0.0
    high = _bisect(lambda p: at_most(p) > _TAIL) if hits < of else 1.0
    return round(low, 4), round(high, 4)


def _bisect(holds: Callable[[float], bool]) -> float:
    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return (low + high) / 2


def _chance(of: int, hits: int, p: float) -> float:
    return comb(of, hits) * p**hits * (1 - p) ** (of - hits)


def _place(values: list[float], share: Fraction, *, up: bool = False) -> float:
    needed = share * len(values)
    for value in sorted(set(values)):
        reached = sum(one <= value for one in values)
        if reached > needed or (reached == needed and not up):
            return value
    return max(values)


def _status(one: Record) -> Status | None:
    return one.settlement.status if one.settlement else None


def _mode(one: Record) -> Mode | None:
    return one.settlement.mode if one.settlement else None


def _cited(one: Record) -> bool:
    return bool(one.settlement and one.settlement.citations)
