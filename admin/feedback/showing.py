"""What is said of feedback: its parts by their names, and how often the days were kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from threading import Lock

from admin.equal_service import RIPE_AFTER, last_over
from admin.feedback.covering import covered_days, covered_measures
from admin.feedback.texts import MeasureName, ReasonName, StateName
from city import SentenceKey
from disclosure import Feedback, FeedbackCase, Measure, Promise

QUARTERS = 4
"""Over how many quarters the days are counted: a year, so that no good month hides a bad one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Promised:
    """How often the city kept the days that it gave itself, over a time; small counts hidden."""

    first: date
    last: date
    feedback: Promise | None
    """None: a small count is in it, or could be worked out of it."""
    objections: Promise | None
    measures: tuple[tuple[Measure, int], ...]
    """What was done in time and how often, as far as it is shown."""
    measures_hidden: bool


class Told:
    """The figures as they are told on a day: counted once, however many look.

    They are of days that are over and change no more; where one still runs they are hidden until
    tomorrow, which tells nobody when it was closed. Safe to share between threads.
    """

    def __init__(self, feedback: Feedback) -> None:
        self._feedback, self._lock = feedback, Lock()
        self._counted: tuple[date, Promised] | None = None

    def of(self, today: date) -> Promised:
        """What is told on a day.

        Raises:
            DatabaseUnavailable: the database cannot be reached.
        """
        with self._lock:  # One counts; who comes meanwhile waits for it and counts not again.
            if self._counted is None or self._counted[0] != today:
                self._counted = today, promised(self._feedback, today)
            return self._counted[1]


def promised(feedback: Feedback, today: date) -> Promised:
    """The figures of the last year of whole quarters that are over for so long that no day runs.

    A figure that moved with every case would tell, to who looks twice, what became of that case.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    periods = [last_over(today - RIPE_AFTER)[0]]
    while len(periods) < QUARTERS:
        periods.insert(0, last_over(periods[0].first)[0])
    firsts, last = [one.first for one in periods], periods[-1].last
    said, objections = feedback.promises(firsts, last)
    told = _together(said)
    waits = any(one.waiting for one in said)  # What is done about it would be counted tomorrow.
    hidden = frozenset(Measure) if waits else covered_measures(one.measures for one in said)
    done = [one for one in Measure if told.measures[one]]
    return Promised(
        first=firsts[0],
        last=last,
        feedback=None if covered_days(said) else told,
        objections=None if covered_days(objections) else _together(objections),
        measures=tuple((one, told.measures[one]) for one in done if one not in hidden),
        measures_hidden=waits or any(one in hidden for one in done),
    )


def _together(parts: Sequence[Promise]) -> Promise:
    return Promise(
        kept=sum(one.kept for one in parts),
        broken=sum(one.broken for one in parts),
        waiting=sum(one.waiting for one in parts),
        measures={
            measure: sum(part.measures.get(measure, 0) for part in parts) for measure in Measure
        },
    )


def state_name(case: FeedbackCase, today: date) -> StateName:
    """How a case stands on a day."""
    if case.overdue(today):
        return StateName.OVERDUE
    return StateName(f"feedback.state.{case.state}")


def measure_name(measure: Measure) -> MeasureName:
    """What a measure is called."""
    return MeasureName(f"feedback.measure.{measure}")


def reason_name(reason: str) -> SentenceKey:
    """What a reason is called; one that this software does not know is the other reason."""
    with suppress(ValueError):
        return ReasonName(f"feedback.reason.{reason or 'none'}")
    return ReasonName.OTHER
