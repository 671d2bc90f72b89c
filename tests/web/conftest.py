"""What browser tests stand on: Chromium, and the whole web served on the loopback."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import APIRouter
from playwright.sync_api import Browser, Page

from admin.office import office_routes
from admin.officials import Role
from admin.public import build_public_routes, made_public, receipts_of, transparency_of
from admin.register import Drifts, Lists
from admin.rooms import Rooms, rooms_over
from admin.transparency import Sources
from city import CityProfile, SystemClock
from disclosure import Ledger, Notices
from knowledge import Draft, SearchResult, WritingRequest
from tests.builders.browser import CHROMIUM, Look, chromium, looking
from tests.builders.disclosure import make_facts, make_ledger
from tests.builders.equal_service import a_busy_quarter, counted_of, keep_counted, timed
from tests.builders.library import make_article, make_draft, make_hit, make_search, make_sentence
from tests.builders.officials import CHEAP, Staff, make_staff
from tests.builders.shaped import shaped_sqlite
from tests.builders.two_matters import find, write
from tests.builders.web import KEY, WebHouse, make_web
from tests.fakes.knowledge import FakeKnowledge
from tests.fakes.server import serving

Visit = Callable[[Look], Page]


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    """Chromium; without it the tests are skipped here and fail where they must run."""
    if not CHROMIUM.exists():
        reason = f"{CHROMIUM} is not installed: browser tests are skipped"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def gate() -> threading.Event:
    """While it is cleared, the library does not answer."""
    gate = threading.Event()
    gate.set()
    return gate


@pytest.fixture(scope="session")
def house(
    profile: CityProfile, tmp_path_factory: pytest.TempPathFactory, gate: threading.Event
) -> Generator[WebHouse]:
    """The citizens' pages and the register in one application, as they are served."""
    path: Path = tmp_path_factory.mktemp("web") / "web.db"
    database = shaped_sqlite(path)
    knowledge = _two_sources(gate)
    house = make_web(profile, database, SystemClock(), knowledge=knowledge)
    house.app.include_router(
        build_public_routes(
            facts=lambda: make_facts(profile),
            profile=profile,
            notices=house.services.notices,
            lists=Lists(database),
            drifts=Drifts(database),
        )
    )
    ledger = make_ledger(database, SystemClock(), path.with_name("ledger.key"))
    house.app.include_router(
        receipts_of(
            ledger=ledger,
            receipts=house.services.receipts,
            profile=profile,
            notices=house.services.notices,
            clock=SystemClock(),
        )
    )
    notices, rooms = house.services.notices, rooms_over(database, SystemClock(), profile)
    house.app.include_router(_transparency(rooms, ledger, notices))
    house.app.include_router(made_public(rooms, notices, ""))
    house.app.include_router(office_routes(rooms, notices, CHEAP, key=KEY, public_url=""))
    yield house
    database.close()


def _transparency(rooms: Rooms, ledger: Ledger, notices: Notices) -> APIRouter:
    """The transparency page over a quarter and a month that were counted."""
    for name in ("2026-Q3", "2026-08"):
        counted = timed(counted_of(a_busy_quarter(), name))
        keep_counted(rooms.database, counted, SystemClock().now())
    return transparency_of(
        room=rooms.equal_service,
        ledger=ledger,
        profile=rooms.profile,
        notices=notices,
        sources=Sources(),
    )


@pytest.fixture(scope="session")
def staff(house: WebHouse) -> Staff:
    """The officials of the served web: one of each role."""
    staff = make_staff(house.services.database, SystemClock())
    staff.hire("kim", Role.ADMINISTRATOR)
    staff.hire("lee", Role.AUDITOR)
    staff.hire("seo", Role.SECRETARY)
    staff.hire("choi", Role.MEMBER)
    staff.hire("park", Role.OFFICER)
    return staff


@pytest.fixture(scope="session")
def address(house: WebHouse) -> Generator[str]:
    """Where it is served."""
    with serving(house.app) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, address: str) -> Generator[Visit]:
    """Opens pages that look as a test asks, each as a citizen who was never here."""
    with ExitStack() as stack:
        yield lambda look: stack.enter_context(looking(browser, look, address))


def _two_sources(gate: threading.Event) -> FakeKnowledge:
    first, second = make_article(), make_article(article="제6조", heading="감면")
    draft = make_draft(
        make_sentence(article=first),
        make_sentence(
            "장애인은 100분의 50을 감면합니다.",
            article=second,
            quote="장애인은 100분의 50을 감면한다.",
        ),
    )

    def search(text: str) -> SearchResult:
        gate.wait(30)
        if "교복" in text:
            return find(text)
        return replace(make_search(make_hit(first), make_hit(second)), words=("주차장",))

    def compose(request: WritingRequest) -> Draft:
        return draft if request.hits[0].article == first else write(request)

    return FakeKnowledge(search=search, compose=compose)
