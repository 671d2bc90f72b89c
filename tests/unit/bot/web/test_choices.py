"""A citizen chooses how they are answered, and is forgotten when they say so."""

import pytest

from bot.web.session import COOKIE
from tests.builders.web import WebHouse
from tests.fakes.citizen import Citizen

QUESTION = "공영주차장 요금이 얼마예요?"


async def test_easy_words_are_remembered_and_switched_off_again(citizen: Citizen) -> None:
    await citizen.open("/")
    await citizen.send("/voice", mode="easy", back="/contact")
    assert "사람의 도움이 필요하면 전화하세요." in citizen.words
    assert 'aria-pressed="true"' in citizen.page
    await citizen.open("/privacy")
    assert "무엇을 저장하나요?" in citizen.words
    await citizen.send("/voice", mode="standard", back="/privacy")
    assert 'aria-pressed="false"' in citizen.page


@pytest.mark.parametrize("value", ["", "xx", "EASY", "<script>"])
async def test_a_voice_that_does_not_exist_changes_nothing(citizen: Citizen, value: str) -> None:
    await citizen.open("/")
    page = await citizen.send("/voice", mode=value, language=value, back="/")
    assert page.status_code == 200
    assert '<html lang="ko">' in citizen.page
    assert 'aria-pressed="false"' in citizen.page


@pytest.mark.parametrize(
    ("back", "leads"),
    [
        ("/notice", "/notice"),
        ("/sources/가 조례/제1조", "/sources/%EA%B0%80%20%EC%A1%B0%EB%A1%80/%EC%A0%9C1%EC%A1%B0"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/a\r\nset-cookie: x=y", "/"),
        ("//[", "/"),
        ("", "/"),
    ],
)
async def test_the_way_back_stays_in_the_house(citizen: Citizen, back: str, leads: str) -> None:
    await citizen.open("/")
    sent = await citizen.post("/voice", citizen.filled(mode="easy", back=back))
    assert sent.status_code == 303
    assert sent.headers["location"] == leads


async def test_erasing_asks_first(house: WebHouse, citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/erase")
    assert (await citizen.send("/erase")).status_code == 422
    assert "표시해 주세요" in citizen.words
    await citizen.open("/")
    assert QUESTION in citizen.page
    assert house.services.records.find(1) is not None


async def test_erasing_destroys_the_words_and_gives_a_new_number(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    await citizen.send("/voice", mode="easy", back="/")
    before = citizen.browser.cookies[COOKIE]
    await citizen.open("/erase")
    await citizen.send("/erase", confirm="yes")
    assert "1개를 지웠습니다" in citizen.words
    assert citizen.browser.cookies[COOKIE] != before
    kept = house.services.records.find(1)
    assert kept is not None
    assert kept.asked.question == ""
    await citizen.open("/")
    assert QUESTION not in citizen.page
    assert 'class="first-notice"' in citizen.page
    assert 'aria-pressed="false"' in citizen.page


async def test_erasing_nothing_says_so(citizen: Citizen) -> None:
    await citizen.open("/erase")
    await citizen.send("/erase", confirm="yes")
    assert "지울 기록이 없었습니다" in citizen.words


@pytest.mark.parametrize("path", ["/voice", "/erase", "/rate", "/again"])
async def test_a_form_without_its_token_is_refused(citizen: Citizen, path: str) -> None:
    await citizen.open("/")
    fields = citizen.filled(token="forged", confirm="yes", record="1", mode="easy")
    refused = await citizen.post(path, fields)
    assert refused.status_code == 403
    assert "요청을 받을 수 없습니다" in refused.text
