"""The services of every channel as the composition root builds them, over a test's library."""

from __future__ import annotations

from dataclasses import replace

from admin.surveys import AskedSurveys, Surveys
from bot.answering import Limits, Observe, unobserved
from bot.services import Services
from bot.wiring import build_services
from city import CityProfile, Clock, Database, Opening
from disclosure import Inbox, Seal
from knowledge import Knowledge
from tests.builders.case import NO_LIMITS

KEY = b"a key for tests that is long enough"


def make_services(
    database: Database,
    profile: CityProfile,
    clock: Clock,
    *,
    opening: Opening[Knowledge],
    patience_s: float = 20.0,
    limits: Limits | None = None,
    key: bytes = KEY,
    public_url: str = "",
    process: int | None = None,
    observe: Observe = unobserved,
) -> Services:
    """Real rooms over a test's database; `process` is which one works off the inbox.

    `observe` is told of a question right after it was settled.
    """
    built = build_services(
        opening=opening,
        database=database,
        clock=clock,
        profile=profile,
        key=key,
        surveys=AskedSurveys(Surveys(database, clock, profile)),
        limits=limits or NO_LIMITS,
        public_url=public_url,
        patience_s=patience_s,
        observe=observe,
    )
    return replace(built, inbox=Inbox(database, clock, Seal(key), process=process))
