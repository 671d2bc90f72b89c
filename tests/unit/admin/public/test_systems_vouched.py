"""Where no decision of the committee stands behind a deliberation, the public reads so."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncGenerator
from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI

from admin.public import build_public_routes
from admin.register import Drifts, Lists, Register, RegisterBooks
from city import CityProfile, Clock, Database
from disclosure import Notices
from tests.builders.bindings import DAY, SECRETARY, binding
from tests.builders.committee import fresh
from tests.builders.disclosure import make_facts
from tests.builders.register import LEE, in_service, system


@pytest.fixture
async def browser(
    database: Database, clock: Clock, profile: CityProfile
) -> AsyncGenerator[httpx.AsyncClient]:
    """Three entries deliberated on the same day: one bound to it, one to another, one to none."""
    books = RegisterBooks(database, clock, profile, lambda _text: 100.0)
    register, day = Register(books), system().deliberated
    assert day is not None
    for _ in range(3):
        there = in_service(register).system
        assert register.release(there.number, there.version, (), LEE).done
    with books.turn(SECRETARY) as turn:
        for number, decided in ((1, day), (1, day + DAY), (2, day + DAY)):
            turn.add(fresh(replace(binding(), system=number, decided=decided)))
    app = FastAPI()
    routes = build_public_routes(
        facts=lambda: make_facts(profile),
        profile=profile,
        notices=Notices(profile.notices),
        lists=Lists(database),
        drifts=Drifts(database),
    )
    app.include_router(routes)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="https://ai.yeosu.go.kr") as one:
        yield one


async def test_machines_are_told_whether_a_decision_stands_behind_it(
    browser: httpx.AsyncClient,
) -> None:
    every = (await browser.get("/register.json")).json()["entries"]
    told = {one["key"]: one["deliberation_vouched"] for one in every}
    assert told == {"assistant": None, "1": True, "2": False, "3": False}
    for key, vouched in told.items():
        for path in (f"/register/{key}.json", f"/register/{key}/dutch.json"):
            if (key, path) != ("assistant", "/register/assistant.json"):
                assert (await browser.get(path)).json()["deliberation_vouched"] is vouched
    text = (await browser.get("/register.csv")).content.decode("utf-8-sig")
    _notice, _names, *rows = csv.reader(io.StringIO(text, newline=""))
    assert sorted(bool(one[-2]) for one in rows) == [False, False, True, True]


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        ("", "담당 부서가 적은 것이며, 심의위원회의 의결 기록과 이어져 있지 않습니다."),
        ("?easy=1", "위원회의 기록과는 이어져 있지 않습니다."),
        ("?lang=en", "No recorded decision of the committee is tied to it."),
        ("?lang=en&easy=1", "own records do not show it."),
    ],
)
async def test_people_are_told_in_their_own_words(
    browser: httpx.AsyncClient, voice: str, said: str
) -> None:
    for key, unvouched in (("1", False), ("2", True), ("3", True)):
        page = (await browser.get(f"/register/{key}{voice}")).text
        assert (said in page) is unvouched, key
