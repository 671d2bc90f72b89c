"""The services of every channel on real rooms, over a library that a test hands in."""

from __future__ import annotations

from bot.answering import Answering, Limits
from bot.copying import Copying
from bot.services import Services
from city import CityProfile, Clock, Database, Opening
from disclosure import (
    Chats,
    Inbox,
    Notices,
    Objections,
    OwnCopies,
    Pseudonyms,
    Receipts,
    Records,
    Seal,
    Switch,
)
from knowledge import Knowledge
from tests.builders.case import make_allowance

KEY = b"a key for tests that is long enough"


def make_services(
    database: Database,
    profile: CityProfile,
    clock: Clock,
    *,
    opening: Opening[Knowledge],
    patience_s: float = 20.0,
    limits: Limits | None = None,
    key: bytes = KEY, public_url: str = "", process: int | None = None,
) -> Services:  # fmt: skip
    """Real rooms over a test's database."""
    notices, records = Notices(profile.notices), Records(database, clock)
    receipts, switch = Receipts(key, public_url), Switch(database, clock)
    return Services(
        answering=Answering(
            opening=opening,
            records=records,
            notices=notices,
            profile=profile,
            database=database,
            allowance=make_allowance(clock, limits),
            receipts=receipts,
            switch=switch,
            patience_s=patience_s,
        ),
        chats=Chats(database, clock),
        records=records,
        inbox=Inbox(database, clock, Seal(key), process=process),
        notices=notices,
        profile=profile,
        receipts=receipts,
        objections=Objections(database, clock, profile),
        copying=Copying(OwnCopies(database, clock, profile, notices, receipts), database, clock),
        switch=switch,
        pseudonyms=Pseudonyms(key),
        database=database,
        clock=clock,
        opening=opening,
    )
