"""What officials take along from a demo says in the file itself that it is made up."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hwpx import HwpxDocument
from openpyxl import load_workbook

from admin.officials import Role
from city import CityProfile, Database, FixedClock, load_profile
from disclosure import Records
from tests.builders.disclosure import settled
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

SAID = "시범 자료입니다. 여기 적힌 사람과 회의, 기록, 숫자는 지어낸 것입니다."


@pytest.fixture
def profile() -> CityProfile:
    """The city as a demo shows it."""
    return replace(load_profile("yeosu"), demo=True)


async def test_lists_say_so_above_their_headings(browser: Browser, staff: Staff) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    await browser.enter("kim")
    table = await browser.post("/office/accounts/file", form="csv")
    above, headings, *_ = csv.reader(io.StringIO(table.content.decode("utf-8-sig")))
    assert (above, headings[0]) == ([SAID], "계정 이름")
    book = await browser.post("/office/accounts/file", form="xlsx")
    page = load_workbook(io.BytesIO(book.content)).worksheets[0]
    assert (page["A1"].value, page["A2"].value) == (SAID, "계정 이름")


async def test_exchanges_that_leave_say_so(
    browser: Browser, staff: Staff, database: Database, clock: FixedClock
) -> None:
    settled(Records(database, clock))
    staff.hire("lee", Role.AUDITOR, Role.EXPORTER)
    await browser.enter("lee")
    taken = await browser.post("/office/audits/file", reason="분기 보고")
    assert next(csv.reader(io.StringIO(taken.content.decode("utf-8-sig")))) == [SAID]


async def test_documents_for_a_word_processor_open_with_it(browser: Browser, staff: Staff) -> None:
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    told = {"title": "1차 계획", "first_year": "2026", "reason": "2026년 계획"}
    assert (await browser.post("/office/plan", **told)).status_code == 303
    file = await browser.get("/office/plan/1/hwpx")
    text = HwpxDocument.open(io.BytesIO(file.content)).text.plain()
    assert text.index("1차 계획") < text.index(SAID)
