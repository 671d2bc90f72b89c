"""Under an answer of the web: its receipt, why it is so, objecting, a person; and a stop."""

import pytest
from sqlalchemy import text

from bot.web.session import COOKIE
from city import CityProfile, Clock, Database
from disclosure import Channel, Record, Settlement, Status, Switch
from tests.builders.web import WebHouse, make_web
from tests.fakes.citizen import Citizen

QUESTION = "공영주차장 요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."
OUTCOME = "요금표를 다시 확인했고 답변이 맞습니다."


async def test_an_answer_shows_its_code_and_leads_to_every_right(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    code = house.services.receipts.code(1)
    assert f'href="/receipts?code={code}">{code}</a>' in citizen.page
    assert citizen.page.index(ANSWER) < citizen.page.index(code)
    first = citizen.page
    for path in ("/explain/1", "/object/1", "/human/1"):
        assert f'href="{path}"' in first
        assert (await citizen.open(path)).status_code == 200


async def test_the_script_shows_the_same_as_the_page(house: WebHouse, citizen: Citizen) -> None:
    await citizen.open("/")
    told = (await citizen.call("/ask", text=QUESTION)).json()
    assert house.services.receipts.code(1) in told["html"]
    assert "/object/1" in told["html"]


async def test_an_answer_is_explained_in_words(citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/explain/1")
    for words in ("질문과 가장 가까운 조문", "거친 단계", "사전고지 2026-11-1", "이의를 제기"):
        assert words in citizen.words


async def test_a_person_is_named_with_the_hours(citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/human/1")
    assert "주차차량과가 맡고 있습니다" in citizen.words
    assert "평일 9시부터 18시까지" in citizen.words


@pytest.mark.parametrize("path", ["/explain/1", "/object/1", "/human/1"])
async def test_the_rights_of_another_browser_are_nobody_elses(
    house: WebHouse, citizen: Citizen, path: str
) -> None:
    await citizen.ask(QUESTION)
    async with Citizen(house.app) as other:
        await other.open("/")
        assert (await other.open(path)).status_code == 404
        sent = await other.post("/object/1", other.filled(reason="남의 것"))
        assert sent.status_code in (403, 404)
    assert house.services.objections.about(1) is None


async def test_an_objection_is_opened_seen_and_answered(house: WebHouse, citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/object/1")
    await citizen.send("/object/1", reason="제 번호는 010-1234-5678 <b>입니다</b>")
    assert "접수번호는 1번" in citizen.words
    assert "2026. 12. 8.까지" in citizen.words
    assert "010-1234-5678" not in citizen.page
    assert "<b>입니다" not in citizen.page
    await citizen.open("/")
    assert "이의제기 살펴보는 중" in citizen.words
    house.services.objections.close(1, "김담당", OUTCOME)
    await citizen.open("/")
    assert "이의제기 결과 보기" in citizen.words
    assert not _told(house)
    await citizen.open("/object/1")
    assert OUTCOME in citizen.words
    assert "김담당" not in citizen.words
    assert _told(house)


def _told(house: WebHouse) -> bool:
    """Whether it is kept that the only outcome reached its citizen."""
    with house.services.database.unit() as session:
        return session.execute(text("select told_at from objections")).scalar_one() is not None


async def test_a_form_without_its_token_opens_nothing(house: WebHouse, citizen: Citizen) -> None:
    await citizen.ask(QUESTION)
    assert (await citizen.post("/object/1", {"reason": "가"})).status_code == 403
    assert house.services.objections.about(1) is None


async def test_erasing_keeps_what_is_objected_to_until_it_is_taken_back(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    await citizen.ask(QUESTION)
    await citizen.open("/object/2")
    await citizen.send("/object/2", reason="")
    before = citizen.browser.cookies[COOKIE]
    await citizen.open("/erase")
    await citizen.send("/erase", confirm="yes")
    assert "이의제기 1건을 살펴보는 중" in citizen.words
    assert citizen.browser.cookies[COOKIE] == before
    assert _question(house, 1) == ""
    assert _question(house, 2) == QUESTION
    await citizen.open("/object/2")
    assert (await citizen.send("/object/2", withdraw="yes")).status_code == 200
    assert "1번을 거두셨습니다" in citizen.words
    assert _question(house, 2) == ""


async def test_an_outcome_is_still_told_where_its_exchange_was_to_be_erased(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/object/1")
    await citizen.send("/object/1", reason="")
    await citizen.open("/erase")
    await citizen.send("/erase", confirm="yes")
    assert 'href="/object/1"' in citizen.page
    house.services.objections.close(1, "김담당", OUTCOME)
    assert _question(house, 1) == ""
    async with Citizen(house.app) as other:
        assert (await other.open("/object/1")).status_code == 404
    for _ in range(2):
        await citizen.open("/object/1")
        assert OUTCOME in citizen.words
        assert "이제 지웠습니다" in citizen.words


def _question(house: WebHouse, number: int) -> str:
    record = house.services.records.find(number)
    assert record is not None
    return record.asked.question


async def test_a_stop_hides_earlier_answers_and_gives_no_new_ones(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    assert ANSWER in citizen.words
    house.services.switch.turn(off=True, by="김담당", reason="틀린 요금")
    await citizen.ask("다른 " + QUESTION)
    assert ANSWER not in citizen.words
    assert "답변을 멈추었습니다" in citizen.words
    assert "1899-2012" in citizen.words
    record = house.services.records.find(2)
    assert record is not None
    assert record.settlement is not None
    assert record.settlement.status is Status.PAUSED
    house.services.switch.turn(off=False, by="김담당", reason="고침")
    await citizen.open("/")
    assert ANSWER in citizen.words


async def test_a_stopped_document_stops_its_answers_alone(
    house: WebHouse, citizen: Citizen
) -> None:
    house.services.switch.turn(off=True, by="가", reason="나", topic="여수시 도서관 조례")
    await citizen.ask(QUESTION)
    assert ANSWER in citizen.words
    house.services.switch.turn(off=True, by="가", reason="나", topic="여수시 주차장 조례")
    await citizen.ask("그러면 " + QUESTION)
    assert ANSWER not in citizen.words
    assert "지금 멈추어 두었습니다" in citizen.words


async def test_an_answer_that_was_stopped_after_it_was_settled_is_not_shown(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    house.services.switch.turn(off=True, by="가", reason="나")
    told = (await citizen.call("/ask", text=QUESTION)).json()
    assert ANSWER not in str(told)


async def test_an_earlier_answer_that_is_stopped_shows_no_source_and_was_not_delivered(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.open("/")
    await citizen.post("/ask", citizen.filled(text=QUESTION))
    house.services.switch.turn(off=True, by="가", reason="나")
    await citizen.open("/")
    assert "답변을 멈추었습니다" in citizen.words
    assert "30분에 600원" not in citizen.words
    assert 'href="/sources/' not in citizen.page
    assert _record(house).delivered_at is None
    house.services.switch.turn(off=False, by="가", reason="나")
    await citizen.open("/")
    assert 'href="/sources/' in citizen.page
    assert _record(house).delivered_at is not None


async def test_an_answer_that_is_stopped_on_its_way_to_the_page_counts_as_undelivered(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    def stop(_channel: Channel, _settlement: Settlement) -> None:
        Switch(database, clock).turn(off=True, by="가", reason="나")

    house = make_web(profile, database, clock, observe=stop)
    async with Citizen(house.app) as citizen:
        await citizen.open("/")
        told = (await citizen.call("/ask", text=QUESTION)).json()
    assert "답변을 멈추었습니다" in told["error"]
    assert ANSWER not in str(told)
    kept = _record(house)
    assert (kept.undelivered, kept.delivered_at) == ("paused", None)


def _record(house: WebHouse) -> Record:
    found = house.services.records.find(1)
    assert found is not None
    return found


async def test_an_answer_that_is_stopped_is_not_explained_either(
    house: WebHouse, citizen: Citizen
) -> None:
    await citizen.ask(QUESTION)
    await citizen.open("/explain/1")
    assert "여수시 주차장 조례" in citizen.words
    house.services.switch.turn(off=True, by="가", reason="나", topic="여수시 주차장 조례")
    await citizen.open("/explain/1")
    assert "여수시 주차장 조례" not in citizen.words
    assert "지금 멈추어 두었습니다" in citizen.words
