"""The register's page and its JSON say what is running, under the notice."""

from collections.abc import AsyncGenerator
from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI

from admin.public.register import build_public_routes
from admin.register import Drifts, Lists
from city import CityProfile, Database
from disclosure import Notices, register_entry
from tests.builders.disclosure import make_facts


class Running:
    """Facts that a test can change while the pages are up."""

    def __init__(self, profile: CityProfile) -> None:
        self.facts = make_facts(profile)


@pytest.fixture
def running(profile: CityProfile) -> Running:
    return Running(profile)


@pytest.fixture
async def browser(
    profile: CityProfile, running: Running, database: Database
) -> AsyncGenerator[httpx.AsyncClient]:
    app = FastAPI()
    notices = Notices(profile.notices)
    app.include_router(
        build_public_routes(
            facts=lambda: running.facts,
            profile=profile,
            notices=notices,
            lists=Lists(database),
            drifts=Drifts(database),
        )
    )
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        yield browser


async def test_the_page_shows_every_field_of_the_entry(
    browser: httpx.AsyncClient, profile: CityProfile, running: Running
) -> None:
    page = (await browser.get("/register/assistant")).text
    entry = register_entry(running.facts, profile.sentences)
    fields = [field for part in entry.parts for field in part.fields]
    assert len(fields) > 20
    for field in fields:
        assert f'<dd id="{field.key}">' in page
        assert field.label in page
    assert "840" in page
    assert "sample-embedder" in page


async def test_page_and_json_come_from_one_object(browser: httpx.AsyncClient) -> None:
    page = (await browser.get("/register/assistant")).text
    answer = (await browser.get("/register/assistant.json")).json()
    for key, field in answer["fields"].items():
        assert f'<dd id="{key}">' in page
        assert field["value"].replace("“", "").partition("”")[0][:20] in page.replace("“", "")
    assert answer["facts"]["articles"] == 840


async def test_both_carry_the_notice_in_force(browser: httpx.AsyncClient) -> None:
    for query, short in (
        ("", "[AI 안내] 이 서비스는 생성형 인공지능으로 운영합니다."),
        ("?lang=en", "[AI notice] This service runs on generative AI."),
        ("?easy=1", "[AI 안내] 사람이 아니라 인공지능이 답합니다."),
    ):
        assert f"<p>{short}</p>" in (await browser.get(f"/register/assistant{query}")).text
        assert (await browser.get(f"/register/assistant.json{query}")).json()["notice"] == short


async def test_what_changes_while_it_runs_is_shown_at_once(
    browser: httpx.AsyncClient, running: Running
) -> None:
    running.facts = replace(running.facts, writer="openai:gpt", articles=7)
    page = (await browser.get("/register/assistant")).text
    assert "openai:gpt" in page
    assert "조문 7개" in page


async def test_names_from_the_set_up_are_never_markup(
    browser: httpx.AsyncClient, running: Running
) -> None:
    running.facts = replace(running.facts, writer="<script>alert(1)</script>")
    page = (await browser.get("/register/assistant")).text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("query", ["?lang=xx", "?easy=2", "?lang=<script>", "?"])
async def test_an_unknown_voice_is_standard_korean(browser: httpx.AsyncClient, query: str) -> None:
    page = (await browser.get(f"/register/assistant{query}")).text
    assert '<html lang="ko">' in page
