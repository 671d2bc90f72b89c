"""Everybody reads how the assistant is doing, month by month; what nobody measured is not told."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import httpx
import pytest
from fastapi import FastAPI

from admin.equal_service import EqualService, Measure
from admin.public import transparency_of
from admin.transparency import Measured, Sources
from city import CityProfile, Clock, Database, Voice
from disclosure import Notices, Records
from tests.builders.disclosure import make_ledger, settled
from tests.builders.equal_service import a_busy_quarter, counted_of, keep_counted
from tests.builders.web import make_web

Opened = Callable[[Sources], httpx.AsyncClient]


@pytest.fixture
def opened(database: Database, clock: Clock, profile: CityProfile) -> Opened:
    """The web with what other rooms have measured."""

    def open_with(sources: Sources) -> httpx.AsyncClient:
        app: FastAPI = make_web(profile, database, clock).app
        app.include_router(
            transparency_of(
                room=EqualService(database, clock, profile.kept_for),
                ledger=make_ledger(database, clock),
                profile=profile,
                notices=Notices(profile.notices),
                sources=sources,
            )
        )
        transport = httpx.ASGITransport(app=app)
        return httpx.AsyncClient(transport=transport, base_url="http://testserver")

    return open_with


def keep_months(database: Database, clock: Clock) -> None:
    for name in ("2026-Q3", "2026-07", "2026-08"):
        keep_counted(database, counted_of(a_busy_quarter(), name), clock.now())


async def test_what_nobody_counted_or_measured_is_not_told(opened: Opened) -> None:
    page = (await opened(Sources()).get("/transparency")).text
    assert "아직 센 달이 없습니다" in page
    assert page.count("아직 없습니다.") == 3
    assert "원장에 아직 서명한 것이 없습니다" in page


async def test_the_newest_month_is_told_and_others_can_be_asked_for(
    opened: Opened, database: Database, clock: Clock, profile: CityProfile
) -> None:
    keep_months(database, clock)
    browser = opened(Sources())
    page = (await browser.get("/transparency")).text
    assert Notices(profile.notices).in_force(Voice()).short in page
    assert "<dt>답한 질문</dt><dd>454건 가운데 364건, 80.2%</dd>" in page
    assert "<dt>답하지 못한 질문(근거를 찾지 못했거나 멈춰 있던 때)</dt>" in page
    assert "<dd>454건 가운데 90건, 19.8%</dd>" in page
    assert 'href="/transparency?month=2026-07&amp;lang=ko"' in page
    easy = (await browser.get("/transparency?easy=1")).text
    assert 'href="/openapi.json?lang=ko&amp;easy=1"' in easy
    assert 'href="/transparency?month=2026-07&amp;lang=ko&amp;easy=1"' in easy
    july = (await browser.get("/transparency?month=2026-07")).text
    assert "225건 가운데 180건, 80.0%" in july
    assert "2026년 7월" in july
    # `2026-07` would be read aloud as a subtraction.
    july = (await browser.get("/transparency?month=2026-07&lang=en")).text
    assert "<strong>July 2026</strong>" in july


@pytest.mark.parametrize("month", ["1999-01", "2026-13", "2026-Q3", "<b>", "2026-12"])
async def test_of_a_month_that_was_not_counted_a_line_says_so_before_the_newest(
    opened: Opened, database: Database, clock: Clock, month: str
) -> None:
    keep_months(database, clock)
    browser = opened(Sources())
    for query, told in (
        ("", "고르신 달의 집계는 없습니다."),
        ("&easy=1", "그 달은 센 것이 없습니다."),
        ("&lang=en", "The month that you asked for was not counted."),
        ("&lang=en&easy=1", "We did not count that month."),
    ):
        page = await browser.get("/transparency", params=f"month={month}{query}")
        assert page.status_code == 200
        assert told in page.text
        assert "<b>" not in page.text
        shown = (await browser.get("/transparency", params=f"month=2026-07{query}")).text
        assert told not in shown


async def test_a_small_count_of_a_month_is_hidden_everywhere(
    opened: Opened, database: Database, clock: Clock
) -> None:
    people = [one for one in a_busy_quarter() if one[0] == "2026-07"]
    refused = [one for one in people if len(one[2]) == 1]
    few = [one for one in people if len(one[2]) > 1] + refused[:5]
    keep_counted(database, counted_of(few, "2026-07"), clock.now())
    browser = opened(Sources())
    page = (await browser.get("/transparency")).text
    assert "<dt>답한 질문</dt><dd>비공개</dd>" in page
    told = (await browser.get("/transparency.json")).json()["months"][0]["lines"]
    assert told["answered"] == {"count": None, "of": None, "rate": None}
    assert told["refused"]["count"] is None
    assert told["asked"]["count"] == 185
    rows = list(csv.reader(io.StringIO((await browser.get("/transparency.csv")).text)))
    assert ["2026-07", "답한 질문", "비공개", "", ""] in rows


async def test_what_was_measured_is_told_with_its_day(
    opened: Opened, database: Database, clock: Clock
) -> None:
    found = Measured(name="<b>사투리</b>", hits=3, of=400, day=date(2026, 11, 20))
    browser = opened(Sources(probes=lambda: (found,)))
    page = (await browser.get("/transparency")).text
    assert "&lt;b&gt;사투리&lt;/b&gt;: 400건 가운데 3건(2026. 11. 20.)" in page
    assert page.count("아직 없습니다.") == 2
    assert '<a href="/feedback">' in page.partition("<main")[2].partition("</main>")[0]
    told = (await browser.get("/transparency.json")).json()
    assert told["probes"] == [{"name": "<b>사투리</b>", "hits": 3, "of": 400, "day": "2026-11-20"}]
    assert told["redteam"] == []


async def test_the_ledger_s_size_and_signature_are_told(
    opened: Opened, database: Database, clock: Clock
) -> None:
    settled(Records(database, clock))
    make_ledger(database, clock).sign()
    page = (await opened(Sources()).get("/transparency?lang=en")).text
    assert "The ledger holds 2 entries, of which 2 are signed for." in page


async def test_reading_sets_no_cookie(opened: Opened, database: Database, clock: Clock) -> None:
    keep_months(database, clock)
    browser = opened(Sources())
    for path in ("/transparency", "/transparency.json", "/transparency.csv"):
        answer = await browser.get(path)
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers


async def test_a_rare_complaint_hides_neither_how_many_ended_nor_the_notice(
    opened: Opened, database: Database, clock: Clock
) -> None:
    complaint = frozenset({Measure.ASKED, Measure.OBJECTED})
    people = [*a_busy_quarter(), ("2026-08", ("easy", "ko", "web"), complaint)]
    counted = replace(counted_of(people, "2026-08"), settled=460, noticed=457)
    keep_counted(database, counted, clock.now())
    told = (await opened(Sources()).get("/transparency.json")).json()["months"][0]["lines"]
    assert told["objected"]["count"] is None
    assert told["settled"]["count"] == 460
    assert (told["noticed"]["count"], told["noticed"]["of"]) == (457, 460)
