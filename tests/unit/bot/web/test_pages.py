"""Every page in every voice: the notice first, one heading, our own origin alone."""

import re

import pytest
from sqlalchemy import update

from bot.web.turns import article_address
from city import Language, Mode, Voice
from knowledge import Ingester, Released, shipped_released
from knowledge.tables import ArticleRow
from tests.builders.catalogue import leave_out
from tests.builders.shipped import shipped_path
from tests.builders.web import WebHouse
from tests.fakes.citizen import Citizen
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.morphemes import FakeMorphemes

PATHS = ("/", "/notice", "/privacy", "/contact", "/sources", "/erase", "/nowhere")
VOICES = tuple(Voice(language=language, mode=mode) for language in Language for mode in Mode)
ORDINANCE = "여수시 인공지능사회 구현 기본 조례"


@pytest.mark.parametrize("voice", VOICES, ids=lambda voice: f"{voice.language}-{voice.mode}")
async def test_every_page_passes_the_gate_in_every_voice(
    house: WebHouse, citizen: Citizen, voice: Voice
) -> None:
    await citizen.open("/")
    await citizen.send("/voice", language=voice.language, mode=voice.mode, back="/")
    short = house.services.notices.in_force(voice).short
    for path in PATHS:
        await citizen.open(path)
        assert f"<p>{short}</p>" in citizen.page or path == "/nowhere"
        assert len(re.findall(r"<h1[ >]", citizen.page)) == 1
        assert f'<html lang="{voice.language}">' in citizen.page or path == "/nowhere"
    assert house.app.state.gate_count.refused == 0


async def test_no_page_asks_another_host_for_anything(citizen: Citizen) -> None:
    for path in PATHS:
        page = (await citizen.open(path)).text
        loaded = re.findall(r'(?:src|srcset|action)="([^"]*)"|<link[^>]* href="([^"]*)"', page)
        assert loaded
        assert all(address.startswith("/") for pair in loaded for address in pair if address)
        assert re.search(r"<style|style=|<script>|\son[a-z]+=", page) is None


async def test_every_static_file_a_page_names_is_there_for_good(citizen: Citizen) -> None:
    await citizen.open("/")
    addresses = re.findall(r'"(/static/[^"]+)"', citizen.page)
    assert len(addresses) > 5
    for address in addresses:
        file = await citizen.browser.get(address)
        assert file.status_code == 200
        assert "immutable" in file.headers["cache-control"]


async def test_the_sources_say_what_is_held_and_as_of_when(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/sources")
    documents = house.store.documents()
    articles = sum(document.articles for document in documents)
    assert f"자료 {len(documents)}건, 조문 {articles}개" in citizen.words
    assert ORDINANCE in citizen.page
    assert "2026. 11. 24. 기준" in citizen.words


async def test_a_document_on_the_citys_signed_list_is_told_from_what_is_shipped(
    house: WebHouse, citizen: Citizen
) -> None:
    signed = "시가 내보낸 그대로임을 서명으로 확인했습니다"
    await citizen.open("/sources")
    assert signed not in citizen.words
    listed = {**shipped_released(), **_released_by_the_city(house)}
    house.store.hold_to(listed, "목록에 없음")
    await citizen.open("/sources")
    assert citizen.words.count(signed) == 1


async def test_an_excluded_document_is_listed_with_its_reason_and_not_counted(
    house: WebHouse, citizen: Citizen
) -> None:
    before = len(house.store.documents())
    key = next(one.key for one in house.store.documents() if one.title == ORDINANCE)
    leave_out(house.services.database, key, "검토하고 있습니다 <b>")
    await citizen.open("/sources")
    assert "답변에 쓰지 않습니다: 검토하고 있습니다 &lt;b&gt;" in citizen.page
    assert f"자료 {before - 1}건" in citizen.words


async def test_a_document_and_each_of_its_articles_open(house: WebHouse, citizen: Citizen) -> None:
    await citizen.open("/sources")
    links = re.findall(r'<h2><a href="(/sources/[^"]+)"', citizen.page)
    assert len(links) == len(house.store.documents())
    opened = 0
    for link in links:
        await citizen.open(link)
        for article in re.findall(r'<h2><a href="(/sources/[^"]+)"', citizen.page)[:3]:
            page = await citizen.browser.get(article)
            assert page.status_code == 200
            assert link in page.text
            opened += 1
    assert opened >= len(links)


async def test_an_article_shows_its_words_and_day(house: WebHouse, citizen: Citizen) -> None:
    key = next(one.key for one in house.store.documents() if one.title == ORDINANCE)
    article = next(one for one in house.store.articles_of(key) if one.source.article == "제3조")
    await citizen.open(f"/sources/{article.key}")
    assert "사전에 고지해야 한다" in citizen.page
    assert "2025. 4. 8. 시행" in citizen.words
    assert "담당 스마트정보과" in citizen.words


async def test_an_ordinance_that_was_reworded_in_the_database_is_shown_as_it_was_shipped(
    house: WebHouse, citizen: Citizen
) -> None:
    key = next(one.key for one in house.store.documents() if one.title == ORDINANCE)
    reword = update(ArticleRow).where(ArticleRow.document_key == key)
    with house.services.database.unit() as session:
        session.execute(reword.values(text="고지하지 않아도 된다."))
    for address in (key, f"{key}/제3조"):
        await citizen.open(f"/sources/{address}")
        assert "사전에 고지해야 한다" in citizen.page
        assert "고지하지 않아도 된다" not in citizen.page


async def test_a_guide_is_shown_as_a_guide_and_not_as_the_ordinance(
    house: WebHouse, citizen: Citizen
) -> None:
    ingester = Ingester(house.store, FakeEmbedder(), FakeMorphemes())
    assert ingester.ingest([shipped_path("주차장조례")]).added == 1
    key = next(one.key for one in house.store.documents() if "주차장" in one.title)
    guide = house.store.articles_of(key)[0]
    for address in (key, guide.key):
        await citizen.open(article_address(address))
        assert "이 서비스가 쓴 안내입니다. 조문의 글이 아니니" in citizen.words
        assert f"관련 조문: 「{guide.source.title}」 {guide.source.article}" in citizen.words
        assert f"{guide.source.article}({guide.source.heading})" not in citizen.words


@pytest.mark.parametrize(
    "key", ["nothing", "..%2f..%2fetc%2fpasswd", "%00", "a" * 3000, "<script>alert(1)</script>"]
)
async def test_a_source_that_is_not_there_is_a_page_of_ours(citizen: Citizen, key: str) -> None:
    page = await citizen.open(f"/sources/{key}")
    assert page.status_code == 404
    assert "찾으시는 화면이 없습니다" in citizen.words
    assert "<script>alert" not in citizen.page


async def test_privacy_and_contact_name_a_person_to_call(citizen: Citizen) -> None:
    for path in ("/contact", "/privacy", "/notice"):
        await citizen.open(path)
        assert 'href="tel:1899-2012"' in citizen.page


async def _read(citizen: Citizen, path: str, language: str, mode: str) -> str:
    """The words of a page in one of the four voices."""
    await citizen.open("/")
    await citizen.send("/voice", language=language, mode=mode, back=path)
    return citizen.words


@pytest.mark.parametrize(
    ("language", "mode", "told"),
    [
        ("ko", "standard", "알려 주신 분의 질문 수를 셀 때에만"),
        ("ko", "easy", "알려 준 사람의 질문 수를 셀 때도"),
        ("en", "standard", "but the count of questions of those who told"),
        ("en", "easy", "it helps us count your questions"),
    ],
)
async def test_the_privacy_page_says_what_the_cookie_counts(
    citizen: Citizen, language: str, mode: str, told: str
) -> None:
    assert told in await _read(citizen, "/privacy", language, mode)


@pytest.mark.parametrize(
    ("language", "mode", "told"),
    [
        ("ko", "standard", "알려 주신 나이대와 필요한 도움"),
        ("ko", "easy", "알려 주신 나이와 필요한 도움"),
        ("en", "standard", "the age group and"),
        ("en", "easy", "told us"),
    ],
)
@pytest.mark.parametrize("path", ["/erase", "/mydata"])
async def test_who_erases_or_copies_reads_that_what_they_told_is_among_it(
    citizen: Citizen, path: str, language: str, mode: str, told: str
) -> None:
    assert told in await _read(citizen, path, language, mode)


@pytest.mark.parametrize(
    ("language", "mode", "told"),
    [
        ("ko", "standard", "그 전이라도 30일 넘게 묻지 않으시면 지웁니다"),
        ("ko", "easy", "30일 넘게 물어보지 않으면 그때 지웁니다"),
        ("en", "standard", "until you have asked nothing for more than 30 days"),
        ("en", "easy", "If you ask nothing for more than 30 days, we delete it then"),
    ],
)
async def test_whoever_may_tell_of_themselves_reads_that_it_goes_once_they_ask_no_more(
    citizen: Citizen, language: str, mode: str, told: str
) -> None:
    assert told in await _read(citizen, "/aboutme", language, mode)


async def test_the_notice_page_says_which_notices_there_were_before(citizen: Citizen) -> None:
    await citizen.open("/notice")
    assert "이것이 첫 사전고지입니다" in citizen.words


def _released_by_the_city(house: WebHouse) -> dict[str, Released]:
    """A list with the ordinance alone, which is shipped as well."""
    digest = next(key for key, one in shipped_released().items() if one.title == ORDINANCE)
    assert any(one.title == ORDINANCE for one in house.store.documents())
    return {digest: Released(title=ORDINANCE, release="3")}
