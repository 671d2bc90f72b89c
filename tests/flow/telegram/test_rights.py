"""/explain, /object and /human on Telegram, and the outcome that comes back to the chat."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from bot.services import Services
from city import FixedClock
from disclosure import Status
from tests.builders.telegram import ANSWER, ASK, Town, open_town

OUTCOME = "요금표를 다시 확인했고 답변이 맞습니다."


async def test_an_answer_ends_with_its_receipt_code(town: Town) -> None:
    citizen = town.telegram.citizen()
    answer = await town.ask(citizen)
    code = town.services.receipts.code(town.newest(citizen).number)
    assert answer.text.startswith("[AI 안내]")
    assert answer.text.endswith(f"답변 확인 번호: {code}")
    assert town.services.receipts.record(code) == town.newest(citizen).number


async def test_the_last_answer_is_explained_from_its_record(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says("/explain")
    told = (await citizen.hears("이렇게 나온 까닭")).text
    for words in (
        "「여수시 주차장 조례」 제5조: 질문과 가장 가까운 조문",
        "조문 찾기 → 답 쓰기",
        "언어 모델이 짓지 않았습니다",
        "사전고지 2026-11-1",
        "sample-embedder@1",
    ):
        assert words in told


@pytest.mark.parametrize("command", ["/explain", "/object"])
async def test_before_the_first_answer_there_is_nothing_to_explain_or_object_to(
    town: Town, command: str
) -> None:
    citizen = town.telegram.citizen()
    citizen.says(command)
    await citizen.hears("먼저 물어봐 주세요")


async def test_a_person_is_named_with_number_and_hours_even_before_the_first_answer(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/human")
    first = await citizen.hears("어느 부서의 일인지")
    await town.ask(citizen)
    citizen.says("/human")
    second = await citizen.hears("주차차량과가 맡고 있습니다")
    for said in (first, second):
        assert "1899-2012" in said.text
        assert "평일 9시부터 18시까지" in said.text


async def test_english_is_spoken_to_who_reads_it(town: Town) -> None:
    citizen = town.telegram.citizen(79, language="en")
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    citizen.says("/object The fee is wrong, call 010-1234-5678")
    told = await citizen.hears("registered under number 1")
    assert "010-1234-5678" not in told.text
    assert "The fee is wrong" in told.text


async def test_an_objection_gets_a_number_a_day_and_hides_personal_data(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says("/object 요금이 다릅니다. 010-1234-5678로 알려 주세요. " + "가" * 2000)
    told = await citizen.hears("접수번호는 1번")
    assert "2026. 12. 8.까지" in told.text
    kept = town.services.objections.about(town.newest(citizen).number)
    assert kept is not None
    assert kept.open
    assert "010-1234-5678" not in kept.reason
    assert kept.reason.startswith("요금이 다릅니다")
    assert len(kept.reason) == 500


async def test_the_outcome_reaches_the_chat_and_the_address_is_destroyed(
    services: Services,
) -> None:
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        await town.ask(citizen)
        citizen.says("/object")
        await citizen.hears("접수번호는 1번")
        services.objections.close(1, "김담당", OUTCOME)
        told = await citizen.hears(OUTCOME)
        assert told.text.startswith("[AI 안내]")
        assert "김담당" not in told.text
        await town.all_done()
    assert not _kept_addresses(services)
    assert len([one for one in citizen.heard() if OUTCOME in one]) == 1


def _kept_addresses(services: Services) -> list[bytes]:
    with services.database.unit() as session:
        rows = session.execute(text("select sealed from objections")).scalars()
        return [one for one in rows if one]


async def test_what_is_objected_to_is_not_forgotten_before_its_outcome(town: Town) -> None:
    citizen, services = town.telegram.citizen(), town.services
    await town.ask(citizen)
    await town.ask(citizen)
    citizen.says("/object")
    await citizen.hears("접수번호는 1번")
    frozen, other = (one.number for one in town.records(citizen.number))
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    told = await citizen.hears("이의제기 1건을 살펴보는 중")
    assert "/object 취소" in told.text
    assert _question(services, other) == ""
    assert _question(services, frozen) == ASK
    services.objections.close(1, "김담당", OUTCOME)
    assert _question(services, frozen) == ""


async def test_who_forgets_before_the_outcome_came_reads_it_at_once_and_leaves_no_address(
    town: Town, clock: FixedClock
) -> None:
    citizen, world = town.telegram.citizen(), town.telegram.world
    await town.ask(citizen)
    citizen.says("/object")
    await citizen.hears("접수번호는 1번")
    await town.all_done()
    world.blocked.add(citizen.number)
    town.services.objections.close(1, "김담당", OUTCOME)
    await town.put_off()
    world.blocked.clear()
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    await citizen.hears(OUTCOME)
    await citizen.hears("모두 지웠습니다")
    await town.all_done()
    await town.passes(clock, 3600)
    await town.ask(citizen)
    assert sum(OUTCOME in one for one in citizen.heard()) == 1
    assert town.services.objections.of_chat(town.chat(citizen.number)) == {}


async def test_who_takes_an_objection_back_is_forgotten_at_once(town: Town) -> None:
    citizen, services = town.telegram.citizen(), town.services
    await town.ask(citizen)
    number = town.newest(citizen).number
    citizen.says("/object")
    await citizen.hears("접수번호는 1번")
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    told = await citizen.hears("이의제기 1건을 살펴보는 중")
    assert "지웠습니다" not in told.text, "nothing was erased yet"
    citizen.says("/object 취소")
    await citizen.hears("1번을 거두셨습니다")
    assert _question(services, number) == ""
    assert services.objections.listed() == ()
    citizen.says("/object 취소")
    await citizen.hears("먼저 물어봐 주세요")


def _question(services: Services, number: int) -> str:
    record = services.records.find(number)
    assert record is not None
    return record.asked.question


async def test_a_stop_reaches_the_next_answer_and_the_number_stays(town: Town) -> None:
    citizen, switch = town.telegram.citizen(), town.services.switch
    await town.ask(citizen)
    switch.turn(off=True, by="김담당", reason="틀린 요금")
    citizen.says(ASK)
    told = await citizen.hears("답변을 멈추었습니다")
    assert told.text.startswith("[AI 안내]")
    assert "1899-2012" in told.text
    assert ANSWER not in told.text
    assert town.newest(citizen).settlement.status is Status.PAUSED  # pyright: ignore[reportOptionalMemberAccess]
    citizen.says("불이 났어요")
    await citizen.hears("119")
    switch.turn(off=False, by="김담당", reason="고침")
    citizen.says("그럼 지금은 " + ASK)
    await citizen.hears(ANSWER)
