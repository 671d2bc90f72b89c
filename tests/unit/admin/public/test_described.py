"""What there is for machines to take is described, and no file is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from admin.public.open_data import open_data_of
from city import CityProfile, Clock, Database, Voice
from disclosure import Notices
from tests.builders.public_web import PublicWeb, make_public_web


@pytest.fixture
def web(database: Database, clock: Clock, profile: CityProfile, tmp_path: Path) -> PublicWeb:
    return make_public_web(database, clock, profile, tmp_path)


async def described(web: PublicWeb, **query: str) -> dict[str, Any]:
    transport = httpx.ASGITransport(app=web.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as machine:
        return (await machine.get("/openapi.json", params=query)).json()


async def test_every_file_of_the_public_pages_is_described(web: PublicWeb) -> None:
    files = web.files(".json", ".csv")
    assert [one.path for one in files if open_data_of(one.endpoint) is None] == []
    assert list((await described(web))["paths"]) == sorted(
        one.path.replace(":number}", "}") for one in files
    )


async def test_every_value_in_a_path_is_described(web: PublicWeb) -> None:
    for path, told in (await described(web))["paths"].items():
        values = [one["name"] for one in told["get"]["parameters"] if one["in"] == "path"]
        assert values == [part[1:-1] for part in path.replace(".", "/").split("/") if "{" in part]


async def test_the_description_opens_with_the_notice_and_says_it_where_people_look(
    web: PublicWeb, profile: CityProfile
) -> None:
    told, short = await described(web), Notices(profile.notices).in_force(Voice()).short
    assert next(iter(told)) == "x-notice"
    assert told["x-notice"] == short
    assert told["info"]["description"].startswith(short)


async def test_a_file_says_its_kind_its_values_and_its_refusals(web: PublicWeb) -> None:
    paths = (await described(web, lang="en"))["paths"]
    standard = paths["/register/{key}/{standard}.json"]["get"]
    assert (
        standard["summary"]
        == "One entry of the register in the shape of another country's standard"
    )
    named = {one["name"]: one for one in standard["parameters"]}
    assert named["standard"]["schema"]["enum"] == ["dutch", "atrs"]
    assert named["standard"]["required"]
    assert not named["lang"]["required"]
    assert list(standard["responses"]["404"]["content"]) == ["text/html"]
    table = paths["/transparency.csv"]["get"]["responses"]
    assert list(table) == ["200"]
    assert list(table["200"]["content"]) == ["text/csv"]
    assert list(paths["/ledger.json"]["get"]["responses"]["400"]["content"]) == ["application/json"]


async def test_the_description_is_read_in_the_language_that_is_asked_for(web: PublicWeb) -> None:
    assert "여수시" in (await described(web))["info"]["title"]
    assert "Yeosu" in (await described(web, lang="en"))["info"]["title"]
    easy = (await described(web, easy="1"))["info"]["description"]
    assert easy != (await described(web))["info"]["description"]
