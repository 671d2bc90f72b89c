"""The service as it lives and dies: processes that a nursery starts, killed by their number."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_SERVE = ("serve", "--only", "bot")


class Lives:
    """One life after another of a service with the same settings."""

    def __init__(
        self,
        heard: asyncio.StreamReader,
        told: asyncio.StreamWriter,
        settings: Mapping[str, str],
        log: Path,
    ) -> None:
        """`heard` and `told` are the two ends of a nursery."""
        self._heard_from = heard
        self._told = told
        self._settings = dict(settings)
        self._log = log
        self._number = 0
        self._ending: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._ending.set_result(0)

    async def begin(self, *arguments: str, moment: str = "", nth: int = 0) -> None:
        """Start the command line, as a service unless told otherwise; a trap may be set inside."""
        wanted = {
            "arguments": arguments or _SERVE,
            "settings": self._settings,
            "log": str(self._log),
            "moment": moment,
            "nth": nth,
        }
        self._told.write(json.dumps(wanted).encode() + b"\n")
        self._number = (await self._heard())["pid"]
        self._ending = asyncio.create_task(self._ended())

    @property
    def living(self) -> bool:
        """Whether the service runs."""
        return not self._ending.done()

    def kill(self) -> None:
        """`kill -9`; nothing where the service is dead already."""
        self._send(signal.SIGKILL)

    async def ends(self, within_s: float) -> int | None:
        """The exit status (negative: the signal it died of); None if it is still alive by then."""
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
        line = await self._heard_from.readline()
        if not line:
            raise ChildProcessError("the nursery has ended")
        return json.loads(line)


@asynccontextmanager
async def lives(settings: Mapping[str, str], log: Path, *, real: bool) -> AsyncGenerator[Lives]:
    """A nursery of its own; whatever lives in the end is killed.

    Raises:
        ChildProcessError: the nursery ended before it was told to.
    """
    nursery = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.chaos.nursery",
        *(["--real"] if real else []),
        cwd=_ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        # Settings of whoever measures must not reach the service.
        env={name: value for name, value in os.environ.items() if "ASSISTANT_" not in name},
    )
    if nursery.stdin is None or nursery.stdout is None:
        raise ChildProcessError("the nursery has no ends")
    living = Lives(nursery.stdout, nursery.stdin, settings, log)
    try:
        yield living
    finally:
        living.kill()
        nursery.stdin.close()
        await nursery.wait()
