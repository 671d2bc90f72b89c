"""A record is opened, settled, delivered and forgotten in order, and lost never."""

from __future__ import annotations

import dataclasses
from datetime import UTC, timedelta

import pytest

from city import FixedClock, Mode
from disclosure import Channel, Making, RecordMissing, RecordOutOfOrder, Records, Status
from tests.builders.disclosure import (
    make_asked,
    make_citation,
    make_making,
    make_settlement,
    settled,
)


def test_a_record_comes_back_as_it_was_kept(records: Records, clock: FixedClock) -> None:
    asked = make_asked(hidden=("telephone", "name"), channel=Channel.TELEGRAM, mode=Mode.EASY)
    settlement = make_settlement(
        citations=(make_citation(), make_citation(article="제6조", effective_date=None)),
        confidence=0.75,
        mode=Mode.EASY,
    )
    number = records.open(asked)
    clock.turn(timedelta(seconds=2))
    records.settle(number, settlement)
    clock.turn(timedelta(seconds=1))
    records.delivered(number, (7, 8))
    found = records.find(number)
    assert found is not None
    assert (found.asked, found.settlement) == (asked, settlement)
    assert found.settled_at == found.opened_at + timedelta(seconds=2)
    assert found.delivered_at == clock.now()
    assert found.message_ids == (7, 8)
    assert found.forgotten_at is None


def test_every_time_is_aware_and_in_utc(records: Records, clock: FixedClock) -> None:
    number = settled(records)
    records.delivered(number)
    found = records.find(number)
    assert found is not None
    times = [found.opened_at, found.settled_at, found.delivered_at]
    assert [time.tzinfo for time in times if time] == [UTC] * 3
    assert found.opened_at == clock.now()


def test_a_chats_questions_are_counted_from_a_moment_on(
    records: Records, clock: FixedClock
) -> None:
    records.open(make_asked(chat="a"))
    clock.turn(timedelta(hours=1))
    since = clock.now()
    records.open(make_asked(chat="a"))
    settled(records, chat="a")
    records.open(make_asked(chat="b"))
    assert records.count_since("a", since) == 2
    assert records.count_since("c", since) == 0
    records.forget("a")
    assert records.count_since("a", since) == 0


def test_a_record_is_settled_once(records: Records) -> None:
    number = settled(records)
    with pytest.raises(RecordOutOfOrder):
        records.settle(number, make_settlement("다른 답", status=Status.FAILED))
    found = records.find(number)
    assert found is not None
    assert found.settlement == make_settlement()


@pytest.mark.parametrize("step", ["delivered", "undelivered"])
def test_only_a_settled_record_can_be_delivered_or_not(records: Records, step: str) -> None:
    number = records.open(make_asked())
    with pytest.raises(RecordOutOfOrder):
        getattr(records, step)(number, (1,) if step == "delivered" else "blocked")


def test_a_number_that_was_never_given_out_is_missing(records: Records) -> None:
    for step in (
        lambda: records.settle(999, make_settlement()),
        lambda: records.delivered(999),
        lambda: records.undelivered(999, "blocked"),
    ):
        with pytest.raises(RecordMissing):
            step()


@pytest.mark.parametrize("number", [0, -1, 999, 2**31, 10**30])
def test_a_forged_number_finds_nothing(records: Records, number: int) -> None:
    settled(records)
    assert records.find(number) is None


def test_parts_that_arrive_one_by_one_add_up_and_the_first_time_stays(
    records: Records, clock: FixedClock
) -> None:
    number = settled(records)
    first = clock.now()
    records.delivered(number, (1, 2))
    clock.turn(timedelta(minutes=1))
    records.delivered(number, (2, 3))
    found = records.find(number)
    assert found is not None
    assert (found.delivered_at, found.message_ids) == (first, (1, 2, 3))


def test_a_delivery_that_failed_is_told_until_it_succeeds(records: Records) -> None:
    number = settled(records)
    records.undelivered(number, "Forbidden: bot was blocked by the user" + "x" * 1000)
    failed = records.find(number)
    records.delivered(number)
    arrived = records.find(number)
    assert failed is not None
    assert failed.undelivered.startswith("Forbidden")
    assert len(failed.undelivered) == 300
    assert arrived is not None
    assert arrived.undelivered == ""


def test_recent_records_are_the_chats_own_newest_first(records: Records) -> None:
    mine = [settled(records, chat="mine") for _ in range(3)]
    settled(records, chat="theirs")
    assert [record.number for record in records.recent("mine", 2)] == [mine[2], mine[1]]
    assert records.recent("nobody", 5) == ()
    assert records.recent("mine", 0) == ()
    assert records.recent("", 5) == ()


def test_what_was_asked_shortly_before_a_record_is_found_however_long_ago_that_was(
    records: Records, clock: FixedClock
) -> None:
    settled(records, chat="mine")
    clock.turn(timedelta(minutes=31))
    first = settled(records, chat="mine")
    settled(records, chat="theirs")
    records.open(make_asked("", chat="mine"))
    second = settled(records, chat="mine")
    clock.turn(timedelta(minutes=30))
    record = records.find(settled(records, chat="mine"))
    for _ in range(5):
        settled(records, chat="mine")
    clock.turn(timedelta(days=2))
    assert record is not None
    assert [one.number for one in records.turns_before(record, 3)] == [second, first]
    assert [one.number for one in records.turns_before(record, 1)] == [second]
    assert records.turns_before(record, 0) == ()
    records.forget("mine")
    erased = records.find(record.number)
    assert erased is not None
    assert records.turns_before(erased, 3) == ()


@pytest.mark.parametrize("broken", ["반쪽 \ud83d 글자", "널\x00문자"])
def test_text_that_no_database_takes_is_kept_without_its_broken_part(
    records: Records, broken: str
) -> None:
    number = records.open(make_asked(broken))
    cited, making = make_citation(quote=broken), make_making(broken)
    records.settle(number, make_settlement(broken, citations=(cited,), making=making))
    found = records.find(number)
    assert found is not None
    assert found.settlement is not None
    assert found.asked.question[:1] == broken[:1]
    assert found.settlement.citations[0].quote == found.asked.question
    assert found.settlement.making == make_making(found.asked.question)


def test_a_settlement_keeps_every_field(records: Records) -> None:
    number = settled(records)
    found = records.find(number)
    assert found is not None
    assert found.settlement is not None
    empty = [
        field.name
        for field in dataclasses.fields(found.settlement)
        if not getattr(found.settlement, field.name)
    ]
    assert empty == ["prompt_hash", "choices"]


def test_how_an_answer_was_made_is_kept_and_forgotten_with_the_words(records: Records) -> None:
    number = records.open(make_asked("그럼 경차는요?"))
    records.settle(number, make_settlement(making=make_making()))
    found = records.find(number)
    assert found is not None
    assert found.settlement is not None
    assert found.settlement.making == make_making()
    records.forget(found.asked.chat)
    shell = records.find(number)
    assert shell is not None
    assert shell.settlement is not None
    assert shell.settlement.making == Making()


def test_the_choices_a_citizen_was_given_are_kept_and_forgotten_with_the_words(
    records: Records,
) -> None:
    number = records.open(make_asked("감면"))
    choices = ("주차장", "교복")
    settlement = dataclasses.replace(make_settlement(status=Status.ASKED_BACK), choices=choices)
    records.settle(number, settlement)
    found = records.find(number)
    assert found is not None
    assert found.settlement == settlement
    records.forget(found.asked.chat)
    shell = records.find(number)
    assert shell is not None
    assert shell.settlement is not None
    assert shell.settlement.choices == ()
