"""What is said of feedback: its parts by their names, and how often the days were kept."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from admin.feedback.texts import MeasureName, ReasonName, StateName
from city import SentenceKey
from disclosure import Feedback, FeedbackCase, Measure, Promise

FIGURES_OF = timedelta(days=365)
"""Over how long the days are counted: a year, so that no good month hides a bad one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Promised:
    """How often the city kept the days that it gave itself, over a time."""

    first: date
    last: date
    feedback: Promise
    objections: Promise


def promised(feedback: Feedback, today: date) -> Promised:
    """The figures of the year that ends today; for the public page, and whoever tells them on.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    first = today - FIGURES_OF
    return Promised(
        first=first,
        last=today,
        feedback=feedback.promise(first, today),
        objections=feedback.promise_of_objections(first, today),
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
