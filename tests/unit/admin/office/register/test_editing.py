"""A part of an entry is written in a form of its own, and what is refused stays as typed."""

from __future__ import annotations

import re

import pytest

from admin.officials import Role
from admin.register import Register
from tests.builders.officials import Staff
from tests.builders.register import found, in_service
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.register.conftest import (
    HOME,
    WHY,
    fields_of_form,
    signed_in_anew,
)


async def test_a_part_is_changed_and_the_versions_tell_what(
    officer: Browser, register: Register, staff: Staff
) -> None:
    number = in_service(register).system.number
    page = f"{HOME}/{number}/parts/overview"
    form = (await officer.get(page)).text
    assert "민원 요약 도우미" in form
    fields = fields_of_form(form) | {"goal": "담당자가\r\n빨리 읽습니다.", **WHY}
    saved = await officer.send(page, fields)
    assert (saved.status_code, saved.headers["location"]) == (303, f"{HOME}/{number}?kept=overview")
    now = found(register, number).system
    assert (now.goal, now.written_by) == ("담당자가\n빨리 읽습니다.", "lee")
    told = (await officer.get(f"{HOME}/{number}/versions")).text
    assert f"{now.version}판" in told
    assert "담당자가 민원을 빨리 읽도록 돕습니다. → 담당자가" in told
    assert "점검 반영" in told
    assert told.index(f"{now.version}판") < told.index("1판</h2>")
    staff.hire("han", Role.AUDITOR)
    await signed_in_anew(officer, "han")
    journal = (await officer.get("/office/journal")).text
    assert "인공지능 등록부의 항목을 고쳤습니다" in journal
    assert "<dt>목적과 효과</dt>" in journal


async def test_a_rule_speaks_beside_its_field_with_its_article_and_the_text_stays(
    officer: Browser, register: Register
) -> None:
    number = in_service(register).system.number
    page = f"{HOME}/{number}/parts/notice"
    fields = fields_of_form((await officer.get(page)).text)
    answer = await officer.send(page, fields | {"notice": "", "notice_shown": "새 안내판", **WHY})
    assert answer.status_code == 422
    error = re.search(r'id="notice-error">(.*?)</p>', answer.text, re.DOTALL)
    assert error is not None
    assert "사전고지 문구를 적어야 합니다" in error.group(1)
    assert "인공지능 조례 제3조제3항" in error.group(1)
    assert ">새 안내판</textarea>" in answer.text
    assert found(register, number).system.notice


async def test_a_rule_about_another_part_speaks_above_the_form(
    officer: Browser, register: Register
) -> None:
    number = in_service(register).system.number
    page = f"{HOME}/{number}/parts/scope"
    fields = fields_of_form((await officer.get(page)).text)
    answer = await officer.send(page, fields | {"generative": "1", "high_impact": "1", **WHY})
    assert answer.status_code == 422
    above = re.search(r'<ul class="findings".*?</ul>', answer.text, re.DOTALL)
    assert above is not None
    assert "영향평가를 한 날과 내용을 적거나" in above.group()
    assert 'id="area-error"' in answer.text
    assert not found(register, number).system.high_impact


@pytest.mark.parametrize(
    ("part", "name", "typed"),
    [
        ("days", "starts", "2026-02-30"),
        ("days", "starts", "내일"),
        ("scope", "area", "moon"),
        ("overview", "summary", "가" * 351),
        ("overview", "department", ""),
    ],
)
async def test_what_cannot_be_read_is_told_beside_its_field(
    officer: Browser, register: Register, part: str, name: str, typed: str
) -> None:
    before = in_service(register).system
    page = f"{HOME}/{before.number}/parts/{part}"
    fields = fields_of_form((await officer.get(page)).text)
    answer = await officer.send(page, fields | {name: typed, **WHY})
    assert answer.status_code == 422
    assert f'id="{name}-error"' in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert found(register, before.number).system == before


async def test_the_second_of_two_officers_is_told_what_changed_and_may_then_save(
    officer: Browser, register: Register
) -> None:
    number = in_service(register).system.number
    page = f"{HOME}/{number}/parts/working"
    first = fields_of_form((await officer.get(page)).text)
    second = dict(first)
    assert (await officer.send(page, first | {"data": "먼저 적음", **WHY})).status_code == 303
    late = await officer.send(page, second | {"data": "나중에 적음", **WHY})
    assert late.status_code == 409
    assert "lee 계정이 이 부분을 먼저 고쳤습니다" in late.text
    assert "지금 저장된 값은 ‘먼저 적음’" in late.text
    assert ">나중에 적음</textarea>" in late.text
    assert found(register, number).system.data == "먼저 적음"
    knowing = second | {"seen": fields_of_form(late.text)["seen"], "data": "나중에 적음", **WHY}
    assert (await officer.send(page, knowing)).status_code == 303
    assert found(register, number).system.data == "나중에 적음"


@pytest.mark.parametrize(
    "path", ["/99", "/99/versions", "/99/parts/overview", "/1/parts/moon", "/1/parts/stage"]
)
async def test_what_is_not_there_is_not_found(
    officer: Browser, register: Register, path: str
) -> None:
    in_service(register)
    assert (await officer.get(f"{HOME}{path}")).status_code == 404
