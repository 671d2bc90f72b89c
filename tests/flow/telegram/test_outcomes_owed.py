"""An outcome of an objection that something of ours keeps from being told arrives once, later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.services import Services
from bot.telegram.owed import AGAIN_S, MOST_DEATHS
from city import CityProfile, Database, FixedClock
from disclosure import Objection, Objections, Seal
from tests.builders.telegram import KEY, Town, make_services, open_town
from tests.telegram_simulator import Citizen

OUTCOME = "요금표를 다시 확인했고 답변이 맞습니다."
_WEEKS = timedelta(weeks=2)


class _BreaksOnce(Objections):
    """Objections over which a handler breaks the first time it looks a case up."""

    broken = False

    def find(self, number: int) -> Objection | None:
        """The case, from the second time on."""
        if not self.broken:
            self.broken = True
            raise ArithmeticError
        return super().find(number)


async def _objected(town: Town) -> Citizen:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says("/object")
    await citizen.hears("접수번호는 1번")
    await town.all_done()
    return citizen


async def test_a_handler_that_breaks_once_delays_an_outcome_and_apologises_to_nobody(
    services: Services,
    database: Database,
    profile: CityProfile,
    clock: FixedClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    objections = _BreaksOnce(database, clock, profile)
    async with open_town(replace(services, objections=objections)) as town:
        citizen = await _objected(town)
        objections.close(1, "김담당", OUTCOME)
        await _is_told_an_hour_later(town, citizen, clock)
    assert "case 1 was not told" in caplog.text


async def test_an_outcome_that_workers_die_over_is_left_alone_for_an_hour_and_then_told(
    town: Town, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    citizen, inbox = await _objected(town), town.services.inbox
    await town.stop()
    town.services.objections.close(1, "김담당", OUTCOME)
    for _ in range(MOST_DEATHS):
        inbox.claim(inbox.join(), [], 9)
    town.restart()
    await _is_told_an_hour_later(town, citizen, clock)
    assert f"case 1: {MOST_DEATHS} workers died over telling it" in caplog.text


async def test_an_outcome_that_only_stood_beside_what_kills_is_told_on_its_own_turn(
    town: Town,
) -> None:
    citizen, inbox = await _objected(town), town.services.inbox
    await town.stop()
    town.services.objections.close(1, "김담당", OUTCOME)
    for _ in range(MOST_DEATHS - 1):
        inbox.claim(inbox.join(), [], 9)
    town.restart()
    await citizen.hears(OUTCOME)


@pytest.mark.parametrize("content", [b"nonsense", b'{"k": "outcome", "c": 77, "d": "x"}'])
async def test_an_outcome_that_cannot_be_read_is_kept_and_told_once_it_can(
    town: Town, clock: FixedClock, content: bytes
) -> None:
    citizen = await _objected(town)
    await town.stop()
    town.services.objections.close(1, "김담당", OUTCOME)
    right = _write(town, Seal(KEY).close(content, -1))
    town.restart()
    await town.put_off()
    await town.stop()
    _write(town, right)
    town.restart()
    await _is_told_an_hour_later(town, citizen, clock)


async def test_an_outcome_under_another_key_waits_for_its_own_longer_than_a_week(
    town: Town, database: Database, profile: CityProfile, clock: FixedClock
) -> None:
    citizen, right = await _objected(town), town.services
    await town.stop()
    right.objections.close(1, "김담당", OUTCOME)
    town.services = make_services(
        database, profile, clock, opening=right.opening, key=b"a key that was set by mistake"
    )
    clock.turn(_WEEKS)
    town.restart()
    await town.put_off()
    await town.stop()
    town.services = right
    town.restart()
    await _is_told_an_hour_later(town, citizen, clock)


async def _is_told_an_hour_later(town: Town, citizen: Citizen, clock: FixedClock) -> None:
    await town.put_off()
    before = citizen.heard()
    await town.passes(clock, AGAIN_S)
    await citizen.hears(OUTCOME)
    await town.all_done()
    assert sum(OUTCOME in one for one in citizen.heard()) == 1
    assert not any("저희 쪽 문제로" in one for one in citizen.heard())
    assert not any(OUTCOME in one for one in before)
    with town.services.database.unit() as session:
        told = session.execute(text("select told_at from objections")).scalar_one()
    assert told is not None


def _write(town: Town, sealed: bytes) -> bytes:
    """Put something else into the only item; returns what was in it."""
    with town.services.database.unit() as session:
        was: bytes = session.execute(text("select sealed from inbox")).scalar_one()
        session.execute(text("update inbox set sealed = :sealed"), {"sealed": sealed})
    return was
