"""Both channels run and break in every way, the log tells all it can, and names nobody.

Neither the bot's token, nor a word of a question, nor the number of a chat stands in any byte of
it: in both forms, at DEBUG, on every way on which something goes wrong.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Literal, cast
from urllib.parse import quote

import httpx
import pytest
from sqlalchemy import event

from bot.services import Services
from city import CityProfile, Clock, Database
from knowledge import SearchResult
from tests.builders.library import make_search
from tests.builders.talkative_log import talkative_log
from tests.builders.telegram import (
    ANSWER,
    Town,
    eventually,
    make_entry,
    make_services,
    open_town,
    with_catalogue,
)
from tests.builders.web import make_web
from tests.fakes.citizen import Citizen
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import bad_gateway, bad_request, cut, forbidden, lost_reply, moved
from tests.telegram_simulator.server import TOKEN

NUMBER = 7_712_345_678
GROUP = -1_009_876_543_210
MOVED_TO = -1_001_112_223_334
WORDS = ("깨꽃마을", "노랑바위", "주차요금이", "010-7788-9900")
QUESTION = "깨꽃마을 노랑바위 앞인데 주차요금이 얼마예요? 제 번호는 010-7788-9900"
BREAKS = "무너지는"
"""A question with this word breaks the step that searches for it."""
SORRY = "답을 드리지 못했습니다"


@pytest.fixture(params=["text", "json"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Path]:
    folder = tmp_path / "log"
    folder.mkdir()
    form = cast("Literal['text', 'json']", request.param)
    with talkative_log(folder / "assistant.log", form, [TOKEN]):
        yield folder / "assistant.log"


def searching(text: str) -> SearchResult:
    if BREAKS in text:
        raise httpx.HTTPError(f"POST http://host/bot{TOKEN}/sendMessage?text={text}")
    return replace(make_search(), words=("주차", "요금"))


def assert_names_nobody(log: Path, *expected: str, token: str = TOKEN) -> None:
    """The log tells what is expected, and no secret in any way in which it could be written."""
    told = log.read_text(encoding="utf-8")
    for words in expected:
        assert words in told
    numbers = (str(NUMBER), str(-GROUP)[3:], str(-MOVED_TO)[3:])
    for secret in (*WORDS, BREAKS, *numbers, token.partition(":")[2]):
        for written in (secret, ascii(secret)[1:-1], quote(secret)):
            assert written not in told


@pytest.fixture
def services(database: Database, profile: CityProfile, clock: Clock) -> Services:
    opening = with_catalogue(FakeKnowledge(search=searching), make_entry())
    return make_services(database, profile, clock, opening=opening)


async def _everything_goes_wrong(town: Town) -> None:
    citizen = town.telegram.citizen(NUMBER)
    town.telegram.fail("sendMessage", cut(), bad_gateway())
    citizen.says(QUESTION)
    await citizen.hears(ANSWER)
    citizen.says(f"{BREAKS} {QUESTION}")
    await citizen.hears(SORRY)
    town.telegram.fail("editMessageText", lost_reply(), bad_request("message text is odd"))
    citizen.says(QUESTION)
    await citizen.hears(ANSWER)
    town.telegram.fail("sendMessage", forbidden("bot was blocked by the user"))
    citizen.says(f"/object {QUESTION}")
    await town.telegram.until(lambda: not town.telegram.world.faults["sendmessage"])
    citizen.joins(GROUP)
    citizen.joins(MOVED_TO)
    town.telegram.fail("sendMessage", moved(MOVED_TO))
    citizen.says(f"@yeosu_test_bot {QUESTION}", chat=GROUP)
    await citizen.hears(ANSWER, chat=GROUP)
    town.telegram.world.push(message={"text": QUESTION, "chat": NUMBER})
    town.telegram.fail("sendDocument", bad_gateway(), bad_request("file is odd"))
    citizen.says("/mydata")
    await town.telegram.until(lambda: not town.telegram.world.faults["senddocument"])
    await town.all_done()


async def test_telegram_breaks_in_every_way_and_the_log_names_nobody(
    services: Services, log: Path
) -> None:
    async with open_town(services) as town:
        await _everything_goes_wrong(town)
    assert_names_nobody(
        log, "the pipeline broke", "httpx.HTTPError", "was not delivered", "passed over"
    )


async def test_a_handler_that_breaks_over_a_question_tells_its_place_alone(
    profile: CityProfile, database: Database, clock: Clock, log: Path
) -> None:
    services = make_services(database, profile, clock, opening=with_catalogue(FakeKnowledge()))
    async with open_town(services) as town:
        citizen = town.telegram.citizen(NUMBER)
        await town.introduce(citizen)
        services.opening.wait().catalogue.documents = _breaking  # type: ignore[method-assign]
        citizen.says("/sources")
        await citizen.hears("전화")
    assert_names_nobody(log, "the handler show_sources broke", "RuntimeError")


def _breaking() -> None:
    raise RuntimeError(f"{QUESTION} of {NUMBER} to bot{TOKEN}")


async def test_a_token_that_telegram_refuses_is_not_repeated(services: Services, log: Path) -> None:
    wrong = f"{TOKEN[:-4]}-bad"
    async with open_town(services, token=wrong) as town:
        await eventually(town.running.done)
    assert_names_nobody(log, token=wrong)


async def test_the_web_breaks_in_every_way_and_the_log_names_nobody(
    profile: CityProfile, database: Database, clock: Clock, log: Path
) -> None:
    house = make_web(profile, database, clock, knowledge=FakeKnowledge(search=searching))
    async with Citizen(house.app) as citizen:
        await citizen.ask(QUESTION)
        assert ANSWER in citizen.words
        await citizen.ask(f"{BREAKS} {QUESTION}")
        assert SORRY in citizen.words
        _refuse_every_statement(house.services.database)
        await citizen.ask(QUESTION)
        await citizen.open(f"/sources/{QUESTION}")
        assert "1899-2012" in citizen.words
    assert_names_nobody(log, "the pipeline broke", "GET /sources broke")


def _refuse_every_statement(database: Database) -> None:
    def refuse(*_of: object) -> None:
        raise RuntimeError(QUESTION)

    event.listen(database.engine, "before_cursor_execute", refuse)
