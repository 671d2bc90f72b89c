"""Officers keep agreements, weigh purchases and write awards down, each by its article."""

from __future__ import annotations

import httpx
import pytest

from admin.books import By
from admin.officials import Role
from admin.partners import Partners
from city import CityProfile, Clock, Database
from tests.builders.officials import Staff
from tests.builders.partners import agreement, partner
from tests.unit.admin.office.conftest import Browser

AGREEMENT = {
    "title": "<script>협약</script>",
    "goal": "public_use",
    "terms": "함께 가르친다.",
    "signed": "2026-11-01",
    "name1": "여수대학교",
    "kind1": "university",
    "name2": "국제 연구소",
    "kind2": "institute",
    "abroad2": "1",
}
PURCHASE = {
    "title": "민원 분류",
    "department": "민원과",
    "subject": "service",
    "high_impact": "1",
    "area": "public_decision",
}
OFFER = {"supplier": "업체", "price": "12,000,000", "uses_ai": "1"}
CANDIDATE = {
    "name": "<b>여수인공지능</b>",
    "whom": "organisation",
    "ground": "provider",
    "product": "민원 길잡이",
    "kind": "commendation",
    "deserving": "welfare",
    "deeds": "안내를 함께 만들었다.",
    "recommender": "department",
    "recommended_by": "스마트정보과",
    "recommended": "2026-11-01",
    "planned": "2026-11-24",
    "statement": "1",
}


@pytest.fixture
async def officer(browser: Browser, staff: Staff) -> Browser:
    """An officer who is signed in."""
    staff.hire("kim", Role.OFFICER)
    await browser.enter("kim")
    return browser


async def sent(officer: Browser, path: str, fields: dict[str, str]) -> httpx.Response:
    return await officer.send(f"/office/{path}", {"version": "1", "reason": "일", **fields})


async def test_an_agreement_is_signed_lived_and_ended(officer: Browser) -> None:
    signed = await sent(officer, "partners", AGREEMENT)
    assert (signed.status_code, signed.headers["location"]) == (303, "/office/partners/1?kept=sign")
    page = (await officer.get("/office/partners/1")).text
    assert "다자간 협력" in page
    assert "국제 연구소 (연구소, 국외)" in page
    assert "<script>협약" not in page
    assert (
        await sent(officer, "partners/1/deeds", {"day": "2026-11-20", "text": "교육"})
    ).is_redirect
    early = await sent(officer, "partners/1/deeds", {"day": "2026-10-20", "text": "그대로"})
    assert early.status_code == 422
    assert "제11조" in early.text
    assert "그대로</textarea>" in early.text
    assert (await sent(officer, "partners/1/end", {"day": "2026-11-24"})).is_redirect
    page = (await officer.get("/office/partners/1")).text
    assert "2026. 11. 24.에 끝났습니다" in page
    assert "기한 전에 끝내기" not in page
    assert "끝났습니다" in (await officer.get("/office/partners")).text


async def test_more_agreements_than_a_page_holds_are_turned_over(
    officer: Browser, database: Database, clock: Clock, profile: CityProfile
) -> None:
    partners, who = Partners(database, clock, profile), By(person="김담당", reason="협약")
    for place in range(51):
        assert partners.sign(agreement(title=f"협약 {place:02}"), [partner()], who).done
    first = await officer.get("/office/partners")
    assert ("협약 50</a>" in first.text, "협약 00</a>" in first.text) == (True, False)
    assert 'href="/office/partners?page=2"' in first.text
    assert "협약 00</a>" in (await officer.get("/office/partners?page=2")).text


async def test_an_agreement_that_was_renewed_warns_of_its_end_no_more(officer: Browser) -> None:
    assert (await sent(officer, "partners", {**AGREEMENT, "until": "2026-12-01"})).is_redirect
    assert "이어 갈지 정해 주세요" in (await officer.get("/office/partners/1")).text
    renewal = {**AGREEMENT, "title": "새 협약", "signed": "2026-11-24", "renews": "1"}
    assert (await sent(officer, "partners", renewal)).is_redirect
    page = (await officer.get("/office/partners/1")).text
    assert "이어 갈지 정해 주세요" not in page
    assert '<a href="/office/partners/2">새 협약</a>' in page
    assert "이어 갈지 정해 주세요" not in (await officer.get("/office/partners")).text


async def test_a_refused_agreement_keeps_all_its_partners(officer: Browser) -> None:
    answer = await sent(officer, "partners", {**AGREEMENT, "name2": "여수대학교"})
    assert answer.status_code == 422
    assert "두 번 적혀" in answer.text
    assert answer.text.count('value="여수대학교"') == 2
    assert 'value="institute" selected' in answer.text
    missing = await sent(officer, "partners", {**AGREEMENT, "name1": ""})
    assert 'id="name1-error"' in missing.text
    assert "아직 적은 협약이 없습니다" in (await officer.get("/office/partners")).text


@pytest.mark.parametrize("signed", ["0001-11-01", "9999-11-01"])
async def test_a_year_that_nobody_meant_is_said_beside_its_field(
    officer: Browser, signed: str
) -> None:
    answer = await sent(officer, "partners", {**AGREEMENT, "signed": signed})
    assert answer.status_code == 422
    assert 'id="signed-error"' in answer.text
    assert f'value="{signed}"' in answer.text
    assert "1900년부터 2199년까지" in answer.text


async def test_who_passes_over_an_offer_that_comes_first_says_why(officer: Browser) -> None:
    opened = await sent(officer, "purchases", PURCHASE)
    assert opened.headers["location"] == "/office/purchases/1?kept=open"
    proofs = {"certificate": "신뢰성 인증 3호", "certified_by": "협회"}
    for fields in ({"product": "값싼 것"}, {"product": "인증된 것", **proofs}):
        assert (await sent(officer, "purchases/1/offers", {**OFFER, **fields})).is_redirect
    page = (await officer.get("/office/purchases/1")).text
    assert "공공기관의 의사결정" in page
    assert page.index("인증된 것 (먼저 고려할 제안)") < page.index("값싼 것")
    assert "12,000,000원" in page
    refused = await sent(officer, "purchases/1/take", {"offer": "1"})
    assert refused.status_code == 422
    assert "제12조제3항" in refused.text
    taken = await sent(officer, "purchases/1/take", {"offer": "1", "why": "값이 절반"})
    assert taken.is_redirect
    page = (await officer.get("/office/purchases/1")).text
    assert "값이 절반" in page
    assert "그 까닭을 남겼습니다" in page
    late = await sent(officer, "purchases/1/offers", {**OFFER, "product": "늦은 것"})
    assert late.status_code == 422


async def test_a_half_proof_comes_back_with_what_was_typed(officer: Browser) -> None:
    await sent(officer, "purchases", PURCHASE)
    fields = {**OFFER, "product": "제품", "certificate": "인증", "price": "만 원"}
    unread = await sent(officer, "purchases/1/offers", fields)
    assert 'id="price-error"' in unread.text
    half = await sent(officer, "purchases/1/offers", {**fields, "price": "10000"})
    assert half.status_code == 422
    assert "제30조제1항" in half.text
    assert 'value="인증"' in half.text


async def test_a_public_body_is_asked_and_answers(officer: Browser) -> None:
    asked = {"body": "도시관리공단", "text": "함께 사 주세요"}
    assert (await sent(officer, "purchases/requests", asked)).is_redirect
    early = {"answer": "네", "answered": "2026-11-23"}
    refused = await sent(officer, "purchases/requests/1", early)
    assert refused.status_code == 422
    assert "앞섭니다" in refused.text
    answer = {"answer": "사겠습니다", "answered": "2026-11-24"}
    assert (await sent(officer, "purchases/requests/1", answer)).is_redirect
    assert "사겠습니다 (2026-11-24)" in (await officer.get("/office/purchases")).text


async def test_a_commendation_waits_for_the_committee_of_merits(officer: Browser) -> None:
    kept = await sent(officer, "awards", CANDIDATE)
    assert kept.headers["location"] == "/office/awards/1?kept=recommend"
    page = (await officer.get("/office/awards/1")).text
    assert "&lt;b&gt;여수인공지능" in page
    assert "자문을 아직 받지 않았습니다" in page
    early = await sent(officer, "awards/1/award", {"day": "2026-11-24"})
    assert early.status_code == 422
    assert "제6조제2항" in early.text
    counted = {"day": "2026-11-20", "in_office": "9", "present": "7", "favour": "5"}
    assert (await sent(officer, "awards/1/reviews", counted)).is_redirect
    assert (await sent(officer, "awards/1/award", {"day": "2026-11-24"})).is_redirect
    undone = {**counted, "cancels": "1", "day": "2026-11-24"}
    assert (await sent(officer, "awards/1/reviews", undone)).is_redirect
    fraud = {"cancelground": "fraud", "day": "2026-11-24", "facts": "실적을 꾸몄다"}
    assert (await sent(officer, "awards/1/cancel", fraud)).is_redirect
    assert "돌려받아야 합니다" in (await officer.get("/office/awards/1")).text
    assert (await sent(officer, "awards/1/recover", {"day": "2026-11-24"})).is_redirect
    page = (await officer.get("/office/awards/1")).text
    assert "돌려받아야 합니다" not in page
    assert "취소한 날 2026-11-24" in (await officer.get("/office/awards")).text


@pytest.mark.parametrize(
    ("changed", "article"),
    [
        ({"recommender": "citizens", "cosigners": "19"}, "제9조제4항"),
        ({"kind": "thanks"}, "제6조제1항, 제7조, 제8조"),
        ({"statement": ""}, "제6조제2항, 제9조제2항"),
        ({"whom": "outsider"}, "제2조 단서"),
        ({"product": ""}, "제13조제1항제1호"),
        ({"recommended": "2026-11-25", "planned": "2026-12-24"}, "오늘(2026. 11. 24.)보다"),
    ],
)
async def test_a_refused_recommendation_shows_the_article_and_keeps_what_was_typed(
    officer: Browser, changed: dict[str, str], article: str
) -> None:
    answer = await sent(officer, "awards", {**CANDIDATE, **changed})
    assert answer.status_code == 422
    assert article in answer.text
    assert "안내를 함께 만들었다.</textarea>" in answer.text
    assert "아직 추천이 없습니다" in (await officer.get("/office/awards")).text


async def test_advice_that_was_never_given_is_refused(officer: Browser) -> None:
    await sent(officer, "awards", CANDIDATE)
    answer = await sent(officer, "awards/1/advice", {"decision": "5"})
    assert answer.status_code == 422
    assert "5번 의결은" in answer.text


@pytest.mark.parametrize("room", ["partners", "purchases", "awards"])
async def test_what_is_not_there_is_not_found(officer: Browser, room: str) -> None:
    for number in (99, 2**31, 2**80):
        assert (await officer.get(f"/office/{room}/{number}")).status_code == 404
