"""Nothing a citizen can read leaves the web without the notice in force."""

from collections.abc import AsyncGenerator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from bot.web.calendar_file import calendar_opens
from bot.web.gate import GateCount, NoticeGate, page_opens
from city import CityProfile, Voice
from disclosure import NoticeMissing, Notices

SHORT = "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다."


@pytest.fixture(scope="module")
def notices(profile: CityProfile) -> Notices:
    return Notices(profile.notices)


def page(opening: str) -> str:
    return f"<!doctype html><html lang=ko><head><title>제목</title></head><body>{opening}</body>"


GOOD = page(
    f"<a class=skip-link href=#main>건너뛰기</a><section data-notice><p>{SHORT}</p></section>"
)


@pytest.mark.parametrize(
    "opening",
    [
        f"<section data-notice><p>{SHORT}</p><a href=/notice>더</a></section><h1>제목</h1>",
        f'<a class="skip-link" href="#m"><b>건너</b>뛰기</a>\n<p data-notice>{SHORT}</p>',
        f"<!-- a remark --><p data-notice>\n  {SHORT}\n</p>",
        f"<p data-notice><br>{SHORT}</p>",
    ],
)
def test_a_page_that_opens_with_the_notice_passes(notices: Notices, opening: str) -> None:
    assert page_opens(page(opening), notices)


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "<h1>제목</h1>",
        f"<h1>제목</h1><p data-notice>{SHORT}</p>",
        f"먼저 하는 말 <p data-notice>{SHORT}</p>",
        f"<p>{SHORT}</p>",
        f"<p data-notice hidden>{SHORT}</p>",
        f'<p data-notice style="display:none">{SHORT}</p>',
        f"<!-- <p data-notice>{SHORT}</p> -->",
        "<p data-notice>[AI 안내] 옛 고지입니다.</p>",
        f"<p data-notice>{SHORT[:-1]}</p>",
        f"<p data-notice>다른 말 {SHORT}</p>",
        f'<a class="skip-link">하나</a><h1>둘</h1><p data-notice>{SHORT}</p>',
    ],
)
def test_a_page_without_the_notice_in_its_opening_is_refused(
    notices: Notices, opening: str
) -> None:
    assert not page_opens(page(opening), notices)


def test_a_notice_in_a_body_that_is_hidden_is_none(notices: Notices) -> None:
    assert not page_opens(GOOD.replace("<body>", "<body hidden>"), notices)


def test_every_wording_in_force_opens_a_page(notices: Notices) -> None:
    for wording in notices.wordings:
        assert page_opens(page(f"<p data-notice>{wording.short}</p>"), notices)


def calendar(description: str, *, event: str = "") -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *([description] if description else [])]
    lines += ["BEGIN:VEVENT", f"DESCRIPTION:{event}", "END:VEVENT", "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


FAR = "x" * 8192
"""So much before a notice that it opens nothing any more."""
LONG = page(f"<p data-notice>{SHORT}</p>" + "<p>긴 글</p>" * 100_000)

ANSWERS: dict[str, Response] = {
    "/long": HTMLResponse(LONG),
    "/long-json": JSONResponse({"notice": SHORT, "more": FAR * 100}),
    "/long-table": Response(f"{SHORT}\r\n" + "a,b\r\n" * 100_000, media_type="text/csv"),
    "/far": HTMLResponse(page(f"<!--{FAR}--><p data-notice>{SHORT}</p>맨몸")),
    "/far-calendar": Response(
        calendar(f"X-WR-CALNAME:맨몸{FAR}\r\nDESCRIPTION:{SHORT}"), media_type="text/calendar"
    ),
    "/good": HTMLResponse(GOOD),
    "/bare": HTMLResponse("<body><h1>맨몸</h1></body>"),
    "/json": JSONResponse({"notice": SHORT}),
    "/bare-json": JSONResponse({"answer": "맨몸"}),
    "/openapi.json": JSONResponse({"x-notice": SHORT, "openapi": "3.1.0"}),
    "/x-json": JSONResponse({"x-notice": SHORT, "openapi": "3.1.0", "more": "맨몸"}),
    "/text": PlainTextResponse("맨몸"),
    "/health": PlainTextResponse("alive"),
    "/calendar": Response(calendar(f"DESCRIPTION:{SHORT}"), media_type="text/calendar"),
    "/bare-calendar": Response(calendar("", event="맨몸"), media_type="text/calendar"),
    "/style": Response("p{}", media_type="text/css"),
    "/file": Response(b"%PDF", media_type="application/pdf"),
    "/office/accounts/file": Response(b"a", media_type="text/csv"),
    "/office/minutes/hwpx": Response(b"PK", media_type="application/hwp+zip"),
    "/minutes": Response(b"PK", media_type="application/hwp+zip"),
    "/typeless": Response(b"bare"),
    "/table": Response(f"{SHORT}\r\na,b\r\n", media_type="text/csv"),
    "/bare-table": Response("a,맨몸\r\n", media_type="text/csv"),
    "/empty": Response(b"", status_code=303, headers={"location": "/good"}),
    "/upper": Response(b"<h1>", headers={"Content-Type": "TEXT/HTML; charset=utf-8"}),
}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/good", 200), ("/json", 200), ("/health", 200), ("/style", 200), ("/empty", 303),
        ("/calendar", 200), ("/bare", 500), ("/bare-json", 500), ("/text", 500), ("/file", 500),
        ("/typeless", 500), ("/upper", 500), ("/bare-calendar", 500), ("/table", 200),
        ("/bare-table", 500), ("/office/accounts/file", 200),
        ("/office/minutes/hwpx", 200), ("/minutes", 500), ("/far", 500),
        ("/far-calendar", 500), ("/long", 200), ("/long-json", 200), ("/long-table", 200),
        ("/openapi.json", 200), ("/x-json", 500),
    ],
)  # fmt: skip
async def test_what_no_rule_lets_through_is_replaced_and_counted(
    notices: Notices, path: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    async def answer(request: Request) -> Response:
        return ANSWERS[request.url.path]

    app = Starlette(routes=[Route(known, answer) for known in ANSWERS])
    count = GateCount()
    gate = NoticeGate(app, notices=notices, count=count, apology=GOOD)
    transport = httpx.ASGITransport(app=gate)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        got = await browser.get(path)
    assert got.status_code == status
    assert count.refused == (status == 500)
    assert ("맨몸" in got.text) is False
    if status == 500:
        assert got.text == GOOD
        assert path in caplog.text


async def test_an_answer_of_many_parts_is_judged_by_what_they_open_with_and_leaves_whole(
    notices: Notices,
) -> None:
    async def parts() -> AsyncGenerator[str]:
        # A generator that is not asynchronous would go to a thread and back for every part.
        for start in range(0, len(LONG), 7):
            yield LONG[start : start + 7]

    async def answer(_request: Request) -> Response:
        return StreamingResponse(parts(), media_type="text/html")

    app = Starlette(routes=[Route("/", answer)])
    gate = NoticeGate(app, notices=notices, count=GateCount(), apology=GOOD)
    transport = httpx.ASGITransport(app=gate)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        assert (await browser.get("/")).text == LONG


def test_an_apology_that_would_not_pass_is_refused_at_start(notices: Notices) -> None:
    with pytest.raises(NoticeMissing):
        NoticeGate(Starlette(), notices=notices, count=GateCount(), apology="<body>죄송합니다")


async def test_a_web_socket_is_closed_unheard(notices: Notices) -> None:
    heard: list[str] = []

    async def app(_scope: object, _receive: object, _send: object) -> None:
        heard.append("app")

    async def receive() -> dict[str, str]:
        return {"type": "websocket.connect"}

    async def send(message: dict[str, object]) -> None:
        heard.append(str(message["type"]))

    gate = NoticeGate(app, notices=notices, count=GateCount(), apology=GOOD)
    await gate({"type": "websocket", "path": "/"}, receive, send)  # pyright: ignore[reportArgumentType]
    assert heard == ["websocket.close"]


def test_the_notice_is_the_standard_one_for_a_new_voice(notices: Notices) -> None:
    assert notices.in_force(Voice()).short == SHORT


@pytest.mark.parametrize(
    "description",
    [
        f"DESCRIPTION:{SHORT}",
        f"DESCRIPTION:{SHORT} 더 있는 말",
        f"DESCRIPTION:{SHORT[:9]}\r\n {SHORT[9:]}",
        f"DESCRIPTION:{SHORT}\\n다음 줄",
    ],
)
def test_a_calendar_that_opens_with_the_notice_passes(notices: Notices, description: str) -> None:
    assert calendar_opens(calendar(description), notices)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        calendar(""),
        calendar("", event=SHORT),
        calendar(f"X-WR-CALDESC:{SHORT}"),
        calendar(f"DESCRIPTION:먼저 {SHORT}"),
        calendar(f"DESCRIPTION:{SHORT[:-1]}"),
        SHORT.encode(),
        f"DESCRIPTION:{SHORT}\r\n".encode() + calendar(""),
    ],
)
def test_a_calendar_without_it_is_stopped(notices: Notices, body: bytes) -> None:
    assert not calendar_opens(body, notices)
