"""The set-up of the compose file, started without containers: PostgreSQL, Chroma, web and bot.

What each part is told stands in `docker-compose.yml` and is read from there; only the addresses
that containers would have are exchanged for those of this machine.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
import yaml
from fastapi import FastAPI

import assistant
from admin.backups import back_up, restore
from city import CityProfile, Database, SystemClock
from disclosure import Channel, Notices
from tests.builders.chroma import running_chroma
from tests.builders.disclosure import make_ledger
from tests.fakes.citizen import Citizen
from tests.flow.command_line.conftest import free_port, wait_for, with_model
from tests.telegram_simulator.server import TOKEN, TelegramSimulator

# It may have to fill the stock first.
pytestmark = [pytest.mark.model, pytest.mark.compose, pytest.mark.timeout(900)]

ROOT = Path(assistant.__file__).parent
TERM = "심의위원회 위원의 임기는 얼마인가요?"
SECRETS = {
    "POSTGRES_PASSWORD": "secret-of-the-database",
    "ASSISTANT_SECRET_KEY": "a key for this test alone",
    "ASSISTANT_TELEGRAM_TOKEN": TOKEN,
}


class Split:
    """The parts of the compose file, as processes of this machine."""

    def __init__(
        self,
        folder: Path,
        addresses: dict[str, str],
        chosen: dict[str, str],
        **more: dict[str, str],
    ) -> None:
        """`addresses` are for every part, and what else a part is told is given by its name.

        `chosen` is what an operator has set beside the secrets.
        """
        text = _filled((ROOT / "docker-compose.yml").read_text(encoding="utf-8"), chosen)
        self._services = cast("dict[str, Any]", yaml.safe_load(text)["services"])
        self._folder = folder
        self._addresses = addresses
        self._more = more

    def told(self, name: str) -> dict[str, str]:
        """What the file tells a part."""
        told: dict[str, str | None] = self._services[name]["environment"]
        return {key: value or "" for key, value in told.items()}

    def _environment(self, name: str) -> dict[str, str]:
        own = {**self._addresses, **self._more.get(name, {})}
        folder = {"ASSISTANT_DATA_DIR": str(self._folder / name)}
        return {**os.environ, "PYTHONPATH": str(ROOT), **self.told(name), **own, **folder}

    def run(self, name: str, command: list[str]) -> int:
        """Run a command as a part would, to its end."""
        return subprocess.run(
            self._here(command), env=self._environment(name), cwd=self._folder, timeout=120
        ).returncode

    @contextmanager
    def running(self, name: str) -> Generator[subprocess.Popen[str]]:
        """Start a part; it is stopped as a container is, and must end in good order."""
        command = self._here(self._services[name]["command"])
        with subprocess.Popen(
            command,
            env=self._environment(name),
            cwd=self._folder,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                yield process
                process.send_signal(signal.SIGTERM)
                assert process.wait(60) == 0
            finally:
                process.kill()

    async def well(self, name: str, process: subprocess.Popen[str]) -> bool:
        """Whether the part's own health check finds it well once it has said that it is ready."""
        await asyncio.to_thread(wait_for, process, "준비되었습니다")
        check: list[str] = self._services[name]["healthcheck"]["test"][1:]
        return await asyncio.to_thread(self.run, name, check) == 0

    def migrate(self) -> int:
        """Do what must be done before any part starts."""
        return self.run("migrate", self._services["migrate"]["command"])

    def _here(self, command: list[str]) -> list[str]:
        """A container's command as one of this machine."""
        program, *rest = command
        rest = [one.replace(":8000/", f":{self._addresses['ASSISTANT_PORT']}/") for one in rest]
        if program == "assistant":
            return [sys.executable, "-c", "import assistant; assistant.main()", *rest]
        assert program == "python"
        return [sys.executable, *rest]


def _filled(text: str, chosen: dict[str, str]) -> str:
    """The file with its variables filled in, as compose does it."""
    given = {**SECRETS, **chosen}

    def value(found: re.Match[str]) -> str:
        name, sign, other = found.groups()
        assert name in given or sign == ":-", name
        return given.get(name, other)

    return re.sub(r"\$\{(\w+)(:-|:\?)([^}]*)\}", value, text)


@pytest.fixture
def address(stock: Path, postgres: str) -> str:
    """A PostgreSQL database that was moved there from a data folder with SQLite in it."""
    old, new = Database(f"sqlite:///{stock / 'assistant.db'}"), Database(postgres)
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
    async with httpx.AsyncClient(base_url=url, timeout=60) as citizen.browser:
        yield citizen


async def _figures(port: int) -> str:
    async with httpx.AsyncClient() as prometheus:
        return (await prometheus.get(f"http://127.0.0.1:{port}/metrics")).text


@asynccontextmanager
async def _set_up(
    address: str, folder: Path, port: int, opens: Callable[[str], bool], **more: dict[str, str]
) -> AsyncGenerator[tuple[Split, TelegramSimulator]]:
    """The parts, migrated and ready to be started; `chosen` is what an operator has set."""
    chosen = more.pop("chosen", {})
    with running_chroma(folder) as chroma:
        async with TelegramSimulator(opens) as telegram:
            addresses = {
                "ASSISTANT_DATABASE_URL": address,
                "ASSISTANT_CHROMA_URL": chroma.url,
                "ASSISTANT_HOST": "127.0.0.1",
                "ASSISTANT_PORT": str(port),
                "ASSISTANT_TELEGRAM_API_URL": telegram.url,
            }
            split = Split(folder, addresses, chosen, **more)
            assert "@database/" in split.told("web")["ASSISTANT_DATABASE_URL"]
            assert await asyncio.to_thread(split.migrate) == 0
            yield split, telegram
            assert telegram.unlabelled == []


async def test_web_and_bot_answer_as_processes_of_their_own(
    address: str, folder: Path, profile: CityProfile
) -> None:
    notices, port, figures = Notices(profile.notices), free_port(), free_port()
    counted = {"ASSISTANT_METRICS_PORT": str(figures)}
    async with _set_up(address, folder, port, notices.opens, web=counted) as (split, telegram):
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
    _is_proved(address, folder / "web" / "ledger.key", {Channel.WEB, Channel.TELEGRAM})


async def test_what_telegram_posts_is_taken_in_by_the_web_and_answered_by_the_bot(
    address: str, folder: Path, profile: CityProfile
) -> None:
    notices, port = Notices(profile.notices), free_port()
    chosen = {
        "ASSISTANT_TELEGRAM_WEBHOOK": "true",
        "ASSISTANT_PUBLIC_URL": "https://city.example",
    }
    async with _set_up(address, folder, port, notices.opens, chosen=chosen) as (split, telegram):
        with split.running("web") as web:
            assert await split.well("web", web)
            with split.running("bot") as bot:
                assert await split.well("bot", bot)
                address_of_web = f"http://127.0.0.1:{port}"
                async with (
                    httpx.AsyncClient(base_url=address_of_web, timeout=60) as proxy,
                    telegram.posting(proxy) as posting,
                ):
                    person = telegram.citizen()
                    person.says(TERM)
                    assert notices.opens((await person.hears("2년")).text)
                    assert posting.statuses == [200]
        assert telegram.world.hook is not None
        assert telegram.world.confirmed == 0  # Nobody has polled.
    _is_proved(address, folder / "web" / "ledger.key", {Channel.TELEGRAM})


def _is_proved(address: str, key: Path, channels: set[Channel]) -> None:
    """What was answered is recorded and in the one ledger, which the web's process has signed."""
    database = Database(address)
    ledger = make_ledger(database, SystemClock(), key)
    found = [record for _, record in ledger.records.page(0, 10) if record]
    check = ledger.check((), lambda _: None)
    database.close()
    assert {record.asked.channel for record in found} == channels
    assert all(record.delivered_at for record in found)
    assert (check.faults, check.signed) == ((), check.leaves)
