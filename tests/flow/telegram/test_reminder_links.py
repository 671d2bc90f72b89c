"""What links an official to a chat tells nothing of their questions; a wrong code is explained."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest
from sqlalchemy import text

from admin.officials import Official, Role
from bot.services import Services
from city import Database, FixedClock
from tests.builders.officials import make_staff
from tests.builders.telegram import Town, open_town
from tests.telegram_simulator import Citizen

LINKED = "할 일을 알려 드리겠습니다"


@pytest.fixture
def kim(database: Database, clock: FixedClock) -> Official:
    return make_staff(database, clock).hire("kim", Role.OFFICER).official


@pytest.fixture
async def town(services: Services) -> AsyncGenerator[Town]:
    async with open_town(services) as town:
        yield town


async def linked(town: Town, kim: Official) -> Citizen:
    citizen = town.telegram.citizen()
    citizen.says(f"/start {town.services.reminders.offer(kim.number, kim.name)}")
    await citizen.hears(LINKED)
    await town.all_done()
    return citizen


async def test_no_record_of_a_chat_bears_what_stands_beside_its_officials_name(
    town: Town, kim: Official, database: Database
) -> None:
    citizen = await linked(town, kim)
    await town.ask(citizen)
    with database.unit() as session:
        link = session.execute(text("select link from reminder_links")).scalar_one()
        recorded = session.execute(text("select chat from records")).scalars().all()
        known = session.execute(text("select chat from chats")).scalars().all()
    assert town.chat(citizen.number) in recorded
    assert link
    assert link not in {*recorded, *known}


async def test_a_mistyped_code_is_told_how_to_be_typed_and_a_word_gets_help(
    town: Town, kim: Official
) -> None:
    citizen = town.telegram.citizen()
    code = town.services.reminders.offer(kim.number, kim.name)
    citizen.says(f"/start {code[:-1]}0")
    await citizen.hears("코드 10자를 그대로 다시 보내 주세요")
    citizen.says("/start poster")
    await citizen.hears("/sources")
    citizen.says(f"/start {code}")
    await citizen.hears(LINKED)
