"""Partners and awards are read in every voice, with the same facts and the quoted Korean marked."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import date

import httpx
import pytest
from fastapi import FastAPI

from admin.awards import Award, Awards
from admin.books import By
from admin.committee import CommitteeBooks
from admin.partners import Partners
from admin.public import participation_of
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database
from disclosure import Notices
from tests.builders.awards import award, commended, review
from tests.builders.partners import agreement, partner
from tests.builders.quoted import not_marked
from tests.builders.web import make_web

BY = By(person="김담당", reason="업무협약")
OTHER = By(person="이담당", reason="확인")


@pytest.fixture
async def browser(
    database: Database, clock: Clock, profile: CityProfile
) -> AsyncGenerator[httpx.AsyncClient]:
    """Somebody at the citizens' web, through its gate; an agreement and an award are public."""
    partners = Partners(database, clock, profile)
    sides = [replace(partner(), abroad=True)]
    assert partners.sign(agreement(until=date(2026, 12, 1)), sides, BY).done
    assert partners.release(1, 1, OTHER).done
    awards = Awards(database, clock, profile, CommitteeBooks(database, clock, profile))
    number = awards.recommend(commended(name="성춘향", model_citizen=True), BY).number
    assert awards.review(review(candidate=number), BY).done
    assert awards.award(Award(candidate=number, day=award().day), BY).done
    app: FastAPI = make_web(profile, database, clock).app
    notices = Notices(profile.notices)
    app.include_router(
        participation_of(rooms=rooms_over(database, clock, profile), notices=notices)
    )
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield client


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            "",
            (
                "지금 이어지는 협약",
                "2026. 10. 25.부터 2026. 12. 1.까지",
                "인공지능의 공익적 이용",
                "대학, 나라 밖",
            ),
        ),
        (
            "?easy=1",
            (
                "지금도 지키는 협약",
                "2026년 10월 25일부터 2026년 12월 1일까지",
                "모두에게 도움이 되게",
                "대학교, 나라 밖",
            ),
        ),
        (
            "?lang=en",
            (
                "Agreements in force",
                "25 October 2026 to 1 December 2026",
                "in the public interest",
                "university, abroad",
            ),
        ),
        (
            "?lang=en&easy=1",
            (
                "They still work together",
                "25 October 2026 to 1 December 2026",
                "To use AI to help",
                "university, abroad",
            ),
        ),
    ],
    ids=["ko", "ko-easy", "en", "en-easy"],
)
async def test_partners_are_told_in_the_voice_of_the_address_with_the_same_facts(
    browser: httpx.AsyncClient, query: str, told: tuple[str, ...]
) -> None:
    page = (await browser.get(f"/partners{query}")).text
    for one in told:
        assert one in page, one
    assert page.count("인공지능 업무협약") == 1
    _links_to_itself(page, "/partners", query)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", ("2026. 11. 24. 표창장", "(모범시민)", "우수한 제품이나 서비스를 제공한 공헌")),
        (
            "?easy=1",
            (
                "2026년 11월 24일 표창장(잘한 일을",
                "(모범시민)",
                "좋은 제품이나 서비스를 내놓았습니다",
            ),
        ),
        (
            "?lang=en",
            ("24 November 2026: commendation", "(model citizen)", "Provided an excellent product"),
        ),
        ("?lang=en&easy=1", ("24 November 2026: commendation", "They made a good product")),
    ],
    ids=["ko", "ko-easy", "en", "en-easy"],
)
async def test_awards_are_told_in_the_voice_of_the_address_with_the_same_facts(
    browser: httpx.AsyncClient, query: str, told: tuple[str, ...]
) -> None:
    page = (await browser.get(f"/awards{query}")).text
    for one in told:
        assert one in page, one
    assert "성춘향" in page
    _links_to_itself(page, "/awards", query)


def _links_to_itself(page: str, path: str, query: str) -> None:
    """Its switches lead to the same page in the other mode and in the other language."""
    led = re.findall(r'<a class="switch" href="([^"]*)"', page)
    assert len(led) == 2
    assert all(one.startswith(f"{path}?") for one in led)
    assert ("easy=1" in led[0]) is ("easy=1" not in query)
    assert ("lang=en" in led[1]) is ("lang=en" not in query)


@pytest.mark.parametrize("path", ["/partners", "/awards"])
async def test_what_is_quoted_in_korean_is_marked_so_on_an_english_page(
    browser: httpx.AsyncClient, path: str
) -> None:
    page = (await browser.get(f"{path}?lang=en")).text
    assert '<html lang="en">' in page
    own = not_marked(page)
    assert re.findall("[가-힣]+", own) == []
    assert "quoted in Korean" in own
