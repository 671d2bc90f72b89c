"""A real server on the loopback, in a thread of its own, for what only a browser can show."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

_PATIENCE_S = 20.0


@contextmanager
def serving(app: FastAPI) -> Generator[str]:
    """Serve an application as long as the block runs; gives its address.

    Raises:
        TimeoutError: the server did not start.
    """
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + _PATIENCE_S
    while not server.started:
        if time.monotonic() > end or not thread.is_alive():
            raise TimeoutError
        time.sleep(0.01)
    port: int = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(_PATIENCE_S)
