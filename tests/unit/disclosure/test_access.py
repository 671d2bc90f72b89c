"""Who of the staff read whose words is kept, newest first, and cut where it is too long."""

from __future__ import annotations

from datetime import timedelta

import pytest

from city import Clock, Database, FixedClock
from disclosure import Accesses, AccessPlace, WantedAccesses, person_at


def test_an_access_is_kept_with_who_when_what_and_what_for(either: Database, clock: Clock) -> None:
    accesses = Accesses(either, clock)
    accesses.note(person="김담당", command="receipt", record=7, purpose="이의신청 확인")
    accesses.note(person="x" * 500, command="receipt", record=8, purpose="y" * 500)
    second, first = accesses.newest(5)
    assert (first.at, first.person, first.record) == (clock.now(), "김담당", 7)
    assert first.purpose == "이의신청 확인"
    assert (len(second.person), len(second.purpose)) == (300, 300)
    assert accesses.newest(1) == (second,)
    assert accesses.newest(0) == ()


def test_who_reads_is_named_with_their_account() -> None:
    assert person_at(" 김담당 ").startswith("김담당")
    assert person_at()


def test_an_access_can_be_added_and_read_only() -> None:
    offered = {name for name in dir(Accesses) if not name.startswith("_")}
    assert offered == {"note", "newest", "people", "sought"}


@pytest.fixture
def log(either: Database, clock: FixedClock) -> Accesses:
    """Three looks: of kim at an objection, a day later of lee and of somebody at the machine."""
    accesses = Accesses(either, clock)
    accesses.note(person="kim", command=AccessPlace.OBJECTIONS, record=1, purpose="처리")
    clock.turn(timedelta(days=1))
    accesses.note(person="lee", command=AccessPlace.AUDITS, record=2, purpose="점검")
    accesses.note(person="Lee_감사 · root", command="receipt", record=3, purpose="확인")
    return accesses


def records(log: Accesses, wanted: WantedAccesses) -> list[int]:
    return [one.access.record for one in log.sought(wanted, limit=9)]


def test_accesses_are_sought_by_person_place_and_day(log: Accesses, clock: FixedClock) -> None:
    today = clock.now().date()
    yesterday = today - timedelta(days=1)
    assert records(log, WantedAccesses()) == [3, 2, 1]
    assert records(log, WantedAccesses(person="LEE")) == [3, 2]
    assert records(log, WantedAccesses(person="e_")) == [3]
    assert records(log, WantedAccesses(place=AccessPlace.AUDITS)) == [2]
    assert records(log, WantedAccesses(first=today)) == [3, 2]
    assert records(log, WantedAccesses(last=yesterday)) == [1]
    assert records(log, WantedAccesses(first=yesterday, last=yesterday, person="kim")) == [1]


def test_accesses_are_turned_over_page_by_page(log: Accesses) -> None:
    newest, second = log.sought(WantedAccesses(), limit=2)
    assert newest.number > second.number
    (rest,) = log.sought(WantedAccesses(), before=second.number, limit=2)
    assert rest.access.record == 1


def test_the_log_tells_whom_it_names(log: Accesses) -> None:
    log.note(person="kim", command="receipt", record=4, purpose="확인")
    assert log.people() == ("Lee_감사 · root", "kim", "lee")
