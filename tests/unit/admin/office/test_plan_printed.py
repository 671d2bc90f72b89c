"""A plan is printed and taken into a word processor, drafts too; both say the same."""

from __future__ import annotations

import html
import io
import re

import pytest
from hwpx import HwpxDocument

from admin.officials import Role
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

REASON = {"reason": "2026년 계획"}


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """Somebody who may write the plan, and has begun one for 2026."""
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    begun = await browser.post("/office/plan", title="1차 계획", first_year="2026", **REASON)
    assert begun.status_code == 303
    return browser


async def test_a_plan_is_printed_and_taken_along_and_both_say_the_same(officer: Browser) -> None:
    told = {"title": "1차 계획", "first_year": "2026", "direction": "첫 줄\n둘째 줄"}
    kept = await officer.post("/office/plan/1/contents", version="1", **told, **REASON)
    assert kept.status_code == 303
    year = await officer.post("/office/plan/1/years", year="2026", **REASON)
    assert year.status_code == 303
    page = await officer.get("/office/plan/1/print")
    assert page.status_code == 200
    shown = page.text.partition('class="minutes"')[2].partition("</article>")[0]
    lines = [html.unescape(one).strip() for one in re.split(r"<[^>]*>|\n", shown)]
    words = [one for one in lines[1:] if one]
    assert {"1차 계획", "첫 줄", "둘째 줄", "2026년 시행계획"} <= set(words)
    file = await officer.get("/office/plan/1/hwpx")
    assert file.headers["content-type"] == "application/hwp+zip"
    assert "1%EC%B0%A8%20%EA%B3%84%ED%9A%8D.hwpx" in file.headers["content-disposition"]
    text = HwpxDocument.open(io.BytesIO(file.content)).text.plain()
    for one in words:
        assert one in text, one
    for path in ("print", "hwpx"):
        assert (await officer.get(f"/office/plan/9/{path}")).status_code == 404
