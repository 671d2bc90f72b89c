"""Awards as tests need them: somebody who was recommended as it must be."""

from __future__ import annotations

from datetime import date, timedelta

from admin.awards import (
    Award,
    AwardKind,
    CancelGround,
    Cancellation,
    Candidate,
    Deserving,
    Ground,
    Nomination,
    Recommender,
    Review,
    Whom,
)

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


def candidate(number: object = 1, **told: object) -> Candidate:
    """A company whose department recommends it for a letter of thanks, in time."""
    values: dict[str, object] = {
        "number": number,
        "name": "여수인공지능",
        "whom": Whom.ORGANISATION,
        "ground": Ground.PROVIDER,
        "product": "민원 길잡이",
        "kind": AwardKind.THANKS,
        "deserving": Deserving.COOPERATION,
        "deeds": "민원 안내를 함께 만들었다.",
        "recommender": Recommender.DEPARTMENT,
        "recommended_by": "스마트정보과",
        "recommended": TODAY - 30 * DAY,
        "planned": TODAY,
        "statement": True,
        **told,
    }
    return Candidate(**values)  # type: ignore[arg-type]


def commended(number: int = 1, **told: object) -> Candidate:
    """The same for a commendation."""
    kind = {"kind": AwardKind.COMMENDATION, "deserving": Deserving.WELFARE}
    return candidate(number, **{**kind, **told})


def review(**told: object) -> Review:
    """The committee of merits was in favour."""
    values: dict[str, object] = {
        "number": 1,
        "candidate": 1,
        "day": TODAY - 10 * DAY,
        "in_office": 9,
        "present": 7,
        "favour": 7,
        **told,
    }
    return Review(**values)  # type: ignore[arg-type]


def award(day: object = TODAY, **told: object) -> Award:
    """An award of today."""
    return Award(candidate=1, day=day, **told)  # type: ignore[arg-type]


def cancellation(**told: object) -> Cancellation:
    """A cancellation of today, for fraud."""
    values: dict[str, object] = {
        "award": 1,
        "ground": CancelGround.FRAUD,
        "day": TODAY,
        "facts": "실적을 꾸몄다.",
        **told,
    }
    return Cancellation(**values)  # type: ignore[arg-type]


def given(number: int, day: date = TODAY, **told: object) -> Nomination:
    """Somebody who was awarded."""
    return Nomination(candidate=candidate(number, **told), award=award(day))
