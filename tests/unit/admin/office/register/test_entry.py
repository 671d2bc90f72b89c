"""Officials write, move, release and prove entries on their pages, each by the right person."""

from __future__ import annotations

import re
from datetime import date

import pytest

from admin.officials import Role
from admin.register import Lists, Register, RegisterBooks, Stage
from city import CityProfile, Clock, Database
from tests.builders.officials import Staff
from tests.builders.register import KIM, found, high_impact, in_service, system
from tests.unit.admin.office.conftest import Browser

HOME = "/office/register"
WHY = {"reason": "점검 반영"}


@pytest.fixture
def register(database: Database, clock: Clock, profile: CityProfile) -> Register:
    return Register(RegisterBooks(database, clock, profile, lambda _text: 100.0))


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """Signed in as lee, who may write and release."""
    staff.hire("lee", Role.OFFICER)
    await browser.enter("lee")
    return browser


async def test_an_entry_is_begun_and_found_in_the_list(
    officer: Browser, register: Register
) -> None:
    assert "아직 적힌 것이 없습니다" in (await officer.get(HOME)).text
    begun = await officer.post(HOME, name="<b>도로 파임</b>", department="도로과", **WHY)
    assert (begun.status_code, begun.headers["location"]) == (303, f"{HOME}/1")
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


async def test_a_part_is_changed_and_the_versions_tell_what(
    officer: Browser, register: Register
) -> None:
    number = in_service(register).system.number
    page = f"{HOME}/{number}/parts/overview"
    form = (await officer.get(page)).text
    assert "민원 요약 도우미" in form
    fields = _fields(form) | {"goal": "담당자가\r\n빨리 읽습니다.", **WHY}
    saved = await officer.send(page, fields)
    assert (saved.status_code, saved.headers["location"]) == (303, f"{HOME}/{number}#overview")
    now = found(register, number).system
    assert (now.goal, now.written_by) == ("담당자가\n빨리 읽습니다.", "lee")
    told = (await officer.get(f"{HOME}/{number}/versions")).text
    assert f"{now.version}판" in told
    assert "담당자가 민원을 빨리 읽도록 돕습니다. → 담당자가" in told
    assert "점검 반영" in told
    assert told.index(f"{now.version}판") < told.index("1판</h2>")


async def test_a_rule_speaks_beside_its_field_with_its_article_and_the_text_stays(
    officer: Browser, register: Register
) -> None:
    number = in_service(register).system.number
    page = f"{HOME}/{number}/parts/notice"
    fields = _fields((await officer.get(page)).text)
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
    fields = _fields((await officer.get(page)).text)
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
    fields = _fields((await officer.get(page)).text)
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
    first = _fields((await officer.get(page)).text)
    second = dict(first)
    assert (await officer.send(page, first | {"data": "먼저 적음", **WHY})).status_code == 303
    late = await officer.send(page, second | {"data": "나중에 적음", **WHY})
    assert late.status_code == 422
    assert "lee 계정이 이 부분을 먼저 고쳤습니다" in late.text
    assert "지금 적힌 것: 먼저 적음" in late.text
    assert ">나중에 적음</textarea>" in late.text
    assert found(register, number).system.data == "먼저 적음"
    knowing = second | {"seen": _fields(late.text)["seen"], "data": "나중에 적음", **WHY}
    assert (await officer.send(page, knowing)).status_code == 303
    assert found(register, number).system.data == "나중에 적음"


async def test_a_system_is_moved_on_only_when_it_is_ready(
    officer: Browser, register: Register
) -> None:
    number = register.add(system(number=0, pre_reviewed=None), KIM).number
    move = f"{HOME}/{number}/move"
    answer = await officer.post(move, to="reviewed", version="1", **WHY)
    assert answer.status_code == 422
    assert "고영향 인공지능에 해당하는지 사전에 검토한 날을 적어야 합니다" in answer.text
    assert "인공지능기본법 제33조제1항" in answer.text
    assert 'value="점검 반영"' in answer.text
    assert (await officer.post(move, to="in_service", version="1", **WHY)).status_code == 422
    assert (await officer.post(move, to="moon", version="1", **WHY)).status_code == 422
    assert (await officer.post(move, to="ended", version="x", **WHY)).status_code == 422
    assert found(register, number).system.stage is Stage.IDEA


async def test_who_wrote_last_cannot_release_and_a_second_officer_can(
    officer: Browser, staff: Staff, register: Register, database: Database
) -> None:
    there = in_service(register).system
    staff.hire("kim", Role.OFFICER)
    release = f"{HOME}/{there.number}/release"
    typed = {"version": str(there.version), "reason": "확인함"}
    await signed_in_anew(officer, "kim")
    own = await officer.post(release, **typed)
    assert own.status_code == 422
    assert "마지막으로 고친 사람은 공개할 수 없습니다" in own.text
    assert not Lists(database).shown()
    await signed_in_anew(officer, "lee")
    stale = await officer.post(release, version=str(there.version - 1), reason="확인함")
    assert stale.status_code == 422
    assert (await officer.post(release, **typed)).status_code == 303
    assert [one.key for one in Lists(database).shown()] == [str(there.number)]
    page = (await officer.get(f"{HOME}/{there.number}")).text
    assert f"lee 계정이 {there.version}판을 공개했습니다" in page
    withdrawn = await officer.post(f"{HOME}/{there.number}/withdraw", reason="다시 씀")
    assert withdrawn.status_code == 303
    assert not Lists(database).shown()


async def test_a_secretary_releases_and_changes_nothing(
    browser: Browser, staff: Staff, register: Register
) -> None:
    there = in_service(register).system
    staff.hire("park", Role.SECRETARY)
    await browser.enter("park")
    page = (await browser.get(f"{HOME}/{there.number}")).text
    assert "/release" in page
    assert "/move" not in page
    assert "/parts/" not in page


async def test_a_link_into_our_own_pages_that_is_dead_keeps_an_entry_back(
    officer: Browser, register: Register
) -> None:
    officer.client.headers["host"] = "ai.yeosu.go.kr"
    alive = "https://ai.yeosu.go.kr/office/sign-in"
    dead = "https://ai.yeosu.go.kr/no-such-page"
    there = in_service(register, system(website=alive, goal=f"보기: {dead}")).system
    page = (await officer.get(f"{HOME}/{there.number}")).text
    assert f"주소({dead})는 이 서비스에 없는 화면입니다" in page
    assert f"주소({alive})" not in page
    typed = {"version": str(there.version), "reason": "확인함"}
    answer = await officer.post(f"{HOME}/{there.number}/release", **typed)
    assert answer.status_code == 422
    assert found(register, there.number).released is None


async def test_a_document_is_kept_and_not_discarded_early(
    officer: Browser, register: Register
) -> None:
    number = in_service(register, high_impact()).system.number
    typed = {"title": "위험관리 계획서", "made": "2026-06-01", "kept_at": "기록관 3-2", **WHY}
    proofs = f"{HOME}/{number}/proofs"
    bad = await officer.post(proofs, **(typed | {"made": "2026-06-31"}))
    assert bad.status_code == 422
    assert 'value="위험관리 계획서"' in bad.text
    assert (await officer.post(proofs, **typed)).status_code == 303
    page = (await officer.get(f"{HOME}/{number}")).text
    assert "2031-06-01까지 보관" in page
    early = await officer.post(f"{proofs}/1/discard", **WHY)
    assert early.status_code == 422
    assert "시행령 제27조제2항" in early.text
    assert found(register, number).proofs[0].made == date(2026, 6, 1)
    assert found(register, number).proofs[0].discarded is None


async def test_the_page_tells_how_complete_and_how_plain_an_entry_is(
    officer: Browser, register: Register
) -> None:
    hard = "본건 익일까지 구비서류 일체 제출 요망 관련 처리 절차 이행 여부 확인 통보 예정임."
    number = in_service(register, system(goal=hard)).system.number
    page = (await officer.get(f"{HOME}/{number}")).text
    assert re.search(r"칸 가운데 \d+칸\(\d+ %\)", page)
    assert "다른 방법과의 비교" in page
    assert re.search(r"목적과 효과 \d+점", page)


@pytest.mark.parametrize(
    "path", ["/99", "/99/versions", "/99/parts/overview", "/1/parts/moon", "/1/parts/stage"]
)
async def test_what_is_not_there_is_not_found(
    officer: Browser, register: Register, path: str
) -> None:
    in_service(register)
    assert (await officer.get(f"{HOME}{path}")).status_code == 404


async def test_the_list_goes_on_after_fifty(officer: Browser, register: Register) -> None:
    for place in range(51):
        register.add(system(number=0, name=f"체계 {place:02}"), KIM)
    first, second = [(await officer.get(f"{HOME}?page={page}")).text for page in (1, 2)]
    assert "체계 49" in first
    assert "체계 50" not in first
    assert "체계 50" in second
    for odd in ("x", "-1", "9" * 40, "²", "99"):
        assert (await officer.get(f"{HOME}?page={odd}")).status_code == 200


async def signed_in_anew(browser: Browser, name: str) -> None:
    browser.client.cookies.clear()
    await browser.enter(name)


def _fields(page: str) -> dict[str, str]:
    """What a browser would send back from the form of a part, unticked boxes left out."""
    form = page[page.index('<form class="confirm"') :]
    lines = re.findall(r'<input class="field"[^>]*? name="(\w+)"[^>]*? value="([^"]*)"', form)
    texts = re.findall(r'<textarea [^>]*?name="(\w+)"[^>]*>(.*?)</textarea>', form, re.DOTALL)
    hidden = re.findall(r'<input type="hidden" name="(seen)" value="([^"]*)"', form)
    ticked = re.findall(r'name="(\w+)" value="(1)" checked', form)
    picked = re.findall(
        r'<select [^>]*?name="(\w+)"[^>]*>(?:(?!</select>).)*?value="(\w*)" selected',
        form,
        re.DOTALL,
    )
    return dict([*lines, *texts, *hidden, *ticked, *picked])
