"""Lists of the register: what the public sees, and what officials write. Reads whole lists fast.

A list reads the columns it needs; entries are read out where all that they say is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, select

from admin.register.drifts import AS_DECIDED, Drifts, Standing
from admin.register.model import Stage
from admin.register.tables import ReleaseRow, SystemRow
from admin.register.written import Written, read_written, searched_of
from city import Database
from city.korean import comparable

_OVERSEER = ("overseer", "overseer_contact")
_TOLD_AT_ONCE = frozenset({Stage.PAUSED, Stage.ENDED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """An entry as the public sees it, all of it."""

    key: str
    """By which it is found: its number, or the name of an entry that fills itself."""
    since: date
    """The day of its release, or on which it last changed."""
    fields: Written
    standing: Standing = AS_DECIDED
    """How it stands to what the committee decided of it."""
    decided_on: frozenset[date] = frozenset()
    """The days of the decisions that bind it."""

    @property
    def vouched(self) -> bool | None:
        """Whether a decision binds it that was made when it says that it was deliberated on.

        None where it says nothing. What is not vouched for stands on its department's word alone.
        """
        told = self.fields["deliberated"]
        return date.fromisoformat(str(told)) in self.decided_on if told else None

    def listed(self) -> Listed:
        """The same, as a list has it."""
        fields = self.fields
        return Listed(
            key=self.key,
            name=str(fields["name"]),
            stage=Stage(str(fields["stage"])),
            generative=bool(fields["generative"]),
            high_impact=bool(fields["high_impact"]),
            searched=searched_of(fields),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """An entry in the public's list: what it is found by."""

    key: str
    name: str
    stage: Stage
    generative: bool
    high_impact: bool
    searched: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """An entry in the officials' list."""

    number: int
    name: str
    department: str
    stage: Stage
    generative: bool
    high_impact: bool
    review_due: date | None
    version: int
    released_version: int | None
    """Which version the public sees; None: nothing is shown."""

    @property
    def searched(self) -> str:
        """What is searched of it, as words are compared."""
        return comparable(f"{self.name} {self.department}").casefold()


class Lists:
    """The register's lists. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._drifts = Drifts(database)

    def listed(self) -> tuple[Listed, ...]:
        """Every entry that the public sees, by name."""
        row = ReleaseRow
        told = _released(
            select(
                row.system, row.name, row.stage, row.generative, row.high_impact, row.searched,
                SystemRow.stage.label("now"),
            )
        )  # fmt: skip
        entries = (
            Listed(
                key=str(one.system),
                name=one.name,
                stage=_told_stage(Stage(one.stage), Stage(one.now)),
                generative=one.generative,
                high_impact=one.high_impact,
                searched=one.searched,
            )
            for one in self._read(told)
        )
        return tuple(sorted(entries, key=lambda one: (one.name, one.key)))

    def shown(self, numbers: Collection[int] | None = None) -> tuple[Shown, ...]:
        """All that the public sees of every entry, or of those that bear a number, by name."""
        row = ReleaseRow
        told = _released(
            select(row.system, row.released, row.written, SystemRow.stage.label("now"))
        )
        if numbers is not None:
            told = told.where(row.system.in_(numbers))
        drifted, decided_on = self._drifts.drifted(), self._drifts.decided_on()
        shown = (
            Shown(
                key=str(one.system),
                since=one.released,
                fields=as_the_public_sees(read_written(one.written), Stage(one.now)),
                standing=drifted.get(one.system, AS_DECIDED),
                decided_on=decided_on.get(one.system, frozenset()),
            )
            for one in self._read(told)
        )
        return tuple(sorted(shown, key=lambda one: (str(one.fields["name"]), one.key)))

    def one_shown(self, number: int) -> Shown | None:
        """One of them."""
        return next(iter(self.shown([number])), None)

    def lines(self) -> tuple[Line, ...]:
        """Every entry, shown or not, oldest first."""
        row, released = SystemRow, ReleaseRow
        chosen = (
            select(
                row.number, row.name, row.department, row.stage, row.generative, row.high_impact,
                row.review_due, row.version, released.of_version,
            )
            .outerjoin(released, (released.system == row.number) & released.until.is_(None))
            .order_by(row.number)
        )  # fmt: skip
        return tuple(
            Line(
                number=one.number,
                name=one.name,
                department=one.department,
                stage=Stage(one.stage),
                generative=one.generative,
                high_impact=one.high_impact,
                review_due=one.review_due,
                version=one.version,
                released_version=one.of_version,
            )
            for one in self._read(chosen)
        )

    def _read(self, chosen: Select[*tuple[Any, ...]]) -> Sequence[Row[*tuple[Any, ...]]]:
        with self._database.unit() as session:
            return session.execute(chosen).all()


def _released(chosen: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Of the releases that the public sees now, each with its system."""
    joined = chosen.join(SystemRow, SystemRow.number == ReleaseRow.system)
    return joined.where(ReleaseRow.until.is_(None))


def as_the_public_sees(fields: Written, now: Stage) -> Written:
    """What was released, with what must not wait for a release and without what is nobody's.

    That a system was paused or has ended is told at once; that it serves again waits. The
    overseer's name and contact are published where the decree asks for it: of what is high-impact
    (시행령 제27조제1항제4호).
    """
    hidden = () if fields["high_impact"] else _OVERSEER
    stage = _told_stage(Stage(str(fields["stage"])), now)
    return {**fields, **dict.fromkeys(hidden, ""), "stage": stage.value}


def _told_stage(released: Stage, now: Stage) -> Stage:
    if now in _TOLD_AT_ONCE:
        return now
    # Paused, and sent back to be reviewed: it does not serve either.
    stopped = released is Stage.IN_SERVICE and now is not Stage.IN_SERVICE
    return Stage.PAUSED if stopped else released
