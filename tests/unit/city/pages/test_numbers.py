"""A number in an address has nine digits at most; what has more is no page of ours."""

from __future__ import annotations

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from city.pages import NumberConvertor


async def told(request: Request) -> Response:
    return PlainTextResponse(str(request.path_params["number"] + 1))


def route() -> Route:
    return Route("/of/{number:number}", told)


@pytest.mark.parametrize(
    ("digits", "answer"),
    [
        ("0", (200, "1")),
        ("007", (200, "8")),
        ("9" * 9, (200, "1000000000")),
        ("9" * 10, (404, "Not Found")),
        ("9" * 5000, (404, "Not Found")),
        ("-1", (404, "Not Found")),
        ("٣", (404, "Not Found")),
        ("1_0", (404, "Not Found")),
    ],
)
async def test_nine_digits_are_a_number_and_ten_are_no_page(
    digits: str, answer: tuple[int, str]
) -> None:
    transport = httpx.ASGITransport(app=Starlette(routes=[route()]))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        got = await browser.get(f"/of/{digits}")
    assert (got.status_code, got.text) == answer


def test_an_address_is_made_of_a_number() -> None:
    assert route().url_path_for("told", number=12) == "/of/12"
    assert isinstance(route().param_convertors["number"], NumberConvertor)
