"""Who of the staff read whose words is kept, newest first, and cut where it is too long."""

from __future__ import annotations

from city import Clock, Database
from disclosure import Accesses, person_at


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
    assert offered == {"note", "newest"}
