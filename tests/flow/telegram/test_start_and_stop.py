"""From the token to the last answer."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from bot.errors import TelegramRejected
from bot.services import Services
from bot.telegram import TelegramChannel
from bot.telegram.addresses import Address
from bot.telegram.errand import Errand, Kind, pack
from bot.telegram.texts import CommandText
from bot.telegram.visit import Visit
from city import SentenceKey, Sentences, Voice
from disclosure import Arrival, Channel, Objections
from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
    fast_pace,
    open_town,
)
from tests.telegram_simulator import (
    Fault,
    TelegramSimulator,
    bad_gateway,
    cut,
    hang,
    too_many_requests,
)


async def test_a_token_that_is_taken_back_while_running_ends_the_channel_loudly(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.token = "999:another-token-altogether-now"
    with pytest.raises(TelegramRejected):
        await asyncio.wait_for(asyncio.shield(town.running), 10)


async def test_a_wrong_token_is_told_with_its_mend(services: Services) -> None:
    async with TelegramSimulator(services.notices.opens) as telegram:
        channel = TelegramChannel(services, "1:wrong", telegram.url, pace=fast_pace(list[float]()))
        with pytest.raises(TelegramRejected, match="ASSISTANT_TELEGRAM_TOKEN") as caught:
            await channel.run()
        assert "1:wrong" not in "".join(traceback.format_exception(caught.value))
        await channel.stop()


@pytest.mark.parametrize("token", ["", "hello", "1:a b", "1:a/../2:b", "12:abc\n"])
def test_what_cannot_be_a_token_is_refused_before_anything_is_reached(
    services: Services, token: str
) -> None:
    with pytest.raises(TelegramRejected):
        TelegramChannel(services, token, "http://127.0.0.1:1")


async def test_a_telegram_that_cannot_be_reached_at_the_start_is_waited_for(
    services: Services,
) -> None:
    waits = list[float]()
    async with TelegramSimulator(services.notices.opens) as telegram:
        faults = [bad_gateway(), cut(), too_many_requests(3), bad_gateway(), bad_gateway()]
        telegram.fail("getMe", *faults)
        channel = TelegramChannel(services, telegram.token, telegram.url, pace=fast_pace(waits))
        running = asyncio.create_task(channel.run())
        citizen = telegram.citizen()
        citizen.says(ASK)
        await citizen.hears(ANSWER)
        await channel.stop()
        await running
    assert waits[:5] == [1, 2, 3, 4, 4]


async def test_a_stop_while_telegram_cannot_be_reached_is_prompt(services: Services) -> None:
    async with TelegramSimulator(services.notices.opens) as telegram:
        telegram.fail("getMe", hang())
        channel = TelegramChannel(services, telegram.token, telegram.url)
        running = asyncio.create_task(channel.run())
        await asyncio.sleep(0)
        await asyncio.wait_for(channel.stop(), 5)
        await running
        assert telegram.made("sendMessage") == []


@pytest.mark.parametrize("fault", [bad_gateway, hang])
async def test_a_profile_that_cannot_be_set_or_not_now_stops_nothing(
    services: Services, fault: Callable[[], Fault]
) -> None:
    async with TelegramSimulator(services.notices.opens) as telegram:
        telegram.fail("setMyCommands", fault())
        channel = TelegramChannel(
            services, telegram.token, telegram.url, pace=fast_pace(list[float]())
        )
        running = asyncio.create_task(channel.run())
        citizen = telegram.citizen()
        citizen.says(ASK)
        await citizen.hears(ANSWER)
        await channel.stop()
        await running


class _WithoutMenu:
    """The sentences of a profile, less those of the menu."""

    def __init__(self, whole: Sentences) -> None:
        self._whole = whole

    def say(self, key: SentenceKey, voice: Voice | None = None, /, **values: object) -> str:
        if key in set(CommandText):
            raise LookupError(key)
        return self._whole.say(key, voice, **values)

    def __getattr__(self, name: str) -> object:
        return getattr(self._whole, name)


async def test_a_profile_that_fails_in_an_unforeseen_way_is_logged_and_stops_nothing(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    sentences = cast("Sentences", _WithoutMenu(services.profile.sentences))
    services = replace(services, profile=replace(services.profile, sentences=sentences))
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        await town.introduce(citizen)
        assert "the bot's profile was not set" in caplog.text


async def test_a_start_that_fails_leaves_nothing_running(services: Services) -> None:
    services = replace(services, objections=cast("Objections", SimpleNamespace()))
    async with TelegramSimulator(services.notices.opens) as telegram:
        telegram.fail("setMyCommands", hang())
        channel = TelegramChannel(services, telegram.token, telegram.url)
        with pytest.raises(AttributeError):
            await channel.run()
        assert "present" not in {
            getattr(one.get_coro(), "__name__", "") for one in asyncio.all_tasks()
        }


async def test_of_many_who_wait_at_a_start_the_first_are_answered_before_all_are_greeted(
    services: Services,
) -> None:
    citizens = range(1001, 1061)
    for number in citizens:
        visit = Visit(address=Address(chat_id=number, reply_to=1), text=ASK)
        chat = services.pseudonyms.chat(Channel.TELEGRAM, str(number))
        content = pack(Errand(kind=Kind.QUESTION, visit=visit))
        services.inbox.receive([Arrival(key=number, chat=chat, content=content)])
    async with open_town(services, look_s=60.0) as town:
        for number in citizens:
            town.telegram.citizen(number)
        await town.all_done()
        methods = [(one.method.lower(), one.fields.get("chat_id")) for one in town.telegram.calls]
    answers = [place for place, (method, _) in enumerate(methods) if method == "editmessagetext"]
    assert len(answers) == len(citizens)
    greeted = {chat for method, chat in methods[: answers[0]] if method == "sendmessage"}
    assert 1 <= len(greeted) <= 8


async def test_a_stop_lets_the_answers_on_their_way_go_out_and_confirms_what_was_fetched(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says(ASK)
    last = town.telegram.world.updates[-1]["update_id"]
    await town.telegram.until(lambda: town.telegram.made("sendMessage"))
    await town.stop()
    assert any(ANSWER in text for text in citizen.heard())
    assert town.telegram.world.confirmed == last + 1
