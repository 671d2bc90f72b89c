"""Awards (인공지능 조례 제13조): candidates, what two committees said, and one award."""

from __future__ import annotations

from datetime import timedelta

from admin.awards import (
    Award,
    AwardKind,
    Awards,
    Candidate,
    Deserving,
    Ground,
    Recommender,
    Review,
    Whom,
)
from admin.books import By
from admin.committee import CommitteeBooks, Matter, Resolutions
from admin.demo.stage import Stage, made_up, sound

_DAY = timedelta(days=1)


def awards(stage: Stage) -> tuple[str, ...]:
    """Two candidates whom the AI committee advised on: one is awarded, one was examined."""
    told, today = made_up("awards"), stage.today
    committee = CommitteeBooks(stage.database, stage.clock, stage.profile)
    books = Awards(stage.database, stage.clock, stage.profile, committee)
    by = By(person=told["writes"], reason=told["reason"])
    advice = Resolutions(committee).on(Matter.ASKED)
    for one in told["candidates"]:
        candidate = _candidate(stage, one)
        number = sound(books.recommend(candidate, by)).number
        if advice:
            sound(books.advise(number, 1, advice[0].number, by))
        if "favour" in one:
            review = Review(
                candidate=number, day=today - 15 * _DAY, in_office=9, present=7,
                favour=one["favour"],
            )  # fmt: skip
            sound(books.review(review, by))
        if one["awarded"]:
            sound(books.award(Award(candidate=number, day=today - 10 * _DAY), by))
    return ()


def _candidate(stage: Stage, told: dict[str, str]) -> Candidate:
    return Candidate(
        name=told["name"],
        whom=Whom(told["whom"]),
        ground=Ground(told["ground"]),
        product=told.get("product", ""),
        kind=AwardKind(told["kind"]),
        deserving=Deserving(told["deserving"]),
        deeds=told["deeds"],
        recommender=Recommender.DEPARTMENT,
        recommended_by=told["recommended_by"],
        recommended=stage.today - 60 * _DAY,
        planned=stage.today + (-10 if told["awarded"] else 30) * _DAY,
        statement=True,
    )
