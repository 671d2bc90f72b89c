"""A database that stops taking anything while the service runs: a person to call, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import event

from admin import doctor
from admin.doctor import Health
from city import CityProfile, Clock, Database
from tests.builders.postgres import postgres_files, refusing, stopped
from tests.builders.telegram import (
    ANSWER,
    ASK,
    make_entry,
    make_services,
    open_town,
    with_catalogue,
)
from tests.builders.web import make_web
from tests.fakes.citizen import Citizen
from tests.fakes.knowledge import FakeKnowledge

CALL = "1899-2012"
LATE = "지금은 답을 드리지 못합니다"
SORRY = "답을 드리지 못했습니다"
LONG = f"주차요금이 얼마예요? {'가나다라마바사 ' * 110}"


def _on_connecting(database: Database, *pragmas: str) -> Callable[[], None]:
    """Let every connection from now on open with these; returns what takes that back."""

    def prepare(connection: Any, _record: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    def undo() -> None:
        event.remove(database.engine, "connect", prepare)
        database.engine.dispose()

    event.listen(database.engine, "connect", prepare)
    database.engine.dispose()
    return undo


async def test_a_citizen_of_the_web_reads_whom_to_call_and_goes_on_once_it_is_mended(
    profile: CityProfile, database: Database, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    house = make_web(profile, database, clock)
    async with Citizen(house.app) as citizen:
        undo = _on_connecting(database, "query_only=ON")
        await citizen.ask(ASK)
        assert SORRY in citizen.words
        assert CALL in citizen.words
        assert ASK in citizen.page
        assert "읽기 전용" in caplog.text
        undo()
        await citizen.ask(ASK)
        assert "30분에 600원" in citizen.words


async def test_a_full_database_keeps_what_it_has_and_answers_with_a_telephone_number(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    house = make_web(profile, database, clock)
    async with Citizen(house.app) as citizen:
        await citizen.ask(ASK)
        # As large as it is now, and no larger.
        undo = _on_connecting(database, "max_page_count=1")
        for _ in range(10):
            await citizen.ask(LONG)
            if SORRY in citizen.words:
                break
        assert CALL in citizen.words
        undo()
        await citizen.open("/")
        assert ASK in citizen.words
        assert "30분에 600원" in citizen.words


async def test_a_citizen_of_telegram_reads_whom_to_call_and_is_answered_once_it_is_mended(
    profile: CityProfile, database: Database, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    opening = with_catalogue(FakeKnowledge(), make_entry())
    services = make_services(database, profile, clock, opening=opening)
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        undo = _on_connecting(database, "query_only=ON")
        citizen.says(ASK)
        told = await citizen.hears(LATE)
        assert CALL in told.text
        undo()
        await citizen.hears(ANSWER)
        await town.all_done()
        assert len(town.records(citizen.number)) == 1
    assert "읽기 전용" in caplog.text


async def test_a_server_that_is_away_for_a_while_costs_answers_but_nothing_that_was_kept(
    profile: CityProfile, shaped_postgres: str, postgres_server: str, clock: Clock
) -> None:
    with closing(Database(shaped_postgres)) as database:
        async with Citizen(make_web(profile, database, clock).app) as citizen:
            await citizen.ask(ASK)
            told = citizen.words.count("30분에 600원")
            assert told
            with refusing(postgres_server, shaped_postgres):
                await citizen.ask(LONG)
                assert "[AI 안내]" in citizen.words
                assert CALL in citizen.words
                assert "30분에 600원" not in citizen.words
            await citizen.ask(ASK)
            assert citizen.words.count("30분에 600원") == 2 * told


async def test_a_server_that_dies_keeps_a_citizen_of_telegram_waiting_and_is_answered_after_it(
    profile: CityProfile,
    postgres_server: str,
    shaped_postgres: str,
    clock: Clock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    files = postgres_files()
    assert files is not None
    opening = with_catalogue(FakeKnowledge(), make_entry())
    with closing(Database(shaped_postgres)) as database:
        services = make_services(database, profile, clock, opening=opening)
        async with open_town(services) as town:
            citizen = town.telegram.citizen()
            await town.introduce(citizen)
            await town.all_done()  # Else that waits, half done, before the question.
            with stopped(files, postgres_server):
                citizen.says(ASK)
                told = await citizen.hears(LATE)
                assert CALL in told.text
                check = (
                    "database",
                    lambda: doctor.database(lambda: Database(shaped_postgres), None),
                )
                (finding,) = doctor.examine([check])
                assert finding.health is Health.BROKEN
                assert "서버에 닿지 않습니다" in finding.text
            await citizen.hears(ANSWER)
            await town.all_done()
            assert len(town.records(citizen.number)) == 1
            assert len([one for one in citizen.heard() if ANSWER in one]) == 1
    assert "데이터베이스를 쓸 수 없습니다" in caplog.text
