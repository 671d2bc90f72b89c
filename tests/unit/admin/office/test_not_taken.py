"""A form that is not taken comes back to be copied, as far as it may; a long one is told so."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest

from admin.office.committee import people_lines
from admin.office.committee.meeting_lines import MINUTES
from admin.office.committee.members import MEMBERS_AT_ONCE
from admin.office.typed import typed_in
from admin.officials import Role
from admin.register import LONGEST, LONGEST_TEXT, PARTS
from bot.web.limits import MAX_BODY_BYTES, OFFICE_BODY_BYTES
from city import FixedClock
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

OFF = "/office/switch/off"
TYPED = '\n첫 줄 <script>\r\n둘째 줄 & "따옴표"'
PERCENT_ENCODED = 9
"""Bytes of a Korean character in a form's body."""


def shown(page: str) -> list[str]:
    """The texts that a page gives back to be copied, as a browser reads them."""
    found = re.findall(r"<textarea[^>]* readonly>\n(.*?)</textarea>", page, re.DOTALL)
    return [unescape(one) for one in found]


async def test_what_was_typed_while_the_session_ended_can_be_copied(
    officer: Browser, clock: FixedClock
) -> None:
    clock.turn(timedelta(minutes=31))
    officer.client.headers["referer"] = "http://testserver/office/switch"
    answer = await officer.send(OFF, {"reason": TYPED, "topic": ""}, page="/office/sign-in")
    assert answer.status_code == 403
    assert shown(answer.text) == [TYPED]
    assert "<script>" not in answer.text
    assert 'href="/office/sign-in?next=/office/switch"' in answer.text
    await officer.enter("kim")
    assert "멈춘 것이 없습니다" in (await officer.get("/office/switch")).text


async def test_what_was_typed_under_another_token_can_be_copied(officer: Browser) -> None:
    form = {"token": "0" * 64, "reason": TYPED, "topic": "주차장"}
    answer = await officer.client.post(OFF, data=form)
    assert answer.status_code == 403
    assert shown(answer.text) == [TYPED, "주차장"]


@pytest.mark.parametrize("signed_in", [True, False])
async def test_no_words_of_another_site_stand_on_our_page(
    officer: Browser, *, signed_in: bool
) -> None:
    if not signed_in:
        officer.client.cookies.clear()
    officer.client.headers["origin"] = "https://evil.example"
    answer = await officer.client.post(OFF, data={"reason": "전화 주세요"})
    assert answer.status_code == (403 if signed_in else 303)
    assert "전화 주세요" not in answer.text


async def test_a_form_with_a_secret_shows_nothing_again(officer: Browser, staff: Staff) -> None:
    staff.hire("boss", *Role)
    await officer.enter("boss")
    asked: set[str] = set()
    for path in ("/office/sign-in", "/office/account", "/office/accounts"):
        for field in re.findall(r"<input[^>]*>", (await officer.get(path)).text):
            if 'type="password"' in field or "one-time-code" in field:
                asked |= set(re.findall(r' name="([^"]+)"', field))
    assert {"old", "new", "again", "password", "code"} <= asked
    for name in asked:
        assert not typed_in({"reason": ["까닭"], name: ["세 번 접은 종이배"]})


def test_what_a_form_says_of_itself_was_not_typed() -> None:
    form = {"token": ["0" * 64], "kind": ["high_impact"], "version": ["3"], "tick": ["1"]}
    assert not typed_in(form)
    typed = {"title": ["여수 AI"], "link": ["https://yeosu.go.kr"], "day": ["2026-03-01"]}
    assert typed_in(form | typed) == ("여수 AI", "https://yeosu.go.kr", "2026-03-01")


def test_the_longest_form_of_the_office_is_taken() -> None:
    minutes = sum(line.most for line in MINUTES.lines)
    member = sum(line.most for line in people_lines.MEMBER.lines) * MEMBERS_AT_ONCE
    part = max(sum(LONGEST.get(name, LONGEST_TEXT) for name in names) for names in PARTS.values())
    longest = max(minutes, member, part)
    assert longest * PERCENT_ENCODED > MAX_BODY_BYTES
    assert longest * PERCENT_ENCODED < OFFICE_BODY_BYTES * 0.9


async def test_a_long_form_is_read_and_one_that_is_too_long_is_told_so(officer: Browser) -> None:
    long = await officer.post(OFF, reason="가" * 64_500)
    assert long.status_code == 422
    assert "64500자" in long.text
    too_long = await officer.post(OFF, reason="가" * (OFFICE_BODY_BYTES // PERCENT_ENCODED))
    assert too_long.status_code == 413
    assert "적으신 글은 여기에 남아 있지 않습니다" in too_long.text
    assert "질문은" not in too_long.text


async def test_a_long_text_is_given_back_and_a_too_long_one_told_of_to_whose_session_ended(
    officer: Browser,
) -> None:
    officer.client.cookies.clear()
    answer = await officer.client.post(OFF, data={"reason": "가" * 64_500})
    assert shown(answer.text) == ["가" * 64_500]
    too_long = await officer.client.post(OFF, data={"reason": "가" * 120_000})
    assert too_long.status_code == 413


async def test_the_door_takes_no_long_form(officer: Browser) -> None:
    officer.client.cookies.clear()
    answer = await officer.post("/office/sign-in", page="/office/sign-in", name="가" * 30_000)
    assert answer.status_code == 413
