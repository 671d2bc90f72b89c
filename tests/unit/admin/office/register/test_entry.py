"""An entry is moved, released by a second person, and proved, each by the right person."""

from __future__ import annotations

import re
from datetime import date

from admin.officials import Role
from admin.register import Lists, Register, Stage
from city import Database
from tests.builders.officials import Staff
from tests.builders.register import KIM, found, high_impact, in_service, system
from tests.unit.admin.office.conftest import PUBLIC, Browser
from tests.unit.admin.office.register.conftest import HOME, WHY, signed_in_anew


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
    assert stale.status_code == 409
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
    alive, dead = f"{PUBLIC}/office/sign-in", f"{PUBLIC}/no-such-page"
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
