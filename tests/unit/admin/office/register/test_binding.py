"""The secretary binds a system to a decision; officials and the public see where it drifts."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncGenerator
from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI

from admin.committee import CommitteeBooks, Matter
from admin.office import office_routes
from admin.officials import Role
from admin.public import build_public_routes
from admin.register import Bindings, Drifts, Part, Register, mark_of, own_setup
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database
from disclosure import Notices, RunningFacts
from tests.builders.bindings import decide
from tests.builders.disclosure import make_facts
from tests.builders.officials import CHEAP, Staff
from tests.builders.register import KIM, LEE, found, in_service
from tests.unit.admin.office.conftest import ORIGIN, Browser

OWN = "/office/register/assistant/bindings"


class Running:
    """What runs, as a test changes it."""

    def __init__(self, facts: RunningFacts) -> None:
        self.facts = facts

    def __call__(self) -> RunningFacts:
        return self.facts


class City:
    """The officials' web and the public register over what runs, and the secretary at it."""

    def __init__(
        self, browser: Browser, register: Register, bindings: Bindings, running: Running
    ) -> None:
        self.browser, self.register, self.bindings = browser, register, bindings
        self.running = running

    async def seen(self, path: str) -> str:
        """The words of a page."""
        page = (await self.browser.get(path)).text
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())

    async def bind(
        self, path: str, decision: int, reason: str = "의결", seen: str | None = None
    ) -> httpx.Response:
        """Open the page and send the form, or send one that was opened before."""
        fields = {"decision": decision, "reason": reason, "seen": seen or await self.mark(path)}
        return await self.browser.send(path, fields)

    async def mark(self, path: str) -> str:
        """What the form of a page tells of what it shows."""
        found = re.search(r'name="seen" value="(\w*)"', (await self.browser.get(path)).text)
        return found[1] if found else ""

    def look(self) -> None:
        """The service looks."""
        self.bindings.look(own_setup(self.running()))


@pytest.fixture
def committee(database: Database, clock: Clock, profile: CityProfile) -> CommitteeBooks:
    return CommitteeBooks(database, clock, profile)


@pytest.fixture
async def city(
    database: Database,
    clock: Clock,
    profile: CityProfile,
    staff: Staff,
) -> AsyncGenerator[City]:
    running, notices = Running(make_facts(profile)), Notices(profile.notices)
    app, rooms = FastAPI(), rooms_over(database, clock, profile)
    app.include_router(
        office_routes(
            rooms, notices, CHEAP,
            key=b"a key for tests that is long enough", public_url="",
            setup=lambda: own_setup(running()),
        )
    )  # fmt: skip
    app.include_router(
        build_public_routes(
            facts=running,
            profile=profile,
            notices=notices,
            lists=rooms.lists,
            drifts=rooms.drifts,
        )
    )
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        browser = Browser(client=client)
        staff.hire("park", Role.SECRETARY)
        await browser.enter("park")
        yield City(browser, Register(rooms.register), rooms.bindings, running)


async def test_an_entry_that_drifts_says_so_to_officials_and_in_one_sentence_to_the_public(
    city: City, committee: CommitteeBooks
) -> None:
    number = in_service(city.register).system.number
    released = found(city.register, number).system.version
    assert city.register.release(number, released, (), LEE).done
    page = f"/office/register/{number}/bindings"
    assert "아직 심의위원회의 의결에 묶여 있지 않습니다." in await city.seen(page)
    assert (await city.bind(page, decide(committee))).status_code == 303
    words = await city.seen(page)
    assert "2026. 10. 6. 의결 제1호 ‘요약 도우미’에 묶여 있습니다." in words
    assert "이 요약은 생성형 인공지능이 만듭니다." in words
    for path in (f"/office/register/{number}", f"/register/{number}"):
        assert "의결한 것과 지금 쓰는 것이" not in await city.seen(path)
    seen = mark_of(found(city.register, number).system, Part.NOTICE)
    told = {"notice": "<b>다른</b> 고지"}
    assert city.register.rewrite(number, Part.NOTICE, told, seen, KIM).done
    city.look()
    words = await city.seen(page)
    assert re.search(r"2026-11-24 \d\d:\d\d부터 다릅니다\.", words)
    assert "의결한 것 이 요약은 생성형 인공지능이 만듭니다." in words
    assert "지금 쓰는 것 <b>다른</b> 고지" in words
    told_once = (
        "심의위원회가 2026. 10. 6. 의결한 것과 지금 쓰는 것이 2026. 11. 24.부터 다릅니다(사전고지)."
    )
    for path in (f"/office/register/{number}", f"/register/{number}"):
        assert (await city.seen(path)).count(told_once) == 1, path
    english = await city.seen(f"/register/{number}?lang=en")
    assert "decided on 2026. 10. 6. since 2026. 11. 24. (notice)." in english


async def test_a_member_is_not_shown_a_way_that_is_shut(
    city: City, committee: CommitteeBooks, staff: Staff
) -> None:
    assert (await city.bind(OWN, decide(committee))).status_code == 303
    assert 'href="/office/committee/items/' in (await city.browser.get(OWN)).text
    staff.hire("choi", Role.MEMBER)
    city.browser.client.cookies.clear()
    await city.browser.enter("choi")
    page = await city.browser.get(OWN)
    assert page.status_code == 200
    assert "의결 제1호" in page.text
    assert "/office/committee/items/" not in page.text


async def test_the_assistants_own_entry_is_bound_and_says_where_it_drifts(
    city: City, committee: CommitteeBooks
) -> None:
    assert "심의위원회의 의결과 지금" in await city.seen(OWN)
    assert (await city.bind(OWN, decide(committee))).status_code == 303
    assert "sample-snapshot" in await city.seen(OWN)
    city.running.facts = replace(city.running.facts, writer="openai:other")
    city.look()
    assert "openai:other, sample-embedder" in await city.seen(OWN)
    assert "부터 다릅니다(모델)." in await city.seen("/register/assistant")


async def test_nobody_binds_what_has_changed_since_the_page_was_opened(
    city: City, committee: CommitteeBooks
) -> None:
    number = decide(committee)
    seen = await city.mark(OWN)
    assert "sample-snapshot" in await city.seen(OWN)
    city.running.facts = replace(city.running.facts, snapshot="another-snapshot")
    stale = await city.bind(OWN, number, seen=seen)
    assert stale.status_code == 422
    assert "지금 쓰는 것이 바뀌었습니다" in stale.text
    assert "another-snapshot" in stale.text
    assert (await city.bind(OWN, number, seen="0" * 16)).status_code == 422
    assert (await city.bind(OWN, number)).status_code == 303


async def test_what_cannot_be_bound_is_refused_with_its_article_and_keeps_what_was_typed(
    city: City, committee: CommitteeBooks, database: Database
) -> None:
    decide(committee, matter=Matter.PLAN)
    refused = await city.bind(OWN, 1, "<i>이유</i>")
    assert refused.status_code == 422
    assert "인공지능 조례 제7조제3호부터 제5호까지" in refused.text
    assert "<i>이유" not in refused.text
    assert "묶을 수 있는 의결이 없습니다." in await city.seen(OWN)
    number = decide(committee)
    kept = await city.bind(OWN, 1, "적은 이유")
    assert 'value="적은 이유"' in kept.text
    assert (await city.bind(OWN, number, " ")).status_code == 422
    nowhere = "/office/register/9/bindings"
    assert (await city.bind(nowhere, number)).status_code == 404
    assert (await city.browser.get(nowhere)).status_code == 404
    city.running.facts = replace(city.running.facts, snapshot="")
    assert "도우미가 준비된 뒤에" in (await city.bind(OWN, number)).text
    assert Drifts(database).standing(None).binding is None


async def test_an_item_that_refers_to_an_entry_is_tied_to_it_on_both_pages(
    city: City, committee: CommitteeBooks
) -> None:
    number = in_service(city.register).system.number
    page, decision = f"/office/register/{number}/bindings", decide(committee, system=number)
    item = "/office/committee/items/1"
    assert f'<a href="{page}">' in (await city.browser.get(item)).text
    assert "지금은 이 의결에 묶여 있지 않습니다." in await city.seen(item)
    refused = await city.bind(OWN, decision)
    assert refused.status_code == 422
    assert "등록부의 다른 항목을 두고 한 것" in refused.text
    assert "요약 도우미" not in await city.seen(OWN)
    assert (await city.bind(page, decision)).status_code == 303
    assert f'<a href="{item}">' in (await city.browser.get(page)).text
    assert "이름이 없습니다" not in await city.seen(page)
    assert " 이 의결에 묶여 있습니다." in await city.seen(item)
    seen = mark_of(found(city.register, number).system, Part.NOTICE)
    assert city.register.rewrite(number, Part.NOTICE, {"notice": "다른 고지"}, seen, KIM).done
    city.look()
    for path in (item, "/office/committee/meetings/1"):
        words = await city.seen(path)
        assert "의결한 것과 지금 쓰는 것이 2026. 11. 24.부터 다릅니다(사전고지)." in words
    assert "부터 다릅니다." in await city.seen(page)


async def test_the_public_reads_by_which_decision_an_entry_is_bound(
    city: City, committee: CommitteeBooks
) -> None:
    number = in_service(city.register).system.number
    version = found(city.register, number).system.version
    assert city.register.release(number, version, (), LEE).done
    told = "의결한 것(의결 번호 1)에 묶여 있습니다."
    assert told not in await city.seen(f"/register/{number}")
    bound = await city.bind(f"/office/register/{number}/bindings", decide(committee))
    assert bound.status_code == 303
    assert told in await city.seen(f"/register/{number}")
    assert "(decision 1)" in await city.seen(f"/register/{number}?lang=en")
    own = decide(committee, system=0)
    assert (await city.bind(OWN, own)).status_code == 303
    assert f"(의결 번호 {own})" in await city.seen("/register/assistant")
