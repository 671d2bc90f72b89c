"""The web's port: taken before anything else, and answering while the application is built."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

import uvicorn
from starlette.responses import PlainTextResponse, Response
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from admin.errors import PortTaken

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.types import Receive, Scope, Send

_BACKLOG = 256
_LAST_ANSWERS_S = 10


class _Quiet(uvicorn.Server):
    """Leaves the signals alone: one process runs several channels, and one place stops them all."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture none."""
        yield


class _Wordless(HttpToolsProtocol):
    """Says nothing to what is no HTTP: uvicorn's own words would leave without the notice."""

    def send_400_response(self, msg: str) -> None:
        """The status alone; a browser says the rest in its own words."""
        super().send_400_response("")


class _Threshold:
    """Stands in the door until the application is built, which takes seconds on a slow disk.

    Machines that ask whether the process is alive and of use are answered as the application does;
    everybody else waits for it, for nothing but the application's own pages bears the notice.
    """

    def __init__(self) -> None:
        self.application: FastAPI | None = None
        self._decided = asyncio.Event()

    def open(self, application: FastAPI) -> None:
        """Let everybody in, those who wait first."""
        self.application = application
        self._decided.set()

    def close(self) -> None:
        """Keep nobody waiting for what will not come."""
        self._decided.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or wait."""
        at = scope.get("path") if self.application is None else None
        if at == "/health":
            await PlainTextResponse("alive")(scope, receive, send)
        elif at == "/ready":
            await PlainTextResponse("starting", 503)(scope, receive, send)
        else:
            await self._decided.wait()
            # Without a word: the notice is the application's, and there is none.
            answer = self.application or Response(status_code=503)
            await answer(scope, receive, send)


class WebServer:
    """One application on one port. Signals belong to whoever owns the process, not to it.

    From entering it on, machines learn that the process is alive; `open` lets everybody in.

    Raises:
        PortTaken: on entering, the address cannot be listened on.
    """

    def __init__(self, host: str, port: int, trusted_proxies: str = "127.0.0.1") -> None:
        """Take the address, and whose word counts on where a request came from."""
        self._host = host
        self._port = port
        self._threshold = _Threshold()
        self._socket: socket.socket | None = None
        self._serving: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server = _Quiet(
            uvicorn.Config(
                self._threshold,
                http=_Wordless,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                forwarded_allow_ips=trusted_proxies,
                timeout_graceful_shutdown=_LAST_ANSWERS_S,
            )
        )

    async def __aenter__(self) -> WebServer:
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
        self._loop = asyncio.get_running_loop()
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threshold.close()
        await self.stop()
        if self._serving is not None:
            await asyncio.wait({self._serving})
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    @property
    def address(self) -> str:
        """Where it listens, as a browser writes it."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        port = self._socket.getsockname()[1] if self._socket else self._port
        return f"http://{host}:{port}"

    @property
    def application(self) -> FastAPI | None:
        """What is served; None while it is being built."""
        return self._threshold.application

    def open(self, application: FastAPI) -> None:
        """Serve this from now on, first to those who wait; may be called from any thread.

        Those who wait are woken by the loop itself, for its events are not safe in threads.
        """
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._threshold.open, application)

    async def run(self) -> None:
        """Serve until stopped; open answers get some seconds to end."""
        if self._serving is not None:
            await self._serving

    async def stop(self) -> None:
        """Take no more requests and end; `run` returns when the open ones are answered."""
        self._server.should_exit = True
