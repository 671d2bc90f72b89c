"""The list of the register, and beginning an entry."""

from __future__ import annotations

import pytest

from admin.register import Register
from tests.builders.register import KIM, found, system
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.register.conftest import HOME, WHY


async def test_an_entry_is_begun_and_found_in_the_list(
    officer: Browser, register: Register
) -> None:
    assert "등록부에 적힌 인공지능이 아직 없습니다" in (await officer.get(HOME)).text
    begun = await officer.post(HOME, name="<b>도로 파임</b>", department="도로과", **WHY)
    assert (begun.status_code, begun.headers["location"]) == (303, f"{HOME}/1?kept=add")
    assert found(register, 1).system.written_by == "lee"
    listed = (await officer.get(f"{HOME}?q=도로파임&stage=idea")).text
    assert "&lt;b&gt;도로 파임&lt;/b&gt;" in listed
    assert "<b>도로" not in listed
    assert f'href="{HOME}/1"' not in (await officer.get(f"{HOME}?stage=ended")).text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"name": "", "department": "도로과", "reason": "가"}, 'value="도로과"'),
        ({"name": "가" * 101, "department": "도로과", "reason": "가"}, f'value="{"가" * 101}"'),
        ({"name": "도로 파임", "department": "도로과", "reason": " "}, 'value="도로 파임"'),
    ],
)
async def test_an_entry_that_lacks_something_is_not_begun_and_what_was_typed_stays(
    officer: Browser, register: Register, typed: dict[str, str], kept: str
) -> None:
    answer = await officer.send(HOME, typed)
    assert answer.status_code == 422
    assert kept in answer.text
    assert "field-error" in answer.text
    assert register.find(1) is None


async def test_the_list_goes_on_after_fifty(officer: Browser, register: Register) -> None:
    for place in range(51):
        register.add(system(number=0, name=f"체계 {place:02}"), KIM)
    first, second = [(await officer.get(f"{HOME}?page={page}")).text for page in (1, 2)]
    assert "체계 49" in first
    assert "체계 50" not in first
    assert "체계 50" in second
    for odd in ("x", "-1", "9" * 40, "²", "99"):
        assert (await officer.get(f"{HOME}?page={odd}")).status_code == 200
