"""Register, committee and plan are taken along, in both forms and in words."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from admin.books import By
from admin.committee import CommitteeBooks, Matter, Undoing
from admin.committee.meetings import Decision, Item, Meeting, Outcome
from admin.committee.people import Leaving, LeavingGround, Sex
from admin.officials import Role
from admin.plan import PlanBooks
from admin.register import PUBLIC, Register, RegisterBooks
from city import SEOUL, CityProfile, Clock, Database
from tests.builders.committee import START, fresh, member
from tests.builders.officials import Staff
from tests.builders.plan import measure, plan, progress, year_plan
from tests.builders.register import KIM, high_impact, idea
from tests.unit.admin.office.conftest import Browser

BY = By(person="이간사", reason="기록")
OPENS = datetime(2026, 3, 5, 14, tzinfo=SEOUL)


@pytest.fixture
async def auditor(browser: Browser, staff: Staff) -> Browser:
    """Somebody who reads everything and writes nothing."""
    staff.hire("park", Role.AUDITOR)
    await browser.enter("park")
    return browser


async def taken(browser: Browser, path: str, page: str) -> list[tuple[object, ...]]:
    """A list as a workbook, its headings first; its page has the buttons."""
    assert f'action="{path}/file"' in (await browser.get(page)).text
    answer = await browser.post(f"{path}/file", form="xlsx")
    assert answer.status_code == 200
    return list(load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True))


async def test_the_register_is_taken_along_whole_shown_or_not(
    auditor: Browser, database: Database, clock: Clock, profile: CityProfile
) -> None:
    register = Register(RegisterBooks(database, clock, profile, lambda _text: 100.0))
    for told in (high_impact(number=0, version=0), idea(name="=1+1")):
        assert register.add(told, KIM).done
    headings, first, second = await taken(auditor, "/office/register", "/office/register")
    assert len(headings) == 1 + len(PUBLIC)
    told = dict(zip(headings, first, strict=True))
    assert (told["번호"], told["이름"], told["고영향 인공지능"]) == (1, "복지 자격 확인", "예")
    assert told["고영향 영역"] is not None
    assert second[1] == "=1+1"
    sheet = await auditor.post("/office/register/file", form="csv")
    assert "'=1+1" in sheet.content.decode("utf-8-sig")


async def test_the_roster_says_who_sits_and_nothing_that_they_declared(
    auditor: Browser, database: Database, clock: Clock, profile: CityProfile
) -> None:
    with CommitteeBooks(database, clock, profile).turn(BY) as turn:
        turn.add(fresh(member(name="김위원", sex=Sex.WOMAN, young=True, account="kim")))
        left = Leaving(member=1, ground=LeavingGround.RESIGNED, last_day=START, facts="이사")
        turn.add(left)
    page = "/office/committee/members"
    headings, row = await taken(auditor, page, page)
    told = dict(zip(headings, row, strict=True))
    assert told["위원 이름"] == "김위원"
    assert told["맡은 자리"] == "위원"
    assert str(told["위원으로서 마지막 날"]).startswith(START.isoformat())
    assert not {"여", "여성", "kim", "이사"} & set(map(str, row))


async def test_meetings_are_taken_along_item_by_item(
    auditor: Browser, database: Database, clock: Clock, profile: CityProfile
) -> None:
    with CommitteeBooks(database, clock, profile).turn(BY) as turn:
        held = turn.add(Meeting(starts=OPENS, place="시청")).number
        turn.add(Meeting(starts=OPENS.replace(month=1), place="도서관"))
        for place in (2, 1):
            about = Item(meeting=held, place=place, matter=Matter.PLAN, title=f"안건 {place}")
            item = turn.add(about).number
        made = Decision(item=item, outcome=Outcome.CARRIED, text="원안대로", at=OPENS)
        turn.add(made)
    _, empty, first, second = await taken(
        auditor, "/office/committee/meetings", "/office/committee"
    )
    assert (empty[3], empty[6]) == ("도서관", None)
    assert (first[1], first[6], first[8]) == (OPENS.replace(tzinfo=None), "안건 1", "원안대로")
    assert (second[6], second[8]) == ("안건 2", None)


async def test_a_meeting_that_was_called_off_is_taken_along_with_its_reason(
    auditor: Browser, database: Database, clock: Clock, profile: CityProfile
) -> None:
    books = CommitteeBooks(database, clock, profile)
    with books.turn(BY) as turn:
        turn.add(Meeting(starts=OPENS, place="시청"))
        turn.add(Item(meeting=1, place=1, matter=Matter.PLAN, title="안건"))
    assert Undoing(books).remove(1, 1, By(person="이간사", reason="거둠")).done
    assert Undoing(books).cancel(1, 1, By(person="이간사", reason="태풍")).done
    page = "/office/committee/meetings", "/office/committee"
    headings, row = await taken(auditor, *page)
    told = dict(zip(headings, row, strict=True))
    assert (told["취소한 까닭"], told["안건을 뺀 까닭"]) == ("태풍", "거둠")
    assert str(told["회의를 취소한 날"]).startswith("2026-11-24")


async def test_the_plan_is_taken_along_measure_by_measure(
    auditor: Browser, database: Database, clock: Clock, profile: CityProfile
) -> None:
    with PlanBooks(database, clock, profile).turn(BY) as turn:
        turn.add(fresh(plan(decision=None)))
        turn.add(fresh(year_plan(decision=None)))
        turn.add(fresh(measure(title="상담 넓히기", budget=3000)))
        for percent in (10, 40):
            turn.add(fresh(progress(percent=percent)))
    headings, row = await taken(auditor, "/office/plan", "/office/plan")
    told = dict(zip(headings, row, strict=True))
    assert (told["과제"], told["진척률(%)"]) == ("상담 넓히기", 40)
    assert told["예산(천 원)"] == 3000
    assert (told["초안을 버린 날"], told["버린 까닭"]) == (None, None)
