"""Every time is Seoul's, and tests turn the clock."""

from datetime import UTC, datetime, timedelta

from city import FixedClock, SystemClock


def test_the_time_is_told_in_seoul() -> None:
    assert SystemClock().now().utcoffset() == timedelta(hours=9)
    assert FixedClock(datetime(2026, 11, 24, 0, 0, tzinfo=UTC)).now().hour == 9


def test_a_fixed_clock_moves_only_when_it_is_turned() -> None:
    clock = FixedClock(datetime(2026, 11, 24, tzinfo=UTC))
    before = clock.now()
    clock.turn(timedelta(days=-1))
    assert before - clock.now() == timedelta(days=1)
