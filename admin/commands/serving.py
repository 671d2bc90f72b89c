"""Serving a web application until it is told to stop; the port is taken before anything else."""

from __future__ import annotations

import socket
from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType

import uvicorn
from fastapi import FastAPI

from admin.errors import PortTaken

_BACKLOG = 256
_LAST_ANSWERS_S = 10


class _Quiet(uvicorn.Server):
    """Leaves the signals alone: one process runs several channels, and one place stops them all."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture none."""
        yield


class WebServer:
    """One application on one port. Signals belong to whoever owns the process, not to it.

    Raises:
        PortTaken: on entering, the address cannot be listened on.
    """

    def __init__(self, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self._socket: socket.socket | None = None
        self._server: _Quiet | None = None
        self._stopping = False

    def __enter__(self) -> WebServer:
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        listening = socket.socket(family, socket.SOCK_STREAM)
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((self._host, self._port))
            listening.listen(_BACKLOG)
        except OSError as error:
            listening.close()
            problem = error.strerror or type(error).__name__
            raise PortTaken(host=self._host, port=self._port, problem=problem) from error
        self._socket = listening
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    @property
    def address(self) -> str:
        """Where it listens, as a browser writes it."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        port = self._socket.getsockname()[1] if self._socket else self._port
        return f"http://{host}:{port}"

    async def run(self, application: FastAPI) -> None:
        """Serve until stopped; open answers get some seconds to end."""
        config = uvicorn.Config(
            application,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_LAST_ANSWERS_S,
        )
        self._server = _Quiet(config)
        self._server.should_exit = self._stopping
        await self._server.serve(sockets=[self._socket] if self._socket else None)

    def stop(self) -> None:
        """Take no more requests and end; `run` returns when the open ones are answered."""
        self._stopping = True
        if self._server is not None:
            self._server.should_exit = True
