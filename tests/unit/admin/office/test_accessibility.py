"""Officials see how each item of the checklist stands, and write down what was found of one."""

from __future__ import annotations

import pytest

from admin.officials import Role
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

PAGE = "/office/accessibility"
FIELDS = {
    "verdict": "met",
    "day": "2026-11-20",
    "person": "김점검",
    "evidence": "NVDA로 <b>모든</b> 화면을 읽음",
    "reason": "정기 점검",
}


async def test_the_list_says_of_every_item_how_it_stands(officer: Browser) -> None:
    page = (await officer.get(PAGE)).text
    assert page.count('<a href="/office/accessibility/') == 33
    assert "확인하지 않음: 12개" in page
    assert "자동 시험만 봄, 사람이 확인하지 않음: 21개" in page
    assert "지킴: 0개" in page


async def test_an_item_names_the_tests_that_watch_it_or_says_that_none_does(
    officer: Browser,
) -> None:
    assert "test_every_page_is_well_made" in (await officer.get(f"{PAGE}/543")).text
    assert "지켜보는 자동 시험이 없습니다" in (await officer.get(f"{PAGE}/733")).text


async def test_what_was_found_stands_with_its_day_name_and_evidence(
    officer: Browser, staff: Staff
) -> None:
    done = await officer.post(f"{PAGE}/611", **FIELDS)
    assert (done.status_code, done.headers["location"]) == (303, f"{PAGE}/611?kept=keep")
    page = (await officer.get(f"{PAGE}/611")).text
    assert all(told in page for told in ("지킴", "2026. 11. 20.", "김점검", "&lt;b&gt;모든"))
    assert "2026. 11. 20. 김점검" in (await officer.get(PAGE)).text
    act = staff.journal.latest()[0].act
    assert (act.verb, act.by, act.reason) == ("accessibility.check_added", "kim", "정기 점검")
    again = await officer.post(f"{PAGE}/611", **{**FIELDS, "verdict": "not_met", "version": "1"})
    assert again.status_code == 303
    assert "지키지 못함" in (await officer.get(f"{PAGE}/611")).text


async def test_who_comes_second_is_told_and_nothing_is_overwritten(officer: Browser) -> None:
    await officer.post(f"{PAGE}/611", **FIELDS)
    second = await officer.post(f"{PAGE}/611", **{**FIELDS, "verdict": "not_met"})
    assert second.status_code == 409
    assert "‘지킴’" in second.text


@pytest.mark.parametrize("name", ["verdict", "day", "person", "evidence", "reason"])
async def test_a_field_that_is_missing_is_told_beside_it(officer: Browser, name: str) -> None:
    answer = await officer.post(f"{PAGE}/611", **{**FIELDS, name: ""})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text


async def test_a_number_that_is_no_item_is_missing(officer: Browser) -> None:
    for number in ("0", "999", "5111"):
        assert (await officer.get(f"{PAGE}/{number}")).status_code == 404
        assert (await officer.post(f"{PAGE}/{number}", **FIELDS)).status_code == 404


async def test_who_may_only_read_has_no_form(officer: Browser, staff: Staff) -> None:
    staff.hire("park", Role.AUDITOR)
    officer.client.cookies.clear()
    await officer.enter("park")
    assert 'name="evidence"' not in (await officer.get(f"{PAGE}/611")).text
    assert (await officer.post(f"{PAGE}/611", **FIELDS)).status_code == 403
