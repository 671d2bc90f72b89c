"""The web's port: what is answered before the application is built, and what never is."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from fastapi import FastAPI, Request

from admin.commands.web_server import WebServer
from admin.errors import PortTaken


def _application() -> FastAPI:
    application = FastAPI()

    @application.get("/{path:path}")
    def said(path: str) -> str:  # pyright: ignore[reportUnusedFunction]
        return f"application: {path}"

    return application


async def test_machines_learn_that_it_is_alive_while_the_application_is_being_built() -> None:
    async with (
        WebServer("127.0.0.1", 0) as server,
        httpx.AsyncClient(base_url=server.address) as machine,
    ):
        alive, ready = [await machine.get(path) for path in ("/health", "/ready")]
        server.open(_application())
        after = await machine.get("/ready")
    assert (alive.status_code, alive.text) == (200, "alive")
    assert (ready.status_code, ready.text) == (503, "starting")
    assert after.json() == "application: ready"


async def test_whoever_comes_too_early_waits_for_the_application_and_is_answered_by_it() -> None:
    async with (
        WebServer("127.0.0.1", 0) as server,
        httpx.AsyncClient(base_url=server.address) as browser,
    ):
        early = asyncio.create_task(browser.get("/register"))
        # Answered on a second connection while the first one waits.
        assert (await browser.get("/health")).is_success
        assert not early.done()
        # The application is built in a thread; asyncio tells of a wrong one in its debug mode.
        asyncio.get_running_loop().set_debug(True)
        await asyncio.to_thread(server.open, _application())
        assert (await early).json() == "application: register"


async def test_a_start_that_fails_keeps_nobody_waiting() -> None:
    async with httpx.AsyncClient() as browser:
        async with WebServer("127.0.0.1", 0) as server:
            early = asyncio.create_task(browser.get(server.address))
            port = int(server.address.rpartition(":")[2])
            assert (await browser.get(f"{server.address}/health")).is_success
        told = await early
    assert (told.status_code, told.content) == (503, b"")
    with pytest.raises(OSError, match="Connect call failed"):
        await asyncio.open_connection("127.0.0.1", port)


async def test_a_taken_port_is_refused() -> None:
    async with WebServer("127.0.0.1", 0) as first:
        port = int(first.address.rpartition(":")[2])
        with pytest.raises(PortTaken):
            async with WebServer("127.0.0.1", port):
                pass


async def test_what_is_no_http_is_refused_without_a_word() -> None:
    async with WebServer("127.0.0.1", 0) as server:
        server.open(FastAPI())
        running = asyncio.create_task(server.run())
        port = int(server.address.rpartition(":")[2])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GARBAGE\r\n\r\n")
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
        writer.close()
        await server.stop()
        await running
    assert head.startswith(b"HTTP/1.1 400")
    assert body == b""


@pytest.mark.parametrize(
    ("trusted", "seen"),
    [("127.0.0.1", ("https", "198.51.100.7")), ("192.0.2.1", ("http", "127.0.0.1"))],
)
async def test_only_a_trusted_proxy_is_believed_on_who_asks_and_how(
    trusted: str, seen: tuple[str, str]
) -> None:
    application = FastAPI()

    @application.get("/")
    def who(request: Request) -> list[str]:  # pyright: ignore[reportUnusedFunction]
        return [request.url.scheme, request.client.host if request.client else ""]

    async with WebServer("127.0.0.1", 0, trusted) as server:
        server.open(application)
        running = asyncio.create_task(server.run())
        async with httpx.AsyncClient(base_url=server.address) as browser:
            headers = {"x-forwarded-proto": "https", "x-forwarded-for": "198.51.100.7"}
            answer = await browser.get("/", headers=headers)
        await server.stop()
        await running
    assert tuple(answer.json()) == seen
