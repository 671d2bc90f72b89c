"""Officials are told what is near and what is late, once it is time, if they may see it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from admin.calendar import Reminding
from admin.calendar.reminding import Stage, stage_of
from admin.officials import Role
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock
from disclosure import Inbox, Objections, Records, Reminders
from tests.builders.disclosure import settled
from tests.builders.inbox import SEAL
from tests.builders.officials import Staff, make_staff

TODAY = date(2026, 11, 24)


@pytest.fixture
def staff(database: Database, clock: FixedClock) -> Staff:
    return make_staff(database, clock)


@pytest.fixture
def reminders(database: Database, clock: FixedClock) -> Reminders:
    return Reminders(database, clock)


@pytest.fixture
def reminding(database: Database, clock: FixedClock, profile: CityProfile) -> Reminding:
    return Reminding(database, clock, profile, rooms_over(database, clock, profile).calendar)


@pytest.fixture
def kim(staff: Staff, reminders: Reminders) -> int:
    """An official whose chat is linked."""
    return linked(staff, reminders, "kim", Role.OFFICER)


def linked(staff: Staff, reminders: Reminders, name: str, role: Role) -> int:
    official = staff.hire(name, role).official
    code = reminders.offer(official.number, official.name)
    assert reminders.link(code, name, lambda _official, item: SEAL.close(b"4711", item))
    return official.number


def objected(database: Database, clock: FixedClock, profile: CityProfile) -> date:
    """Open a case; gives the day on which it is due."""
    number = settled(Records(database, clock))
    case = Objections(database, clock, profile).object(number, "chat-1", "")
    assert case is not None
    return case.due


def waiting(database: Database, clock: FixedClock) -> list[str]:
    inbox = Inbox(database, clock, SEAL)
    return [one.chat for one in inbox.claim(inbox.join(), [], 9)]


@pytest.mark.parametrize(
    ("due", "stage"),
    [
        (TODAY - timedelta(days=400), Stage.OVERDUE),
        (TODAY - timedelta(days=1), Stage.OVERDUE),
        (TODAY, Stage.COMING),
        (TODAY + timedelta(days=7), Stage.COMING),
        (TODAY + timedelta(days=8), None),
    ],
)
def test_a_duty_is_told_as_near_by_days_and_as_late_from_the_day_after(
    due: date, stage: Stage | None
) -> None:
    assert stage_of(due, TODAY, 7) is stage


def test_it_is_told_what_is_due_with_day_and_article_and_no_more(
    kim: int,
    reminding: Reminding,
    reminders: Reminders,
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
) -> None:
    due = objected(database, clock, profile)
    assert reminding.of(kim) is None
    clock.turn(timedelta(days=(due - TODAY).days - profile.reminded_at.days))
    found = reminding.of(kim)
    assert found is not None
    assert found.text.startswith(
        "앞으로 7일 안에 하실 일입니다.\n- 이의제기 1번 처리: 2026년 12월 8일까지\n\n"
    )
    reminders.told(found)
    assert reminding.of(kim) is None
    clock.turn(timedelta(days=900))
    found = reminding.of(kim)
    assert found is not None
    assert found.text.startswith(
        "기한이 지난 일입니다.\n- 이의제기 1번 처리: 2026년 12월 8일까지\n"
    )
    assert "(인공지능 조례 제6조제1항)" in found.text
    assert [one.stage for one in found.dues] == ["overdue", "overdue"]


def test_before_the_hour_nobody_is_asked_for_and_later_each_once_a_day(
    kim: int,
    reminding: Reminding,
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
) -> None:
    due = objected(database, clock, profile)
    clock.turn(timedelta(days=(due - TODAY).days, hours=-2))
    assert clock.now().hour == profile.reminded_at.hour - 1
    reminding.ask()
    assert waiting(database, clock) == []
    clock.turn(timedelta(minutes=30))
    reminding.ask()
    reminding.ask()
    assert waiting(database, clock) == [f"official {kim}"]


def test_who_may_not_see_the_calendar_any_more_is_told_nothing(
    kim: int,
    staff: Staff,
    reminding: Reminding,
    reminders: Reminders,
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
) -> None:
    other = linked(staff, reminders, "park", Role.MEMBER)
    staff.hire("lee", Role.ADMINISTRATOR)
    clock.turn(timedelta(days=900))
    assert reminding.of(kim) is not None
    staff.accounts.set_active(kim, active=False, by="test", reason="휴직")
    reminding.ask()
    assert (reminding.of(kim), reminding.of(other), reminding.of(4711)) == (None, None, None)
    assert waiting(database, clock) == []
