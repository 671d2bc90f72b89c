"""A real `assistant serve` in a process of its own, watched from outside."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

import httpx
import psutil

_PROGRAM = Path(sys.executable).with_name("assistant")
_LONGEST_START_S = 120.0
_LOOK_EVERY_S = 0.02
_STOPPING_S = 30


class NotServing(Exception):
    """The service ended, or did not come up in time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Serving:
    """A service that is ready, and how long its start took."""

    browser: httpx.Client
    process: psutil.Process
    port_s: float
    """Until the port answered."""
    ready_s: float

    def memory(self) -> float:
        """Resident memory in GB, of the process and whatever it started."""
        every = [self.process, *self.process.children(recursive=True)]
        return sum(one.memory_info().rss for one in every) / 10**9

    def ask(self, text: str) -> None:
        """Ask as the page's script does.

        Raises:
            httpx.HTTPStatusError: the question was not answered.
        """
        page = self.browser.get("/").raise_for_status().text
        form = {name: _field(page, name) for name in ("token", "notice")}
        json = {"accept": "application/json"}
        self.browser.post("/ask", data={**form, "text": text}, headers=json).raise_for_status()


@contextmanager
def serving(data_dir: Path) -> Generator[Serving]:
    """Start the service on a data folder; it is stopped when the block ends.

    Raises:
        NotServing: it did not start.
    """
    port = _free_port()
    command = [str(_PROGRAM), "serve", "--port", str(port)]
    # Settings of whoever measures must not reach the service: none of its own, and no `.env`.
    clean = {name: value for name, value in os.environ.items() if "ASSISTANT_" not in name}
    with (data_dir / "serve.log").open("wb") as log:
        begun = perf_counter()
        started = subprocess.Popen(  # noqa: S603 - our own program
            command,
            cwd=data_dir,
            env={**clean, "ASSISTANT_DATA_DIR": str(data_dir)},
            stdout=log,
            stderr=log,
        )
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as browser:
                yield Serving(
                    browser=browser,
                    process=psutil.Process(started.pid),
                    port_s=_until(browser, "/health", started, begun),
                    ready_s=_until(browser, "/ready", started, begun),
                )
        finally:
            started.terminate()
            started.wait(_STOPPING_S)


def _until(
    browser: httpx.Client, path: str, started: subprocess.Popen[bytes], begun: float
) -> float:
    """Seconds from the start until a path answers that all is well."""
    while started.poll() is None and perf_counter() - begun < _LONGEST_START_S:
        try:
            if browser.get(path).is_success:
                return perf_counter() - begun
        except httpx.TransportError:
            pass
        sleep(_LOOK_EVERY_S)
    raise NotServing(f"{path} did not answer, exit status {started.poll()}")


def _field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    return found[1] if found else ""


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
