"""The simulator itself: a Starlette application on a loopback port of its own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import socket
from collections import deque
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.builders.waiting import PATIENCE_S
from tests.telegram_simulator.checks import Refused
from tests.telegram_simulator.faults import Fault, Kind
from tests.telegram_simulator.methods import METHODS
from tests.telegram_simulator.people import Citizen
from tests.telegram_simulator.posting import Posting
from tests.telegram_simulator.watching import Watcher
from tests.telegram_simulator.world import Call, Sent, World

TOKEN = "123456:simulated-token-of-the-test-bot"
_WORDS = ("text", "caption", "question", "description", "short_description")


# The server would report each connection that is cut on purpose.
logging.getLogger("uvicorn").setLevel(logging.CRITICAL)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self.over = asyncio.Event()

    async def main_loop(self) -> None:
        """Wait for the end instead of looking for it ten times a second."""
        await self.over.wait()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Leave the signals to the test run."""
        yield


class TelegramSimulator:
    """Telegram, as far as a bot can tell."""

    def __init__(
        self,
        opens: Callable[[str], bool],
        *,
        token: str = TOKEN,
        watcher: Watcher | None = None,
        patience_s: float = PATIENCE_S,
    ) -> None:
        """`patience_s` is how long something may take to come about here."""
        self.token = token
        self._patience_s = patience_s
        self.world = World(opens)
        self._watcher = watcher or Watcher()
        self._hanging = asyncio.Event()
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        routes = [Route("/bot{token}/{method}", self._answer, methods=["GET", "POST"])]
        config = uvicorn.Config(
            Starlette(routes=routes), lifespan="off", ws="none", log_config=None, access_log=False
        )
        self._server = _Server(config)
        self._serving: asyncio.Task[None] | None = None

    async def __aenter__(self) -> TelegramSimulator:
        self._serving = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        await asyncio.wait_for(self._server.ready.wait(), PATIENCE_S)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._hanging.set()
        self.world.closing = True
        async with self.world.changed:
            self.world.changed.notify_all()
        self._server.should_exit = True
        self._server.force_exit = True
        self._server.over.set()
        assert self._serving is not None
        await self._serving
        self._socket.close()

    @property
    def calls(self) -> list[Call]:
        """Every call, in order."""
        return self.world.calls

    @property
    def unlabelled(self) -> list[Call]:
        """Every call that showed words without a notice; must stay empty."""
        return self.world.unlabelled

    def made(self, method: str) -> list[Call]:
        """The calls of one method, in order."""
        return [call for call in self.calls if call.method == method]

    def messages(self, chat_id: int) -> list[Sent]:
        """The bot's messages in a chat as they stand, in order."""
        return [sent for (chat, _), sent in self.world.messages.items() if chat == chat_id]

    def citizen(self, number: int = 77, *, language: str = "ko", name: str = "시민") -> Citizen:
        """A person with a private chat of the same number."""
        return Citizen(self, number, language=language, name=name)

    def fail(self, method: str, *faults: Fault) -> None:
        """Let the next calls of a method go wrong, one fault a call."""
        self.world.faults[method.lower()].extend(faults)

    @asynccontextmanager
    async def posting(self, proxy: httpx.AsyncClient) -> AsyncGenerator[Posting]:
        """Post to whatever webhook is set, through a proxy that takes TLS off."""
        posting = Posting(self.world, proxy)
        running = asyncio.create_task(posting.run())
        try:
            yield posting
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something holds on Telegram's side."""
        async with self.world.changed:
            waiting = self.world.changed.wait_for(lambda: bool(true()))
            await asyncio.wait_for(waiting, self._patience_s)

    async def _answer(self, request: Request) -> Response:
        name = request.path_params["method"]
        async with request.form() as form:
            fields = {**request.query_params, **await _read(form)}
        response, code = await self._respond(request.path_params["token"], name, fields)
        if name.lower() != "getupdates" or code != 200:
            self.world.calls.append(Call(method=name, fields=fields, code=code))
        self.world.wake()
        return response

    async def _respond(self, token: str, name: str, fields: dict[str, str]) -> tuple[Response, int]:
        if token != self.token:
            return _error(401, "Unauthorized"), 401
        method = METHODS.get(name.lower())
        if method is None:
            return _error(404, "Not Found"), 404
        faults: deque[Fault] = self.world.faults[name.lower()]
        known = name.lower()
        fault = faults.popleft() if faults else await self._watcher.came(known, fields)
        if fault is not None and fault.kind is not Kind.LOST_REPLY:
            return await self._broken(fault), fault.code
        self._look_for_notice(name, fields)
        try:
            result = await method(self.world, fields)
        except Refused as refused:
            return _error(refused.code, refused.description), refused.code
        result = await self._watcher.done(known, fields, result)
        # In ASCII, as Telegram writes it: so half a character can be brought, too.
        told = json.dumps({"ok": True, "result": result})
        response = Response(told, media_type="application/json")
        if fault is not None:
            response = await self._broken(fault)
        response.background = BackgroundTask(self._watcher.replied, known, fields, result)
        return response, 0 if fault else 200

    def _look_for_notice(self, name: str, fields: dict[str, str]) -> None:
        texts = [fields[word] for word in _WORDS if word in fields]
        if any(not self.world.opens(text) for text in texts):
            self.world.unlabelled.append(Call(method=name, fields=fields, code=0))

    async def _broken(self, fault: Fault) -> Response:
        if fault.kind is Kind.ERROR:
            return _error(fault.code, fault.description, fault.parameters)
        if fault.kind is Kind.GARBLED:
            return Response(fault.body, fault.code)
        if fault.kind is Kind.HANG:
            await self._hanging.wait()
        return StreamingResponse(_torn(), headers={"content-length": "1000"})


async def _read(form: FormData) -> dict[str, str]:
    """The fields of a call; a file is read as text, and its name stands beside it."""
    fields: dict[str, str] = {}
    for key, value in form.items():
        if isinstance(value, UploadFile):
            fields[key] = (await value.read()).decode()
            fields[f"{key}.name"] = value.filename or ""
        else:
            fields[key] = value
    return fields


async def _torn() -> AsyncGenerator[bytes]:
    """The beginning of an answer that never ends: the server drops the connection."""
    yield b'{"ok": tr'


def _error(code: int, description: str, parameters: dict[str, int] | None = None) -> Response:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return JSONResponse(body, status_code=code)
