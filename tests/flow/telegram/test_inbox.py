"""What comes in: unreadable updates, several workers, items that nobody can do, a long backlog."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.services import Services
from bot.telegram.clerk import MOST_LIVES
from city import Base, CityProfile, Clock, Database, FixedClock
from disclosure import Arrival, Channel, Inbox, Notices, Seal
from disclosure.inbox.tables import InboxWorkerRow
from tests.builders.lives import Life
from tests.builders.telegram import ANSWER, ASK, KEY, Town, make_services, open_town
from tests.builders.waiting import eventually
from tests.telegram_simulator import Call, TelegramSimulator
from tests.telegram_simulator.world import World


async def test_an_update_that_cannot_be_read_hides_no_other(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    world: World = town.telegram.world
    world.push(message={"message_id": "비밀", "chat": 7})
    world.push(message=[])
    world.push(poll_answer={"poll_id": "1", "user": citizen.user, "option_ids": []})
    world.push(something_new={"text": "비밀"})
    world.push()
    await town.ask(citizen)
    await town.all_done()
    lines = caplog.text
    assert lines.count("cannot be read and was passed over") >= 2
    assert "unknown kind was passed over: something_new" in lines
    assert "비밀" not in lines


async def test_nothing_that_was_written_stays_once_it_is_answered(
    town: Town, database: Database
) -> None:
    citizen = town.telegram.citizen(number=8_123_456_789)
    citizen.says(f"제 번호는 010-1234-5678입니다. {ASK}")
    await citizen.hears(ANSWER)
    await town.all_done()
    await town.stop()
    assert database.engine.url.database is not None
    folder = Path(database.engine.url.database).parent
    kept = b"".join(file.read_bytes() for file in folder.glob("test.db*"))
    assert b"8123456789" not in kept
    assert b"010-1234-5678" not in kept


async def test_an_item_that_costs_life_after_life_gets_an_apology(
    town: Town, database: Database
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    await town.all_done()
    await town.stop()
    citizen.says(ASK)
    _receive(town, citizen.number, f'{{"k": "question", "c": {citizen.number}, "t": "{ASK}"}}')
    inbox = town.services.inbox
    for _ in range(MOST_LIVES):
        inbox.claim(inbox.join(), [], 9)
    town.telegram.world.updates.clear()
    town.restart()
    await citizen.hears("저희 쪽 문제로")
    await town.all_done()
    assert town.records(citizen.number) == ()


async def test_what_cannot_be_unpacked_is_dropped_and_what_follows_is_answered(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    _receive(town, citizen.number, "nonsense")
    await town.ask(citizen)
    await town.all_done()
    assert "cannot be read: it is dropped" in caplog.text


async def test_what_another_key_has_sealed_waits_for_that_key_and_is_answered_then(
    town: Town, database: Database, clock: FixedClock, profile: CityProfile
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    await town.stop()
    _receive(town, citizen.number, f'{{"k": "question", "c": {citizen.number}, "t": "{ASK}"}}')
    right, opening = town.services, town.services.opening
    town.services = make_services(
        database, profile, clock, opening=opening, key=b"a key that was set by mistake"
    )
    town.restart()
    await town.put_off()
    await town.stop()
    assert len(citizen.heard()) == 2
    town.services = right
    town.restart()
    await town.passes(clock, 600)
    await citizen.hears(ANSWER)
    await town.all_done()


async def test_what_no_key_has_opened_for_days_is_dropped_at_last(
    town: Town, database: Database, clock: FixedClock
) -> None:
    citizen = town.telegram.citizen()
    other = Inbox(database, clock, Seal(b"a key that was lost for ever"))
    other.receive([Arrival(key=1, chat="chat", content=b"nobody knows")])
    await town.put_off()
    assert town.services.inbox.backlog().put_off == 1
    await town.passes(clock, 7 * 24 * 3600)
    await town.all_done()
    await town.ask(citizen)
    assert town.services.inbox.locked() == 0


async def test_what_waits_for_long_is_told_to_the_log_at_every_beat(
    services: Services, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    other = Inbox(services.database, clock, Seal(b"a key that was lost for ever"))
    other.receive([Arrival(key=1, chat="chat", content=b"nobody knows")])
    async with open_town(services, beat_s=0.01):
        await eventually(lambda: services.inbox.backlog().put_off)
        assert "items wait" not in caplog.text
        clock.turn(timedelta(minutes=16))
        await eventually(lambda: "1 items wait, the oldest since 2026-11-24" in caplog.text)


async def test_workers_that_share_an_inbox_share_what_may_be_sent_in_a_second(
    services: Services, clock: FixedClock
) -> None:
    async with open_town(services, beat_s=0.01, burst=1.0, per_second=1.0) as town:
        citizen = town.telegram.citizen()
        await town.introduce(citizen)
        clock.turn(timedelta(seconds=1))
        # Another one, and younger: it does not poll.
        Inbox(services.database, clock, Seal(KEY), process=os.getppid()).join()
        await eventually(lambda: len(_leases(services.database)) == 1)
        before, made = sum(town.waits), len(_limited(town))
        for _ in range(3):
            await town.ask(citizen)
            await town.all_done()
        waited, calls = sum(town.waits) - before, len(_limited(town)) - made
    # Each of two workers sends half of one a second.
    assert waited > 1.5 * calls > 0


def _limited(town: Town) -> list[Call]:
    """The calls that a chat can feel."""
    return [*town.telegram.made("sendMessage"), *town.telegram.made("editMessageText")]


def _leases(database: Database) -> set[object]:
    """Until when workers are taken for alive: the same, once the first has given a sign anew."""
    with database.unit() as session:
        return set(session.scalars(select(InboxWorkerRow.alive_until)))


def _receive(town: Town, raw: int, content: str) -> None:
    chat = town.services.pseudonyms.chat(Channel.TELEGRAM, str(raw))
    town.services.inbox.receive([Arrival(key=1, chat=chat, content=content.encode())])


async def test_several_workers_answer_together_and_one_of_them_polls(
    profile: CityProfile, clock: Clock, postgres: str
) -> None:
    empty = Database(postgres)
    Base.metadata.create_all(empty.engine)
    empty.close()
    async with TelegramSimulator(Notices(profile.notices).opens) as telegram:
        first = Life(telegram, postgres, profile, clock, process=os.getppid())
        second = Life(telegram, postgres, profile, clock)
        citizens = [telegram.citizen(100 + place) for place in range(20)]
        for citizen in citizens:
            citizen.says(ASK)
        await asyncio.gather(*(citizen.hears(ANSWER) for citizen in citizens))
        await eventually(lambda: not first.services.inbox.backlog().waiting)
        assert all(len(first.records(citizen.number)) == 1 for citizen in citizens)
        assert all(len(citizen.heard()) == 2 for citizen in citizens)
        assert len(first.fake.questions) + len(second.fake.questions) == len(citizens)
        await eventually(lambda: first.channel.leads != second.channel.leads)
        await first.ends()
        await second.ends()


async def test_a_long_backlog_is_served_from_its_beginning_at_once(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    inbox = Inbox(database, clock, Seal(KEY))
    for start in range(0, 2_000, 100):
        inbox.receive(
            [
                Arrival(key=start + place + 1, chat=f"chat {place}", content=b"nonsense")
                for place in range(100)
            ]
        )
    worker = inbox.join()
    claims = inbox.claim(worker, [], 64)
    assert [claim.place for claim in claims] == list(range(1, 65))
