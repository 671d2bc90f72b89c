from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from knowledge.breaker import Breaker


class Hands:
    """Seconds that a test turns."""

    def __init__(self) -> None:
        self.at = 100.0

    def now(self) -> float:
        return self.at


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def breaker(hands: Hands) -> Breaker:
    return Breaker(hands.now, failures=3, rest_s=60.0)


def _fail(breaker: Breaker, times: int) -> list[bool]:
    return [breaker.failed() for _ in range(times)]


def test_failures_in_a_row_begin_a_rest_and_the_last_one_says_so(breaker: Breaker) -> None:
    assert _fail(breaker, 3) == [False, False, True]
    assert not breaker.admits()


def test_a_success_between_failures_starts_the_count_again(breaker: Breaker) -> None:
    _fail(breaker, 2)
    assert not breaker.succeeded()
    assert _fail(breaker, 2) == [False, False]
    assert breaker.admits()


def test_after_the_rest_one_caller_tries_and_the_others_wait(
    breaker: Breaker, hands: Hands
) -> None:
    _fail(breaker, 3)
    hands.at += 59.9
    assert not breaker.admits()
    hands.at += 0.1
    assert [breaker.admits(), breaker.admits()] == [True, False]
    assert breaker.succeeded()
    assert breaker.admits()


def test_a_try_that_fails_begins_the_next_rest(breaker: Breaker, hands: Hands) -> None:
    _fail(breaker, 3)
    hands.at += 60
    assert breaker.admits()
    assert breaker.failed()
    hands.at += 59
    assert not breaker.admits()
    hands.at += 1
    assert breaker.admits()


def test_what_fails_late_does_not_prolong_a_rest(breaker: Breaker, hands: Hands) -> None:
    _fail(breaker, 3)
    hands.at += 59
    assert not breaker.failed()
    hands.at += 1
    assert breaker.admits()


def test_of_many_threads_at_the_end_of_a_rest_one_is_let_in(breaker: Breaker, hands: Hands) -> None:
    _fail(breaker, 3)
    hands.at += 60
    together = Barrier(16)

    def ask(_: int) -> bool:
        together.wait()
        return breaker.admits()

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(ask, range(16))) == 1
