"""A browser gets the copy of its own records, and of no other's."""

from __future__ import annotations

from tests.builders.web import WebHouse
from tests.fakes.citizen import Citizen

QUESTION = "공영주차장 요금이 얼마예요?"


async def test_the_copy_is_a_file_of_this_browser_that_nobody_stores(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/privacy")
    assert 'href="/mydata"' in citizen.page
    await citizen.open("/mydata")
    assert "파일 하나로 드립니다" in citizen.words
    given = await citizen.post("/mydata", citizen.filled())
    assert given.headers["cache-control"] == "no-store"
    assert given.headers["content-type"] == "application/json"
    assert given.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    copy = given.json()
    assert house.services.notices.opens(copy["notice"])
    assert [one["질문"] for one in copy["질문과 답변"]] == [QUESTION]


async def test_another_browser_gets_nothing_of_it(house: WebHouse, citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    async with Citizen(house.app) as other:
        await other.open("/mydata")
        given = await other.post("/mydata", other.filled())
    assert "질문과 답변" not in given.json()


async def test_only_a_form_of_this_session_gives_it(citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/mydata")
    for token in ("", "forged"):
        refused = await citizen.post("/mydata", {"token": token})
        assert refused.status_code == 403
        assert QUESTION not in refused.text
    elsewhere = await citizen.post("/mydata", citizen.filled(), origin="https://evil.example")
    assert elsewhere.status_code == 403


async def test_who_asks_again_and_again_is_told_to_wait(citizen: Citizen) -> None:
    await citizen.open("/mydata")
    codes = [(await citizen.post("/mydata", citizen.filled())).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]
    await citizen.send("/mydata")
    assert "1분 뒤에 다시" in citizen.words
