"""Records as a quarter leaves them, made by chance; and what a quarter counts of them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate

from admin.equal_service import (
    GROUPS,
    PART_OF,
    TOLD,
    Axis,
    Counted,
    Group,
    Measure,
    Period,
    period_named,
)
from admin.equal_service.store import keep
from admin.equal_service.written import written
from admin.evaluation import Spread
from city import Database, Mode

QUARTER = "2026-Q3"
Person = tuple[str, tuple[str, ...], frozenset[Measure]]
"""A question: its month, its group of each axis, and what it counts for; who is in no group of the
last axes told nothing."""


def named(name: str) -> Period:
    """The period of a name."""
    found = period_named(name)
    assert found is not None
    return found


def some_people(seed: int) -> list[Person]:
    """Questions of a quarter, as skewed as chance has it."""
    chance = random.Random(seed)  # noqa: S311 - tables, no secrets
    size = chance.choice([3, 12, 60, 200, 600, 2000])
    drawn = {axis: [chance.choice([0, 1, 1, 5, 30]) for _ in GROUPS[axis]] for axis in Axis}
    for axis, of in drawn.items():
        of[chance.randrange(len(of) - 1)] += 5
        of[-1] = chance.choice([1, 30, 300]) if axis in TOLD else 0
    weights = {axis: list(accumulate(of)) for axis, of in drawn.items()}
    months = [chance.choice([0, 1, 5, 20]) for _ in range(3)]
    months[chance.randrange(3)] += 1
    parts = list(accumulate(months))
    likely = {one: chance.choice([0, 0.02, 0.1, 0.5, 0.9, 0.99, 1]) for one in PART_OF}
    names = [one.name for one in named(QUARTER).months()]
    people: list[Person] = []
    draw = chance.choices
    for _ in range(chance.randint(size // 2, size)):
        groups = tuple(draw(GROUPS[axis], cum_weights=weights[axis])[0] for axis in Axis)
        of = {Measure.ASKED}
        for measure, base in PART_OF.items():
            likelihood = likely[measure]
            if measure is Measure.EASY_ASKED:
                likelihood = float(Mode.EASY in groups)  # As a record is counted.
            if base in of and chance.random() < likelihood:
                of.add(measure)
        people.append((draw(names, cum_weights=parts)[0], groups, frozenset(of)))
    return people


def counted_of(people: Sequence[Person], period: str = QUARTER) -> Counted:
    """What a period counts of them."""
    wanted = named(period)
    months = [one.name for one in wanted.months()]
    mine = [one for one in people if one[0] in months]
    parted: list[dict[str, list[Person]]] = [{} for _ in Axis]
    silent = [GROUPS[axis][-1] for axis in Axis]
    for one in mine:
        names = (*one[1], *silent[len(one[1]) :])
        for groups, name in zip(parted, names, strict=True):
            groups.setdefault(name, []).append(one)
    return Counted(
        period=wanted,
        settled=len(mine),
        noticed=len(mine),
        whole=_group(mine),
        axes={
            axis: {name: _group(parted[place].get(name, [])) for name in GROUPS[axis]}
            for place, axis in enumerate(Axis)
        },
        months={name: _group(one for one in mine if one[0] == name) for name in months},
    )


def keep_counted(database: Database, counted: Counted, at: datetime) -> None:
    """Keep what was counted, without the records."""
    with database.unit() as session:
        keep(session, counted.period.name, written(counted), at)


def a_busy_quarter() -> list[Person]:
    """Nine hundred questions: most are answered, fewer in easy words; English is rare."""
    people: list[Person] = []
    for month, many in (("2026-07", 1), ("2026-08", 2), ("2026-09", 1)):
        for mode, channel, answered, refused in (
            ("standard", "web", 100, 20),
            ("standard", "telegram", 60, 15),
            ("easy", "web", 20, 10),
        ):
            people += [(month, (mode, "ko", channel), _ANSWERED)] * (answered * many)
            people += [(month, (mode, "ko", channel), _ASKED)] * (refused * many)
    rare = ("2026-08", ("standard", "en", "web"), _ANSWERED)
    return [*people, *[rare] * 4]


def some_who_told() -> list[Person]:
    """Of a busy quarter 130 told that they are 65 or older, and five that they use a reader."""
    older, reader = ("from_65", "untold"), ("untold", "screen_reader")
    told = [("2026-08", ("standard", "ko", "web", *older), _ANSWERED)] * 110
    told += [("2026-08", ("standard", "ko", "web", *older), _ASKED)] * 20
    told += [("2026-08", ("standard", "ko", "web", *reader), _ANSWERED)] * 5
    return [*a_busy_quarter(), *told]


def timed(counted: Counted) -> Counted:
    """The same, with times."""
    took = Spread(median=321.5, p95=2345.6, of=counted.whole.counts[Measure.ASKED])
    return replace(counted, whole=replace(counted.whole, took_ms=took))


_ASKED = frozenset({Measure.ASKED})
_ANSWERED = frozenset({Measure.ASKED, Measure.ANSWERED, Measure.SOURCED, Measure.SOURCE_SEEN})


def _group(people: Iterable[Person]) -> Group:
    counted = Counter(measure for _month, _groups, of in people for measure in of)
    counts: Mapping[Measure, int] = {one: counted[one] for one in Measure}
    return Group(counts=counts)
