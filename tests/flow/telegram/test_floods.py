"""A chat that asks without end is told so once, and nothing of it becomes a flood of our own."""

from __future__ import annotations

from bot.answering import Limits
from city import CityProfile, Clock, Database
from disclosure import Status
from tests.builders.telegram import CONTACT, make_services, open_town
from tests.fakes.knowledge import FakeKnowledge

TOLD = "1분 뒤에 다시"


async def test_a_flood_is_told_once_under_the_notice_and_recorded_once(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    limits = Limits(per_minute=2, per_day=100)
    services = make_services(
        database, profile, clock, opening=FakeKnowledge().opening(), limits=limits
    )
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        await town.ask(citizen)
        await town.ask(citizen)
        for _ in range(20):
            citizen.says("주차요금이 얼마예요?")
        await citizen.hears(TOLD)
        citizen.says("/contact")
        await citizen.hears(CONTACT)
        await town.stop()
        told = [text for text in citizen.heard() if TOLD in text]
        assert len(told) == 1
        assert services.notices.opens(told[0])
        records = town.records(citizen.number)
    statuses = [one.settlement.status for one in records if one.settlement]
    assert statuses == [Status.TOO_FAST, Status.ANSWERED, Status.ANSWERED]
    assert records[0].delivered_at is not None


async def test_an_emergency_in_a_flood_is_answered(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    limits = Limits(per_minute=1, per_day=100)
    services = make_services(
        database, profile, clock, opening=FakeKnowledge().opening(), limits=limits
    )
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        await town.ask(citizen)
        citizen.says("주차요금이 얼마예요?")
        await citizen.hears(TOLD)
        citizen.says("집에 불이 났어요")
        heard = await citizen.hears("112")
        await town.stop()
    assert services.notices.opens(heard.text)
    assert "109" in heard.text
