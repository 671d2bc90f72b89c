"""Everybody reads whether all are served equally well, and no small count."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncGenerator
from dataclasses import replace

import httpx
import pytest
from sqlalchemy import text

from admin.equal_service import TOLD, EqualService
from admin.public import equal_service_of
from city import CityProfile, Clock, Database, Voice
from disclosure import Notices
from tests.builders.equal_service import (
    a_busy_quarter,
    counted_of,
    keep_counted,
    some_who_told,
    timed,
)
from tests.builders.web import make_web

PAGE = "/equal-service/2026-Q3"


@pytest.fixture
async def browser(
    database: Database, clock: Clock, profile: CityProfile
) -> AsyncGenerator[httpx.AsyncClient]:
    """Somebody at the citizens' web, through its gate."""
    app = make_web(profile, database, clock).app
    app.include_router(
        equal_service_of(
            database=database,
            room=EqualService(database, clock, profile.kept_for),
            profile=profile,
            notices=Notices(profile.notices),
        )
    )
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield client


@pytest.fixture
def kept(database: Database, clock: Clock) -> None:
    """A quarter and a month of it."""
    for name in ("2026-Q3", "2026-08"):
        counted = timed(counted_of(a_busy_quarter(), name))
        keep_counted(database, counted, clock.now())


async def test_before_a_quarter_is_over_the_list_says_so(browser: httpx.AsyncClient) -> None:
    page = await browser.get("/equal-service")
    assert "아직 나온 보고서가 없습니다" in page.text
    assert (await browser.get(PAGE)).status_code == 404


async def test_what_citizens_told_of_themselves_stands_in_page_and_files(
    browser: httpx.AsyncClient, database: Database, clock: Clock
) -> None:
    keep_counted(database, counted_of(some_who_told()), clock.now())
    page = (await browser.get(PAGE)).text
    for words in (
        "나이대: 만 65세 이상",
        "필요한 도움: 말하지 않음",
        "스스로 알리고 세는 데 동의한",
    ):
        assert words in page
    assert "Age group: 65 years or older" in (await browser.get(f"{PAGE}?lang=en")).text
    for query, why in (
        ("", "걸린 시간을 표시하지 않습니다"),
        ("?easy=1", "걸린 시간을 적지 않습니다"),
        ("?lang=en", "How long answers took is left out"),
        ("?lang=en&easy=1", "We do not tell times by age or need"),
    ):
        assert why in (await browser.get(f"{PAGE}{query}")).text
    told = (await browser.get(f"{PAGE}.json")).json()["groups"]
    asked = {(one["axis"], one["group"]): one["asked"] for one in told}
    assert asked["age", "from_65"] == 130
    assert asked["need", "screen_reader"] is None
    assert asked["need", "untold"] is None
    sheet = (await browser.get(f"{PAGE}.csv")).text
    assert '"나이대: 만 65세 이상","물은 것 가운데 답한 비율","110","130","84.6%"' in sheet
    assert '"나이대: 만 65세 이상","중앙값(밀리초)","","","표시하지 않음"' in sheet


async def test_a_quarter_that_was_counted_late_says_that_nothing_told_is_in_it(
    browser: httpx.AsyncClient, database: Database, clock: Clock
) -> None:
    counted = counted_of(some_who_told())
    axes = {axis: of for axis, of in counted.axes.items() if axis not in TOLD}
    keep_counted(database, replace(counted, axes=axes), clock.now())
    for query, why in (
        ("", "필요한 도움은 이 보고서에 없습니다. 늦게 세어"),
        ("?easy=1", "필요한 도움은 이 보고서에 없습니다. 이미 지웠거나"),
        ("?lang=en", "age group and need is not in this report"),
        ("?lang=en&easy=1", "Age and need are not in this report"),
    ):
        page = (await browser.get(f"{PAGE}{query}")).text
        assert why in page
        assert "걸린 시간을 표시하지 않습니다" not in page


@pytest.mark.usefixtures("kept")
async def test_a_report_stands_with_notice_tables_and_charts(
    browser: httpx.AsyncClient, profile: CityProfile
) -> None:
    assert "2026년 3분기" in (await browser.get("/equal-service")).text
    page = (await browser.get(PAGE)).text
    assert Notices(profile.notices).in_force(Voice()).short in page
    assert page.count('<svg class="bars" role="img"') == 10
    assert '<title id="answered-title">물은 것 가운데 답한 비율' in page
    assert "말의 쉬움: 쉬운 말 66.7%, 95% 구간 57.8%에서 74.5%까지." in page
    assert "322" in page
    assert "2,346" in page


@pytest.mark.usefixtures("kept")
async def test_a_small_group_and_another_with_it_are_hidden_on_the_page_and_in_the_files(
    browser: httpx.AsyncClient,
) -> None:
    told = (await browser.get(f"{PAGE}.json")).json()
    groups = {(one["axis"], one["group"]): one for one in told["groups"]}
    assert groups["language", "en"]["asked"] is None
    assert groups["language", "ko"]["asked"] is None
    assert groups["language", "ko"]["figures"]["answered"]["standing"] == "hidden"
    assert groups[None, None]["asked"] == 904
    assert told["gaps"]["language"]["answered"] is None
    assert told["notice"]
    rows = list(csv.reader(io.StringIO((await browser.get(f"{PAGE}.csv")).text)))
    english = [row for row in rows if "화면의 언어: 영어" in row]
    assert len(english) == 12
    assert {row[3] for row in english if row[2] != "중앙값(밀리초)"} <= {"비공개", ""}
    page = (await browser.get(PAGE)).text
    assert "화면의 언어: 영어: 비공개." in page


@pytest.mark.parametrize("quarter", ["2026-Q2", "2019-Q1", "2026-Q4"])
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "그 분기의 보고서는 없습니다."),
        ("?easy=1", "그때의 보고서는 없습니다."),
        ("?lang=en", "There is no report of that quarter."),
        ("?lang=en&easy=1", "We have no report of those three months."),
    ],
    ids=["ko", "ko-easy", "en", "en-easy"],
)
@pytest.mark.usefixtures("kept")
async def test_of_a_quarter_without_a_report_a_line_says_so_and_the_others_are_listed(
    browser: httpx.AsyncClient, quarter: str, query: str, told: str
) -> None:
    page = await browser.get(f"/equal-service/{quarter}{query}")
    assert page.status_code == 404
    assert told in page.text
    assert f'href="{PAGE}' in page.text
    for suffix in (".json", ".csv"):
        assert (await browser.get(f"/equal-service/{quarter}{suffix}")).status_code == 404
    assert told not in (await browser.get(f"/equal-service{query}")).text


@pytest.mark.parametrize(
    ("query", "told", "not_told"),
    [
        ("", "아직 나온 보고서가 없습니다.", "나온 보고서를 보여 드립니다."),
        ("?easy=1", "아직 보고서가 없습니다.", "있는 보고서를 아래에 적었습니다."),
        ("?lang=en", "There is no report yet.", "These are the reports"),
        ("?lang=en&easy=1", "There is no report yet.", "Here are the reports"),
    ],
    ids=["ko", "ko-easy", "en", "en-easy"],
)
async def test_where_there_is_no_report_at_all_none_is_promised_below(
    browser: httpx.AsyncClient, query: str, told: str, not_told: str
) -> None:
    page = await browser.get(f"/equal-service/2026-Q2{query}")
    assert page.status_code == 404
    assert told in page.text
    assert not_told not in page.text


@pytest.mark.usefixtures("kept")
async def test_of_a_month_no_groups_are_shown(browser: httpx.AsyncClient) -> None:
    assert "2026년 8월" not in (await browser.get("/equal-service")).text
    for suffix in ("", ".json", ".csv"):
        assert (await browser.get(f"/equal-service/2026-08{suffix}")).status_code == 404


@pytest.mark.usefixtures("kept")
async def test_it_is_read_in_english_and_in_easy_words(browser: httpx.AsyncClient) -> None:
    page = (await browser.get(f"{PAGE}?lang=en")).text
    assert "Equal-service report, Quarter 3 of 2026" in page
    assert "not shown" in page
    easy = (await browser.get(f"{PAGE}?easy=1")).text
    assert "아주 적은 수는 누구인지 알 수 있어서 가렸습니다" in easy


@pytest.mark.usefixtures("kept")
async def test_a_report_of_another_shape_says_whom_to_ask(
    browser: httpx.AsyncClient, database: Database, profile: CityProfile
) -> None:
    with database.unit() as session:
        session.execute(text("UPDATE equal_reports SET counts = '{}'"))
    page = await browser.get(PAGE)
    assert page.status_code == 200
    assert "다른 형식으로 만든 보고서" in page.text
    assert profile.operator.telephone in page.text
    assert (await browser.get(f"{PAGE}.json")).status_code == 404


@pytest.mark.usefixtures("kept")
async def test_reading_sets_no_cookie(browser: httpx.AsyncClient) -> None:
    for path in ("/equal-service", PAGE, f"{PAGE}.json", f"{PAGE}.csv"):
        answer = await browser.get(path)
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers


@pytest.mark.usefixtures("kept")
async def test_how_many_ended_is_told_by_month_alone(browser: httpx.AsyncClient) -> None:
    told = (await browser.get(f"{PAGE}.json")).json()
    assert (told["settled"], told["noticed"]) == (None, None)
    assert 'href="/transparency"' in (await browser.get(PAGE)).text.partition("<main")[2]


@pytest.mark.parametrize("name", ["%00", "2026-Q3%00", "2026-Q9"])
@pytest.mark.usefixtures("kept")
async def test_what_is_no_period_is_not_found(browser: httpx.AsyncClient, name: str) -> None:
    assert (await browser.get(f"/equal-service/{name}")).status_code == 404
