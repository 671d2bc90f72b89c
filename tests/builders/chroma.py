"""A Chroma server of the tests' own, as its wheel brings it along, gone afterwards."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PATIENCE_S = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class ChromaServer:
    """A server that runs, and the process that can be stopped."""

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def running_chroma(folder: Path) -> Generator[ChromaServer]:
    """Starts a server on a free port that keeps its data in a folder.

    Raises:
        TimeoutError: it does not answer.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    program = Path(sys.executable).with_name("chroma")
    command = [program, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port)
        yield ChromaServer(url=f"http://127.0.0.1:{port}", process=process)
    finally:
        # Killed, not asked: a test may have put it to sleep.
        process.kill()
        process.wait()


def _wait_for(port: int) -> None:
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError
