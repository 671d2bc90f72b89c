"""The service as it lives and dies: real processes, started through the nursery, killed by number."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

_SERVE = ("serve", "--only", "bot")


class Lives:
    """One life after another of a service with the same settings."""

    def __init__(self, nursery: asyncio.subprocess.Process, settings: Mapping[str, str], log: Path):
        self._nursery = nursery
        self._settings = dict(settings)
        self._log = log
        self._number = 0
        self._ending: asyncio.Task[int] | None = None

    async def begin(self, *arguments: str, moment: str = "", nth: int = 0) -> None:
        """Start the command line, as a service unless told otherwise; a trap may be set inside."""
        wanted = {
            "arguments": arguments or _SERVE,
            "settings": self._settings,
            "log": str(self._log),
            "moment": moment,
            "nth": nth,
        }
        assert self._nursery.stdin is not None
        self._nursery.stdin.write(json.dumps(wanted).encode() + b"\n")
        self._number = (await self._heard())["pid"]
        self._ending = asyncio.create_task(self._ended())

    @property
    def living(self) -> bool:
        """Whether the service runs."""
        return self._ending is not None and not self._ending.done()

    def kill(self) -> None:
        """`kill -9`; nothing where the service is dead already."""
        self._send(signal.SIGKILL)

    async def ends(self, within_s: float) -> int | None:
        """The exit status (negative: the signal it died of); None if it is still alive by then."""
        assert self._ending is not None
        done, _ = await asyncio.wait({self._ending}, timeout=within_s)
        return self._ending.result() if done else None

    async def stop(self, within_s: float) -> int | None:
        """SIGTERM, as an orderly stop begins; the exit status, or None if it took too long."""
        self._send(signal.SIGTERM)
        return await self.ends(within_s)

    def _send(self, sign: signal.Signals) -> None:
        if self.living:
            # It may have died a moment ago, and be waited for by its nursery alone.
            with suppress(ProcessLookupError):
                os.kill(self._number, sign)

    async def _ended(self) -> int:
        return (await self._heard())["status"]

    async def _heard(self) -> dict[str, int]:
        assert self._nursery.stdout is not None
        line = await self._nursery.stdout.readline()
        if not line:
            raise ChildProcessError("the nursery has ended")
        return json.loads(line)


@asynccontextmanager
async def lives(settings: Mapping[str, str], log: Path, *, real: bool) -> AsyncGenerator[Lives]:
    """A nursery of its own; whatever lives in the end is killed."""
    nursery = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.chaos.nursery",
        *(["--real"] if real else []),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        # Settings of whoever measures must not reach the service.
        env={name: value for name, value in os.environ.items() if "ASSISTANT_" not in name},
    )
    living = Lives(nursery, settings, log)
    try:
        yield living
    finally:
        living.kill()
        assert nursery.stdin is not None
        nursery.stdin.close()
        await nursery.wait()
