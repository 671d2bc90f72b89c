"""The set-up of the compose file, started without containers: PostgreSQL, Chroma, web and bot."""

from __future__ import annotations

import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from fastapi import FastAPI

from admin.backups import back_up, restore
from city import CityProfile, Database, SystemClock
from disclosure import Channel, Notices
from tests.builders.disclosure import make_ledger
from tests.fakes.citizen import Citizen
from tests.flow.command_line.conftest import free_port, with_model
from tests.flow.command_line.split import PATIENCE_S, set_up
from tests.telegram_simulator.people import Citizen as Person
from tests.telegram_simulator.world import World

# It may have to fill the stock first.
pytestmark = [pytest.mark.model, pytest.mark.service, pytest.mark.timeout(1800)]

TERM = "심의위원회 위원의 임기는 얼마인가요?"
WEBHOOK = {"ASSISTANT_TELEGRAM_WEBHOOK": "true", "ASSISTANT_PUBLIC_URL": "https://city.example"}


@pytest.fixture
def address(stock: Path, postgres: str, tmp_path: Path) -> str:
    """A PostgreSQL database that was moved there from a data folder with SQLite in it."""
    # Other tests copy the stock in the same moment: what is read there would leave files to them.
    copied = shutil.copy(stock / "assistant.db", tmp_path / "moved.db")
    old, new = Database(f"sqlite:///{copied}"), Database(postgres)
    file = Path("moving.backup")
    back_up(old, file, SystemClock(), lambda _step, _done, _total: None, {})
    restore(new, file, {}, lambda _step, _done, _total: None)
    old.close()
    new.close()
    return postgres


@pytest.fixture
def folder(model: Path, tmp_path: Path) -> Path:
    """Where both have a data folder, with the model in it."""
    for name in ("web", "bot"):
        with_model(tmp_path / name, model)
    return tmp_path


@asynccontextmanager
async def _browser(url: str) -> AsyncGenerator[Citizen]:
    citizen = Citizen(FastAPI(), site=url)
    async with httpx.AsyncClient(base_url=url, timeout=PATIENCE_S) as citizen.browser:
        yield citizen


async def _figures(port: int) -> str:
    async with httpx.AsyncClient(timeout=PATIENCE_S) as prometheus:
        return (await prometheus.get(f"http://127.0.0.1:{port}/metrics")).text


async def test_web_and_bot_answer_as_processes_of_their_own(
    address: str, folder: Path, profile: CityProfile
) -> None:
    notices, port, figures = Notices(profile.notices), free_port(), free_port()
    counted = {"ASSISTANT_METRICS_PORT": str(figures)}
    async with set_up(address, folder, port, notices.opens, web=counted) as (split, telegram):
        with split.running("web") as web:
            assert await split.well("web", web)
            with split.running("bot") as bot:
                async with _browser(f"http://127.0.0.1:{port}") as citizen:
                    await citizen.ask(TERM)
                    assert "2년" in citizen.words
                assert 'status="answered",writer="quote"} 1.0' in await _figures(figures)
                assert await split.well("bot", bot)
                person = telegram.citizen()
                person.says(TERM)
                assert notices.opens((await person.hears("2년")).text)
    _is_proved(address, folder / "web" / "ledger.key", [Channel.TELEGRAM, Channel.WEB])


async def test_what_telegram_posts_is_taken_in_by_the_web_and_answered_by_the_bot(
    address: str, folder: Path, profile: CityProfile
) -> None:
    notices, port = Notices(profile.notices), free_port()
    site = f"http://127.0.0.1:{port}"
    async with (
        set_up(address, folder, port, notices.opens, chosen=WEBHOOK) as (split, telegram),
        httpx.AsyncClient(base_url=site, timeout=PATIENCE_S) as proxy,
    ):
        first, second, world = telegram.citizen(77), telegram.citizen(78), telegram.world
        with split.running("web") as web:
            assert await split.well("web", web)
            with split.running("bot") as bot:
                assert await split.well("bot", bot)
                await telegram.until(lambda: world.hook)
                first.says(TERM)
                assert await _posted_by_strangers(proxy, world) == [403] * 3
                async with telegram.posting(proxy):
                    await first.hears("2년")
            assert world.hook  # A bot that stops leaves it as it is.
            async with telegram.posting(proxy):
                second.says(TERM)
                await telegram.until(lambda: not world.updates)
            assert second.heard() == []
            with split.running("bot") as bot:
                assert await split.well("bot", bot)
                await telegram.until(lambda: _answers(second))
        for one in (first, second):
            assert [notices.opens(text) for text in _answers(one)] == [True]
        assert world.confirmed == 0  # Nobody has polled.
    _is_proved(address, folder / "web" / "ledger.key", [Channel.TELEGRAM] * 2)


def _answers(person: Person) -> list[str]:
    """What the bot has said to the question: a bot that still starts may ask for a minute."""
    ends = ("2년", "조례를 불러오는 중")
    return [text for text in person.heard() if any(words in text for words in ends)]


async def _posted_by_strangers(proxy: httpx.AsyncClient, world: World) -> list[int]:
    """What they are told who post an update as Telegram would, but know its secret in part."""
    assert world.hook
    url, secret = urlsplit(world.hook.url), world.hook.secret
    told: list[int] = []
    for wrong in (secret[:-1], f"{secret}0", None):
        headers = {} if wrong is None else {"X-Telegram-Bot-Api-Secret-Token": wrong}
        answer = await proxy.post(url.path, json=world.updates[0], headers=headers)
        told.append(answer.status_code)
    return told


def _is_proved(address: str, key: Path, channels: list[Channel]) -> None:
    """What was answered is recorded and in the one ledger, which the web's process has signed."""
    database = Database(address)
    ledger = make_ledger(database, SystemClock(), key)
    found = [record for _, record in ledger.records.page(0, 10) if record]
    check = ledger.check((), lambda _: None)
    database.close()
    assert sorted(record.asked.channel for record in found) == channels
    assert all(record.delivered_at for record in found)
    assert (check.faults, check.signed) == ((), check.leaves)
