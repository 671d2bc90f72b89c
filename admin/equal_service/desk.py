"""Counts a period and keeps it, as an act; and hands out what was kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from admin.equal_service.arithmetic import count
from admin.equal_service.model import TOLD, Counted, Period, last_over, period_named
from admin.equal_service.store import every_kept, keep, kept_of
from admin.equal_service.tables import EqualReportRow
from admin.equal_service.written import read, seal_of, written
from admin.errors import NothingServed, PeriodUnfit
from city import Clock, Database, KeptFor
from disclosure import MARKED_FOR, Act, Change, ServedRecords, take_turn, write_act

Progress = Callable[[str, int, int], None]
STEP = "progress_equal_report"
RIPE_AFTER = timedelta(days=21)
"""A citizen may rate an answer later, and an objection of the last day takes ten working days."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A period that was counted."""

    period: Period
    made_at: datetime
    counted: Counted | None
    """None: another version of the software wrote it, in a shape that this one does not read."""


class EqualService:
    """The reports. Blocking and safe to share between threads.

    Every method raises `DatabaseUnavailable` when the database cannot be reached.
    """

    def __init__(self, database: Database, clock: Clock, kept_for: KeptFor) -> None:
        self._database, self._clock, self._kept_for = database, clock, kept_for
        self._served = ServedRecords(database)

    def make(self, name: str, by: str, progress: Progress) -> Counted:
        """Count a period that is over, and keep it: with its seal, as an act of the ledger.

        Made anew, it tells what citizens told of themselves as it did first, or no more. Made first
        when marks of it are destroyed already, it tells nothing of that: whoever had told would be
        counted among those who did not.

        Raises:
            PeriodUnfit: the name is none, or the period is not over.
            NothingServed: no record was settled in it; nothing is kept.
        """
        period = period_named(name)
        if period is None or period.last >= self._clock.now().date():
            raise PeriodUnfit(period=name)
        total = self._served.count(period.first, period.last)
        if not total:
            raise NothingServed(period=name)
        counted = count(
            period,
            lambda month: self._served.read(month.first, month.last),
            lambda done: progress(STEP, min(done, total), total),
        )
        return self._keep(_without_told(counted) if self._marks_end(period) else counted, by)

    def _marks_end(self, period: Period) -> bool:
        """Whether the first marks of a period are due, by what everybody read who told anything."""
        marked = timedelta(days=self._kept_for.words_days) + MARKED_FOR
        return self._clock.now().date() >= period.first + marked

    def due(self) -> tuple[str, ...]:
        """The last quarter and the last month to be counted that are not kept yet.

        They have been over for so long that what is said of their last answers is said and closed.
        """
        ripe = last_over(self._clock.now().date() - RIPE_AFTER)
        return tuple(one.name for one in ripe if self.find(one.name) is None)

    def find(self, name: str) -> Kept | None:
        """A period that was counted; None if it was not, or the name is none."""
        if period_named(name) is None:
            return None
        with self._database.unit() as session:
            row = kept_of(session, name)
            return None if row is None else _kept(row)

    def every(self) -> tuple[Kept, ...]:
        """All of them, the newest first, quarters before months."""
        with self._database.unit() as session:
            found = [_kept(row) for row in every_kept(session)]
        found.sort(key=lambda one: (one.period.last, one.period.quarterly), reverse=True)
        return tuple(found)

    def _keep(self, counted: Counted, by: str) -> Counted:
        name, now = counted.period.name, self._clock.now()
        with self._database.unit() as session:
            take_turn(session)
            row = kept_of(session, name)
            before = seal_of(row.counts) if row else ""
            if row:
                counted = _anew(counted, read(counted.period, row.counts))
            text = written(counted)
            keep(session, name, text, now)
            told = (
                Change(field="rows", before="", after=str(counted.settled)),
                Change(field="seal", before=before, after=seal_of(text)),
            )
            act = Act(verb="equal_report.made", subject=f"equal_report:{name}", by=by, changes=told)
            write_act(session, act, now)
        return counted


def _anew(counted: Counted, before: Counted | None) -> Counted:
    """What was counted again, with what citizens told as it was counted first, or without it.

    Whoever has taken it back since would show by the difference of the two reports. What was
    counted first stays where nothing else has changed; beside other sums it would say too much.
    """
    if before is None:
        return counted
    stays = before.whole.counts == counted.whole.counts
    told = {axis: of for axis, of in before.axes.items() if stays and axis in TOLD}
    return replace(counted, axes={**_without_told(counted).axes, **told})


def _without_told(counted: Counted) -> Counted:
    others = {axis: of for axis, of in counted.axes.items() if axis not in TOLD}
    return replace(counted, axes=others)


def _kept(row: EqualReportRow) -> Kept:
    period = period_named(row.period)
    if period is None:
        raise ValueError(f"no period: {row.period}")
    return Kept(period=period, made_at=row.made_at, counted=read(period, row.counts))
