from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, Thread

import pytest

from knowledge.adapters.turns import Turns


def test_a_question_goes_before_the_next_batch() -> None:
    turns, order = Turns(), list[str]()
    inside, go_on = Event(), Event()

    def first_batch() -> None:
        with turns.take(urgent=False):
            inside.set()
            go_on.wait(10)
            order.append("batch 1")
        with turns.take(urgent=False):
            order.append("batch 2")

    def question() -> None:
        with turns.take(urgent=True):
            order.append("question")

    working = Thread(target=first_batch)
    working.start()
    inside.wait(10)
    asking = Thread(target=question)
    asking.start()
    while not turns.waiting:
        pass
    go_on.set()
    working.join(10)
    asking.join(10)
    assert order == ["batch 1", "question", "batch 2"]


def test_two_never_hold_the_turn_together() -> None:
    turns, together, most = Turns(), [0], [0]
    start = Barrier(8)

    def work(number: int) -> None:
        start.wait(10)
        for _ in range(50):
            with turns.take(urgent=number % 2 == 0):
                together[0] += 1
                most[0] = max(most[0], together[0])
                together[0] -= 1

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))
    assert most == [1]


def test_an_error_inside_gives_the_turn_back() -> None:
    turns = Turns()
    with pytest.raises(MemoryError), turns.take(urgent=False):
        raise MemoryError
    with turns.take(urgent=True):
        assert turns.waiting == 0
