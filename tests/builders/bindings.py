"""Decisions that bind systems, as tests need them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolution
from admin.committee.meetings import Decision, Item, Meeting, Outcome
from admin.register import Aspect, Binding, Drift, Setup, Standing
from city import SEOUL

DECIDED = date(2026, 10, 6)
DAY = timedelta(days=1)
SECRETARY = By(person="park", reason="심의 결과를 묶음")


def setup(**told: str) -> Setup:
    """What a system is made of."""
    values = {"model": "모델 1", "prompts": "p 1", "snapshot": "s 1", "notice": "고지 1", **told}
    return {Aspect(name): value for name, value in values.items()}


def binding(**told: object) -> Binding:
    """What binds the first system to the first decision, as it is made then."""
    values: dict[str, Any] = {
        "number": 1,
        "system": 1,
        "decision": 1,
        "decided": DECIDED,
        **{aspect.value: text for aspect, text in setup().items()},
        **told,
    }
    return Binding(**values)


def resolution(**told: object) -> Resolution:
    """A decision that was carried on the scope of AI."""
    values: dict[str, Any] = {
        "number": 1,
        "meeting": 1,
        "item": 1,
        "matter": Matter.SCOPE,
        "title": "생성형 인공지능의 범위",
        "carried": True,
        "text": "원안 가결",
        "day": DECIDED,
        **told,
    }
    return Resolution(**values)


def decide(
    committee: CommitteeBooks,
    day: date = DECIDED,
    matter: Matter = Matter.SCOPE,
    outcome: Outcome = Outcome.CARRIED,
    system: int | None = None,
) -> int:
    """Keep what the committee decided on a day; gives the decision's number."""
    at = datetime(day.year, day.month, day.day, 15, tzinfo=SEOUL)
    with committee.turn(SECRETARY) as turn:
        meeting = turn.add(Meeting(starts=at, place="시청"))
        item = turn.add(
            Item(
                meeting=meeting.number, place=1, matter=matter, title="요약 도우미", system=system
            )
        )  # fmt: skip
        made = Decision(item=item.number, outcome=outcome, text="원안 가결", at=at)
        return turn.add(made).number


def drifted() -> Standing:
    """A system whose model has differed since 1 November, and whose notice since a day later."""
    since = datetime(2026, 11, 1, 9, tzinfo=SEOUL)
    return Standing(
        binding=binding(),
        drifts=(
            Drift(binding=1, aspect=Aspect.MODEL, running="모델 2", since=since),
            Drift(binding=1, aspect=Aspect.NOTICE, running="고지 2", since=since + DAY),
        ),
    )
