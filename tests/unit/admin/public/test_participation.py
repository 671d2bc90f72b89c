"""The public reads with whom the city works together and what it awarded, and of no person more."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI

from admin.awards import Award, Awards, Candidate, Review
from admin.books import By
from admin.committee import CommitteeBooks
from admin.partners import Deed, Partners
from admin.public import participation_of
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database, Voice
from disclosure import Notices
from tests.builders.awards import TODAY, award, commended, review
from tests.builders.awards import candidate as recommended
from tests.builders.partners import agreement, partner
from tests.builders.web import make_web

BY = By(person="김담당", reason="업무협약")
OTHER = By(person="이담당", reason="확인")


@pytest.fixture
async def browser(
    database: Database, clock: Clock, profile: CityProfile
) -> AsyncGenerator[httpx.AsyncClient]:
    """Somebody at the citizens' web, through its gate."""
    app: FastAPI = make_web(profile, database, clock).app
    notices = Notices(profile.notices)
    rooms = rooms_over(database, clock, profile)
    app.include_router(participation_of(rooms=rooms, notices=notices))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield client


async def test_partners_stand_with_their_agreement_and_nobody_who_answers_there(
    browser: httpx.AsyncClient, database: Database, clock: Clock, profile: CityProfile
) -> None:
    assert "아직 맺은 협약이 없습니다" in (await browser.get("/partners")).text
    partners = Partners(database, clock, profile)
    told = agreement(title="<b>협약</b>", terms="비밀 조건")
    number = partners.sign(told, [partner(), partner("연구소")], BY).number
    assert partners.do(Deed(agreement=number, day=TODAY, text="회의록 전달"), BY).done
    assert "협약&lt;/b&gt;" not in (await browser.get("/partners")).text
    assert partners.release(number, 1, OTHER).done
    page = (await browser.get("/partners")).text
    assert Notices(profile.notices).in_force(Voice()).short in page
    assert "&lt;b&gt;협약&lt;/b&gt;" in page
    assert "여수대학교 (대학), 연구소 (대학)" in page
    assert "지금 이어지는 협약" in page
    assert not [one for one in ("비밀 조건", "회의록 전달", "김담당") if one in page]
    assert partners.end(number, 1, TODAY, "다툼", BY).done
    page = (await browser.get("/partners")).text
    assert "지금 이어지는 협약" not in page
    assert "끝난 협약" in page
    assert "도중에 끝냄" in page
    assert not [one for one in ("다툼", "이담당") if one in page]


async def test_awards_are_told_and_named_only_where_the_ordinance_says_so(
    browser: httpx.AsyncClient, database: Database, clock: Clock, profile: CityProfile
) -> None:
    assert "아직 준 상이 없습니다" in (await browser.get("/awards")).text
    awards = Awards(database, clock, profile, CommitteeBooks(database, clock, profile))
    _given(awards, recommended(name="홍길동", deeds="남을 도왔다"), award())
    _given(awards, commended(name="성춘향", model_citizen=True), award())
    awards.recommend(recommended(name="이몽룡"), BY)
    page = (await browser.get("/awards")).text
    assert page.count("<h2>2026. 11. 24.") == 2
    assert "성춘향 (모범시민)" in page
    assert not [one for one in ("홍길동", "이몽룡", "도왔다", "스마트정보과장") if one in page]


def _given(awards: Awards, candidate: Candidate, made: Award) -> None:
    number = awards.recommend(candidate, BY).number
    examined: Review = review(candidate=number)
    assert awards.review(examined, BY).done
    kept = awards.award(Award(candidate=number, day=made.day), BY)
    assert kept.done, kept.findings


async def test_long_lists_are_read_fifty_at_a_time_what_holds_before_what_is_over(
    browser: httpx.AsyncClient, database: Database, clock: Clock, profile: CityProfile
) -> None:
    partners = Partners(database, clock, profile)
    with partners.turn(BY) as turn:
        for place in range(51):
            told = agreement(title=f"이어짐 {place:02}", until=None)
            turn.add(replace(told, number=0, version=0))
    over = partners.sign(agreement(title="끝날 것", until=None), [partner()], BY).number
    assert partners.end(over, 1, TODAY, "다툼", BY).done
    for one in partners.every():
        assert partners.release(one.agreement.number, one.agreement.version, OTHER).done
    first = (await browser.get("/partners")).text
    assert first.count("이어짐 ") == 50
    assert 'href="/partners?lang=ko&amp;page=2"' in first
    assert "끝난 협약" not in first
    second = (await browser.get("/partners?page=2")).text
    assert (second.count("이어짐 "), second.count("끝날 것")) == (1, 1)
    assert 'href="/partners?lang=ko&amp;page=1"' in second
    assert (await browser.get("/partners?page=999")).text.count("끝날 것") == 1


async def test_awards_are_read_fifty_at_a_time(
    browser: httpx.AsyncClient, database: Database, clock: Clock, profile: CityProfile
) -> None:
    awards = Awards(database, clock, profile, CommitteeBooks(database, clock, profile))
    with awards.turn(BY) as turn:
        for number in range(1, 52):
            turn.add(replace(recommended(name=f"수상자 {number}"), number=0, version=0))
            turn.add(Award(candidate=number, day=TODAY))
    first = (await browser.get("/awards")).text
    assert first.count("<h2>2026. 11. 24.") == 50
    assert 'href="/awards?lang=ko&amp;page=2"' in first
    assert (await browser.get("/awards?page=2")).text.count("<h2>2026. 11. 24.") == 1


async def test_agreements_are_taken_along_with_what_is_in_force_and_what_has_ended(
    browser: httpx.AsyncClient, database: Database, clock: Clock, profile: CityProfile
) -> None:
    partners = Partners(database, clock, profile)
    for told in (
        {"title": "=1+1"},
        {"until": TODAY - timedelta(days=1)},
        {"title": "먼저 끝낼 것"},
    ):
        number = partners.sign(agreement(**told), [partner()], BY).number
        assert partners.release(number, 1, OTHER).done
    assert partners.sign(agreement(title="아직 숨김"), [partner("숨은 곳")], BY).done
    assert partners.end(3, 1, TODAY, "다툼", BY).done
    kept = (await browser.get("/partners.json")).json()
    assert kept["notice"].startswith(Notices(profile.notices).in_force(Voice()).short)
    states = {one["number"]: (one["state"], one["last_day"]) for one in kept["agreements"]}
    assert states == {
        1: ("in_force", None), 2: ("ran_out", "2026-11-23"), 3: ("ended_early", "2026-11-24"),
    }  # fmt: skip
    assert kept["agreements"][0]["partners"] == [
        {"name": "여수대학교", "kind": "university", "abroad": False}
    ]
    for query, word in (("", "도중에 끝냄"), ("?lang=en", "Ended early")):
        table = (await browser.get(f"/partners.csv{query}")).content.decode("utf-8-sig")
        assert table.count("여수대학교") == 3
        assert word in table
        assert "'=1+1" in table
        assert not [one for one in ("다툼", "숨은 곳", "대학은 연구하고") if one in table]
