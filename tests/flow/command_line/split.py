"""The parts of the compose file as processes of this machine, with what stands around them.

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

import yaml

import assistant
from tests.builders.chroma import running_chroma
from tests.flow.command_line.conftest import wait_for
from tests.telegram_simulator.server import TOKEN, TelegramSimulator

ROOT = Path(assistant.__file__).parent
PATIENCE_S = 300.0
"""Each part loads a model of its own, and they share the machine with whatever else it does."""
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
            self._here(command), env=self._environment(name), cwd=self._folder, timeout=PATIENCE_S
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
                assert process.wait(PATIENCE_S) == 0
            finally:
                process.kill()

    async def well(self, name: str, process: subprocess.Popen[str]) -> bool:
        """Whether the part's own health check finds it well once it has said that it is ready.

        It is tried as often as the file says before a part counts as ill.
        """
        await asyncio.to_thread(wait_for, process, "준비되었습니다")
        health: dict[str, Any] = self._services[name]["healthcheck"]
        for _ in range(health["retries"]):
            if await asyncio.to_thread(self.run, name, health["test"][1:]) == 0:
                return True
        return False

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


@asynccontextmanager
async def set_up(
    address: str, folder: Path, port: int, opens: Callable[[str], bool], **more: dict[str, str]
) -> AsyncGenerator[tuple[Split, TelegramSimulator]]:
    """The parts, migrated and ready to be started; `chosen` is what an operator has set."""
    chosen = more.pop("chosen", {})
    with running_chroma(folder) as chroma:
        async with TelegramSimulator(opens, patience_s=PATIENCE_S) as telegram:
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
