"""What came in is kept, taken in order by one worker at a time, and deleted when it is done."""

from __future__ import annotations

import os
import threading
from datetime import timedelta

import pytest

from city import Database, FixedClock
from disclosure import Claim, ClaimLost, Inbox, Records, Slot, SlotState, State
from disclosure.inbox import store
from disclosure.inbox.inbox import LEASE
from disclosure.inbox.lives import Life, life_of
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.inbox import SEAL, make_arrival

OTHER = os.getppid()
"""A process that lives, and is not this one."""


def places(claims: tuple[Claim, ...]) -> list[int]:
    return [claim.place for claim in claims]


def test_what_comes_twice_is_kept_once_and_a_smaller_number_is_no_repeat(inbox: Inbox) -> None:
    assert inbox.receive([make_arrival(7), make_arrival(7), make_arrival(8)]) == 2
    assert inbox.receive([make_arrival(8), make_arrival(3)]) == 1
    worker = inbox.join()
    for claim in inbox.claim(worker, [], 9):
        inbox.done(claim)
    assert inbox.receive([make_arrival(7)]) == 0


def test_a_number_is_new_again_once_a_repeat_can_no_longer_come(
    inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(7)])
    clock.turn(timedelta(days=2, seconds=1))
    inbox.beat(inbox.join())
    assert inbox.receive([make_arrival(7)]) == 1


def test_a_chat_is_served_in_order_one_at_a_time_and_others_beside_it(inbox: Inbox) -> None:
    inbox.receive(
        [make_arrival(2, "a", b"2"), make_arrival(1, "a", b"1"), make_arrival(3, "b", b"3")]
    )
    worker = inbox.join()
    first, other = inbox.claim(worker, [], 9)
    assert (first.content, other.content) == (b"1", b"3")
    assert inbox.claim(worker, [first.place, other.place], 9) == ()
    inbox.done(first)
    (second,) = inbox.claim(worker, [other.place], 9)
    assert second.content == b"2"


def test_two_workers_share_the_inbox_and_never_take_the_same(
    both: Database, clock: FixedClock
) -> None:
    one, two = (Inbox(both, clock, SEAL, process=process) for process in (os.getpid(), OTHER))
    one.receive([make_arrival(key, f"chat {key}") for key in range(1, 41)])
    taken: dict[int, list[int]] = {}

    def work(inbox: Inbox) -> None:
        worker, own = inbox.join(), list[int]()
        while claims := inbox.claim(worker, own, 3):
            own += places(claims)
        taken[worker] = own

    threads = [threading.Thread(target=work, args=(inbox,)) for inbox in (one, two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    first, second = taken.values()
    assert len(first) + len(second) == 40
    assert not set(first) & set(second)


def test_what_a_dead_process_held_is_free_at_once_and_what_a_living_one_holds_is_not(
    both: Database, clock: FixedClock
) -> None:
    other = Inbox(both, clock, SEAL, process=OTHER)
    other.receive([make_arrival(1)])
    (held,) = other.claim(other.join(), [], 9)
    mine = Inbox(both, clock, SEAL)
    earlier = mine.join()
    assert mine.claim(earlier, [], 9) == ()
    other.done(held)
    mine.receive([make_arrival(2)])
    (lost,) = mine.claim(earlier, [], 9)
    again = Inbox(both, clock, SEAL)
    (found,) = again.claim(again.join(), [], 9)
    assert found.place == lost.place
    assert found.lives == 2


def test_a_worker_of_another_machine_that_gives_no_sign_loses_what_it_holds(
    both: Database, clock: FixedClock
) -> None:
    other, mine = Inbox(both, clock, SEAL, process=OTHER), Inbox(both, clock, SEAL)
    other.receive([make_arrival(1)])
    (held,) = other.claim(other.join(), [], 9)
    worker = mine.join()
    clock.turn(timedelta(seconds=21))
    mine.beat(worker)
    assert places(mine.claim(worker, [], 9)) == [held.place]
    for act in (
        lambda: other.done(held),
        lambda: other.sent(held, "say", 1),
        lambda: other.put_off(held, 1),
    ):
        with pytest.raises(ClaimLost):
            act()


def test_a_worker_of_a_container_with_the_same_host_name_keeps_what_it_holds_until_its_lease_ends(
    both: Database, clock: FixedClock, inbox: Inbox
) -> None:
    inbox.receive([make_arrival(1)])
    # Its process number is nobody's here, for it was given out in another namespace.
    there = Life(host=life_of(OTHER).host.replace("pid:[", "pid:[9"), process=2**22 + 1)
    with both.unit() as session:
        holder = store.add_worker(session, there, clock.now() + LEASE)
    (held,) = inbox.claim(holder, [], 9)
    worker = inbox.join()
    assert inbox.beat(worker).alive == 2
    assert inbox.claim(worker, [], 9) == ()
    inbox.sent(held, "say", 1)
    clock.turn(LEASE)
    assert inbox.beat(worker).alive == 1
    assert places(inbox.claim(worker, [], 9)) == [held.place]


def test_who_has_given_no_sign_for_days_is_forgotten_and_comes_back_if_it_lives(
    both: Database, clock: FixedClock
) -> None:
    one, two = Inbox(both, clock, SEAL, process=OTHER), Inbox(both, clock, SEAL)
    first, second = one.join(), two.join()
    clock.turn(timedelta(days=2))
    two.beat(second)
    with both.unit() as session:
        assert set(store.workers(session)) == {first, second}
    clock.turn(timedelta(minutes=1))
    two.beat(second)
    with both.unit() as session:
        assert set(store.workers(session)) == {second}
    assert one.beat(first).eldest


def test_a_worker_whose_own_lease_ran_out_does_not_take_what_it_works_on(
    inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1)])
    worker = inbox.join()
    (claim,) = inbox.claim(worker, [], 9)
    clock.turn(timedelta(minutes=1))
    assert inbox.claim(worker, [claim.place], 9) == ()


def test_the_eldest_that_lives_is_the_eldest(both: Database, clock: FixedClock) -> None:
    one, two = Inbox(both, clock, SEAL, process=OTHER), Inbox(both, clock, SEAL)
    first, second = one.join(), two.join()
    assert one.beat(first).eldest
    assert not two.beat(second).eldest
    assert two.beat(second).alive == 2
    one.leave(first)
    assert two.beat(second).eldest


def test_leaving_lays_back_what_was_held_without_counting_a_life(inbox: Inbox) -> None:
    inbox.receive([make_arrival(1)])
    worker = inbox.join()
    inbox.claim(worker, [], 9)
    inbox.leave(worker)
    (claim,) = inbox.claim(inbox.join(), [], 9)
    assert claim.lives == 1


def test_what_is_put_off_waits_with_its_chat_and_comes_back_with_what_had_left(
    inbox: Inbox, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1), make_arrival(2)])
    worker = inbox.join()
    (claim,) = inbox.claim(worker, [], 9)
    inbox.intend(claim, "say.1")
    inbox.placed(claim, "answer.1", 5)
    inbox.intend(claim, "gone")
    inbox.unsent(claim, "gone")
    inbox.put_off(claim, 60)
    assert inbox.claim(worker, [], 9) == ()
    clock.turn(timedelta(seconds=60))
    (again,) = inbox.claim(worker, [], 9)
    assert again.slots == {
        "say.1": Slot(state=SlotState.INTENDED),
        "answer.1": Slot(state=SlotState.PLACED, message_id=5),
    }


def test_a_record_and_its_item_go_their_way_together_or_not_at_all(
    inbox: Inbox, both: Database, clock: FixedClock
) -> None:
    records = Records(both, clock)
    inbox.receive([make_arrival(1)])
    worker = inbox.join()
    (claim,) = inbox.claim(worker, [], 9)
    number = records.open(make_asked(), claim)
    (begun,) = inbox.claim(worker, [], 9)
    assert (begun.record, begun.state) == (number, State.CLAIMED)
    inbox.leave(worker)
    (held,) = inbox.claim(inbox.join(), [], 9)
    for late in (
        lambda: records.open(make_asked(), claim),
        lambda: records.settle(number, make_settlement(), claim),
    ):
        with pytest.raises(ClaimLost):
            late()
    record = records.find(number)
    assert record is not None
    assert record.settlement is None
    assert records.find(number + 1) is None
    records.settle(number, make_settlement(), held)
    inbox.sent(held, "answer", 9)
    (sending,) = inbox.claim(held.worker, [], 9)
    assert sending.state is State.SENDING


def test_forgetting_a_chat_takes_what_of_it_waits_and_leaves_the_others(
    inbox: Inbox, both: Database, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1, "mine"), make_arrival(2, "mine"), make_arrival(3, "theirs")])
    Records(both, clock).forget("mine")
    assert [claim.chat for claim in inbox.claim(inbox.join(), [], 9)] == ["theirs"]
    assert inbox.backlog().waiting == 1


def test_what_came_in_after_a_chat_asked_to_be_forgotten_is_a_new_conversation(
    inbox: Inbox, both: Database, clock: FixedClock
) -> None:
    inbox.receive([make_arrival(1, "a", b"tap"), make_arrival(2, "a", b"a new question")])
    worker = inbox.join()
    (tap,) = inbox.claim(worker, [], 9)
    inbox.intend(tap, "say.1")
    Records(both, clock).forget("a", tap)
    inbox.sent(tap, "say.1", 5)
    inbox.done(tap)
    (later,) = inbox.claim(worker, [], 9)
    assert later.content == b"a new question"
