"""Offers are told apart, a proof that counts for nothing says why, and a purchase is corrected."""

from __future__ import annotations

import html
import re

import pytest

from admin.officials import Role
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser
from tests.unit.admin.office.participation.test_cases import OFFER, PURCHASE, sent

ONE = "/office/purchases/1"


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """An officer with a purchase of high-impact AI that is open."""
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    assert (await sent(browser, "purchases", PURCHASE)).is_redirect
    return browser


async def seen(officer: Browser) -> str:
    """The words of the purchase's page."""
    page = (await officer.get(ONE)).text
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


async def test_offers_of_one_name_are_told_apart_where_one_is_taken(officer: Browser) -> None:
    for fields in ({}, {"supplier": "다른 업체"}, {"price": "9000"}):
        assert await sent(officer, "purchases/1/offers", {**OFFER, "product": "제품", **fields})
    choices = re.findall(
        r'<option value="\d+"[^>]*>([^<]*제품[^<]*)', (await officer.get(ONE)).text
    )
    assert choices == [
        "1번 업체, 제품, 12,000,000원",
        "2번 다른 업체, 제품, 12,000,000원",
        "3번 업체, 제품, 9,000원",
    ]
    assert "2번 제품 업체 다른 업체" in await seen(officer)
    twice = await sent(officer, "purchases/1/offers", {**OFFER, "product": "제품"})
    assert twice.status_code == 422


async def test_a_certificate_that_is_over_says_until_when_it_was(officer: Browser) -> None:
    proof = {"certificate": "신뢰성 인증", "certified_by": "협회", "certified_until": "2020-01-01"}
    kept = await sent(officer, "purchases/1/offers", {**OFFER, "product": "제품", **proof})
    assert kept.is_redirect
    assert "2020. 1. 1.까지여서 치지 않는 검·인증(신뢰성 인증)" in await seen(officer)


async def test_a_missed_tick_is_refused_and_a_purchase_is_corrected(officer: Browser) -> None:
    missed = {**PURCHASE, "area": "traffic"}
    del missed["high_impact"]
    for path in ("purchases", "purchases/1"):
        answer = await sent(officer, path, missed)
        assert answer.status_code == 422
        assert "제12조제3항" in answer.text
    assert (await sent(officer, "purchases/1", {**missed, "high_impact": "1"})).is_redirect
    assert "고영향 인공지능 아. 교통수단, 교통시설, 교통체계의 작동" in await seen(officer)
