"""Where something is not as the committee decided, every way to read the register says so."""

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
from tests.builders.bindings import SECRETARY, drifted
from tests.builders.committee import fresh
from tests.builders.disclosure import make_facts
from tests.builders.register import LEE, in_service

TOLD = {"decided": "2026-10-06", "since": "2026-11-01", "aspects": ["model", "notice"]}


@pytest.fixture
async def browser(
    database: Database, clock: Clock, profile: CityProfile
) -> AsyncGenerator[httpx.AsyncClient]:
    """Somebody at the register: one entry and the assistant itself differ, and another does not."""
    books = RegisterBooks(database, clock, profile, lambda _text: 100.0)
    register = Register(books)
    for _ in range(2):
        there = in_service(register).system
        assert register.release(there.number, there.version, (), LEE).done
    with books.turn(SECRETARY) as turn:
        for place, system in enumerate((1, None), 1):
            standing = drifted()
            assert standing.binding is not None
            bound = replace(standing.binding, system=system, decision=place)
            kept = turn.add(fresh(bound))
            for one in standing.drifts:
                turn.add(fresh(replace(one, binding=kept.number)))
    app = FastAPI()
    routes = build_public_routes(
        facts=lambda: make_facts(profile),
        profile=profile,
        notices=Notices(profile.notices),
        lists=Lists(database),
        public_url="https://ai.yeosu.go.kr/",
        drifts=Drifts(database),
    )
    app.include_router(routes)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="https://ai.yeosu.go.kr") as one:
        yield one


async def test_machines_are_told_in_every_shape(browser: httpx.AsyncClient) -> None:
    every = (await browser.get("/register.json")).json()["entries"]
    assert {one["key"]: one["drift"] for one in every} == {"assistant": TOLD, "1": TOLD, "2": None}
    assert (await browser.get("/register/1.json")).json()["drift"] == TOLD
    assert (await browser.get("/register/assistant.json")).json()["drift"] == TOLD
    dutch = (await browser.get("/register/1/dutch.json")).json()
    assert (dutch["drift"], len(dutch["record"])) == (TOLD, 31)
    atrs = (await browser.get("/register/1/atrs.json")).json()
    assert atrs["record"]["local_requirements"]["drift"] == TOLD
    assert (await browser.get("/register/2/dutch.json")).json()["drift"] is None
    text = (await browser.get("/register.csv")).content.decode("utf-8-sig")
    _notice, _names, *rows = csv.reader(io.StringIO(text, newline=""))
    assert [bool(one[-1]) for one in rows] == [True, True, False]


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        ("", "지금 쓰는 것이 2026. 11. 1.부터 다릅니다"),
        ("?easy=1", "위원회가 2026. 10. 6. 정한 것과 다르게 쓰고 있습니다"),
        ("?lang=en", "since 2026. 11. 1."),
        ("?lang=en&easy=1", "What is different: the program that answers, what we tell you first"),
    ],
)
@pytest.mark.parametrize("key", ["1", "assistant"])
async def test_people_are_told_in_their_own_words(
    browser: httpx.AsyncClient, key: str, voice: str, said: str
) -> None:
    assert said in (await browser.get(f"/register/{key}{voice}")).text
    assert said not in (await browser.get(f"/register/2{voice}")).text
