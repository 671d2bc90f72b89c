"""A clock that is set back keeps nothing waiting, holds no ban up, and lets no repeat through."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest

from city import Database, FixedClock
from disclosure import Inbox
from tests.builders.inbox import SEAL, make_arrival

OTHER = os.getppid()
"""A process that lives, and is not this one."""


def test_a_clock_that_was_set_back_keeps_nothing_in_dead_hands(
    both: Database, clock: FixedClock
) -> None:
    other, mine = Inbox(both, clock, SEAL, process=OTHER), Inbox(both, clock, SEAL)
    other.receive([make_arrival(1)])
    other.claim(other.join(), [], 9)
    clock.turn(timedelta(days=-30))
    assert len(mine.claim(mine.join(), [], 9)) == 1


@pytest.mark.parametrize("whose", ["", "a"])
def test_a_ban_that_was_met_before_the_clock_was_set_back_ends_all_the_same(
    both: Database, clock: FixedClock, whose: str
) -> None:
    inbox = Inbox(both, clock, SEAL)
    inbox.ban(whose, 30.0)
    clock.turn(timedelta(hours=-3))
    assert [ban.seconds for ban in inbox.bans()] == [30.0]
    clock.turn(timedelta(seconds=20))
    assert [ban.seconds for ban in inbox.bans()] == [10.0]
    clock.turn(timedelta(seconds=11))
    assert inbox.bans() == ()


def test_what_was_put_off_before_the_clock_was_set_back_waits_no_longer_than_a_beat(
    inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1)])
    worker = inbox.join()
    (claim,) = inbox.claim(worker, [], 9)
    inbox.put_off(claim, 60)
    clock.turn(timedelta(hours=-3))
    inbox.beat(worker)
    (again,) = inbox.claim(worker, [], 9)
    # What is put off from then on waits, and so does all of it where no clock was set back.
    inbox.put_off(again, 60)
    clock.turn(timedelta(seconds=5))
    inbox.beat(worker)
    assert inbox.claim(worker, [], 9) == ()
    clock.turn(timedelta(seconds=56))
    assert len(inbox.claim(worker, [], 9)) == 1


def test_a_repeat_is_still_told_after_the_clock_was_set_back(
    inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(7)])
    clock.turn(timedelta(hours=-3))
    inbox.beat(inbox.join())
    assert inbox.receive([make_arrival(7)]) == 0


@pytest.mark.parametrize("whose", ["", "a"])
def test_a_clock_that_is_a_little_behind_ends_nobodys_ban(
    both: Database, clock: FixedClock, whose: str
) -> None:
    behind = FixedClock(clock.now() - timedelta(seconds=40))
    mine, other = Inbox(both, clock, SEAL), Inbox(both, behind, SEAL, process=OTHER)
    mine.ban(whose, 30.0)
    assert [ban.seconds for ban in other.bans()] == [30.0]
    assert [ban.seconds for ban in mine.bans()] == [30.0]


def test_what_was_put_off_in_an_outage_does_not_wait_for_a_clock_that_is_set_back_as_it_ends(
    inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1)])
    worker = inbox.join()
    for _ in range(20):
        (claim,) = inbox.claim(worker, [], 9)
        inbox.put_off(claim, 30)
        clock.turn(timedelta(seconds=30))
        inbox.beat(worker)
    (claim,) = inbox.claim(worker, [], 9)
    inbox.put_off(claim, 30)
    clock.turn(timedelta(minutes=-9))
    inbox.beat(worker)
    assert len(inbox.claim(worker, [], 9)) == 1
