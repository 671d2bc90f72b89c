"""A life is charged to what kills: what was only in the room is done, however often one dies."""

from __future__ import annotations

import os

from city import Database, FixedClock
from disclosure import Claim, Inbox, Records
from disclosure.inbox.claiming import CROWDED
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.inbox import SEAL, make_arrival

OTHER = os.getppid()
"""A process that lives, and is not this one."""


def places(claims: tuple[Claim, ...]) -> list[int]:
    return [claim.place for claim in claims]


def _dies(inbox: Inbox, limit: int = 99) -> tuple[Claim, ...]:
    """A worker takes what it may, and dies over it."""
    return inbox.claim(inbox.join(), [], limit)


def test_what_was_in_dying_hands_again_and_again_is_taken_singly_from_then_on(
    inbox: Inbox,
) -> None:
    inbox.receive([make_arrival(key, f"chat {key}") for key in range(1, 6)])
    for _ in range(CROWDED):
        assert len(_dies(inbox)) == 5
    inbox.receive([make_arrival(6, "chat 6")])
    worker = inbox.join()
    suspect, fresh = inbox.claim(worker, [], 99)
    assert (suspect.lives, fresh.lives) == (CROWDED + 1, 1)
    assert inbox.claim(worker, [suspect.place, fresh.place], 99) == ()
    inbox.done(suspect)
    (following,) = inbox.claim(worker, [fresh.place], 99)
    assert following.lives == CROWDED + 1


def test_only_what_kills_goes_on_costing_lives_and_it_holds_up_no_other(inbox: Inbox) -> None:
    inbox.receive([make_arrival(key, f"chat {key}") for key in range(1, 41)])
    poison, most, done = 1, 30, dict[int, int]()
    for _ in range(most):
        worker, busy = inbox.join(), list[int]()
        while taken := inbox.claim(worker, busy, 99):
            busy += places(taken)
            for claim in () if poison in busy else taken:
                inbox.done(claim)
                done[claim.place] = claim.lives
    (left,) = inbox.claim(inbox.join(), [], 99)
    assert (left.place, left.lives) == (poison, most + 1)
    assert len(done) == 39
    assert max(done.values()) <= CROWDED + 1


def test_every_worker_has_a_suspect_of_its_own(both: Database, clock: FixedClock) -> None:
    one, two = (Inbox(both, clock, SEAL, process=process) for process in (os.getpid(), OTHER))
    one.receive([make_arrival(1, "a"), make_arrival(2, "b"), make_arrival(3, "c")])
    for _ in range(CROWDED):
        _dies(one)
    first = one.claim(one.join(), [], 99)
    second = two.claim(two.join(), [], 99)
    assert [places(first), places(second)] == [[1], [2]]


def test_what_comes_further_than_ever_before_is_no_longer_suspected(
    inbox: Inbox, both: Database, clock: FixedClock
) -> None:
    records = Records(both, clock)
    inbox.receive([make_arrival(1)])
    for _ in range(CROWDED + 1):
        _dies(inbox)
    (claim,) = _dies(inbox)
    number = records.open(make_asked(), claim)
    (opened,) = _dies(inbox)
    assert opened.lives == 2
    for _ in range(CROWDED):
        (opened,) = _dies(inbox)
    records.settle(number, make_settlement(), opened)
    (settled,) = _dies(inbox)
    assert settled.lives == 2
