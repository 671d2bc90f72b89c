"""No file for machines meets a server error, and each answers as its description says.

schemathesis walks the description (`/openapi.json`) with values that fit it and values that do not.
Hypothesis goes beyond: values of an address that nobody described, and numbers beyond any border.
"""

from __future__ import annotations

import re
from asyncio import Runner
from collections.abc import Generator
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from requests import Request
from schemathesis import GenerationMode

from city import CityProfile, Clock, Database, Language, Mode, Voice
from disclosure import Notices
from tests.builders.public_web import Machine, make_public_web

_NAMES = st.sampled_from(["code", "since", "lang", "easy", "q", "page"]) | st.text(max_size=5)
_VALUES = st.sampled_from(["1", "assistant", "dutch", "atrs", "-1", "0", "9" * 30]) | st.text(
    max_size=40
)
_VOICES = [Voice(language=language, mode=mode) for language in Language for mode in Mode]
# Its types are generic in what it leaves open, so they are taken as they come.
_LIBRARY = import_module("schemathesis.checks")
_LIBRARY.load_all_checks()
_CHECKS: list[Any] = _LIBRARY.CHECKS.get_by_names(
    [
        "not_a_server_error", "status_code_conformance", "content_type_conformance",
        "response_schema_conformance",
    ]
)  # fmt: skip
_VALIDATOR = import_module("schemathesis.specs.openapi.definitions").OPENAPI_31_VALIDATOR
"""The document that OpenAPI 3.1 itself lays down for documents; the library brings it along."""
_PLACE = re.compile(r"\{\w+(?::\w+)?\}")


@pytest.fixture
def machine(
    database: Database, clock: Clock, profile: CityProfile, tmp_path: Path
) -> Generator[Machine]:
    web = make_public_web(database, clock, profile, tmp_path)
    transport = httpx.ASGITransport(app=web.app)
    with Runner() as runner:
        client = httpx.AsyncClient(transport=transport, base_url="http://testserver")
        yield Machine(runner, client, web)
        runner.run(client.aclose())


def test_every_json_route_is_met(machine: Machine) -> None:
    assert {one.path for one in machine.web.files(".json")} == {
        "/register.json", "/register/assistant.json", "/register/{key}.json",
        "/register/{key}/{standard}.json", "/ledger.json", "/receipts.json", "/transparency.json",
        "/equal-service/{period}.json", "/openapi.json", "/partners.json",
    }  # fmt: skip


@pytest.mark.parametrize("query", ["", "?lang=en", "?easy=1", "?lang=en&easy=1"])
def test_the_description_is_one_that_the_standard_knows(machine: Machine, query: str) -> None:
    told = machine.get(f"/openapi.json{query}").json()
    _VALIDATOR.validate(told)
    assert not _VALIDATOR.is_valid({**told, "notice": told["x-notice"]}), "and not with any member"


KNOWN: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "/equal-service/{period}.csv": ({"period": "2026-Q3"}, ()),
    "/equal-service/{period}.json": ({"period": "2026-Q3"}, ()),
    "/ledger.json": ({}, ()),
    "/openapi.json": ({}, ()),
    "/partners.csv": ({}, ()),
    "/partners.json": ({}, ()),
    "/receipts.json": ({}, ("code",)),
    "/register.csv": ({}, ()),
    "/register.json": ({}, ()),
    "/register/assistant.json": ({}, ()),
    "/register/{key}.json": ({"key": "1"}, ()),
    "/register/{key}/{standard}.json": ({"key": "1", "standard": "dutch"}, ()),
    "/surveys/{number}/results.csv": ({"number": "1"}, ()),
    "/transparency.csv": ({}, ()),
    "/transparency.json": ({}, ()),
}
"""What leads to something in each file: the values of its path, and those that it must be asked."""


@pytest.mark.parametrize("path", sorted(KNOWN))
def test_each_file_answers_as_described_where_there_is_something(
    machine: Machine, path: str
) -> None:
    walked: Any = schemathesis.openapi.from_dict(machine.get("/openapi.json").json())
    described: dict[str, Any] = {
        one.path: one for one in (found.ok() for found in walked.get_all_operations())
    }
    assert described.keys() == KNOWN.keys()
    values, asked = KNOWN[path]
    query = {name: getattr(machine.web, name) for name in asked}
    case: Any = described[path].Case(path_parameters=values, query=query)
    sent = Request(**case.as_transport_kwargs(base_url="http://testserver")).prepare()
    answer = machine.get(sent.url or "")
    assert answer.status_code == 200, answer.text
    case.validate_response(answer, checks=_CHECKS)


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_schemathesis_finds_no_server_error_and_no_answer_that_is_not_described(
    machine: Machine, data: st.DataObject
) -> None:
    walked: Any = schemathesis.openapi.from_dict(machine.get("/openapi.json").json())
    operations: list[Any] = [one.ok() for one in walked.get_all_operations()]
    operation = data.draw(st.sampled_from(operations))
    described = operation.path_parameters or operation.query
    # What has no values cannot be given wrong ones.
    modes = list(GenerationMode) if described else [GenerationMode.POSITIVE]
    case: Any = data.draw(operation.as_strategy(generation_mode=data.draw(st.sampled_from(modes))))
    sent = Request(**case.as_transport_kwargs(base_url="http://testserver")).prepare()
    answer = machine.get(sent.url or "")
    assert answer.status_code < 500, sent.url
    case.validate_response(answer, checks=_CHECKS)


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
    paths, given_values = [one.path for one in machine.web.files(".json")], iter(fills)
    path = paths[place % len(paths)]
    address = _PLACE.sub(lambda _found: quote(next(given_values), safe=""), path)
    answer = machine.get(address, query)
    assert answer.status_code < 500, (address, query)
    if answer.headers["content-type"].startswith("application/json"):
        opening = Notices(profile.notices)
        shorts = {opening.in_force(voice).short for voice in _VOICES}
        told = answer.json()
        assert told["x-notice" if "openapi" in told else "notice"] in shorts
