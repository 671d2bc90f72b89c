"""What is told of the days: nothing while one of them runs, and counted once however many look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from admin.feedback import Told, promised
from city import CityProfile, Database, FixedClock
from disclosure import Feedback, Measure, Records
from disclosure.feedback.promises import Promises
from tests.builders.disclosure import settled

TOLD_AFTER = timedelta(days=60)
"""Until the quarter in which the clock of tests stands is told of."""


class Counting(Feedback):
    """Knows how often it counted."""

    counts = 0

    def promises(self, firsts: Sequence[date], last: date) -> tuple[Promises, Promises]:
        """As ever."""
        self.counts += 1
        return super().promises(firsts, last)


def closed(records: Records, feedback: Feedback, count: int) -> None:
    for place in range(count):
        number = settled(records, chat=f"chat-{place}")
        feedback.rate(number, f"chat-{place}", "unhelpful")
        case = feedback.about(number)
        assert case is not None
        feedback.close(case.number, case.version, "kim", Measure.SOURCE_MENDED, "고침")


def test_while_a_day_of_a_told_quarter_still_runs_no_measure_is_told_either(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    """Closed in time tomorrow, its measure would be one more than today."""
    feedback, records = (
        Feedback(database, clock, replace(profile, feedback_days=90)),
        Records(database, clock),
    )
    closed(records, feedback, 12)
    feedback.rate(settled(records), "chat-1", "unhelpful")
    clock.turn(TOLD_AFTER)
    told = promised(feedback, clock.now().date())
    assert (told.feedback, told.measures, told.measures_hidden) == (None, (), True)


def test_the_figures_of_a_day_are_counted_once_however_many_look(
    database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    feedback = Counting(database, clock, profile)
    closed(Records(database, clock), feedback, 12)
    told = Told(feedback)
    today = (clock.now() + TOLD_AFTER).date()
    first = told.of(today)
    assert first.measures == ((Measure.SOURCE_MENDED, 12),)
    assert told.of(today) == first
    assert feedback.counts == 1
    told.of(today + timedelta(days=1))
    assert feedback.counts == 2
