"""Auditors read every count of the equal-service reports, and what they take along is noted."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from admin.officials import Role
from city import Clock, Database
from disclosure import Journal
from tests.builders.equal_service import a_busy_quarter, counted_of, keep_counted, some_who_told
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

PAGE = "/office/equal-service"


@pytest.fixture
def kept(database: Database, clock: Clock) -> None:
    for name in ("2026-Q3", "2026-08"):
        keep_counted(database, counted_of(a_busy_quarter(), name), clock.now())


@pytest.fixture
async def auditor(browser: Browser, staff: Staff) -> Browser:
    staff.hire("kim", Role.AUDITOR)
    await browser.enter("kim")
    return browser


async def test_before_anything_was_counted_the_page_says_how(auditor: Browser) -> None:
    page = (await auditor.get(PAGE)).text
    assert "아직 센 기간이 없습니다" in page
    assert "assistant equal-report" in page
    assert (await auditor.get(f"{PAGE}/2026-Q3")).status_code == 404


@pytest.mark.usefixtures("kept")
async def test_an_auditor_reads_small_counts_too_of_quarters_and_months(auditor: Browser) -> None:
    page = (await auditor.get(f"{PAGE}/2026-Q3")).text
    assert "화면의 언어: 영어" in page
    assert "비공개" not in page
    assert "표본이 적음(100건 미만)" in page
    assert "2026년 8월" in (await auditor.get(PAGE)).text
    assert (await auditor.get(f"{PAGE}/2026-08")).status_code == 200


async def test_small_counts_of_what_citizens_told_are_hidden_from_auditors_too(
    auditor: Browser, database: Database, clock: Clock
) -> None:
    for name in ("2026-Q3", "2026-08"):
        keep_counted(database, counted_of(some_who_told(), name), clock.now())
    page = (await auditor.get(f"{PAGE}/2026-Q3")).text
    for words in ("나이대: 만 65세 이상", "나이대: 말하지 않음", "필요한 도움: 화면 낭독기를 씀",
                  "84.6%", "비공개", "약속한 대로 작은 수를 여기서도 가리고",
                  "걸린 시간을 표시하지 않습니다"):  # fmt: skip
        assert words in page
    month = (await auditor.get(f"{PAGE}/2026-08")).text
    assert "나이대:" not in month
    assert "걸린 시간을 표시하지 않습니다" not in month
    assert "이 보고서에 없습니다" not in page + month
    taken = (await auditor.send(f"{PAGE}/file", {"form": "csv"})).text
    lines = [line for line in taken.splitlines() if "화면 낭독기를 씀" in line]
    assert lines
    assert all('"2026-Q3"' in line for line in lines)
    assert '"2026-Q3","필요한 도움: 화면 낭독기를 씀","물은 것 가운데 답한 비율","비공개"' in taken
    assert '"2026-Q3","나이대: 만 65세 이상","물은 것 가운데 답한 비율","110","130"' in taken


@pytest.mark.usefixtures("kept")
async def test_taking_the_reports_along_is_an_act(auditor: Browser, database: Database) -> None:
    taken = await auditor.send(f"{PAGE}/file", {"form": "csv"})
    assert taken.status_code == 200
    assert '"2026-Q3","화면의 언어: 영어"' in taken.text
    (act,) = Journal(database).latest(subject=f"list:{PAGE}")
    assert (act.act.verb, act.act.by) == ("list.taken", "kim")


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.MEMBER])
async def test_whoever_has_no_right_reads_which_one_it_takes(
    browser: Browser, staff: Staff, role: Role
) -> None:
    staff.hire("lee", role)
    await browser.enter("lee")
    for answer in (
        await browser.get(f"{PAGE}/2026-Q3"),
        await browser.send(f"{PAGE}/file", {"form": "csv"}),
    ):
        assert answer.status_code == 403
        assert "동등한 서비스 보고서 보기" in answer.text


@pytest.mark.usefixtures("kept")
async def test_a_report_of_another_shape_says_how_to_count_it_again(
    auditor: Browser, database: Database
) -> None:
    with database.unit() as session:
        session.execute(text("UPDATE equal_reports SET counts = '[]'"))
    page = (await auditor.get(f"{PAGE}/2026-Q3")).text
    assert "assistant equal-report 2026-Q3" in page
