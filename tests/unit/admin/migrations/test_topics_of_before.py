"""What answers of before cite is read off their words by the step to 0021, and found like any."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert

from admin.migrations import migrate
from city import Database
from disclosure import Exchanges, Wanted
from disclosure.rows import settled_columns, settled_words
from disclosure.tables import RecordRow, RecordWordsRow
from tests.builders.disclosure import OPENED_AT, make_settlement
from tests.builders.migrations import at_step


def test_an_answer_of_before_is_found_by_what_it_cites_and_an_erased_one_is_not(
    empty: Database,
) -> None:
    at_step(empty, "0020")
    shell = {
        "chat": "chat-1", "channel": "web", "language": "ko", "mode": "standard",
        "opened_at": OPENED_AT, "settled_at": OPENED_AT, **settled_columns(make_settlement()),
    }  # fmt: skip
    words: dict[str, Any] = {
        "question": "주차요금이 얼마예요?", "hidden": [], **settled_words(make_settlement()),
    }  # fmt: skip
    del words["making"]  # It was not kept then.
    with empty.unit() as session:
        for number in (1, 2, 3):
            session.execute(insert(RecordRow).values(number=number, **shell))
        for number in (1, 3):
            session.execute(insert(RecordWordsRow).values(number=number, **words))
    migrate(empty)
    exchanges = Exchanges(empty)
    for wanted in (
        Wanted(document="여수시 주차장 조례"),
        Wanted(department="주차차량과"),
        Wanted(document="여수시 주차장 조례", department="주차차량과", lowest=0.9, highest=0.9),
    ):
        assert [one.number for one in exchanges.search(wanted)] == [3, 1]
    assert [one.number for one in exchanges.search(Wanted())] == [3, 2, 1]
