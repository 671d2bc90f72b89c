"""Fifty browsers at once meet no error, and what each of them did stands in the journal."""

from __future__ import annotations

import asyncio
from collections import Counter

import httpx

from admin.officials import Role
from tests.builders.officials import Staff
from tests.builders.web import WebHouse
from tests.fakes.citizen import SITE
from tests.unit.admin.office.conftest import Browser

MANY = 50
PEOPLE = 5
PAGES = ("/office", "/office/account", "/office/accounts", "/office/journal", "/office/switch")


async def test_fifty_at_once_meet_no_error_and_lose_no_act(house: WebHouse, staff: Staff) -> None:
    people = [f"official{number}" for number in range(PEOPLE)]
    for name in people:
        staff.hire(name, Role.ADMINISTRATOR, Role.OFFICER)

    async def work(name: str) -> list[int]:
        transport = httpx.ASGITransport(app=house.app)
        async with httpx.AsyncClient(transport=transport, base_url=SITE, timeout=60) as client:
            browser = Browser(client=client)
            await browser.enter(name)
            seen = [(await browser.get(page)).status_code for page in PAGES]
            pressed = await browser.post("/office/switch/off", reason=name, topic="")
            taken = await browser.post("/office/accounts/file", form="csv")
            return [*seen, pressed.status_code, taken.status_code]

    names = people * (MANY // PEOPLE)
    told = Counter(status for seen in await asyncio.gather(*map(work, names)) for status in seen)
    assert told == {200: MANY * (len(PAGES) + 1), 303: MANY}
    acts = staff.journal.latest(limit=500)
    for verb in ("switch.off", "list.taken"):
        assert sorted(one.act.by for one in acts if one.act.verb == verb) == sorted(names)
