"""The rules of the sample city, the committee's books, and a meeting that is held."""

from __future__ import annotations

from datetime import date

import pytest

from admin.books import By
from admin.committee import Appointments, CommitteeBooks, Proceedings
from admin.committee.meetings import Attendance
from admin.committee.people import Sex
from city import CityProfile, CommitteeRules, Database, FixedClock
from disclosure import Journal
from tests.builders.committee import (
    EVENING,
    OPENS,
    chair,
    fresh,
    item,
    meeting,
    member,
    seat_vice_chair,
)

BY = By(person="이간사", reason="회의 진행")
NOTICED = date(2026, 11, 24)


@pytest.fixture
def rules(profile: CityProfile) -> CommitteeRules:
    """Yeosu's."""
    return profile.committee


@pytest.fixture
def books(database: Database, clock: FixedClock, profile: CityProfile) -> CommitteeBooks:
    return CommitteeBooks(database, clock, profile)


@pytest.fixture
def people(books: CommitteeBooks) -> Appointments:
    return Appointments(books)


@pytest.fixture
def journal(database: Database) -> Journal:
    """What was done, newest first."""
    return Journal(database)


@pytest.fixture
def held(books: CommitteeBooks, clock: FixedClock) -> Proceedings:
    """A committee of five and a meeting of one item to which everybody came, on its evening."""
    people = Appointments(books)
    sexes = (Sex.WOMAN, Sex.MAN, Sex.WOMAN, Sex.MAN)
    others = [fresh(member(n, sex=sex)) for n, sex in enumerate(sexes, 2)]
    assert people.appoint([fresh(chair()), *others], BY).done
    opened = Proceedings(books)
    called = fresh(meeting(noticed=NOTICED, papers=NOTICED, announced=NOTICED))
    assert opened.convene(called, [fresh(item())], BY).done
    seat_vice_chair(books, 2)
    clock.turn(EVENING - clock.now())
    for number in range(1, 6):
        assert opened.attend(Attendance(meeting=1, member=number, arrived=OPENS), BY).done
    return opened
