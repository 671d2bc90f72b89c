"""What becomes of a form: nobody overwrites unknowingly, and nothing said or typed is lost."""

from __future__ import annotations

import html
import re

import httpx
import pytest

from admin.officials import Role
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.participation.test_cases import AGREEMENT, CANDIDATE, OFFER, PURCHASE

SURVEY = {"title": "조사", "aim": "알아봅니다.", "opens": "2026-11-24", "closes": "2026-11-30"}
REQUEST = {"body": "도시관리공단", "text": "함께 사 주세요"}
AWARD = {"day": "2026-11-24", "extras": "꽃다발"}
NOTHING: dict[str, str] = {}


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """An officer who is signed in."""
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    return browser


async def sent(officer: Browser, path: str, fields: dict[str, str]) -> httpx.Response:
    return await officer.send(f"/office/{path}", {"version": "1", "reason": "일", **fields})


def form_of(answer: httpx.Response, at: str) -> str:
    """A form of a page; empty where the page has none."""
    found = re.search(rf'id="form-{at}">.*?</form>', answer.text, re.DOTALL)
    return html.unescape(found.group()) if found else ""


def version_in(answer: httpx.Response, at: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', form_of(answer, at))
    return found.group(1) if found else ""


def words(answer: httpx.Response) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", answer.text)).split())


async def changed_by_two(
    officer: Browser, path: str, first: dict[str, str], second: dict[str, str]
) -> httpx.Response:
    """What the second of two reads who opened the same page and change the same thing."""
    assert (await sent(officer, path, first)).status_code == 303
    return await sent(officer, path, second)


async def test_the_second_of_two_officers_is_told_what_changed_and_overwrites_nothing(
    officer: Browser,
) -> None:
    await sent(officer, "surveys", SURVEY)
    late = await changed_by_two(
        officer, "surveys/1", {**SURVEY, "aim": "먼저 쓴 목적"}, {**SURVEY, "aim": "나중 목적"}
    )
    assert late.status_code == 409
    assert "다른 담당자가 먼저 바꾸었습니다" in words(late)
    assert "지금 저장된 값은 ‘먼저 쓴 목적’" in words(late)
    assert ">나중 목적</textarea>" in late.text
    assert "먼저 쓴 목적" in words(await officer.get("/office/surveys/1"))
    knowing = {**SURVEY, "aim": "나중 목적", "version": version_in(late, "draft")}
    assert (await sent(officer, "surveys/1", knowing)).status_code == 303
    assert "나중 목적" in words(await officer.get("/office/surveys/1"))


@pytest.mark.parametrize("version", ["1", "", "x", "²", "9" * 30])
async def test_a_refused_form_does_not_take_over_what_somebody_else_has_changed(
    officer: Browser, version: str
) -> None:
    await sent(officer, "surveys", SURVEY)
    await sent(officer, "surveys/1", {**SURVEY, "aim": "먼저 쓴 목적"})
    mine = {**SURVEY, "aim": "나중 목적", "version": version}
    refused = await sent(officer, "surveys/1", {**mine, "closes": "언젠가"})
    assert refused.status_code == 422
    seen = version_in(refused, "draft")
    assert seen != "2"
    assert (await sent(officer, "surveys/1", {**mine, "version": seen})).status_code == 409
    assert "먼저 쓴 목적" in words(await officer.get("/office/surveys/1"))


@pytest.mark.parametrize(
    ("made", "path", "at", "fields"),
    [
        (("partners", AGREEMENT), "partners/1/end", "end", {"day": ""}),
        (("purchases", PURCHASE), "purchases/1/take", "take", {"offer": ""}),
        (("purchases/requests", REQUEST), "purchases/requests/1", "answer-1", {"answer": ""}),
        (("awards", CANDIDATE), "awards/1/advice", "advice", {"decision": ""}),
        (("surveys", SURVEY), "surveys/1/release", "release", {"reason": ""}),
    ],
)
async def test_a_refused_form_bears_the_version_that_it_was_opened_with(
    officer: Browser,
    made: tuple[str, dict[str, str]],
    path: str,
    at: str,
    fields: dict[str, str],
) -> None:
    await sent(officer, *made)
    if at == "take":
        await sent(officer, "purchases/1/offers", {**OFFER, "product": "제품"})
    refused = await sent(officer, path, {**fields, "version": "7"})
    assert refused.status_code == 422
    assert version_in(refused, at) == "7"


async def test_what_a_rule_warns_of_is_told_with_its_article_after_the_redirect(
    officer: Browser,
) -> None:
    await sent(officer, "awards", CANDIDATE)
    kept = await sent(officer, "awards/1/award", {**AWARD, "unreviewed_why": "긴급한 경우"})
    assert kept.status_code == 303
    page = await officer.get(kept.headers["location"])
    told = re.search(r'role="status">.*?</div>', page.text, re.DOTALL)
    assert told is not None
    assert "저장했습니다. 아래 사항을 확인해 주세요." in told.group()
    assert "포상 조례 제6조제2항" in told.group()
    again = await officer.get(kept.headers["location"])
    assert again.text == page.text
    assert "저장했습니다" not in (await officer.get("/office/awards/1")).text


async def test_only_who_sent_a_form_is_told_and_only_what_was_kept(
    officer: Browser, staff: Staff
) -> None:
    kept = await sent(officer, "awards", CANDIDATE)
    where = kept.headers["location"]
    assert "저장했습니다" in (await officer.get(where)).text
    assert "저장했습니다" not in (await officer.get("/office/awards/1?kept=award")).text
    assert "저장했습니다" not in (await officer.get("/office/awards?kept=recommend")).text
    staff.hire("lee", Role.OFFICER)
    officer.client.cookies.clear()
    await officer.enter("lee")
    assert "저장했습니다" not in (await officer.get(where)).text


@pytest.mark.parametrize(
    ("made", "moved_on", "late", "at", "typed"),
    [
        (
            ("surveys", SURVEY),
            [
                ("surveys/1/questions", {"kind": "text", "text": "의견", "options": ""}),
                ("surveys/1/release", NOTHING),
            ],
            ("surveys/1/questions", {"kind": "text", "text": "<늦은> 질문", "options": ""}),
            "ask",
            "<늦은> 질문",
        ),
        (
            ("purchases", PURCHASE),
            [
                ("purchases/1/offers", {**OFFER, "product": "제품"}),
                ("purchases/1/take", {"offer": "1", "why": "하나뿐"}),
            ],
            ("purchases/1/offers", {**OFFER, "product": "늦은 제품"}),
            "offer",
            "늦은 제품",
        ),
        (
            ("awards", CANDIDATE),
            [("awards/1/award", {**AWARD, "unreviewed_why": "긴급"})],
            ("awards/1/award", {**AWARD, "unreviewed_why": "긴급", "extras": "늦은 상품"}),
            "award",
            "늦은 상품",
        ),
        (
            ("partners", AGREEMENT),
            [("partners/1/end", {"day": "2026-11-24"})],
            ("partners/1/end", {"day": "2026-11-24", "reason": "늦은 사유"}),
            "end",
            "늦은 사유",
        ),
    ],
)
async def test_what_was_said_and_typed_stays_where_the_form_is_gone(
    officer: Browser,
    made: tuple[str, dict[str, str]],
    moved_on: list[tuple[str, dict[str, str]]],
    late: tuple[str, dict[str, str]],
    at: str,
    typed: str,
) -> None:
    await sent(officer, *made)
    for step in moved_on:
        assert (await sent(officer, *step)).status_code == 303
    answer = await sent(officer, *late)
    assert answer.status_code in {409, 422}
    assert not form_of(answer, at)
    came_back = re.search(r'banner-danger" role="alert">.*?</div>\s*<h1', answer.text, re.DOTALL)
    assert came_back is not None
    assert typed in html.unescape(came_back.group())
    assert re.search('<li class="finding[ "]', came_back.group())
    assert "<늦은>" not in answer.text


async def test_a_text_that_may_be_changed_no_more_comes_back_as_it_was_typed(
    officer: Browser,
) -> None:
    await sent(officer, "surveys", SURVEY)
    await sent(officer, "surveys/1/questions", {"kind": "text", "text": "의견", "options": ""})
    await sent(officer, "surveys/1/release", {})
    answer = await sent(officer, "surveys/1", {**SURVEY, "aim": "고쳐 쓴 목적"})
    assert answer.status_code in {409, 422}
    assert ">고쳐 쓴 목적</textarea>" in answer.text


@pytest.mark.parametrize("number", ["9", str(2**31), str(2**80)])
@pytest.mark.parametrize("room", ["surveys", "partners", "purchases", "awards"])
async def test_an_entry_that_is_not_there_has_the_page_that_says_so(
    officer: Browser, room: str, number: str
) -> None:
    answer = await officer.get(f"/office/{room}/{number}")
    assert answer.status_code == 404
    assert "그런 화면은 없습니다" in answer.text
