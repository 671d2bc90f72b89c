"""A secretary at the committee's pages, and a committee of five that sits."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import timedelta

import httpx
import pytest

from admin.books import By
from admin.committee import Appointments, CommitteeBooks
from admin.committee.people import Secretary, Sex
from admin.officials import Role
from city import CityProfile, Database, FixedClock
from tests.builders.committee import EVENING, START, chair, fresh, member, seat_vice_chair
from tests.builders.officials import Staff
from tests.unit.admin.office.conftest import Browser

MEETING = "/office/committee/meetings/1"
ITEM = "/office/committee/items/1"
OPENS = "2026-12-15T14:00"
LATER = "2026-12-15T15:00"
_WHY = {"reason": "회의 진행 기록"}
_BY = By(person="이간사", reason="첫 구성")


def seen(answer: httpx.Response) -> str:
    """The words of a page, as somebody reads them."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", answer.text)).split())


def beside(answer: httpx.Response, field: str) -> str:
    """What is said beside a field; empty if nothing is."""
    found = re.search(rf'id="{field}-error">(.*?)</p>', answer.text, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", found.group(1))) if found else ""


class Desk:
    """Somebody at the committee's pages, who fills in forms."""

    def __init__(self, browser: Browser, books: CommitteeBooks, clock: FixedClock) -> None:
        self.browser, self.books, self.clock, self.name = browser, books, clock, ""

    async def enter(self, name: str) -> None:
        """Sign in anew, as the same or as somebody else."""
        self.name = name
        self.browser.client.cookies.clear()
        await self.browser.enter(name)

    async def evening(self, days: int = 0) -> None:
        """Come back on the evening of the meeting or days later; the session has expired then."""
        self.clock.turn(EVENING + timedelta(days=days) - self.clock.now())
        await self.enter(self.name)

    async def get(self, path: str) -> httpx.Response:
        """Open a page."""
        return await self.browser.get(path)

    async def send(self, path: str, **fields: object) -> httpx.Response:
        """Send a form with a reason."""
        return await self.fill(path, fields)

    async def fill(self, path: str, fields: Mapping[str, object]) -> httpx.Response:
        """Send a form whose fields' names are no names of Python."""
        return await self.browser.send(path, {**_WHY, **fields})

    def form(self, answer: httpx.Response, at: str) -> str:
        """One form of a page: others bear versions of their own."""
        return answer.text.partition(f'id="form-{at}"')[2].partition("</form>")[0]

    async def convene(self, **fields: object) -> httpx.Response:
        """Convene a meeting that is called as it must be, with one item."""
        told = {
            "starts": OPENS, "place": "시청 상황실", "noticed": "2026-11-24",
            "papers": "2026-11-24", "announced": "2026-11-24", "1-title": "생활안내 도입",
            "1-matter": "services", "1-paper": "도입 계획서",
        }  # fmt: skip
        return await self.fill("/office/committee/meetings", {**told, **fields})

    async def arrive(self, *members: int) -> httpx.Response:
        """Keep that members came at the beginning, on that day's evening."""
        await self.evening()
        return await self.send(f"{MEETING}/arrivals", member=list(members), arrived=OPENS)

    async def vote(self, choices: Mapping[int, str], **fields: object) -> httpx.Response:
        """Keep votes on the first item."""
        told = {f"{number}-choice": choice for number, choice in choices.items()}
        return await self.fill(f"{ITEM}/votes", {"at": LATER, **told, **fields})

    async def hold(self) -> None:
        """A meeting whose item was carried, four to one, and that is over."""
        kept = [await self.convene(), await self.arrive(1, 2, 3, 4, 5)]
        seat_vice_chair(self.books, 2)
        kept += [
            await self.vote({1: "for", 2: "for", 3: "for", 4: "for", 5: "against"}),
            await self.send(f"{ITEM}/decision", text="조건을 붙여 도입한다", at=LATER),
            await self.send(f"{MEETING}/end", version="1", ended="2026-12-15T16:00"),
        ]
        assert all(one.status_code == 303 for one in kept), [one.text for one in kept]


VICE_CHAIR = {
    "version": "1", "name": "위원2", "category": "expert", "sex": "woman", "since": "2026-03-01",
    "until": "2028-02-29", "seat": "vice_chair", "elected_in": "1", "other_committees": "0",
}  # fmt: skip


@pytest.fixture
def books(database: Database, clock: FixedClock, profile: CityProfile) -> CommitteeBooks:
    """The committee's books."""
    return CommitteeBooks(database, clock, profile)


@pytest.fixture
def seated(books: CommitteeBooks) -> Appointments:
    """A chair, four experts of whom two are women, and a secretary."""
    people = Appointments(books)
    sexes = (Sex.WOMAN, Sex.MAN, Sex.WOMAN, Sex.MAN)
    others = [fresh(member(n, sex=sex)) for n, sex in enumerate(sexes, 2)]
    assert people.appoint([fresh(chair()), *others], _BY).done
    named = Secretary(name="이간사", post="인공지능팀장", since=START)
    assert people.name_secretary(named, _BY).done
    return people


@pytest.fixture
async def secretary(
    browser: Browser,
    staff: Staff,
    books: CommitteeBooks,
    seated: Appointments,
    clock: FixedClock,
) -> Desk:
    """The secretary, signed in."""
    assert seated.committee().members
    staff.hire("lee", Role.SECRETARY)
    desk = Desk(browser, books, clock)
    await desk.enter("lee")
    return desk
