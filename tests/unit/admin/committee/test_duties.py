"""The committee's duties stand on the days that its rules count, and end when they are done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from admin.books import By, Duty
from admin.committee import Appointments, CommitteeBooks, CommitteeDuties
from admin.committee.afterwards import Condition, Minutes, Review, Verdict, Withheld
from admin.committee.meetings import Meeting
from city import SEOUL, CityProfile, FixedClock
from tests.builders.committee import END, START, chair, fresh, item, meeting, member

BY = By(person="이간사", reason="등록")
NOTICE, PAPERS = date(2026, 12, 7), date(2026, 12, 11)
"""Of the meeting on 15 December."""
TODAY, DAY = date(2026, 11, 24), timedelta(days=1)


@pytest.fixture
def duties(books: CommitteeBooks, profile: CityProfile) -> CommitteeDuties:
    return CommitteeDuties(books, profile)


def by_key(duties: CommitteeDuties) -> dict[str, Duty]:
    return {one.key: one for one in duties.duties()}


def keep(books: CommitteeBooks, *entries: object) -> None:
    with books.turn(BY) as turn:
        for one in entries:
            turn.add(one)  # type: ignore[type-var]


def test_nobody_and_no_meeting_owe_nothing(duties: CommitteeDuties) -> None:
    assert duties.duties() == ()


def test_a_term_is_a_duty_until_somebody_goes_on_or_follows(
    books: CommitteeBooks, duties: CommitteeDuties
) -> None:
    keep(books, fresh(chair()), fresh(member(2)))
    found = by_key(duties)
    assert found["committee.term:2"].due == END
    assert "committee.term:1" not in found
    renewal = member(3, name="위원2", since=END + timedelta(days=1), until=date(2030, 2, 28))
    keep(books, fresh(replace(renewal, renews=2)))
    assert "committee.term:2" not in by_key(duties)


@pytest.mark.parametrize(
    ("told", "keys"),
    [
        ({"noticed": None, "papers": None}, {"notice": NOTICE, "papers": PAPERS}),
        ({"papers": None}, {"papers": PAPERS}),
        ({}, {}),
        ({"noticed": TODAY + DAY, "papers": TODAY + DAY}, {"notice": NOTICE, "papers": PAPERS}),
        ({"noticed": None, "papers": None, "urgency": "재난"}, {}),
        ({"starts": datetime(2026, 11, 20, 14, tzinfo=SEOUL), "papers": None}, {}),
    ],
)
def test_notice_and_papers_are_due_so_many_whole_days_before(
    books: CommitteeBooks, duties: CommitteeDuties, told: dict[str, object], keys: dict[str, date]
) -> None:
    keep(books, fresh(meeting(**{"noticed": TODAY, "papers": TODAY, **told})))
    found = {key: one.due for key, one in by_key(duties).items()}
    assert found == {f"committee.{kind}:1": due for kind, due in keys.items()}


@pytest.mark.parametrize(
    ("minutes", "owed"),
    [
        (None, True),
        (Minutes(meeting=1), True),
        (Minutes(meeting=1, published=date(2026, 12, 16)), False),
        (Minutes(meeting=1, withheld=Withheld.TRIAL, withheld_why="재판"), False),
    ],
)
def test_minutes_are_due_seven_days_after_the_end_until_published_or_withheld(
    books: CommitteeBooks, duties: CommitteeDuties, minutes: Minutes | None, owed: bool
) -> None:
    held: Meeting = fresh(meeting(ended=datetime(2026, 12, 15, 16, tzinfo=SEOUL)))
    keep(books, held, *([minutes] if minutes else []))
    found = by_key(duties)
    assert ("committee.minutes:1" in found) is owed
    if owed:
        assert found["committee.minutes:1"].due == date(2026, 12, 22)
        assert found["committee.minutes:1"].article == "각종 위원회 조례 제13조제2항"


def test_a_condition_is_due_on_its_day_until_it_is_met(
    books: CommitteeBooks, duties: CommitteeDuties, profile: CityProfile
) -> None:
    keep(books, fresh(meeting()), fresh(item()))
    asked = Condition(item=1, text="결과 보고", owner="과장", due=date(2027, 1, 10))
    keep(books, asked, replace(asked, met=date(2026, 12, 20)))
    found = by_key(duties)
    assert found["committee.condition:1"].due == date(2027, 1, 10)
    assert found["committee.condition:1"].told(profile.sentences).endswith("결과 보고(과장)")
    assert "committee.condition:2" not in found


def test_a_year_is_reviewed_by_the_end_of_february_and_then_the_next(
    books: CommitteeBooks, duties: CommitteeDuties, clock: FixedClock
) -> None:
    assert Appointments(books).appoint([fresh(chair(since=START))], BY).done
    assert by_key(duties)["committee.review:2026"].due == date(2027, 2, 28)
    clock.turn(datetime(2027, 3, 1, tzinfo=SEOUL) - clock.now())
    assert set(by_key(duties)) == {"committee.review:2026"}
    keep(books, Review(year=2026, done=date(2027, 3, 1), verdict=Verdict.KEEP, text="1회"))
    assert by_key(duties)["committee.review:2027"].due == date(2028, 2, 29)
