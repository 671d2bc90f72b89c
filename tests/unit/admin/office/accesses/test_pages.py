"""Auditors read who of the staff read whose words; their own looks stand there as well."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from admin.officials import Role
from city import Database, FixedClock
from disclosure import Accesses, AccessPlace, Journal
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

PATH = "/office/accesses"


@pytest.fixture
def log(database: Database, clock: FixedClock) -> Accesses:
    """Kim read an objection and han an exchange."""
    accesses = Accesses(database, clock)
    accesses.note(person="kim", command=AccessPlace.OBJECTIONS, record=71, purpose="이의제기 3번")
    accesses.note(person="han", command=AccessPlace.AUDITS, record=72, purpose="답변 점검")
    return accesses


@pytest.fixture
async def auditor(browser: Browser, staff: Staff) -> Browser:
    staff.hire("lee", Role.AUDITOR)
    await browser.enter("lee")
    return browser


async def test_the_log_tells_who_read_what_where_and_what_for(
    auditor: Browser, log: Accesses
) -> None:
    page = (await auditor.get(PATH)).text
    for told in ("kim", "이의제기 화면", 'href="/office/audits/71"', "이의제기 3번"):
        assert told in page
    assert page.index('href="/office/audits/72"') < page.index('href="/office/audits/71"')
    assert "730일" in page
    assert len(log.people()) == 3


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("person=kim", {71}),
        ("place=office.audits", {72}),
        ("first=2000-01-01&last=2000-01-02", set[int]()),
        ("person=kim&place=office.audits", set[int]()),
        ("first=2000-01-01", {71, 72}),
    ],
)
async def test_it_is_found_by_person_page_and_day(
    auditor: Browser, log: Accesses, query: str, found: set[int]
) -> None:
    page = (await auditor.get(f"{PATH}?{query}")).text
    assert {number for number in (71, 72) if f'href="/office/audits/{number}"' in page} == found
    assert log.newest(1)[0].person == "lee"


@pytest.mark.parametrize(
    ("query", "field"),
    [("first=2026-11-24&last=2026-11-01", "last"), ("first=어제", "first"), ("place=x", "place")],
)
async def test_what_contradicts_itself_is_told_by_its_field_and_is_no_look(
    auditor: Browser, log: Accesses, query: str, field: str
) -> None:
    page = await auditor.get(f"{PATH}?{query}")
    assert page.status_code == 422
    assert f'id="{field}-error"' in page.text
    assert "lee" not in log.people()


async def test_each_look_and_each_file_is_kept_and_shown_with_its_own_name(
    auditor: Browser, log: Accesses, database: Database
) -> None:
    assert "열람 기록 화면" in (await auditor.get(PATH)).text
    await auditor.post(f"{PATH}/file", form="csv")
    kept = [(one.person, one.command, one.record) for one in log.newest(2)]
    assert kept == [("lee", "office.accesses_file", 0), ("lee", "office.accesses", 0)]
    assert "/office/audits/0" not in (await auditor.get(PATH)).text
    assert Journal(database).latest(limit=1)[0].act.subject == f"list:{PATH}"


async def test_a_file_holds_what_was_asked_for_and_all_of_it(
    auditor: Browser, log: Accesses
) -> None:
    for number in range(501):
        log.note(person="kim", command="receipt", record=100 + number, purpose="확인")
    taken = await auditor.post(f"{PATH}/file", person="kim", form="csv")
    headings, *rows = csv.reader(StringIO(taken.content.decode("utf-8-sig")))
    assert headings == ["번호", "언제", "누가", "어디에서", "기록", "까닭"]
    assert [row[4] for row in rows] == [str(one) for one in (*range(600, 99, -1), 71)]
    assert {row[2] for row in rows} == {"kim"}
    assert {row[3] for row in rows} == {"명령 receipt(증명서)", "이의제기 화면"}
    wrong = await auditor.post(f"{PATH}/file", first="어제", form="csv")
    assert wrong.status_code == 422


async def test_older_looks_are_reached_with_what_was_asked_for(
    auditor: Browser, log: Accesses
) -> None:
    for number in range(60):
        log.note(person="kim", command="receipt", record=100 + number, purpose="확인")
    page = (await auditor.get(f"{PATH}?person=kim")).text
    start = page.index(f"{PATH}?person=kim&amp;before=")
    way = page[start : page.index('"', start)].replace("&amp;", "&")
    older = (await auditor.get(way)).text
    assert 'href="/office/audits/71"' in older
    assert 'href="/office/audits/159"' not in older
    assert f'href="{PATH}?person=kim"' in older


async def test_what_a_newer_software_wrote_is_shown_as_it_stands(
    auditor: Browser, log: Accesses
) -> None:
    log.note(person="kim", command="office.tomorrow", record=5, purpose="확인")
    assert "office.tomorrow" in (await auditor.get(PATH)).text


async def test_it_is_for_auditors_alone_and_their_desk_leads_there(
    auditor: Browser, staff: Staff
) -> None:
    assert f'href="{PATH}"' in (await auditor.get("/office/audits")).text.partition("<main")[2]
    staff.hire("boss", Role.ADMINISTRATOR, Role.OFFICER, Role.SECRETARY, Role.EXPORTER, Role.MEMBER)
    auditor.client.cookies.clear()
    await auditor.enter("boss")
    assert (await auditor.get(PATH)).status_code == 403
    assert (await auditor.post(f"{PATH}/file", form="csv")).status_code == 403
