"""The citizens' application on real rooms: embedding and search alone are stand-ins."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from types import SimpleNamespace
from typing import cast

from fastapi import FastAPI

from bot.answering import Limits, Observe, unobserved
from bot.services import Services
from bot.web import build_citizen_app
from city import CityProfile, Clock, Database, Opening
from knowledge import Catalogue, Knowledge, Store
from tests.builders.catalogue import fill_catalogue
from tests.builders.services import make_services
from tests.fakes.knowledge import FakeKnowledge

KEY = b"a key for tests alone"


@dataclass(frozen=True, kw_only=True)
class WebHouse:
    """An application and what stands behind it, so that a test can look."""

    app: FastAPI
    services: Services
    store: Store


def make_opening(
    knowledge: FakeKnowledge, store: Store, *, gate: threading.Event | None = None
) -> Opening[Knowledge]:
    """A library whose catalogue is real; opened at once, or when the gate is set."""

    def factory() -> Knowledge:
        if gate is not None:
            gate.wait(30)
        fake = cast("SimpleNamespace", knowledge.opened())
        fake.catalogue = Catalogue(store)
        return cast("Knowledge", fake)

    opening = Opening(factory).start()
    if gate is None:
        opening.wait()
    return opening


def make_web(
    profile: CityProfile,
    database: Database,
    clock: Clock,
    *,
    knowledge: FakeKnowledge | None = None,
    opening: Opening[Knowledge] | None = None,
    public_url: str = "",
    patience_s: float = 0.05,
    limits: Limits | None = None,
    observe: Observe = unobserved,
) -> WebHouse:
    """The application over a database that holds what the project ships."""
    store = fill_catalogue(database, clock)
    opening = opening or make_opening(knowledge or FakeKnowledge(), store)
    services = make_services(
        database,
        profile,
        clock,
        opening=opening,
        patience_s=patience_s,
        limits=limits,
        key=KEY,
        public_url=public_url,
        observe=observe,
    )
    app = build_citizen_app(services, key=KEY, public_url=public_url)
    return WebHouse(app=app, services=services, store=store)
