"""What is kept of what came in: sealed, for as long as it is needed, and told to who watches."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from city import Base, Database, FixedClock
from disclosure import Inbox, Seal
from tests.builders.inbox import SEAL, make_arrival


def test_nothing_of_what_came_in_can_be_read_in_the_files_and_nothing_stays(
    tmp_path: Path, clock: FixedClock
) -> None:
    database = Database(f"sqlite:///{tmp_path / 'secret.db'}")
    Base.metadata.create_all(database.engine)
    inbox = Inbox(database, clock, SEAL)
    inbox.receive([make_arrival(1, "a", b"8123456789 900101-1234567")])
    for file in tmp_path.glob("secret.db*"):
        assert b"8123456789" not in file.read_bytes()
    (claim,) = inbox.claim(inbox.join(), [], 9)
    assert claim.content == b"8123456789 900101-1234567"
    inbox.done(claim)
    assert inbox.backlog().waiting == 0
    database.close()


def test_what_another_key_has_sealed_is_told_and_not_shown(
    both: Database, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    Inbox(both, clock, Seal(b"another key that is long enough")).receive([make_arrival(1)])
    inbox = Inbox(both, clock, SEAL)
    (claim,) = inbox.claim(inbox.join(), [], 9)
    assert claim.content is None
    assert "ASSISTANT_SECRET_KEY" in caplog.text


def test_a_ban_is_remembered_for_as_long_as_it_lasts(inbox: Inbox, clock: FixedClock) -> None:
    inbox.ban("a", 60)
    inbox.ban("", 5)
    clock.turn(timedelta(seconds=10))
    assert [(ban.chat, ban.seconds) for ban in inbox.bans()] == [("a", 50)]
    clock.turn(timedelta(days=-1))
    assert [ban.seconds for ban in inbox.bans()] == [60]


def test_a_newer_short_ban_of_everybody_does_not_end_the_long_one_that_another_worker_met(
    inbox: Inbox, clock: FixedClock
) -> None:
    inbox.ban("", 30)
    inbox.ban("", 2)
    inbox.ban("a", 30)
    inbox.ban("a", 2)
    assert {ban.chat: ban.seconds for ban in inbox.bans()} == {"": 30, "a": 2}
    clock.turn(timedelta(seconds=29))
    inbox.ban("", 2)
    assert [ban.seconds for ban in inbox.bans()] == [2]


def test_how_much_waits_and_since_when_is_told(inbox: Inbox, clock: FixedClock) -> None:
    assert inbox.backlog().oldest is None
    since = clock.now()
    inbox.receive([make_arrival(1)])
    clock.turn(timedelta(minutes=20))
    inbox.receive([make_arrival(2)])
    waiting = inbox.backlog()
    assert (waiting.waiting, waiting.oldest) == (2, since)
