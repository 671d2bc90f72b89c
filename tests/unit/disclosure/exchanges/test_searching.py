"""Exchanges are found by whatever is known of them, page by page, without their words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from city import CityProfile, Database, FixedClock, Language, Mode
from disclosure import Channel, Echo, Exchanges, Feedback, Objections, Records, Status, Wanted
from tests.builders.audits import exchange
from tests.builders.disclosure import make_asked, make_citation, make_settlement

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.fixture
def exchanges(either: Database) -> Exchanges:
    return Exchanges(either)


def numbers(exchanges: Exchanges, wanted: Wanted) -> list[int]:
    return [one.number for one in exchanges.search(wanted)]


def test_everything_is_found_newest_first_page_by_page(
    exchanges: Exchanges, records: Records, clock: FixedClock
) -> None:
    kept: list[int] = []
    for one in range(7):
        kept.append(exchange(records))
        if one % 2:
            clock.turn(timedelta(minutes=1))
    first = exchanges.search(Wanted(), limit=3)
    second = exchanges.search(Wanted(), before=first[-1].number, limit=3)
    third = exchanges.search(Wanted(), before=second[-1].number, limit=3)
    assert [one.number for one in (*first, *second, *third)] == kept[::-1]
    assert exchanges.search(Wanted(), before=99) == ()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(channel=Channel.TELEGRAM), [2]),
        (Wanted(mode=Mode.EASY), [3]),
        (Wanted(language=Language.ENGLISH), [4]),
        (Wanted(status=Status.NOTHING_FOUND), [5]),
        (Wanted(lowest=0.5, highest=0.7), [6]),
        (Wanted(highest=0.6), [6]),
        (Wanted(echo=Echo.HELPFUL), [7]),
        (Wanted(echo=Echo.UNHELPFUL), [8]),
        (Wanted(echo=Echo.OBJECTION), [9]),
        (Wanted(document="여수시 수도 급수 조례"), [10]),
        (Wanted(department="수도과"), [10]),
        (Wanted(document="여수시 수도 급수 조례", department="수도과"), [10]),
        (Wanted(document="여수시 주차장 조례", department="수도과"), []),
        (Wanted(document="여수시 수도 급수 조례", channel=Channel.WEB), [10]),
        (Wanted(document="여수시 수도 급수 조례", channel=Channel.TELEGRAM), []),
        (Wanted(document="수도"), []),
        (Wanted(first=TODAY + DAY), [11]),
        (Wanted(last=TODAY, channel=Channel.TELEGRAM), [2]),
        (Wanted(last=TODAY - DAY), []),
        (Wanted(first=TODAY, last=TODAY, document="여수시 수도 급수 조례"), [10]),
        (Wanted(first=TODAY + DAY, document="여수시 수도 급수 조례"), []),
    ],
)
def test_each_filter_finds_its_own(
    exchanges: Exchanges, records: Records, clock: FixedClock, profile: CityProfile,
    either: Database, wanted: Wanted, found: list[int],
) -> None:  # fmt: skip
    exchange(records)
    exchange(records, channel=Channel.TELEGRAM)
    exchange(records, mode=Mode.EASY)
    exchange(records, language=Language.ENGLISH)
    exchange(records, status=Status.NOTHING_FOUND, citations=(), confidence=None)
    exchange(records, confidence=0.6)
    feedback = Feedback(either, clock, profile)
    assert feedback.rate(exchange(records), "chat-1", "helpful")
    assert feedback.rate(exchange(records), "chat-1", "unhelpful:wrong")
    assert Objections(either, clock, profile).object(exchange(records), "chat-1", "") is not None
    water = make_citation(title="여수시 수도 급수 조례", department="수도과")
    exchange(records, citations=(water, water))
    clock.turn(DAY)
    exchange(records)
    assert numbers(exchanges, wanted) == found


def test_a_day_is_the_citys_from_midnight_to_midnight(
    exchanges: Exchanges, records: Records, clock: FixedClock
) -> None:
    clock.turn(clock.now().replace(hour=23, minute=59) - clock.now())
    late = exchange(records)
    clock.turn(timedelta(minutes=1))
    early = exchange(records)
    assert numbers(exchanges, Wanted(last=TODAY)) == [late]
    assert numbers(exchanges, Wanted(first=TODAY + DAY)) == [early]


def test_a_clock_that_was_set_back_hides_nothing(
    exchanges: Exchanges, records: Records, clock: FixedClock
) -> None:
    ahead = exchange(records)
    clock.turn(-timedelta(hours=2))
    behind = exchange(records)
    first = exchanges.search(Wanted(), limit=1)
    rest = exchanges.search(Wanted(), before=first[0].number)
    assert [first[0].number, *(one.number for one in rest)] == [ahead, behind]


def test_an_open_and_an_erased_exchange_are_found_as_shells(
    exchanges: Exchanges, records: Records
) -> None:
    gone = exchange(records, chat="chat-9")
    records.forget("chat-9")
    still = records.open(make_asked())
    opened, erased = exchanges.search(Wanted())
    assert (opened.number, opened.status, opened.answered_mode) == (still, None, None)
    assert (erased.number, erased.forgotten, erased.confidence) == (gone, True, None)
    assert numbers(exchanges, Wanted(document="여수시 주차장 조례")) == []


def test_what_was_erased_on_its_way_is_not_found_by_what_it_cites(
    exchanges: Exchanges, records: Records
) -> None:
    number = records.open(make_asked(chat="chat-9"))
    records.forget("chat-9")
    records.settle(number, make_settlement())
    assert numbers(exchanges, Wanted(document="여수시 주차장 조례")) == []


def test_the_population_of_some_days_is_what_was_settled_then(
    exchanges: Exchanges, records: Records, clock: FixedClock
) -> None:
    first = exchange(records)
    exchange(records, "", status=Status.BUSY, citations=(), confidence=None)
    records.open(make_asked())
    clock.turn(DAY)
    exchange(records)
    assert [one.number for one in exchanges.population(TODAY, TODAY)] == [first]
