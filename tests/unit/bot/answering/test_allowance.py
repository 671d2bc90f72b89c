"""A chat may ask as much as people do; a flood is stopped, told, and let in again."""

from __future__ import annotations

from datetime import timedelta

from bot.answering.allowance import Allowance, Limits, Over
from city import FixedClock
from disclosure import Status

LIMITS = Limits(per_minute=3, per_day=5)


def ask(allowance: Allowance, times: int, chat: str = "chat-1") -> list[Over | None]:
    return [allowance.take(chat) for _ in range(times)]


def test_the_minute_is_let_in_and_the_first_one_too_many_is_told(clock: FixedClock) -> None:
    over = ask(Allowance(LIMITS, clock), 5)
    assert over[:3] == [None] * 3
    assert over[3] == Over(status=Status.TOO_FAST, first=True)
    assert over[4] == Over(status=Status.TOO_FAST, first=False)


def test_a_minute_after_the_first_question_there_is_room_again(clock: FixedClock) -> None:
    allowance = Allowance(LIMITS, clock)
    ask(allowance, 3)
    clock.turn(timedelta(seconds=59))
    assert allowance.take("chat-1") is not None
    clock.turn(timedelta(seconds=1))
    assert allowance.take("chat-1") is None


def test_what_was_refused_does_not_put_off_the_next_answer(clock: FixedClock) -> None:
    allowance = Allowance(LIMITS, clock)
    ask(allowance, 3)
    for _ in range(5):
        clock.turn(timedelta(seconds=10))
        assert allowance.take("chat-1") is not None
    clock.turn(timedelta(seconds=10))
    assert allowance.take("chat-1") is None


def test_a_chat_that_keeps_on_is_told_once_a_minute(clock: FixedClock) -> None:
    allowance = Allowance(Limits(per_minute=1, per_day=1), clock)
    ask(allowance, 1)
    told: list[bool] = []
    for _ in range(12):
        over = allowance.take("chat-1")
        assert over is not None
        told.append(over.first)
        clock.turn(timedelta(seconds=10))
    assert told == ([True] + [False] * 5) * 2


def test_the_day_ends_at_midnight_and_a_new_one_begins(clock: FixedClock) -> None:
    allowance = Allowance(LIMITS, clock)
    ask(allowance, 3)
    clock.turn(timedelta(minutes=2))
    over = ask(allowance, 3)
    assert over == [None, None, Over(status=Status.TOO_MANY, first=True)]
    clock.turn(timedelta(hours=24) - timedelta(hours=clock.now().hour, minutes=clock.now().minute))
    assert not allowance.knows("chat-1")
    assert allowance.take("chat-1") is None


def test_what_was_asked_before_a_restart_counts(clock: FixedClock) -> None:
    allowance = Allowance(LIMITS, clock)
    assert not allowance.knows("chat-1")
    allowance.remember("chat-1", 4)
    assert allowance.knows("chat-1")
    assert ask(allowance, 2) == [None, Over(status=Status.TOO_MANY, first=True)]


def test_one_chat_takes_nothing_from_another(clock: FixedClock) -> None:
    allowance = Allowance(LIMITS, clock)
    ask(allowance, 10, "chat-1")
    assert allowance.take("chat-2") is None


def test_a_clock_that_is_set_back_silences_nobody(clock: FixedClock) -> None:
    allowance = Allowance(LIMITS, clock)
    assert ask(allowance, 4)[3] == Over(status=Status.TOO_FAST, first=True)
    clock.turn(timedelta(hours=-1))
    assert allowance.take("chat-1") is None
    over = ask(Allowance(LIMITS, clock), 4)[3]
    assert over is not None
    assert over.first


def test_who_asked_too_much_that_day_is_told_again_after_the_clock_was_set_back(
    clock: FixedClock,
) -> None:
    allowance = Allowance(Limits(per_minute=9, per_day=1), clock)
    ask(allowance, 2)
    clock.turn(timedelta(minutes=-30))
    assert allowance.take("chat-1") == Over(status=Status.TOO_MANY, first=True)
    assert allowance.take("chat-1") == Over(status=Status.TOO_MANY, first=False)
