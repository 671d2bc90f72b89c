"""The public's register: what was released and the assistant itself, for people and machines."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import AsyncGenerator

import httpx
import pytest
from fastapi import APIRouter, FastAPI

from admin.public import build_public_routes
from admin.register import (
    PUBLIC,
    Drifts,
    Lists,
    Part,
    Register,
    RegisterBooks,
    System,
    mark_of,
)
from admin.register.exports import read_atrs_record, read_dutch_record
from city import CityProfile, Clock, Database, Voice
from disclosure import Notices
from tests.builders.disclosure import make_facts
from tests.builders.register import KIM, LEE, high_impact, in_service, system
from tests.builders.web import make_web


@pytest.fixture
def register(database: Database, clock: Clock, profile: CityProfile) -> Register:
    return Register(RegisterBooks(database, clock, profile, lambda _text: 100.0))


def _routes(profile: CityProfile, database: Database) -> APIRouter:
    return build_public_routes(
        facts=lambda: make_facts(profile),
        profile=profile,
        notices=Notices(profile.notices),
        lists=Lists(database),
        public_url="https://ai.yeosu.go.kr/",
        drifts=Drifts(database),
    )


@pytest.fixture
async def browser(profile: CityProfile, database: Database) -> AsyncGenerator[httpx.AsyncClient]:
    app = FastAPI()
    app.include_router(_routes(profile, database))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="https://ai.yeosu.go.kr") as one:
        yield one


def released(register: Register, told: System | None = None) -> System:
    there = in_service(register, told).system
    assert register.release(there.number, there.version, (), LEE).done
    return there


async def test_the_assistants_own_entry_stands_first_and_opens_its_page(
    browser: httpx.AsyncClient, register: Register, profile: CityProfile
) -> None:
    released(register, system(name="가나다"))
    page = (await browser.get("/register")).text
    links = re.findall(r'href="/register/(\w+)\?', page)
    assert links == ["assistant", "1"]
    assert profile.assistant_name in (await browser.get("/register/assistant")).text
    assert Notices(profile.notices).in_force(Voice()).short in page


async def test_what_was_not_released_is_nowhere(
    browser: httpx.AsyncClient, register: Register
) -> None:
    there = in_service(register, system(name="비밀 초안")).system
    for path in ("/register", "/register.json", "/register.csv"):
        assert "비밀 초안" not in (await browser.get(path)).text
    for path in (f"/register/{there.number}", f"/register/{there.number}.json"):
        assert (await browser.get(path)).status_code == 404
    assert register.release(there.number, there.version, (), LEE).done
    mark = mark_of(there, Part.OVERVIEW)
    changed = register.rewrite(there.number, Part.OVERVIEW, {"goal": "아직 모르는 말"}, mark, KIM)
    assert changed.done
    page = (await browser.get(f"/register/{there.number}")).text
    assert "비밀 초안" in page
    assert "아직 모르는 말" not in page


async def test_a_page_shows_what_an_entry_says_as_text_and_leaves_out_what_it_does_not(
    browser: httpx.AsyncClient, register: Register
) -> None:
    told = system(name="<script>alert(1)</script>", goal="첫 줄\n둘째 줄", notice="<b>고지</b>")
    number = released(register, told).number
    page = (await browser.get(f"/register/{number}")).text
    assert "<script>alert" not in page
    assert "&lt;b&gt;고지&lt;/b&gt;" in page
    assert "첫 줄\n둘째 줄" in page
    assert "영향평가" not in page
    assert "운영 중" in page


async def test_nobody_who_works_at_the_city_is_named_but_the_overseer_of_what_is_high_impact(
    browser: httpx.AsyncClient, register: Register
) -> None:
    plain = released(register, system(overseer="김감독", overseer_contact="061-659-2222"))
    impact = released(register, high_impact())
    for path in ("/register.json", "/register.csv", f"/register/{plain.number}/atrs.json"):
        text = (await browser.get(path)).text
        assert "김감독" not in text
        assert "written_by" not in text
    assert "김감독" not in (await browser.get(f"/register/{plain.number}")).text
    assert "박감독" in (await browser.get(f"/register/{impact.number}")).text


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("q=복지자격", True),
        ("q=없는말", False),
        ("kind=high_impact", True),
        ("stage=in_service", True),
        ("stage=ended", False),
        ("kind=moon&stage=", True),
        ("page=99999999999999999999", True),
    ],
)
async def test_the_list_is_searched_by_words_stage_and_kind(
    browser: httpx.AsyncClient, register: Register, query: str, *, there: bool
) -> None:
    released(register, high_impact())
    answer = await browser.get(f"/register?{query}")
    assert answer.status_code == 200
    assert ("복지 자격 확인" in answer.text) is there


async def test_what_is_looked_for_is_cut_and_what_nobody_offered_narrows_nothing(
    browser: httpx.AsyncClient, register: Register
) -> None:
    released(register, high_impact())
    typed = f"복지 {'힣' * 97}뷁"
    page = (await browser.get("/register", params={"q": typed, "stage": "x"})).text
    assert typed[:100] in page
    assert "뷁" not in page
    assert "stage=" not in page
    assert "복지 자격 확인" in (await browser.get("/register?stage=moon&q=복지")).text


async def test_json_says_every_public_field_under_the_notice(
    browser: httpx.AsyncClient, register: Register, profile: CityProfile
) -> None:
    there = released(register, high_impact())
    told = (await browser.get("/register.json")).json()
    assert told["notice"] == Notices(profile.notices).in_force(Voice()).short
    own, one = told["entries"]
    assert (own["key"], one["key"]) == ("assistant", str(there.number))
    assert one["fields"].keys() == set(PUBLIC)
    assert one["fields"]["impact_rights"] == there.impact_rights
    single = (await browser.get(f"/register/{there.number}.json")).json()
    assert single["fields"] == one["fields"]


async def test_the_table_is_for_spreadsheets(
    browser: httpx.AsyncClient, register: Register
) -> None:
    released(register, system(name="=HYPERLINK(1)"))
    answer = await browser.get("/register.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert rows[1][0] == "이름"
    assert rows[3][0] == "'=HYPERLINK(1)"


async def test_an_entry_goes_out_in_both_foreign_shapes(
    browser: httpx.AsyncClient, register: Register
) -> None:
    there = released(register, high_impact())
    # Whoever asks under another name does not make the city name it.
    forged = {"host": "evil.example"}
    answer = await browser.get(f"/register/{there.number}/dutch.json", headers=forged)
    dutch = answer.json()["record"]
    assert dutch["url"] == f"https://ai.yeosu.go.kr/register/{there.number}"
    assert read_dutch_record(dutch)["measures"] == there.measures
    atrs = (await browser.get(f"/register/{there.number}/atrs.json")).json()["record"]
    assert read_atrs_record(atrs)["impact_plan"] == there.impact_plan
    assert (await browser.get("/register/assistant/dutch.json")).status_code == 200


async def test_everything_passes_the_gate_of_the_citizens_web(
    profile: CityProfile, database: Database, clock: Clock, register: Register
) -> None:
    released(register, high_impact())
    app = make_web(profile, database, clock).app
    app.include_router(_routes(profile, database))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="https://ai.yeosu.go.kr") as one:
        for path in ("", ".json", ".csv", "/assistant", "/assistant.json", "/1", "/1.json"):
            assert (await one.get(f"/register{path}")).status_code == 200, path
        for path in ("/1/dutch.json", "/1/atrs.json", "/assistant/atrs.json"):
            assert (await one.get(f"/register{path}")).status_code == 200, path
        assert (await one.get("/register/99")).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/0", "/99", "/x", "/²", "/-1", "/" + "9" * 30, "/99.json", "/1/moon.json", "/x/dutch.json"],
)
async def test_what_is_not_there_is_not_found(
    browser: httpx.AsyncClient, register: Register, path: str
) -> None:
    released(register)
    assert (await browser.get(f"/register{path}")).status_code == 404


async def test_english_names_the_fields_and_leaves_what_officials_wrote(
    browser: httpx.AsyncClient, register: Register
) -> None:
    number = released(register).number
    page = (await browser.get(f"/register/{number}?lang=en")).text
    assert "How to object" in page
    assert "민원 요약 도우미" in page


async def test_more_than_fifty_are_turned_over_and_the_search_goes_along(
    browser: httpx.AsyncClient, register: Register
) -> None:
    for place in range(51):
        kept = register.add(system(number=0, version=0, name=f"체계 {place:02}"), KIM)
        assert register.release(kept.number, 1, (), LEE).done
    first = (await browser.get("/register?q=체계&lang=en")).text
    assert "체계 49" in first
    assert "체계 50" not in first
    after = re.search(r'href="(/register\?[^"]*page=2)"', first)
    assert after is not None
    second = (await browser.get(after.group(1).replace("&amp;", "&"))).text
    assert "체계 50" in second
    assert "체계 49" not in second
    easy = re.search(r'class="switch" href="(/register\?[^"]*easy=1[^"]*)"', second)
    assert easy is not None
    assert "체계 50" in (await browser.get(easy.group(1).replace("&amp;", "&"))).text
