"""A real OpenAI-compatible server on 127.0.0.1 that replies what a test tells it to."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


class ModelServer:
    """Replies with `content`, with `status`, or not at all; keeps what it was sent."""

    def __init__(self) -> None:
        self.content = '{"sentences": []}'
        self.status = 200
        self.hangs = False
        self.requests: list[dict[str, object]] = []
        self.keys: list[str] = []
        self.url = ""
        self._released = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def release(self) -> None:
        """Let a hanging reply go, so that the server can stop."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._released.set)

    async def _complete(self, request: Request) -> Response:
        self._loop = asyncio.get_running_loop()
        self.requests.append(json.loads(await request.body()))
        self.keys.append(request.headers.get("authorization", ""))
        if self.hangs:
            await self._released.wait()
        if self.status != 200:
            return JSONResponse({"error": {"message": "no"}}, status_code=self.status)
        return JSONResponse(_completion(self.content))

    def app(self) -> Starlette:
        """The application to serve."""
        return Starlette(routes=[Route("/v1/chat/completions", self._complete, methods=["POST"])])


def _completion(content: str) -> dict[str, object]:
    message = {"role": "assistant", "content": content}
    return {
        "id": "sample",
        "object": "chat.completion",
        "created": 0,
        "model": "sample",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


@contextmanager
def running_model_server() -> Generator[ModelServer]:
    """A server on a free port, stopped at the end."""
    fake = ModelServer()
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(fake.app(), log_level="error", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    fake.url = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    try:
        yield fake
    finally:
        fake.release()
        server.should_exit = True
        thread.join(timeout=10)
        listener.close()
