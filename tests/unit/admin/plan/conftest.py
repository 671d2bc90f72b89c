"""The rules of the sample city, and the plan's books with a committee that decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolutions
from admin.committee.meetings import Decision, Item, Meeting, Outcome
from admin.plan import PlanBooks, Planning
from city import SEOUL, CityProfile, Database, FixedClock, PlanRules

BY = By(person="김담당", reason="계획 수립")

Decide = Callable[..., int]


@pytest.fixture
def rules(profile: CityProfile) -> PlanRules:
    """Yeosu's."""
    return profile.plan


@pytest.fixture
def books(database: Database, clock: FixedClock, profile: CityProfile) -> PlanBooks:
    return PlanBooks(database, clock, profile)


@pytest.fixture
def committee(database: Database, clock: FixedClock, profile: CityProfile) -> CommitteeBooks:
    return CommitteeBooks(database, clock, profile)


@pytest.fixture
def planning(books: PlanBooks, committee: CommitteeBooks) -> Planning:
    return Planning(books, Resolutions(committee))


@pytest.fixture
def decide(committee: CommitteeBooks) -> Decide:
    """Keeps what the committee decided; gives the decision's number."""

    def decided(
        day: datetime = datetime(2026, 3, 5, 15, tzinfo=SEOUL),
        matter: Matter = Matter.PLAN,
        outcome: Outcome = Outcome.CARRIED,
    ) -> int:
        with committee.turn(BY) as turn:
            meeting = turn.add(Meeting(starts=day, place="시청"))
            item = turn.add(Item(meeting=meeting.number, place=1, matter=matter, title="계획"))
            made = Decision(item=item.number, outcome=outcome, text="의결", at=day)
            return turn.add(made).number

    return decided
