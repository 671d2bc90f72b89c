"""The doctor's look at the inbox: what waits, since when, and what nobody can take further."""

from __future__ import annotations

from datetime import timedelta

import pytest

from admin.commands.inboxes import inbox_kept
from admin.doctor import Health
from city import Database, FixedClock
from disclosure import Inbox, Seal
from tests.builders.inbox import make_arrival
from tests.builders.services import KEY


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: what is told here must hold on each."""
    return either


@pytest.fixture
def inbox(database: Database, clock: FixedClock) -> Inbox:
    return Inbox(database, clock, Seal(KEY))


def _told(database: Database, clock: FixedClock, key: bytes | None = KEY) -> tuple[Health, str]:
    found = inbox_kept(database, clock, key)
    assert "{" not in found.text
    return found.health, found.text


def test_an_empty_inbox_is_well(database: Database, clock: FixedClock) -> None:
    assert _told(database, clock) == (Health.WELL, "기다리는 글이 없습니다.")


def test_what_waits_is_counted_with_its_age_and_told_when_it_is_late(
    database: Database, inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1, "a"), make_arrival(2, "b")])
    clock.turn(timedelta(minutes=14))
    (first, _) = inbox.claim(inbox.join(), [], 9)
    inbox.put_off(first, 3600)
    health, text = _told(database, clock)
    assert health is Health.WELL
    assert "2건" in text
    assert "14분" in text
    assert "미룬 것 1건" in text
    clock.turn(timedelta(minutes=2))
    health, text = _told(database, clock)
    assert health is Health.DOUBTFUL
    assert "16분째" in text


def test_what_ends_worker_after_worker_is_told(
    database: Database, inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1, "a"), make_arrival(2, "b")])
    for _ in range(2):
        inbox.claim(inbox.join(), [], 1)
    assert _told(database, clock)[0] is Health.WELL
    inbox.claim(inbox.join(), [], 1)
    health, text = _told(database, clock)
    assert health is Health.DOUBTFUL
    assert "1건을 처리하다가" in text


@pytest.mark.parametrize("key", [b"another key that is long enough", None])
def test_what_the_present_key_cannot_open_is_told_with_its_mend(
    database: Database, inbox: Inbox, clock: FixedClock, key: bytes | None
) -> None:
    inbox.receive([make_arrival(1, "a"), make_arrival(2, "b")])
    health, text = _told(database, clock, key)
    assert health is Health.BROKEN
    assert "2건" in text
    assert "되돌려 놓으면" in text


def test_a_clock_that_was_set_back_makes_no_age_below_nothing(
    database: Database, inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1)])
    clock.turn(timedelta(hours=-5))
    health, text = _told(database, clock)
    assert health is Health.WELL
    assert "0분" in text
