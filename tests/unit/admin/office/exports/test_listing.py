"""Lists are taken along by who may read them, and the journal tells who took which."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from admin.officials import Role
from city import Database
from tests.builders.disclosure import settled
from tests.builders.officials import Staff
from tests.builders.web import WebHouse
from tests.unit.admin.office.conftest import Browser

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def rows_of(browser: Browser, path: str) -> list[list[str]]:
    """A list as CSV, its headings first."""
    answer = await browser.post(f"{path}/file", form="csv")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig"), newline="")))


async def test_accounts_are_taken_along_without_anything_that_opens_a_door(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR, Role.OFFICER)
    await browser.enter("kim")
    headings, row = await rows_of(browser, "/office/accounts")
    assert headings == ["계정 이름", "이름", "부서", "역할", "쓰는 중", "일회용 번호"]
    assert row == ["kim", "kim 씨", "스마트정보과", "계정 관리자, 담당부서", "예", "아니요"]


async def test_the_journal_is_taken_along_whole_and_tells_that_it_was(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    number = staff.hire("lee", Role.MEMBER).official.number
    await browser.enter("kim")
    await browser.post(f"/office/accounts/{number}/roles", roles="secretary", reason="=간사")
    before = staff.journal.latest(limit=500)
    headings, *rows = await rows_of(browser, "/office/journal")
    assert headings[:4] == ["번호", "때", "처리한 사람", "한 일"]
    assert {int(row[0]) for row in rows} == {act.number for act in before}
    newest = rows[0]
    assert newest[2:] == [
        "kim", "역할을 바꾸었습니다", "lee 씨 (lee)", "'=간사", "역할", "위원", "위원회 간사",
    ]  # fmt: skip
    taken = staff.journal.latest()[0].act
    assert (taken.verb, taken.subject, taken.by) == ("list.taken", "list:/office/journal", "kim")
    assert {one.field: one.after for one in taken.changes} == {
        "rows": str(len(rows)),
        "file": "csv",
    }
    page = (await browser.get("/office/journal")).text
    assert "목록을 파일로 받았습니다" in page
    assert f"없음 → {len(rows)}" in page


async def test_more_acts_than_are_read_at_once_are_all_there(
    browser: Browser, staff: Staff, database: Database
) -> None:
    staff.hire("kim", Role.AUDITOR)
    await browser.enter("kim")
    with database.unit() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO acts (verb, subject, by, reason, changes, salt, at)"
            " WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 1200)"
            " SELECT 'a.b', 'c', 'd', '', '[]', '', at FROM many, (SELECT max(at) AS at FROM acts)"
        )
    _, *rows = await rows_of(browser, "/office/journal")
    numbers = sorted({int(row[0]) for row in rows})
    assert len(numbers) > 1200
    assert numbers == list(range(1, len(numbers) + 1))


async def test_objections_are_taken_along_without_a_citizens_words(
    house: WebHouse, officer: Browser
) -> None:
    objections = house.services.objections
    for reason in ("요금이 다릅니다", "틀렸어요"):
        objections.object(settled(house.services.records), "chat-1", reason)
    objections.close(2, "lee", "@답변이 맞습니다")
    answer = await officer.post("/office/objections/file", form="xlsx")
    assert answer.headers["content-type"] == WORKBOOK
    assert answer.headers["content-disposition"].endswith(".xlsx")
    book = load_workbook(BytesIO(answer.content))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert [row[:4] for row in rows[1:]] == [
        (1, "기다리는 중", 1, "누리집"),
        (2, "끝남", 2, "누리집"),
    ]
    assert rows[2][-1] == "@답변이 맞습니다"
    told = str(rows)
    assert "요금이 다릅니다" not in told
    assert "얼마예요" not in told


@pytest.mark.parametrize("form", ["", "pdf", "../csv"])
async def test_a_form_that_we_do_not_make_is_csv(browser: Browser, staff: Staff, form: str) -> None:
    staff.hire("kim", Role.AUDITOR)
    await browser.enter("kim")
    answer = await browser.post("/office/journal/file", form=form)
    assert answer.headers["content-type"].startswith("text/csv")


async def test_no_file_leaves_where_the_act_cannot_be_kept(
    house: WebHouse, officer: Browser, database: Database
) -> None:
    with database.unit() as session:
        session.connection().exec_driver_sql("ALTER TABLE acts RENAME TO gone")
    answer = await officer.post("/office/objections/file", form="csv")
    assert answer.status_code == 503
    assert answer.headers["content-type"].startswith("text/html")
