"""Of a citizen and an official who decide at once, the second sees what the first has done."""

from __future__ import annotations

import asyncio

from sqlalchemy import text

from city import CityProfile, Database, FixedClock
from disclosure import Feedback, FeedbackState, Records
from tests.builders.disclosure import settled
from tests.builders.waiting import eventually

CLOSE = "UPDATE feedback_cases SET state = 'closed', version = version + 1"
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


async def test_what_an_official_closes_while_a_citizen_taps_stays_closed(
    shaped_postgres: str, clock: FixedClock, profile: CityProfile
) -> None:
    database = Database(shaped_postgres)
    records, feedback = Records(database, clock), Feedback(database, clock, profile)
    number = settled(records)
    feedback.rate(number, "chat-1", "unhelpful")

    def somebody_waits() -> bool:
        with database.engine.connect() as looking:
            return bool(looking.scalar(text(WAITING)))

    with database.unit() as closing:
        closing.execute(text(CLOSE))
        tap = asyncio.create_task(asyncio.to_thread(feedback.rate, number, "chat-1", "helpful"))
        await eventually(somebody_waits)
    assert await tap
    case = feedback.about(number)
    database.close()
    assert case is not None
    assert case.state is FeedbackState.CLOSED
