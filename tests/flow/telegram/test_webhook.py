"""Telegram posts in place of being polled: who is listened to, and nothing that came in is lost."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Any

import httpx
import pytest

from bot.services import Services
from bot.telegram import TelegramDoor
from bot.web.limits import MAX_BODY_BYTES
from city import CityProfile, Clock, Database
from tests.builders.telegram import ANSWER, ASK, Town, fast_pace, make_services, open_town
from tests.builders.waiting import eventually
from tests.builders.webhook import WEBHOOK, posted_to, web_with
from tests.fakes.knowledge import FakeKnowledge

SECRET = "비밀이라는 말"


async def post(town: Town, body: bytes, token: str | None = WEBHOOK.secret) -> httpx.Response:
    """Post to the town's door as anybody can."""
    async with web_with(town.services, town.channel.door) as proxy:
        headers = {} if token is None else {"X-Telegram-Bot-Api-Secret-Token": token}
        return await proxy.post("/ai/telegram/webhook", content=body, headers=headers)


@pytest.fixture
async def town(services: Services) -> AsyncGenerator[Town]:
    """A town whose channel is posted to."""
    async with open_town(services, webhook=WEBHOOK) as town:
        await town.telegram.until(lambda: town.telegram.world.hook)
        yield town


def update(town: Town, number: int) -> bytes:
    """A question as Telegram posts it."""
    citizen = town.telegram.citizen()
    message = {
        "message_id": number,
        "from": citizen.user,
        "chat": town.telegram.world.chats[citizen.number],
        "date": 1,
        "text": ASK,
    }
    return json.dumps({"update_id": number, "message": message}).encode()


async def test_what_is_posted_is_answered_and_nothing_is_polled(
    services: Services, town: Town
) -> None:
    async with posted_to(services, town) as posting:
        citizens = [town.telegram.citizen(100 + place) for place in range(5)]
        for citizen in citizens:
            await town.ask(citizen)
        await town.all_done()
    assert town.telegram.world.updates == []
    assert posting.statuses == [200] * 5
    assert town.telegram.made("getUpdates") == []
    assert town.telegram.world.confirmed == 0


@pytest.mark.parametrize("token", [None, "", "wrong", WEBHOOK.secret[:-1], WEBHOOK.secret + "0"])
async def test_who_does_not_know_the_token_is_turned_away_and_nothing_is_kept(
    town: Town, token: str | None
) -> None:
    answer = await post(town, update(town, 7), token)
    assert (answer.status_code, answer.content) == (403, b"")
    assert town.services.inbox.backlog().waiting == 0
    assert (await post(town, update(town, 7))).status_code == 200


async def test_a_stranger_s_words_are_not_even_read_and_fill_no_log(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    async def read() -> bytes:
        raise AssertionError("it was read")

    door = town.channel.door
    assert door is not None
    for token in ("x", "ä", "\udcff", *["y"] * 100):
        assert await door.take(token, read) == 403
    assert caplog.text.count("were turned away") == 7
    assert WEBHOOK.secret not in caplog.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        f'{{"update_id": 7, "message": {{"text": "{SECRET}'.encode(),
        f'{{"text": "{SECRET}"}}'.encode(),
        f'["{SECRET}"]'.encode(),
        f'{{"update_id": "7", "text": "{SECRET}"}}'.encode(),
        b'{"update_id": 99999999999999999999999}',
        b"[" * 100_000,
        b"\xff\xfe",
        b"9" * 5000,
    ],
)
async def test_what_is_no_update_is_refused_and_told_without_a_word_of_it(
    town: Town, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await post(town, body)
    assert (answer.status_code, answer.content) == (400, b"")
    assert "was turned away" in caplog.text
    assert SECRET not in caplog.text
    assert town.services.inbox.backlog().waiting == 0


async def test_an_update_of_an_unknown_kind_is_taken_so_that_it_does_not_come_again(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    for body in (b'{"update_id": 7, "hologram": {"x": 1}}', b'{"update_id": 8, "message": [3]}'):
        assert (await post(town, body)).status_code == 200
    assert "unknown kind was passed over: hologram" in caplog.text
    assert "cannot be read and was passed over" in caplog.text


async def test_more_than_a_post_may_bring_is_refused_unread(town: Town) -> None:
    answer = await post(town, b" " * (MAX_BODY_BYTES + 1))
    assert answer.status_code == 413
    assert town.services.inbox.backlog().waiting == 0


async def test_what_cannot_be_kept_is_not_confirmed_and_comes_again(
    services: Services, town: Town, database: Database
) -> None:
    citizen = town.telegram.citizen()
    async with posted_to(services, town) as posting:
        await town.ask(citizen)
        await town.all_done()
        with database.unit() as session:
            session.connection().exec_driver_sql("ALTER TABLE inbox_seen RENAME TO gone")
        citizen.says(ASK)
        await citizen.hears("1899-2012")
        await eventually(lambda: posting.statuses.count(503) > 1)
        with database.unit() as session:
            session.connection().exec_driver_sql("ALTER TABLE gone RENAME TO inbox_seen")
        await citizen.hears(ANSWER)
        await town.all_done()
    assert posting.statuses[-1] == 200
    notice, first, delay, second = citizen.heard()
    assert [ANSWER in text for text in (notice, first, delay, second)] == [False, True, False, True]
    assert len(town.records(citizen.number)) == 2


async def test_repeats_late_and_reordered_posts_are_answered_once_each(
    town: Town, fake: FakeKnowledge
) -> None:
    numbers = [9, 9, 7, 9, 8, 7, 9]
    answers = await asyncio.gather(*(post(town, update(town, number)) for number in numbers))
    assert [one.status_code for one in answers] == [200] * len(numbers)
    await town.all_done()
    assert len(town.records(77)) == 3
    assert len(fake.questions) == 3


async def test_the_door_and_the_workers_can_be_processes_of_their_own(
    database: Database, profile: CityProfile, clock: Clock, town: Town
) -> None:
    telegram = town.telegram
    web = make_services(database, profile, clock, opening=FakeKnowledge().opening())
    apart = TelegramDoor(web, telegram.token, telegram.url, WEBHOOK, fast_pace(list[float]()))
    running = asyncio.create_task(apart.run())
    async with web_with(web, apart.door) as proxy, telegram.posting(proxy) as posting:
        await town.ask(telegram.citizen())
        await town.all_done()
        await apart.stop()
        telegram.citizen().says(ASK)
        await eventually(lambda: posting.statuses[-1] == 503)
    await running
    assert 200 in posting.statuses


async def test_a_door_that_knows_nothing_of_its_bot_yet_takes_nothing(
    services: Services, town: Town
) -> None:
    apart = TelegramDoor(services, town.telegram.token, "http://127.0.0.1:1", WEBHOOK, town.pace)
    body: Any = update(town, 7)

    async def read() -> bytes:
        return body

    assert await apart.door.take(WEBHOOK.secret, read) == 503
    assert services.inbox.backlog().waiting == 0
