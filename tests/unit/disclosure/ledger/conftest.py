"""A ledger over a small database with answers, a refusal, an erasure and signed checkpoints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from city import CityProfile, Database, FixedClock
from disclosure import Feedback, Ledger
from disclosure.ledger.key import SigningKey, read_key
from tests.builders.disclosure import make_asked, make_ledger, make_settlement, settled


@pytest.fixture
def ledger(database: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    """Over an empty database."""
    return make_ledger(database, clock, tmp_path / "ledger.key")


@pytest.fixture
def old(ledger: Ledger, tmp_path: Path) -> SigningKey:
    """The key of a ledger with two answers."""
    for _ in range(2):
        settled(ledger.records)
    ledger.sign()
    return read_key(tmp_path / "ledger.key", "yeosu/ledger")


@pytest.fixture
def filled(ledger: Ledger, clock: FixedClock) -> Ledger:
    """With ten records of five chats, one of them forgotten, and three checkpoints."""
    records = ledger.records
    for place in range(9):
        clock.turn(timedelta(seconds=7))
        number = records.open(make_asked(f"질문 {place}", chat=f"chat-{place % 4}"))
        clock.turn(timedelta(seconds=1))
        records.settle(number, make_settlement(f"답 {place}입니다."))
        if place in (2, 5):
            ledger.sign()
    records.forget("chat-1")
    settled(records, chat="chat-7")
    ledger.sign()
    return ledger


@pytest.fixture
def feedback(either: Database, clock: FixedClock, profile: CityProfile) -> Feedback:
    """Feedback over each kind of database."""
    return Feedback(either, clock, profile)


@pytest.fixture
def alter(either: Database) -> Callable[[str], None]:
    """Changes a row behind everybody's back, as whoever can write the database does."""

    def altered(statement: str) -> None:
        with either.unit() as session:
            session.execute(text(statement))

    return altered
