"""Whoever alters books in the database itself is told by book, row and act."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from admin.accessibility import ACCESSIBILITY
from admin.books import Books
from admin.checking import BOOKS, ROOMS, BookFault
from admin.commands.verifying import Verification
from admin.committee import COMMITTEE, Decision, Outcome
from admin.committee.meetings import Choice, Vote
from admin.officials import Role
from admin.purchases import PURCHASES, Purchase
from admin.register import REGISTER, Release, System
from admin.register.written import written_down
from city import CityProfile, Clock, Database
from tests.builders.committee import LATER, item, meeting, member
from tests.builders.officials import make_staff
from tests.builders.purchases import purchase
from tests.builders.register import system
from tests.unit.admin.checking.conftest import BY, alter


@pytest.fixture
def kept_books(database: Database, clock: Clock, keep: Callable[..., None]) -> Database:
    """A committee that has decided, a system, a purchase, and two officials."""
    votes = [Vote(item=1, member=one, choice=Choice.FOR, at=LATER) for one in (1, 2)]
    decided = Decision(item=1, outcome=Outcome.CARRIED, text="원안 가결", at=LATER)
    people = member(), member(2, since=date(2026, 3, 2))
    keep(COMMITTEE, *people, meeting(demanded_by=(1, 2)), item(), *votes, decided)
    keep(REGISTER, system())
    keep(PURCHASES, purchase())
    staff = make_staff(database, clock)
    staff.hire("kim", Role.ADMINISTRATOR)
    staff.hire("park", Role.AUDITOR, Role.EXPORTER)
    return database


def test_books_that_nobody_altered_are_whole(
    kept_books: Database, found: Callable[[], Verification]
) -> None:
    looked = found()
    assert looked.whole
    assert (looked.books.rows, looked.books.faults, looked.books.earlier) == (11, (), 0)


@pytest.mark.parametrize(
    ("statement", "code", "rows", "parts"),
    [
        (
            "UPDATE committee_votes SET choice = 'against'",
            "differs", [("committee.vote", 1), ("committee.vote", 2)], ("choice",),
        ),
        (
            "UPDATE committee_votes SET at = '2026-12-15 07:00:00.000000' WHERE number = 2",
            "differs", [("committee.vote", 2)], ("at",),
        ),
        (
            "DELETE FROM committee_members WHERE number = 2",
            "gone", [("committee.member", 2)], (),
        ),
        (
            "UPDATE committee_members SET name = name || ' ' WHERE number = 1",
            "differs", [("committee.member", 1)], ("name",),
        ),
        (
            "UPDATE committee_decisions SET text = '부결', outcome = 'rejected'",
            "differs", [("committee.decision", 1)], ("outcome", "text"),
        ),
        (
            "UPDATE committee_meetings SET demanded_by = '[1]'",
            "differs", [("committee.meeting", 1)], ("demanded_by",),
        ),
        (
            "UPDATE committee_meetings SET starts = 'some day'",
            "unreadable", [("committee.meeting", 1)], (),
        ),
        (
            """INSERT INTO committee_votes (version, item, member, choice, at, recusal)
            SELECT 1, item, 3, choice, at, recusal FROM committee_votes WHERE number = 1""",
            "unexplained", [("committee.vote", 3)], (),
        ),
        (
            "UPDATE register_systems SET name = '다른 이름'",
            "differs", [("register.system", 1)], ("name",),
        ),
        (
            "UPDATE register_systems SET generative = 0, version = 2",
            "differs", [("register.system", 1)], ("generative", "version"),
        ),
        ("UPDATE purchases SET why = '급함'", "differs", [("purchases.purchase", 1)], ("why",)),
        (
            """UPDATE officials SET roles = '["administrator","auditor"]' WHERE name = 'park'""",
            "differs", [("official", 2)], ("roles",),
        ),
        (
            "UPDATE officials SET active = 0, full_name = '누구', must_change = 1 WHERE number = 1",
            "differs", [("official", 1)], ("full_name", "active", "must_change"),
        ),
        ("DELETE FROM officials WHERE number = 2", "gone", [("official", 2)], ()),
    ],
)  # fmt: skip
def test_what_was_altered_is_told_by_book_row_and_field(
    kept_books: Database,
    found: Callable[[], Verification],
    statement: str,
    code: str,
    rows: list[tuple[str, int]],
    parts: tuple[str, ...],
) -> None:
    alter(kept_books, statement)
    looked = found()
    assert not looked.whole
    faults = looked.books.faults
    assert [(one.code, one.book, one.number) for one in faults] == [(code, *row) for row in rows]
    assert {one.parts for one in faults} == {parts}
    assert all(one.act for one in faults) is (code in {"differs", "gone"})


def test_a_row_is_held_against_the_last_act_that_wrote_it(
    kept_books: Database,
    found: Callable[[], Verification],
    clock: Clock,
    profile: CityProfile,
) -> None:
    books = Books(kept_books, clock, profile, REGISTER)
    with books.turn(BY) as turn:
        kept = turn.find(System, 1)
        assert kept is not None
        turn.change(replace(kept, name="새 이름", deliberated=None))
    assert found().whole
    alter(kept_books, "UPDATE register_systems SET name = '민원 요약 도우미'")
    assert [(one.parts, one.number) for one in found().books.faults] == [(("name",), 1)]


def test_what_an_official_changed_on_top_of_an_alteration_is_told_and_is_no_fault(
    kept_books: Database,
    found: Callable[[], Verification],
    clock: Clock,
    profile: CityProfile,
) -> None:
    alter(kept_books, "UPDATE purchases SET title = '다른 구매'")
    books = Books(kept_books, clock, profile, PURCHASES)
    with books.turn(BY) as turn:
        kept = turn.find(Purchase, 1)
        assert kept is not None
        turn.change(replace(kept, title="민원 분류"))
    looked = found()
    assert [(one.code, one.wrong) for one in looked.books.faults] == [("changed_between", False)]
    assert looked.whole


def test_an_account_is_held_against_all_that_was_done_to_it(
    database: Database, clock: Clock, found: Callable[[], Verification]
) -> None:
    staff = make_staff(database, clock)
    staff.hire("kim", Role.ADMINISTRATOR)
    park = staff.hire("park", Role.AUDITOR)
    staff.own.link(park, "identity")
    staff.accounts.set_roles(2, (Role.OFFICER, Role.AUDITOR), by="kim", reason="발령")
    staff.accounts.set_active(2, active=False, by="kim", reason="휴직")
    assert found().whole
    alter(database, "UPDATE officials SET identity = NULL WHERE number = 2")
    assert [one.parts for one in found().books.faults] == [("identity",)]
    staff.accounts.lend_password("park", by="kim", reason="복직")
    assert found().whole


def test_what_lists_show_of_a_release_is_held_against_what_it_says(
    database: Database, keep: Callable[..., None], found: Callable[[], Verification]
) -> None:
    keep(REGISTER, system())
    kept = system(number=1)
    release = Release(
        system=1, of_version=1, released=date(2026, 11, 24), released_by="lee",
        written=written_down(kept),
    )  # fmt: skip
    keep(REGISTER, release)
    assert found().whole
    alter(database, "UPDATE register_releases SET name = '다른 이름', high_impact = 1")
    assert [one.parts for one in found().books.faults] == [("name", "high_impact")]


def test_every_room_that_keeps_books_is_looked_at() -> None:
    assert {one.name for one in BOOKS if "." in one.name} == {
        f"{room.name}.{noun.__name__.lower()}" for room in ROOMS for noun in room.tables
    }
    assert ACCESSIBILITY in ROOMS


def test_a_fault_tells_no_value(kept_books: Database, found: Callable[[], Verification]) -> None:
    alter(kept_books, "UPDATE purchases SET why = '몰래 넣은 말'")
    told: list[BookFault] = list(found().books.faults)
    assert "몰래" not in json.dumps([repr(one) for one in told], ensure_ascii=False)
