"""Officers correct agreements, another lets the public read them, and every version stays."""

from __future__ import annotations

import html
import re
from io import BytesIO

import httpx
import pytest
from openpyxl import load_workbook

from admin.officials import Role
from admin.partners import PartnerKind, Partners
from city import CityProfile, Clock, Database
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.participation.test_cases import AGREEMENT, sent

CORRECTED = {
    **AGREEMENT,
    "title": "고친 협약",
    "name1": "국립여수대학교",
    "number1": "1",
    "number2": "2",
    "version": "1",
}


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """An officer who has signed an agreement."""
    staff.hire("kim", Role.OFFICER)
    staff.hire("lee", Role.OFFICER)
    staff.hire("park", Role.AUDITOR)
    await browser.enter("kim")
    assert (await sent(browser, "partners", AGREEMENT)).is_redirect
    return browser


async def enter(browser: Browser, name: str) -> None:
    browser.client.cookies.clear()
    await browser.enter(name)


async def page_of(browser: Browser, path: str = "partners/1") -> str:
    return html.unescape((await browser.get(f"/office/{path}")).text)


async def told(browser: Browser) -> str:
    """What the page says of what is public."""
    return (await page_of(browser)).partition("<dt>공개</dt>")[2].partition("</dd>")[0]


async def test_an_agreement_and_its_sides_are_corrected_on_their_page(
    officer: Browser, database: Database, clock: Clock, profile: CityProfile
) -> None:
    page = await page_of(officer)
    form = page.partition('id="form-correct"')[2].partition("</form>")[0]
    assert 'value="<script>협약</script>"' in form
    assert '<input type="hidden" name="number2" value="2">' in form
    corrected = await sent(officer, "partners/1", CORRECTED)
    assert corrected.headers["location"] == "/office/partners/1?kept=correct"
    page = await page_of(officer)
    assert "<h1>고친 협약</h1>" in page
    assert "국립여수대학교 (대학)" in page
    gone = {**CORRECTED, "version": "2", "name2": " "}
    assert (await sent(officer, "partners/1", gone)).is_redirect
    found = Partners(database, clock, profile).find(1)
    assert found is not None
    assert [(one.name, one.kind) for one in found.partners] == [
        ("국립여수대학교", PartnerKind.UNIVERSITY)
    ]


async def test_a_refused_correction_keeps_what_was_typed_beside_what_is_kept(
    officer: Browser,
) -> None:
    refused = await sent(officer, "partners/1", {**CORRECTED, "signed": "2027-01-01"})
    assert refused.status_code == 422
    assert "맺은 날이 오늘" in refused.text
    assert 'value="고친 협약"' in refused.text
    assert "<details open>" in refused.text
    nobody = {**CORRECTED, "name1": "", "name2": ""}
    assert 'id="correct-name1-error"' in (await sent(officer, "partners/1", nobody)).text
    late = await sent(officer, "partners/1", {**CORRECTED, "version": "7"})
    assert late.status_code == 409
    assert "<h1>고친 협약</h1>" not in await page_of(officer)


async def test_a_correction_with_a_side_that_was_struck_out_meanwhile_is_sent_again_as_typed(
    officer: Browser,
) -> None:
    struck = {**CORRECTED, "name1": "", "reason": "첫 상대를 잘못 적음"}
    assert (await sent(officer, "partners/1", struck)).is_redirect
    late = await sent(officer, "partners/1", CORRECTED)
    assert late.status_code == 409
    form = late.text.partition('id="form-correct"')[2].partition("</form>")[0]
    hidden = dict(re.findall(r'type="hidden" name="(number\d|version)" value="(\d+)"', form))
    assert hidden == {"version": "2", "number2": "2"}
    typed = {name: told for name, told in CORRECTED.items() if not name.startswith("number")}
    assert (await sent(officer, "partners/1", {**typed, **hidden})).is_redirect
    assert "국립여수대학교 (대학)" in await page_of(officer)


async def test_an_end_is_corrected_where_it_was_written_down(officer: Browser) -> None:
    assert 'name="ended"' not in await page_of(officer)
    assert (await sent(officer, "partners/1/end", {"day": "2026-11-24"})).is_redirect
    assert 'name="ended"' in await page_of(officer)
    taken_back = {**CORRECTED, "version": "2", "ended": "", "ended_why": ""}
    assert (await sent(officer, "partners/1", taken_back)).is_redirect
    page = await page_of(officer)
    assert "<dd>이어지는 중</dd>" in page
    assert "기한 전에 끝내기" in page


async def test_somebody_else_lets_the_public_read_it_and_takes_it_back(officer: Browser) -> None:
    assert "공개되어 있지 않습니다" in await told(officer)
    own = await sent(officer, "partners/1/release", {})
    assert own.status_code == 422
    assert "다른 사람이 확인하고 공개해 주세요" in own.text
    await enter(officer, "lee")
    assert (await sent(officer, "partners/1/release", {})).is_redirect
    assert "lee 계정이 1판을 공개했습니다" in await told(officer)
    assert "지금 판이 공개되어 있습니다" in await page_of(officer, "partners")
    assert (await sent(officer, "partners/1", CORRECTED)).is_redirect
    assert "앞의 판이 공개되어 있습니다" in await told(officer)
    assert (await sent(officer, "partners/1/withdraw", {})).is_redirect
    assert "공개되어 있지 않습니다" in await told(officer)


async def test_who_may_read_alone_is_offered_no_form_of_it(officer: Browser) -> None:
    await enter(officer, "park")
    for path in ("partners", "partners/1", "partners/1/versions"):
        forms = re.findall(r'action="(/office/partners[^"]*)"', await page_of(officer, path))
        assert set(forms) <= {"/office/partners/file"}


async def test_every_version_says_who_why_and_what_stood_there(officer: Browser) -> None:
    await enter(officer, "lee")
    assert (await sent(officer, "partners/1/release", {})).is_redirect
    both = {**CORRECTED, "name2": "", "reason": "이름을 바로잡음"}
    assert (await sent(officer, "partners/1", both)).is_redirect
    assert (
        await sent(officer, "partners/1", {**CORRECTED, "version": "2", "name2": "", "terms": "새"})
    ).is_redirect
    page = await page_of(officer, "partners/1/versions")
    third, second, first = re.findall(r'<li value="\d">.*?</li>', page, re.DOTALL)
    assert "함께 가르친다. → 새" in third
    assert "여수대학교" not in third
    for part in ("고친 계정 lee", "이름을 바로잡음", "<script>협약</script> → 고친 협약",
                 "국립여수대학교: 이름", "여수대학교 → 국립여수대학교",
                 "국제 연구소: 상대에서 뺀 날"):  # fmt: skip
        assert part in second, part
    assert "고친 횟수" not in page
    assert "고친 계정 kim" in first
    assert "이 판을 2026-11-24에 공개했습니다" in first
    assert "국제 연구소: 종류" in first
    assert (await officer.get("/office/partners/9/versions")).status_code == 404


async def rows(browser: Browser) -> list[dict[str, object]]:
    answer: httpx.Response = await browser.post("/office/partners/file", form="xlsx")
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    headings, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, headings), line, strict=True)) for line in lines]


async def test_the_list_is_taken_along_with_what_is_in_force_and_what_has_ended(
    officer: Browser,
) -> None:
    over = {**AGREEMENT, "title": "끝난 것", "until": "2026-11-23"}
    early = {**AGREEMENT, "title": "먼저 끝낸 것"}
    for one in (over, early):
        assert (await sent(officer, "partners", one)).is_redirect
    end = {"day": "2026-11-24", "reason": "사업 종료"}
    assert (await sent(officer, "partners/3/end", end)).is_redirect
    await enter(officer, "park")
    assert 'action="/office/partners/file"' in await page_of(officer, "partners")
    third, second, first = await rows(officer)
    assert [one["지금 상태"] for one in (first, second, third)] == [
        "이어지는 중", "기한이 되어 끝남", "도중에 끝냄",
    ]  # fmt: skip
    assert first["상대"] == "여수대학교, 국제 연구소"
    assert third["끝낸 까닭"] == "사업 종료"
    assert first["공개"] == "공개되어 있지 않습니다."
