"""A sample is drawn once, kept with its seed, and drawn again alike."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from admin.audits import SampleKind, Samples
from admin.audits.texts import AuditRule
from city import CityProfile, Clock, Database, FixedClock
from disclosure import Records, Status
from tests.builders.audits import LEE, exchange, sample


@pytest.fixture
def samples(either: Database, clock: Clock, profile: CityProfile) -> Samples:
    return Samples(either, clock, profile)


@pytest.fixture
def numbers(either: Database, clock: FixedClock) -> list[int]:
    """Thirty exchanges of a day that is over."""
    records = Records(either, clock)
    found = [exchange(records, chat=f"chat-{one % 2}") for one in range(30)]
    clock.turn(timedelta(days=1))
    return found


def test_a_random_sample_is_drawn_again_alike_even_when_words_were_erased(
    samples: Samples, numbers: list[int], either: Database, clock: Clock
) -> None:
    kept = samples.add(sample(), LEE)
    assert kept.done
    found = samples.find(kept.number)
    assert found is not None
    assert (found.population, len(found.drawn), found.seed) == (30, 10, "seed")
    assert set(found.drawn) < set(numbers)
    Records(either, clock).forget("chat-1")
    assert samples.drawn_again(found).numbers == found.drawn


def test_without_a_seed_one_is_made_that_nobody_chose(samples: Samples, numbers: list[int]) -> None:
    first, second = (samples.find(samples.add(sample(seed=""), LEE).number) for _ in range(2))
    assert first is not None
    assert second is not None
    assert len(first.seed) == 16
    assert first.seed != second.seed
    assert [one.number for one in samples.every()] == [second.number, first.number]


def test_what_came_too_fast_is_drawn_never_and_what_is_still_open_neither(
    samples: Samples, either: Database, clock: FixedClock
) -> None:
    records = Records(either, clock)
    good = exchange(records)
    exchange(records, "", status=Status.TOO_FAST, citations=())
    clock.turn(timedelta(days=1))
    kept = samples.find(samples.add(sample(kind=SampleKind.RISK), LEE).number)
    assert kept is not None
    assert (kept.drawn, kept.population) == ((good,), 1)


def test_of_a_day_to_which_exchanges_are_added_yet_nothing_is_drawn(
    samples: Samples, either: Database, clock: FixedClock
) -> None:
    exchange(Records(either, clock))
    early = samples.add(sample(), LEE)
    assert [one.sentence for one in early.findings] == [AuditRule.LAST_NOT_OVER]
    assert samples.every() == ()
    clock.turn(timedelta(days=1))
    assert samples.add(sample(), LEE).done


def test_days_without_anybody_and_an_impossible_sample_are_told(samples: Samples) -> None:
    past = {"first": date(2020, 1, 1), "last": date(2020, 1, 2)}
    empty = samples.add(sample(**past), LEE)
    assert [one.sentence for one in empty.findings] == [AuditRule.NOBODY_TO_DRAW]
    wrong = samples.add(sample(size=0, **past), LEE)
    assert [one.sentence for one in wrong.findings] == [AuditRule.SAMPLE_TOO_LARGE]
    assert not samples.add(sample(**past), type(LEE)(person="lee", reason="")).done
    assert samples.every() == ()
