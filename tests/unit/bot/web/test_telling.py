"""What a citizen may tell of themselves on the web, and take back there."""

from __future__ import annotations

import re

import pytest

from disclosure import About
from tests.builders.web import WebHouse
from tests.fakes.citizen import Citizen


def every_told(house: WebHouse) -> list[dict[About, str]]:
    """What all chats have told."""
    with house.services.database.engine.connect() as connection:
        chats = connection.exec_driver_sql("SELECT DISTINCT chat FROM told_groups").scalars()
        found = [house.services.told.of(chat) for chat in chats]
    return [{about: one.group for about, one in told.items()} for told in found]


def chosen(citizen: Citizen, **groups: str) -> dict[str, str]:
    """The form of the open page with these chosen, as a browser sends it."""
    read = re.findall(r'name="(\w+-read)" value="(\w+)"', citizen.page)
    assert len(read) == 2
    return citizen.filled() | dict(read) | groups


async def test_the_page_says_what_it_is_for_and_nothing_is_chosen(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/privacy")
    assert 'href="/aboutme"' in citizen.page
    await citizen.open("/aboutme")
    for word in ("알려 주지 않으셔도 됩니다", "365일", "180일", "민감정보", "바로 지웁니다"):
        assert word in citizen.words
    assert citizen.page.count("checked") == 2
    assert citizen.page.count('value="untold" checked') == 2
    assert every_told(house) == []


async def test_what_is_chosen_is_kept_and_taken_back_one_by_one(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/aboutme")
    both = chosen(citizen, age="from_19", need="korean_hard")
    assert (await citizen.post("/aboutme", both)).status_code == 303
    assert every_told(house) == [{About.AGE: "from_19", About.NEED: "korean_hard"}]
    await citizen.open("/aboutme")
    assert (
        "지금 알려 주신 것: 나이대 만 19세부터 64세까지, 필요한 도움 한국어가 어려움"
        in citizen.words
    )
    await citizen.post("/aboutme", chosen(citizen, age="from_19", need="untold"))
    assert every_told(house) == [{About.AGE: "from_19"}]
    await citizen.post("/aboutme", chosen(citizen, age="untold", need="untold"))
    assert every_told(house) == []


@pytest.mark.parametrize("fields", [{"age": "from_13"}, {"need": "from_65"}, {"age": ""}, {}])
async def test_a_form_that_says_something_else_keeps_nothing(
    house: WebHouse, citizen: Citizen, fields: dict[str, str]
) -> None:
    await citizen.open("/aboutme")
    assert (await citizen.post("/aboutme", chosen(citizen, **fields))).status_code == 303
    assert every_told(house) == []


async def test_nobody_agrees_to_words_that_they_have_not_read(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/aboutme")
    read = chosen(citizen, age="from_65", need="untold")
    await citizen.send("/voice", mode="easy", back="/aboutme")
    told = await citizen.send("/aboutme", **read)
    assert told.status_code == 409
    assert "고른 것을 저장하지 않았습니다" in citizen.words
    assert every_told(house) == []
    assert (await citizen.post("/aboutme", chosen(citizen, **read))).status_code == 409
    again = chosen(citizen, age="from_65", need="untold")
    assert (await citizen.post("/aboutme", again)).status_code == 303
    assert every_told(house) == [{About.AGE: "from_65"}]


async def test_a_form_that_says_of_no_words_that_they_were_read_keeps_nothing(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/aboutme")
    unread = citizen.filled(age="from_65", need="screen_reader")
    assert (await citizen.post("/aboutme", unread)).status_code == 409
    assert every_told(house) == []


async def test_what_was_told_is_taken_back_under_whatever_words(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/aboutme")
    await citizen.post("/aboutme", chosen(citizen, age="from_65", need="korean_hard"))
    read = chosen(citizen, age="untold", need="korean_hard")
    await citizen.send("/voice", mode="easy", back="/aboutme")
    assert (await citizen.post("/aboutme", read)).status_code == 409
    assert every_told(house) == [{About.NEED: "korean_hard"}]


async def test_only_a_form_of_this_session_tells_anything(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/aboutme")
    refused = await citizen.post("/aboutme", {"token": "forged", "age": "from_65"})
    assert refused.status_code == 403
    told = chosen(citizen, age="from_65")
    elsewhere = await citizen.post("/aboutme", told, origin="https://evil.example")
    assert elsewhere.status_code == 403
    assert every_told(house) == []


async def test_erasing_this_browser_forgets_what_it_told(house: WebHouse, citizen: Citizen) -> None:
    await citizen.open("/aboutme")
    await citizen.post("/aboutme", chosen(citizen, age="from_65", need="untold"))
    assert every_told(house) == [{About.AGE: "from_65"}]
    await citizen.open("/erase")
    assert "나이대와 필요한 도움도 지웁니다" in citizen.words
    await citizen.post("/erase", {"token": citizen.filled()["token"], "confirm": "yes"})
    assert every_told(house) == []
