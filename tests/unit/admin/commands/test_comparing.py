"""While the service runs, what runs is compared with what the committee decided."""

from __future__ import annotations

import asyncio
import logging
from types import SimpleNamespace
from typing import Any, cast

import pytest

from admin.commands.comparing import Comparing, comparing_of
from admin.public import Parts
from admin.register import Aspect, Bindings, Setup
from admin.rooms import rooms_over
from city import CityProfile, Clock, Database, DatabaseUnavailable, Opening, Voice
from disclosure import Inbox, Notices, Switch
from knowledge import Knowledge
from tests.builders.bindings import SECRETARY, decide, setup
from tests.builders.inbox import SEAL
from tests.builders.waiting import eventually


class Looked:
    """Notes what it is asked to compare; the first time the database is gone."""

    def __init__(self) -> None:
        self.asked: list[Setup | None] = []

    def look(self, own: Setup | None) -> None:
        self.asked.append(own)
        if len(self.asked) == 1:
            raise DatabaseUnavailable(problem="gone")


async def test_it_looks_again_and_again_though_the_database_is_gone_for_a_while(
    caplog: pytest.LogCaptureFixture,
) -> None:
    looked = Looked()
    expired: list[bool] = []
    job = Comparing(cast("Bindings", looked), setup, lambda: expired.append(True), every_s=0.001)
    with caplog.at_level(logging.WARNING):
        running = asyncio.create_task(job.run())
        await eventually(lambda: len(looked.asked) > 2)
        await job.stop()
        await running
    assert looked.asked[0] == setup()
    assert len(expired) >= len(looked.asked) - 1
    assert "could not be compared" in caplog.text


async def test_the_service_itself_is_compared_as_soon_as_its_library_is_open(
    database: Database, clock: Clock, profile: CityProfile
) -> None:
    library: Any = SimpleNamespace(
        catalogue=SimpleNamespace(documents=tuple),
        writer=SimpleNamespace(name="quote"),
        embedding_model="e",
        snapshot="s 1",
        prompts=(),
    )
    opening = Opening(lambda: cast("Knowledge", library)).start()
    served = SimpleNamespace(
        profile=profile,
        notices=Notices(profile.notices),
        opening=opening,
        inbox=Inbox(database, clock, SEAL),
        switch=Switch(database, clock),
    )
    rooms = rooms_over(database, clock, profile)
    decided = setup(model="quote, other", prompts="")
    decided = {**decided, Aspect.NOTICE: served.notices.version(Voice())}
    assert rooms.bindings.bind(None, decide(rooms.committee), decided, SECRETARY).done
    job, drifts = comparing_of(rooms, cast("Parts", served)), rooms.drifts
    opening.wait()
    running = asyncio.create_task(job.run())
    await eventually(lambda: drifts.standing(None).drifts)
    await job.stop()
    await running
    assert [one.aspect for one in drifts.standing(None).drifts] == [Aspect.MODEL]
