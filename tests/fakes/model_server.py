"""A real OpenAI-compatible server on 127.0.0.1 that plays what a test tells it to.

It is strict: a request that is not of the shape that the protocol gives it is answered with 400.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

_KNOWN = {"model", "messages", "temperature", "response_format", "stream"}

Play = Callable[["_Handler"], None]
"""What the server does with one request."""


def says(text: str) -> Play:
    """A whole reply with this content."""
    return lambda handler: handler.send(200, _completion(text))


def refuses(status: int, message: str = "no", **headers: str) -> Play:
    """An error of the server, with headers such as `retry_after`."""
    body = json.dumps({"error": {"message": message}}).encode()
    return lambda handler: handler.send(status, body, **headers)


def hangs(handler: _Handler) -> None:
    """Nothing at all, until the caller goes away or the test is over."""
    handler.connection.settimeout(0.05)
    while not handler.told.released.is_set():
        with suppress(TimeoutError):
            if not handler.connection.recv(1):
                raise ConnectionAbortedError


def drips(handler: _Handler) -> None:
    """A byte now and then, for ever: no limit from byte to byte ends this."""
    handler.begin(200, 1_000_000)
    while not handler.told.released.wait(0.02):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def cuts(text: str) -> Play:
    """Half a reply, and then the connection is gone."""

    def play(handler: _Handler) -> None:
        body = _completion(text)
        handler.begin(200, len(body))
        handler.wfile.write(body[: len(body) // 2])
        handler.close_connection = True

    return play


class ModelServer:
    """Plays `plays` in order, the last one for every further request; keeps what it was sent."""

    def __init__(self) -> None:
        self.plays: list[Play] = [says('{"sentences": []}')]
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.gone = threading.Event()
        """A caller went away before its answer was whole."""
        self.released = threading.Event()
        self.url = ""

    def next_play(self) -> Play:
        """What to do with the request that has come."""
        return self.plays.pop(0) if len(self.plays) > 1 else self.plays[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    told: ModelServer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def told(self) -> ModelServer:
        return cast("_Server", self.server).told

    def do_POST(self) -> None:
        sent = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.told.requests.append(sent)
        self.told.keys.append(self.headers.get("authorization", ""))
        wrong = _wrong(self.path, sent)
        try:
            (refuses(400, wrong) if wrong else self.told.next_play())(self)
        except OSError:
            self.close_connection = True
            self.told.gone.set()

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.begin(status, len(body), **headers)
        self.wfile.write(body)

    def begin(self, status: int, length: int, **headers: str) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Says nothing."""


def _wrong(path: str, sent: dict[str, Any]) -> str:
    """What is wrong with the shape of a request; empty: nothing."""
    messages = sent.get("messages", [])
    form = sent.get("response_format", {"type": "text"})
    checks = {
        "path": path == "/v1/chat/completions",
        "unknown field": not sent.keys() - _KNOWN,
        "model": isinstance(sent.get("model"), str),
        "roles": [one.get("role") for one in messages] == ["system", "user"],
        "content": all(isinstance(one.get("content"), str) for one in messages),
        "temperature ": 0 <= sent.get("temperature", 1) <= 2,
        "format": form["type"] == "text" or form["json_schema"].keys() >= {"name", "schema"},
        "stream": sent.get("stream") is not True,
    }
    return ", ".join(name for name, well in checks.items() if not well)


def _completion(content: str) -> bytes:
    message = {"role": "assistant", "content": content}
    reply = {
        "id": "sample",
        "object": "chat.completion",
        "created": 0,
        "model": "sample",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
    return json.dumps(reply).encode()


@contextmanager
def running_model_server() -> Generator[ModelServer]:
    """A server on a free port, stopped at the end."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.told = ModelServer()
        server.told.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server.told
        finally:
            server.told.released.set()
            server.shutdown()
            thread.join(timeout=10)
