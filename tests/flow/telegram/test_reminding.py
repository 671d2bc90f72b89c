"""An official links a chat with a code and is told there what is due: once, late, or not at all."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from admin.calendar import Reminding
from admin.officials import Official, Role
from admin.rooms import rooms_over
from bot.services import Services
from bot.telegram.owed import AGAIN_S
from city import CityProfile, Database, FixedClock, Language, Mode, Voice
from disclosure import Journal, Objections, Records, Reminder
from tests.builders.disclosure import settled
from tests.builders.officials import make_staff
from tests.builders.telegram import Town, open_town
from tests.builders.waiting import eventually
from tests.telegram_simulator import Citizen

GROUP = -1_001_234_567_890
NEAR = "이의제기 1번 처리: 2026년 12월 8일까지"
LINKED = "할 일을 알려 드리겠습니다"
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def kim(database: Database, clock: FixedClock) -> Official:
    return make_staff(database, clock).hire("kim", Role.OFFICER).official


@pytest.fixture
def reminding(database: Database, clock: FixedClock, profile: CityProfile) -> Reminding:
    return Reminding(database, clock, profile, rooms_over(database, clock, profile).calendar)


@pytest.fixture
async def town(
    services: Services,
    reminding: Reminding,
    database: Database,
    clock: FixedClock,
    profile: CityProfile,
) -> AsyncGenerator[Town]:
    """A town where a case is due in two weeks."""
    Objections(database, clock, profile).object(settled(Records(database, clock)), "chat-1", "")
    async with open_town(replace(services, reminding=reminding)) as town:
        yield town


async def linked(town: Town, kim: Official) -> Citizen:
    citizen = town.telegram.citizen()
    citizen.says(f"/start {town.services.reminders.offer(kim.number, kim.name).lower()}")
    await citizen.hears(LINKED)
    await town.all_done()
    return citizen


def told(citizen: Citizen) -> int:
    return sum(NEAR in one for one in citizen.heard())


async def test_a_duty_is_told_when_it_is_near_and_when_it_is_late_and_never_twice(
    town: Town, kim: Official, reminding: Reminding, clock: FixedClock
) -> None:
    citizen = await linked(town, kim)
    for days, count in ((0, 0), (7, 1), (1, 1), (6, 1), (1, 2), (1, 2)):
        clock.turn(timedelta(days=days))
        reminding.ask()
        await town.all_done()
        assert told(citizen) == count
    near, late = (one for one in citizen.heard() if NEAR in one)
    assert near.startswith("[AI 안내]")
    assert "앞으로 7일 안에 하실 일입니다" in near
    assert "기한이 지난 일입니다" in late


async def test_a_start_after_the_hour_tells_what_was_due_meanwhile(
    town: Town, kim: Official, clock: FixedClock
) -> None:
    citizen = await linked(town, kim)
    await town.stop()
    clock.turn(WEEK)
    town.restart()
    await citizen.hears(NEAR)
    await town.all_done()
    await town.stop()
    town.restart()
    await town.ask(citizen)
    assert told(citizen) == 1


@contextmanager
def keeping_fails_once(database: Database) -> Generator[list[str]]:
    """That a reminder was told cannot be kept the first time."""
    failed = list[str]()

    def fail(*call: Any) -> None:
        if "INSERT INTO reminded" in call[2] and not failed:
            failed.append(call[2])
            raise OperationalError("gone", None, RuntimeError("gone"))

    event.listen(database.engine, "before_cursor_execute", fail)
    yield failed
    event.remove(database.engine, "before_cursor_execute", fail)


async def test_what_was_sent_and_could_not_be_kept_as_told_is_kept_and_not_sent_again(
    town: Town, kim: Official, reminding: Reminding, clock: FixedClock, database: Database
) -> None:
    citizen = await linked(town, kim)
    clock.turn(WEEK)
    with keeping_fails_once(database) as failed:
        reminding.ask()
        await town.put_off()
        await town.passes(clock, 1)
        await town.all_done()
    assert (len(failed), told(citizen)) == (1, 1)
    assert reminding.of(kim.number) is None


async def test_what_came_near_before_that_could_be_kept_is_told_too(
    town: Town, kim: Official, reminding: Reminding, clock: FixedClock, database: Database
) -> None:
    citizen, services = await linked(town, kim), town.services
    clock.turn(DAY)
    services.objections.object(settled(services.records), "chat-1", "")
    clock.turn(WEEK - DAY)
    with keeping_fails_once(database):
        reminding.ask()
        await town.put_off()
        await town.passes(clock, DAY.total_seconds())
        await citizen.hears("이의제기 2번 처리: 2026년 12월 9일까지")
    await town.all_done()


async def test_a_reminder_is_told_in_standard_korean_whatever_the_chat_has_chosen(
    town: Town, kim: Official, reminding: Reminding, clock: FixedClock
) -> None:
    citizen, services = await linked(town, kim), town.services
    chat = town.chat(citizen.number)
    services.chats.remember(chat, language=Language.ENGLISH, mode=Mode.EASY)
    clock.turn(WEEK)
    reminding.ask()
    message = await citizen.hears(NEAR)
    assert message.text.startswith(services.notices.in_force(Voice()).short)


async def test_a_chat_that_cannot_be_reached_is_told_later_what_is_due_then(
    town: Town, kim: Official, reminding: Reminding, clock: FixedClock
) -> None:
    citizen, world = await linked(town, kim), town.telegram.world
    world.blocked.add(citizen.number)
    clock.turn(WEEK)
    reminding.ask()
    await town.put_off()
    world.blocked.clear()
    clock.turn(WEEK + DAY)
    reminding.ask()
    await town.passes(clock, AGAIN_S)
    message = await citizen.hears(NEAR)
    assert "기한이 지난 일입니다" in message.text
    await town.all_done()
    assert told(citizen) == 1


async def test_a_chat_that_has_not_seen_the_notice_in_force_sees_it_before_a_reminder(
    town: Town, kim: Official, reminding: Reminding, clock: FixedClock
) -> None:
    citizen = await linked(town, kim)
    services = town.services
    services.chats.remember(town.chat(citizen.number), notice_version="1999-1-1")
    clock.turn(WEEK)
    reminding.ask()
    await citizen.hears("미리 알려 드립니다")
    await citizen.hears(NEAR)


async def test_forgetting_the_chat_ends_it(
    town: Town, kim: Official, reminding: Reminding, clock: FixedClock, database: Database
) -> None:
    citizen = await linked(town, kim)
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    await citizen.hears("설정은 지웠습니다")
    await town.all_done()
    clock.turn(WEEK)
    reminding.ask()
    await town.ask(citizen)
    assert told(citizen) == 0
    assert town.services.reminders.linked_at(kim.number) is None
    verbs = [one.act.verb for one in Journal(database).latest(before=None, limit=2)]
    assert verbs == ["calendar.reminder_ended", "calendar.reminder_linked"]


async def test_a_group_is_never_linked_and_a_code_that_others_read_is_over(
    town: Town, kim: Official
) -> None:
    member = town.telegram.citizen()
    member.joins(GROUP)
    code = town.services.reminders.offer(kim.number, kim.name)
    member.says(f"/start@yeosu_test_bot {code}", chat=GROUP)
    await member.hears("단체 대화방으로는 보내 드리지 않습니다", chat=GROUP)
    assert town.services.reminders.linked_at(kim.number) is None
    member.says(f"/start {code}")
    await member.hears("이 연결 코드는 쓸 수 없습니다")
    await linked(town, kim)


async def test_a_code_that_is_nobodys_is_refused_and_any_other_start_is_helped(
    town: Town, kim: Official
) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/start ABCDE-FGH23")
    await citizen.hears("이 연결 코드는 쓸 수 없습니다")
    citizen.says("/start from_the_website")
    await citizen.hears("/contact")
    assert town.services.reminders.linked_at(kim.number) is None


@dataclass
class _Broken:
    """A room of duties in which something is wrong."""

    asked: list[int] = field(default_factory=list[int])

    def ask(self) -> None:
        self.asked.append(1)
        raise ArithmeticError

    def of(self, official: int) -> Reminder | None:
        raise ArithmeticError


async def test_whatever_is_wrong_with_reminding_is_told_once_and_hinders_no_citizen(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    broken = _Broken()
    async with open_town(replace(services, reminding=broken), beat_s=0.01) as town:
        await eventually(lambda: len(broken.asked) > 2)
        await town.ask(town.telegram.citizen())
    assert caplog.text.count("what is done beside the citizens broke") == 1
