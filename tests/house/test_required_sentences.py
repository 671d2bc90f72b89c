"""Every sentence is asked for when the service is put together: no gap waits for a citizen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

import city.profile
from admin.office import office_routes
from admin.public import (
    FactsOfService,
    build_public_routes,
    described_of,
    made_public,
    receipts_of,
    transparency_of,
)
from admin.rooms import Rooms, rooms_over
from admin.surveys import AskedSurveys, Surveys
from admin.transparency import Sources
from bot.answering import Limits
from bot.services import Services
from bot.telegram import TelegramChannel
from bot.web import build_citizen_app
from bot.wiring import build_services
from city import CityProfile, Clock, Database, Opening, SentenceKey, SentenceMissing, Sentences
from disclosure import Ledger
from knowledge import Grounding, Knowledge
from knowledge.writing import open_writer
from tests.builders.officials import CHEAP
from tests.fakes.morphemes import FakeMorphemes
from tests.house.modules import import_every_module

KEY = b"a key for tests that is long enough"
SENTENCES = Path(city.profile.__file__).parent / "profiles" / "yeosu" / "sentences"


class Listening(Sentences):
    """Writes down what it is asked to have."""

    def __init__(self) -> None:
        super().__init__(SENTENCES)
        self.required: set[str] = set()

    def require(self, keys: Iterable[SentenceKey]) -> None:
        listed = tuple(keys)
        self.required |= {key.value for key in listed}
        super().require(listed)


class Lacking(Sentences):
    """Lacks one sentence."""

    def __init__(self, key: str) -> None:
        super().__init__(SENTENCES)
        self._key = key

    def require(self, keys: Iterable[SentenceKey]) -> None:
        for key in keys:
            if key.value == self._key:
                raise SentenceMissing(key=key.value, path=SENTENCES)


def put_together(profile: CityProfile, database: Database, clock: Clock) -> Services:
    """The rooms as the composition root puts them together, with nothing opened."""
    opening: Opening[Knowledge] = Opening(lambda: pytest.fail("opened"))
    services = build_services(
        opening=opening,
        database=database,
        clock=clock,
        profile=profile,
        key=KEY,
        surveys=AskedSurveys(Surveys(database, clock, profile)),
        limits=Limits(per_minute=1, per_day=1),
    )
    build_citizen_app(services, key=KEY)
    TelegramChannel(services, "1:token", "http://127.0.0.1:1")
    rooms = rooms_over(database, clock, profile)
    office_routes(rooms, services.notices, CHEAP, key=KEY, public_url="")
    facts = FactsOfService(parts=services, started_at=clock.now())
    build_public_routes(
        facts=facts,
        profile=profile,
        notices=services.notices,
        lists=rooms.lists,
        drifts=rooms.drifts,
    )
    over_the_ledger(rooms, services)
    made_public(rooms, services.notices, "")
    open_writer(profile, FakeMorphemes(), None, Grounding(profile))
    return services


def over_the_ledger(rooms: Rooms, services: Services) -> None:
    """The pages that tell of the ledger."""
    ledger = Ledger(rooms.database, rooms.clock, "yeosu", Path("ledger.key"))
    profile, notices = rooms.profile, services.notices
    receipts, clock, room = services.receipts, rooms.clock, rooms.equal_service
    receipts_of(ledger=ledger, receipts=receipts, profile=profile, notices=notices, clock=clock)
    transparency_of(room=room, ledger=ledger, profile=profile, notices=notices, sources=Sources())
    described_of((), profile=profile, notices=notices)


def test_every_sentence_is_required_when_the_service_is_put_together(
    profile: CityProfile, database: Database, clock: Clock
) -> None:
    import_every_module()
    kinds = [one for one in SentenceKey.__subclasses__() if not one.__module__.startswith("tests.")]
    listening = Listening()
    put_together(replace(profile, sentences=listening), database, clock)
    assert len(kinds) > 10
    assert {key.value for kind in kinds for key in kind} == listening.required


@pytest.mark.parametrize("key", ["statuses.busy", "hidden.telephone", "register.text.recorded"])
def test_a_profile_that_lacks_one_stops_the_start(
    profile: CityProfile, database: Database, clock: Clock, key: str
) -> None:
    with pytest.raises(SentenceMissing, match=key):
        put_together(replace(profile, sentences=Lacking(key)), database, clock)
