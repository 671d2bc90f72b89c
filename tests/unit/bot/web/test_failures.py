"""What goes wrong becomes a page of ours, under the notice, with somebody to call."""

import threading
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import Response

from bot.web.limits import MAX_BODY_BYTES
from city import CityProfile, Clock, Database, Opening
from disclosure import Chats
from knowledge import Knowledge, Store
from tests.builders.web import WebHouse, make_opening, make_web
from tests.fakes.citizen import Citizen
from tests.fakes.knowledge import FakeKnowledge

QUESTION = "공영주차장 요금이 얼마예요?"


def assert_page_of_ours(house: WebHouse, page: str) -> None:
    assert house.services.notices.wordings[0].short
    assert "data-notice" in page
    assert "1899-2012" in page
    assert "Traceback" not in page
    assert house.app.state.gate_count.refused == 0


async def test_a_page_that_is_not_there(house: WebHouse, citizen: Citizen) -> None:
    assert (await citizen.open("/nowhere")).status_code == 404
    assert_page_of_ours(house, citizen.page)
    told = await citizen.browser.get("/nowhere", headers={"accept": "application/json"})
    assert house.services.notices.opens(told.json()["notice"])


async def test_a_way_of_asking_that_is_not_there(house: WebHouse, citizen: Citizen) -> None:
    assert (await citizen.open("/ask")).status_code == 405
    assert_page_of_ours(house, citizen.page)
    assert (await citizen.browser.request("DELETE", "/")).status_code == 405


@pytest.mark.parametrize("promised", [True, False])
async def test_a_body_without_measure(house: WebHouse, citizen: Citizen, promised: bool) -> None:
    await citizen.open("/")
    body = b"text=" + b"x" * MAX_BODY_BYTES

    async def streamed() -> AsyncGenerator[bytes]:
        for start in range(0, len(body), 65536):
            yield body[start : start + 65536]

    page = await citizen.browser.post(
        "/ask",
        content=body if promised else streamed(),
        headers={"content-type": "application/x-www-form-urlencoded", "origin": citizen.site},
    )
    assert page.status_code == 413
    assert "1,000자까지" in page.text
    assert_page_of_ours(house, page.text)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data; boundary=x", b"--x--"),
        ("text/plain", b"text=hello"),
        ("", b"text=hello"),
        ("application/x-www-form-urlencoded", b"&".join([b"a=1"] * 50)),
    ],
)
async def test_what_is_no_form_of_ours(
    house: WebHouse, citizen: Citizen, kind: str, body: bytes
) -> None:
    await citizen.open("/")
    page = await citizen.browser.post(
        "/ask", content=body, headers={"content-type": kind, "origin": citizen.site}
    )
    assert page.status_code == 422
    assert_page_of_ours(house, page.text)


async def test_bytes_that_are_no_text_do_no_harm(house: WebHouse, citizen: Citizen) -> None:
    await citizen.open("/")
    body = f"token={citizen.filled()['token']}&notice={citizen.filled()['notice']}&text=%FF%FE%00"
    page = await citizen.browser.post(
        "/ask",
        content=body.encode() + b"\xff",
        headers={"content-type": "application/x-www-form-urlencoded", "origin": citizen.site},
    )
    assert page.status_code == 200
    assert_page_of_ours(house, page.text)


async def test_what_nobody_foresaw_is_logged_and_not_shown(
    house: WebHouse, citizen: Citizen, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_request: Request) -> Response:
        raise ZeroDivisionError("a secret detail")

    house.app.add_route("/broken", broken)
    assert (await citizen.open("/broken")).status_code == 500
    assert_page_of_ours(house, citizen.page)
    assert "secret" not in citizen.page
    assert "a secret detail" in caplog.text


async def test_a_route_that_forgets_the_notice_is_stopped(
    house: WebHouse, citizen: Citizen, caplog: pytest.LogCaptureFixture
) -> None:
    async def bare(_request: Request) -> Response:
        return Response("<h1>고지가 없습니다</h1>", media_type="text/html")

    house.app.add_route("/bare", bare)
    assert (await citizen.open("/bare")).status_code == 500
    assert "고지가 없습니다" not in citizen.page
    assert "data-notice" in citizen.page
    assert house.app.state.gate_count.refused == 1
    assert "/bare" in caplog.text


async def test_a_database_that_is_gone_is_told_without_detail(
    profile: CityProfile, database: Database, clock: Clock, tmp_path: Path
) -> None:
    house = make_web(profile, database, clock)
    gone = Database(f"sqlite:///{tmp_path / 'missing' / 'nowhere.db'}")
    object.__setattr__(house.services, "chats", Chats(gone, clock))
    async with Citizen(house.app) as citizen:
        page = await citizen.open("/")
        assert page.status_code == 503
        assert page.headers["retry-after"]
        assert_page_of_ours(house, citizen.page)
        assert "sqlite" not in citizen.page.lower()
        assert "준비하고" not in citizen.page
        told = (await citizen.call("/ask", text=QUESTION)).json()["error"]
        assert profile.main.telephone in told
    gone.close()


async def test_while_the_library_opens_the_page_answers_and_says_so(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    gate = threading.Event()
    opening = make_opening(FakeKnowledge(), Store(database, clock), gate=gate)
    house = make_web(profile, database, clock, opening=opening)
    async with Citizen(house.app) as citizen:
        assert (await citizen.open("/health")).status_code == 200
        ready = await citizen.open("/ready")
        assert (ready.status_code, ready.text) == (503, "starting")
        assert (await citizen.open("/sources")).status_code == 503
        await citizen.ask(QUESTION)
        assert "자료를 여는 중입니다" in citizen.words
        assert "불러오는 중" in citizen.words
        assert f">{QUESTION}</textarea>" in citizen.page
        gate.set()
        opening.wait()
        ready = await citizen.open("/ready")
        assert (ready.status_code, ready.text) == (200, "ready")
        await citizen.ask(QUESTION)
        assert "30분에 600원" in citizen.page


async def test_a_library_that_cannot_open_is_told_to_operators_alone(
    profile: CityProfile, database: Database, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def factory() -> Knowledge:
        raise RuntimeError("model.bin is missing")

    opening = Opening(factory).start()
    with pytest.raises(RuntimeError):
        opening.wait()
    house = make_web(profile, database, clock, opening=opening)
    async with Citizen(house.app) as citizen:
        for _ in range(2):
            ready = await citizen.open("/ready")
            assert (ready.status_code, ready.text) == (503, "failed")
        await citizen.open("/")
        assert "지금은 자료를 열 수 없어" in citizen.words
        assert "model.bin" not in citizen.page
    assert caplog.text.count("model.bin is missing") == 1


async def test_every_answer_tells_the_browser_what_it_must_not_do(citizen: Citizen) -> None:
    for path in ("/", "/nowhere", "/health", "/static/pages/tokens.css"):
        headers = (await citizen.open(path)).headers
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert ("no-store" in headers["cache-control"]) is (not path.startswith("/static/"))


async def test_behind_a_proxy_the_public_address_may_send_forms(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    house = make_web(profile, database, clock, public_url="https://ask.yeosu.example/")
    async with Citizen(house.app) as citizen:
        await citizen.open("/")
        fields = citizen.filled(text=QUESTION)
        sent = await citizen.post("/ask", fields, origin="https://ask.yeosu.example")
        assert sent.status_code == 303
        refused = await citizen.post("/ask", fields, origin="https://yeosu.example")
        assert refused.status_code == 403
