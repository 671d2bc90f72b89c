"""In a demo every page says that it is one, under the notice; elsewhere none does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from admin.office import office_routes
from admin.public import build_public_routes
from admin.register import Drifts, Lists
from admin.rooms import rooms_over
from city import CityProfile, Database, FixedClock
from tests.builders.disclosure import make_facts
from tests.builders.officials import CHEAP
from tests.builders.web import KEY, make_web
from tests.fakes.citizen import Citizen

SAID = "시범 화면입니다"
PAGES = ("/", "/notice", "/privacy", "/contact", "/sources", "/register", "/office/sign-in", "/no")


@pytest.mark.parametrize("demo", [True, False])
async def test_every_page_says_so_or_none(
    profile: CityProfile, database: Database, clock: FixedClock, *, demo: bool
) -> None:
    shown = replace(profile, demo=demo)
    house = make_web(shown, database, clock)
    notices = house.services.notices
    for router in (
        office_routes(rooms_over(database, clock, shown), notices, CHEAP, key=KEY, public_url=""),
        build_public_routes(
            facts=lambda: make_facts(shown),
            profile=shown,
            notices=notices,
            lists=Lists(database),
            drifts=Drifts(database),
        ),
    ):
        house.app.include_router(router)
    async with Citizen(house.app) as citizen:
        for path in PAGES:
            await citizen.open(path)
            assert (SAID in citizen.page) is demo, path
            assert "[AI 안내]" in citizen.page
