"""Everything that anybody may see, as the house serves it, with something in each room."""

from __future__ import annotations

from asyncio import Runner
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from fastapi import APIRouter, FastAPI
from starlette.routing import Route

from admin.public import FactsOfService, public_routes
from admin.register import Register, RegisterBooks
from admin.rooms import rooms_over
from admin.surveys import Surveys
from city import CityProfile, Clock, Database, FixedClock
from disclosure import Ledger
from tests.builders.disclosure import make_ledger, settled
from tests.builders.equal_service import a_busy_quarter, counted_of, keep_counted
from tests.builders.register import LEE, high_impact, in_service
from tests.builders.surveys import published
from tests.builders.web import make_web


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicWeb:
    """The web with the public's pages, and what a test looks up."""

    app: FastAPI
    router: APIRouter
    ledger: Ledger
    code: str
    """The receipt code of a record."""

    def files(self, *endings: str) -> list[Route]:
        """The routes of the files of some kinds."""
        routes = [one for one in self.router.routes if isinstance(one, Route)]
        return [one for one in routes if one.path.endswith(endings)]


class Machine:
    """A program that asks for what is written for programs."""

    def __init__(self, runner: Runner, client: httpx.AsyncClient, web: PublicWeb) -> None:
        self._runner, self._client, self.web = runner, client, web

    def get(self, address: str, query: Mapping[str, Any] | None = None) -> httpx.Response:
        """Ask for an address; what breaks in the service breaks here."""
        return self._runner.run(self._client.get(address, params=query))


def make_public_web(
    database: Database, clock: Clock, profile: CityProfile, folder: Path
) -> PublicWeb:
    """A system is released, a record signed, a quarter and a month counted, a survey published."""
    house = make_web(profile, database, clock)
    record = settled(house.services.records)
    ledger = make_ledger(database, clock, folder / "ledger.key")
    ledger.sign()
    register = Register(RegisterBooks(database, clock, profile, lambda _text: 100.0))
    there = in_service(register, high_impact()).system
    assert register.release(there.number, there.version, (), LEE).done
    for name in ("2026-Q3", "2026-07"):
        keep_counted(database, counted_of(a_busy_quarter(), name), clock.now())
    asking = FixedClock(clock.now())
    assert published(Surveys(database, asking, profile), asking) == 1
    router = public_routes(
        "", rooms_over(database, clock, profile),
        FactsOfService(parts=house.services, started_at=clock.now()), ledger,
        house.services.receipts,
    )  # fmt: skip
    house.app.include_router(router)
    code = house.services.receipts.code(record)
    return PublicWeb(app=house.app, router=router, ledger=ledger, code=code)
