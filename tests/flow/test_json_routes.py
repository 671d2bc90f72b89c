"""No JSON route meets a server error, whatever its address holds.

The routes are plain ones without declared parameters, so there is no schema to be read off them:
schemathesis would be fed a schema written here by hand, and brings seven packages along (GraphQL
and a web framework among them). Hypothesis draws the same from the routes themselves, and a JSON
route that is added is met without anybody writing it down.
"""

from __future__ import annotations

import re
from asyncio import Runner
from collections.abc import Generator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from fastapi import APIRouter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from starlette.routing import Route

from admin.public import build_public_routes, made_public, receipts_of
from admin.public.ledger import ledger_of
from admin.register import Register, RegisterBooks
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database, Language, Mode, Voice
from disclosure import Notices
from tests.builders.disclosure import make_facts, make_ledger, settled
from tests.builders.register import LEE, high_impact, in_service
from tests.builders.web import make_web

_NAMES = st.sampled_from(["code", "since", "lang", "easy", "q", "page"]) | st.text(max_size=5)
_VALUES = st.sampled_from(["1", "assistant", "dutch", "atrs", "-1", "0", "9" * 30]) | st.text(
    max_size=40
)
_VOICES = [Voice(language=language, mode=mode) for language in Language for mode in Mode]
_PLACE = re.compile(r"\{\w+(?::\w+)?\}")


class Machine:
    """A program that asks for what is written for programs."""

    def __init__(self, runner: Runner, client: httpx.AsyncClient, paths: list[str]) -> None:
        self._runner, self._client, self.paths = runner, client, paths

    def get(self, address: str, query: dict[str, str]) -> httpx.Response:
        """Ask for an address; what breaks in the service breaks here."""
        return self._runner.run(self._client.get(address, params=query))


@pytest.fixture
def machine(
    database: Database, clock: Clock, profile: CityProfile, tmp_path: Path
) -> Generator[Machine]:
    house = make_web(profile, database, clock)
    notices, services = house.services.notices, house.services
    settled(services.records)
    ledger = make_ledger(database, clock, tmp_path / "ledger.key")
    ledger.sign()
    register = Register(RegisterBooks(database, clock, profile, lambda _text: 100.0))
    there = in_service(register, high_impact()).system
    assert register.release(there.number, there.version, (), LEE).done
    rooms = rooms_over(database, clock, profile)
    routers: list[APIRouter] = [
        build_public_routes(
            facts=lambda: make_facts(profile), profile=profile, notices=notices, lists=rooms.lists,
            drifts=rooms.drifts,
        ),
        ledger_of(ledger, notices),
        receipts_of(
            ledger=ledger, receipts=services.receipts, profile=profile, notices=notices, clock=clock
        ),
        made_public(rooms, notices, ""),
    ]  # fmt: skip
    for router in routers:
        house.app.include_router(router)
    routes = [one for router in routers for one in router.routes if isinstance(one, Route)]
    paths = [one.path for one in routes if one.path.endswith(".json")]
    transport = httpx.ASGITransport(app=house.app)
    with Runner() as runner:
        client = httpx.AsyncClient(transport=transport, base_url="http://testserver")
        yield Machine(runner, client, paths)
        runner.run(client.aclose())


def test_every_json_route_is_met(machine: Machine) -> None:
    assert set(machine.paths) >= {
        "/register.json", "/register/assistant.json", "/register/{key}.json",
        "/register/{key}/{standard}.json", "/ledger.json", "/receipts.json",
    }  # fmt: skip


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(place=3, fills=["1", "dutch"], query={})
@example(place=4, fills=["1", "1"], query={"since": "9" * 30})
@given(
    place=st.integers(0, 20),
    fills=st.lists(_VALUES, min_size=2, max_size=2),
    query=st.dictionaries(_NAMES, _VALUES, max_size=3),
)
def test_no_json_route_meets_a_server_error(
    machine: Machine, profile: CityProfile, place: int, fills: list[str], query: dict[str, str]
) -> None:
    path, given_values = machine.paths[place % len(machine.paths)], iter(fills)
    address = _PLACE.sub(lambda _found: quote(next(given_values), safe=""), path)
    answer = machine.get(address, query)
    assert answer.status_code < 500, (address, query)
    if answer.headers["content-type"].startswith("application/json"):
        opening = Notices(profile.notices)
        shorts = {opening.in_force(voice).short for voice in _VOICES}
        assert answer.json()["notice"] in shorts
