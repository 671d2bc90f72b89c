"""Officers take back by forms what is running: with a reason, and by no careless press."""

from __future__ import annotations

import re

import httpx
import pytest

from admin.officials import Role
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.participation.test_cases import CANDIDATE, PURCHASE
from tests.unit.admin.office.participation.test_surveys import DRAFT

PLACES = {
    "awards/1/withdraw": ("awards", CANDIDATE, "추천을 거둔 날"),
    "purchases/1/give-up": ("purchases", PURCHASE, "그만둔 날"),
    "plan/1/discard": ("plan", {"title": "1차 계획", "first_year": "2026"}, "초안을 버린 날"),
    "surveys/1/stop": ("surveys", DRAFT, "멈춘 날"),
}
"""Each form that undoes: its list, what is first sent there, and what the page says afterwards."""
SURE = {"sure": "1", "reason": "신청을 <거둠>"}
LEFT = {"surveys/1/stop": {"publish"}}
"""The forms that a page has still: what was answered until then may be published."""


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """An officer who is signed in."""
    staff.hire("kim", Role.OFFICER)
    staff.hire("park", Role.AUDITOR)
    await browser.enter("kim")
    return browser


async def begin(officer: Browser, place: str) -> str:
    """Keep what is then undone; the address of its page."""
    room, fields, _said = PLACES[place]
    begun = await officer.send(f"/office/{room}", {"reason": "일", **fields})
    assert begun.is_redirect, begun.text
    if room == "surveys":
        asked = {"kind": "text", "text": "쓰시나요?", "version": "1", "reason": "일"}
        for step in ("questions", "release"):
            assert (await officer.send(f"/office/surveys/1/{step}", asked)).is_redirect
    return f"/office/{room}/1"


def at(place: str) -> str:
    """What the form is called on its page."""
    return place.rpartition("/")[2]


async def undo(officer: Browser, place: str, **fields: str) -> httpx.Response:
    seen = {"version": "2" if place.startswith("surveys") else "1"}
    return await officer.send(f"/office/{place}", {**SURE, **seen, **fields})


@pytest.mark.parametrize("place", PLACES)
async def test_it_is_undone_and_its_page_says_so_and_asks_for_nothing_more(
    officer: Browser, place: str
) -> None:
    page = await begin(officer, place)
    assert f'id="form-{at(place)}"' in (await officer.get(page)).text
    answer = await undo(officer, place)
    assert answer.headers["location"] == f"{page}?kept={at(place)}"
    shown = (await officer.get(page)).text
    assert PLACES[place][2] in shown
    assert "신청을 &lt;거둠&gt;" in shown
    assert set(re.findall(r'id="form-([a-z]+)"', shown)) == LEFT.get(place, set())
    assert PLACES[place][2] in (await officer.get(page.rpartition("/")[0])).text


@pytest.mark.parametrize("place", PLACES)
async def test_a_press_without_the_tick_or_a_reason_undoes_nothing(
    officer: Browser, place: str
) -> None:
    page = await begin(officer, place)
    careless = await undo(officer, place, sure="")
    assert careless.status_code == 422
    assert f'id="{at(place)}-sure-error"' in careless.text
    assert "신청을 &lt;거둠&gt;</textarea>" in careless.text
    silent = await undo(officer, place, reason=" ")
    assert f'id="{at(place)}-reason-error"' in silent.text
    assert PLACES[place][2] not in (await officer.get(page)).text


@pytest.mark.parametrize("place", PLACES)
async def test_who_may_only_read_has_no_such_form_and_undoes_nothing(
    officer: Browser, place: str
) -> None:
    page = await begin(officer, place)
    officer.client.cookies.clear()
    await officer.enter("park")
    assert f'id="form-{at(place)}"' not in (await officer.get(page)).text
    assert (await undo(officer, place)).status_code == 403
    assert PLACES[place][2] not in (await officer.get(page)).text


@pytest.mark.parametrize("place", PLACES)
async def test_the_second_of_two_is_told_and_a_second_time_is_refused(
    officer: Browser, place: str
) -> None:
    await begin(officer, place)
    assert (await undo(officer, place, version="0")).status_code == 409
    assert (await undo(officer, place)).is_redirect
    assert (await undo(officer, place, version="3")).status_code == 422
    missing = place.replace("1", "9")
    assert (await undo(officer, missing)).status_code in {404, 422}


@pytest.mark.parametrize("place", PLACES)
async def test_the_journal_tells_of_it_in_words(officer: Browser, staff: Staff, place: str) -> None:
    await begin(officer, place)
    await undo(officer, place)
    staff.hire("jung", Role.ADMINISTRATOR)
    officer.client.cookies.clear()
    await officer.enter("jung")
    shown = (await officer.get("/office/journal")).text
    newest = shown.partition("신청을 &lt;거둠&gt;")[0]
    assert not re.search(r"(awards|purchases|plan|surveys)\.[a-z]+_[a-z]+", shown)
    assert newest != shown
