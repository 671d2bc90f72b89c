"""Lists of the register: what the public sees, and what officials write. Reads whole lists fast.

A list reads columns and what releases hold as JSON; nouns are made of single entries alone.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.register.model import Stage
from admin.register.tables import ReleaseRow, SystemRow
from admin.register.written import Written
from city import Database
from city.korean import comparable

_SEARCHED = ("name", "service", "summary", "goal", "department", "supplier", "affected")
_OVERSEER = ("overseer", "overseer_contact")
_TOLD_AT_ONCE = frozenset({Stage.PAUSED.value, Stage.ENDED.value})


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """An entry as the public sees it."""

    key: str
    """By which it is found: its number, or the name of an entry that fills itself."""
    since: date
    """The day of its release, or on which it last changed."""
    fields: Written
    searched: str = ""
    """What is searched of it, as words are compared; made of the fields if it is not given."""

    def __post_init__(self) -> None:
        """Make what is searched."""
        if not self.searched:
            object.__setattr__(self, "searched", _searched(self.fields))


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


class Lists:
    """The register's lists. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: Mapping[int, tuple[Written, str]] = {}
        """What was read of releases, and is searched of it: none is written anew, so it stays."""

    def shown(self) -> tuple[Shown, ...]:
        """Every entry that the public sees, by name."""
        return self._released()

    def one_shown(self, number: int) -> Shown | None:
        """One of them."""
        return next(iter(self._released(number)), None)

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
        with self._database.unit() as session:
            found = session.execute(chosen).all()
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
            for one in found
        )

    def _released(self, number: int | None = None) -> tuple[Shown, ...]:
        chosen = (
            select(ReleaseRow.number, ReleaseRow.system, ReleaseRow.released, SystemRow.stage)
            .join(SystemRow, SystemRow.number == ReleaseRow.system)
            .where(ReleaseRow.until.is_(None))
        )
        if number is not None:
            chosen = chosen.where(ReleaseRow.system == number)
        with self._database.unit() as session:
            found = session.execute(chosen).all()
            words = self._words(session, [one.number for one in found])
        if number is None:
            self._read = words
        shown = (
            Shown(
                key=str(one.system),
                since=one.released,
                fields=as_the_public_sees(words[one.number][0], one.stage),
                searched=words[one.number][1],
            )
            for one in found
        )
        return tuple(sorted(shown, key=lambda one: (str(one.fields["name"]), one.key)))

    def _words(self, session: Session, numbers: Collection[int]) -> dict[int, tuple[Written, str]]:
        """What releases say; only those that were not read before are read."""
        known = self._read
        unread = [number for number in numbers if number not in known]
        chosen = select(ReleaseRow.number, ReleaseRow.written).where(ReleaseRow.number.in_(unread))
        read = ((one.number, json.loads(one.written)) for one in session.execute(chosen))
        fresh = {number: (fields, _searched(fields)) for number, fields in read}
        return {number: known.get(number) or fresh[number] for number in numbers}


def as_the_public_sees(fields: Written, now: str) -> Written:
    """What was released, with what must not wait for a release and without what is nobody's.

    That a system was paused or has ended is told at once; that it serves again waits. The
    overseer's name and contact are published where the decree asks for it: of what is high-impact
    (시행령 제27조제1항제4호).
    """
    hidden = () if fields["high_impact"] else _OVERSEER
    return {**fields, **dict.fromkeys(hidden, ""), "stage": _told_stage(str(fields["stage"]), now)}


def _told_stage(released: str, now: str) -> str:
    if now in _TOLD_AT_ONCE:
        return now
    # Paused, and sent back to be reviewed: it does not serve either.
    stopped = released == Stage.IN_SERVICE and now != Stage.IN_SERVICE
    return Stage.PAUSED.value if stopped else released


def matching(entries: Iterable[Shown], words: str) -> tuple[Shown, ...]:
    """The entries that hold every word that was asked for, however it is spaced."""
    wanted = [comparable(word).casefold() for word in words.split()]
    return tuple(one for one in entries if all(word in one.searched for word in wanted))


def _searched(fields: Written) -> str:
    return comparable(" ".join(str(fields[name]) for name in _SEARCHED)).casefold()
