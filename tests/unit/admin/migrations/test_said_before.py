"""Whoever said before the step to 0023 that an answer did not help has a case, and a day of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import insert

from admin.migrations import migrate
from city import SEOUL, CityProfile, Database, FixedClock
from disclosure import Feedback, FeedbackState
from disclosure.rows import settled_columns
from disclosure.tables import RecordRow
from tests.builders.disclosure import OPENED_AT, make_settlement
from tests.builders.migrations import at_step

VERDICTS = ("unhelpful", "unhelpful:hard", "helpful", "")
FOURTEEN_DAYS = timedelta(days=14)


def test_what_was_said_before_is_a_case_that_is_due_fourteen_days_later_in_the_city(
    empty: Database, clock: FixedClock, profile: CityProfile
) -> None:
    at_step(empty, "0020")
    shell = {
        "chat": "chat-1", "channel": "web", "language": "ko", "mode": "standard",
        "opened_at": OPENED_AT, "settled_at": OPENED_AT, **settled_columns(make_settlement()),
    }  # fmt: skip
    with empty.unit() as session:
        for number, verdict in enumerate(VERDICTS, start=1):
            session.execute(insert(RecordRow).values(number=number, verdict=verdict, **shell))
    before = datetime.now(SEOUL).date()
    migrate(empty)
    after = datetime.now(SEOUL).date()
    feedback = Feedback(empty, clock, profile)
    plain, hard = feedback.about(1), feedback.about(2)
    assert plain is not None
    assert hard is not None
    assert (plain.reason, hard.reason) == ("", "hard")
    assert (feedback.about(3), feedback.about(4)) == (None, None)
    for case in (plain, hard):
        assert case.state is FeedbackState.OPEN
        assert before <= case.due - FOURTEEN_DAYS <= after
        assert case.opened_at.astimezone(SEOUL).date() == case.due - FOURTEEN_DAYS
