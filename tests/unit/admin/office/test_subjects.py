"""The journal calls what an act was done to by its name, and leads to the page where it stands."""

from __future__ import annotations

import html
import re

import pytest

from admin.books import By, called
from admin.committee import Appointments, CommitteeBooks, Proceedings
from admin.committee.meetings import Hearing
from admin.office.journal_texts import JournalSubject
from admin.office.naming import ROOMS
from admin.office.subjects import PAGES, PARENTS, Subjects
from admin.officials import Permission, Role
from city import CityProfile, Database, FixedClock
from tests.builders.committee import EVENING, LATER, chair, fresh, item, meeting
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

BY = By(person="lee", reason="회의 진행")
NOUNS = sorted(f"{room.name}.{called(noun)}" for room in ROOMS for noun in room.tables)


def test_every_noun_has_a_page_or_stands_on_that_of_another_and_no_other_is_named() -> None:
    assert sorted({*PAGES, *PARENTS}) == NOUNS
    assert not set(PAGES) & set(PARENTS)
    for room in ROOMS:
        for noun in room.tables:
            field, parent = PARENTS.get(f"{room.name}.{called(noun)}", ("number", NOUNS[0]))
            assert field in noun.__dataclass_fields__
            assert parent in NOUNS


def convene(database: Database, profile: CityProfile) -> None:
    books = CommitteeBooks(database, FixedClock(EVENING), profile)
    assert Appointments(books).appoint([fresh(chair())], BY).done
    with books.turn(BY) as turn:
        turn.add(fresh(meeting()))
        turn.add(fresh(item()))
    heard = Hearing(item=1, name="정전문", affiliation="한국대", at=LATER, said="의견")
    assert Proceedings(books).hear(heard, BY).done


@pytest.mark.parametrize(
    ("key", "name", "path", "asks"),
    [
        (
            "committee.item:1", "생활안내 도입", "/office/committee/items/1",
            Permission.COMMITTEE_READ,
        ),
        ("committee.hearing:1", "정전문", "/office/committee/items/1", Permission.COMMITTEE_READ),
        (
            "committee.member:1", "박부시장", "/office/committee/members/1",
            Permission.COMMITTEE_READ,
        ),
        ("committee.meeting:1", "", "/office/committee/meetings/1", Permission.COMMITTEE_READ),
        ("committee.vote:99", "", "", None),
        ("plan.plan:99", "", "/office/plan/99", Permission.PLAN_READ),
    ],
)  # fmt: skip
def test_an_entry_is_called_by_its_name_or_that_of_what_it_stands_with(
    database: Database, profile: CityProfile,
    key: str, name: str, path: str, asks: Permission | None,
) -> None:  # fmt: skip
    convene(database, profile)
    found = Subjects(database).of([key])[key]
    assert (found.values["name"], found.path, found.asks) == (name, path, asks)
    assert found.told is (JournalSubject.NAMED if name else JournalSubject.NUMBERED)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("official:77", JournalSubject.OFFICIAL_GONE),
        ("objection:3", JournalSubject.OBJECTION),
        ("record:3", JournalSubject.RECORD),
        ("switch:", JournalSubject.SWITCH),
        ("switch:버스", JournalSubject.TOPIC),
        ("list:/office/committee/members", JournalSubject.LIST),
        ("ledger", JournalSubject.LEDGER),
        ("demo", JournalSubject.DEMO),
        ("documents", JournalSubject.DOCUMENTS),
        ("probes", JournalSubject.PROBES),
        ("measured:evaluation", JournalSubject.EVALUATION),
        ("measured:redteam", JournalSubject.REDTEAM),
        ("equal_report:2026-Q3", JournalSubject.EQUAL_REPORT),
        ("feedback:3", JournalSubject.FEEDBACK),
        ("list:/elsewhere", "list:/elsewhere"),
        ("later.guest:3", "later.guest:3"),
        ("committee.member:x", "committee.member:x"),
        ("", ""),
    ],
)
def test_what_is_no_entry_has_words_too_and_what_is_unknown_is_shown_as_it_stands(
    database: Database, key: str, told: object
) -> None:
    assert Subjects(database).of([key])[key].told == told


async def test_who_may_open_a_page_finds_the_way_there_and_nobody_else(
    browser: Browser, staff: Staff, database: Database, profile: CityProfile
) -> None:
    number = staff.hire("kim", Role.ADMINISTRATOR).official.number
    staff.hire("lee", Role.AUDITOR)
    convene(database, profile)
    await browser.enter("lee")
    page = (await browser.get("/office/journal")).text
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())
    assert "대상 전문가의 의견 ‘정전문’ (1번)" in words
    assert "committee." not in words
    assert "official:" not in words
    assert '<a href="/office/committee/items/1">' in page
    assert f'#account-{number}">' not in page, "an auditor opens no accounts"
    browser.client.cookies.clear()
    await browser.enter("kim")
    page = (await browser.get("/office/journal")).text
    assert f'<a href="/office/accounts#account-{number}">' in page
    assert '<a href="/office/committee/items/1">' not in page
