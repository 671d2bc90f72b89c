"""Records are safe on disk, and with many hands on them at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from city import Database, DatabaseUnavailable, FixedClock
from disclosure import RecordOutOfOrder, Records
from tests.builders.disclosure import make_asked, make_settlement


def test_an_open_record_is_committed_before_anything_else_happens(
    either: Database, records: Records, clock: FixedClock
) -> None:
    number = records.open(make_asked())
    elsewhere = Database(either.engine.url.render_as_string(hide_password=False))
    found = Records(elsewhere, clock).find(number)
    elsewhere.close()
    assert found is not None
    assert found.settlement is None


def test_a_number_is_never_given_out_twice(database: Database, clock: FixedClock) -> None:
    records = Records(database, clock)
    last = [records.open(make_asked()) for _ in range(3)][-1]
    with database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM record_words")
        connection.exec_driver_sql("DELETE FROM records")
    assert records.open(make_asked()) == last + 1


def test_fifty_questions_at_once_are_all_opened_and_settled(
    either: Database, clock: FixedClock
) -> None:
    records = Records(either, clock)
    together = Barrier(50)

    def ask(place: int) -> int:
        together.wait()
        number = records.open(make_asked(f"질문 {place}", chat=f"chat-{place}"))
        records.settle(number, make_settlement(f"답 {place}"))
        records.delivered(number, (place,))
        return number

    with ThreadPoolExecutor(50) as pool:
        numbers = list(pool.map(ask, range(50)))
    assert len(set(numbers)) == 50
    for place, number in enumerate(numbers):
        found = records.find(number)
        assert found is not None
        assert found.settlement is not None
        assert (found.asked.question, found.settlement.answer) == (f"질문 {place}", f"답 {place}")


def test_of_many_who_settle_a_record_at_once_one_succeeds(
    either: Database, clock: FixedClock
) -> None:
    records = Records(either, clock)
    number = records.open(make_asked())
    together = Barrier(8)

    def settle(place: int) -> bool:
        together.wait()
        try:
            records.settle(number, make_settlement(f"답 {place}"))
        except RecordOutOfOrder:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = [place for place, done in enumerate(pool.map(settle, range(8))) if done]
    found = records.find(number)
    assert found is not None
    assert found.settlement is not None
    assert [found.settlement.answer] == [f"답 {place}" for place in won]


def test_a_database_that_cannot_be_written_is_named(clock: FixedClock, tmp_path: Path) -> None:
    records = Records(Database(f"sqlite:///{tmp_path / 'nowhere' / 'a.db'}"), clock)
    with pytest.raises(DatabaseUnavailable):
        records.open(make_asked())
