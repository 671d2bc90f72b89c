"""What is due, and the address that an official makes for their own calendar."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from admin.audits import AuditFindings
from admin.calendar import Feeds
from admin.officials import Role
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock
from disclosure import Journal, Objections, Records, Reminders
from tests.builders.audits import LEE, TODAY, finding
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import PUBLIC, Browser

CODE = re.compile(r"/start ([2-9A-Z]{10})<")
ADDRESS = re.compile(rf"{re.escape(PUBLIC)}/calendar/([\w-]{{43}})\.ics")


async def test_what_is_late_and_what_is_to_come_stand_apart_with_their_articles(
    browser: Browser, staff: Staff, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    page = (await browser.get("/office/calendar")).text
    late, coming = page.split("앞으로 할 일")
    assert "다음 종합계획 확정" in coming
    assert "인공지능 조례 제6조제1항" in coming
    assert "없습니다." in late
    records = Records(database, clock)
    number = records.open(make_asked())
    records.settle(number, make_settlement())
    assert Objections(database, clock, profile).object(number, make_asked().chat, "") is not None
    clock.turn(timedelta(days=20))
    await browser.enter("kim")
    late, _coming = (await browser.get("/office/calendar")).text.split("앞으로 할 일")
    assert "이의제기 1번 처리" in late
    assert "일 지남" in late


@pytest.mark.parametrize(
    ("late", "headings"),
    [
        (0, [("지난 일", "앞으로 할 일"), ("앞으로 할 일",)]),
        (50, [("지난 일",), ("앞으로 할 일",)]),
        (60, [("지난 일",), ("지난 일", "앞으로 할 일")]),
        (99, [("지난 일",), ("지난 일", "앞으로 할 일")]),
    ],
)
async def test_fifty_stand_on_a_page_the_most_urgent_first_under_the_heading_that_is_theirs(
    browser: Browser,
    staff: Staff,
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
    late: int,
    headings: list[tuple[str, ...]],
) -> None:
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    others = rooms_over(database, clock, profile).calendar.duties()
    assert [one.due > TODAY for one in others] == [True], "the next plan, long ahead"
    with AuditFindings(database, clock, profile).turn(LEE) as turn:
        for place in range(99):
            turn.add(finding(due=TODAY + timedelta(days=place - late)))
    first = (await browser.get("/office/calendar")).text
    assert 'href="/office/calendar?page=2">' in first
    second = (await browser.get("/office/calendar?page=2")).text
    assert 'href="/office/calendar?page=1">' in second
    told = [re.findall(r'<time datetime="([\d-]+)"', page) for page in (first, second)]
    assert [len(one) for one in told] == [50, 50]
    assert sorted(told[0] + told[1]) == told[0] + told[1]
    shown = [re.findall(r'<h2 id="(?:late|coming)">[^<]*?(지난 일|앞으로 할 일)<', page)
             for page in (first, second)]  # fmt: skip
    assert [tuple(one) for one in shown] == headings
    assert ("없습니다.</p>" in first, "없습니다.</p>" in second) == (late == 0, False)


async def test_an_address_is_shown_once_and_ends_on_the_account_page(
    browser: Browser, staff: Staff, database: Database, clock: FixedClock
) -> None:
    who = staff.hire("kim", Role.SECRETARY).official.number
    await browser.enter("kim")
    assert "아직 만들지 않았습니다" in (await browser.get("/office/account")).text
    made = await browser.post("/office/account/feed")
    found = ADDRESS.search(made.text)
    assert found is not None
    feeds = Feeds(database, clock)
    assert feeds.official(found.group(1)) == who
    page = (await browser.get("/office/account")).text
    assert "2026-11-24에 만든 주소" in page
    assert found.group(1) not in page
    await browser.post("/office/account/no-feed")
    assert feeds.official(found.group(1)) is None
    verbs = [one.act.verb for one in Journal(database).latest(before=None, limit=2)]
    assert verbs == ["calendar.feed_ended", "calendar.feed_made"]


async def test_who_may_not_see_what_is_due_is_offered_no_address(
    browser: Browser, staff: Staff
) -> None:
    staff.hire("kim", Role.ADMINISTRATOR)
    await browser.enter("kim")
    assert "달력 구독 주소" not in (await browser.get("/office/account")).text


async def test_a_code_is_shown_once_and_whom_it_linked_is_unlinked_on_the_page(
    browser: Browser, staff: Staff, database: Database, clock: FixedClock
) -> None:
    who = staff.hire("kim", Role.SECRETARY).official.number
    await browser.enter("kim")
    page = (await browser.get("/office/calendar")).text
    assert "아직 연결하지 않았습니다" in page
    assert "7일 안으로 다가온 일" in page
    found = CODE.search((await browser.post("/office/calendar/reminder")).text)
    assert found is not None
    reminders = Reminders(database, clock)
    assert reminders.link(found.group(1), "mine", lambda _official, _item: b"sealed")
    page = (await browser.get("/office/calendar")).text
    assert "2026-11-24에 연결한 대화" in page
    assert found.group(1) not in page
    ended = await browser.post("/office/calendar/no-reminder")
    assert "알림을 끊었습니다" in (await browser.get(ended.headers["location"])).text
    assert reminders.linked_at(who) is None
    verbs = [one.act.verb for one in Journal(database).latest(before=None, limit=2)]
    assert verbs == ["calendar.reminder_ended", "calendar.reminder_linked"]
