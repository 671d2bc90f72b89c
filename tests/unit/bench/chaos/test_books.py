"""The judge of chaos reads what is kept by the rooms' own doors, whatever became of it."""

from __future__ import annotations

from pathlib import Path

from bench.chaos.books import Books
from bench.chaos.marks import Posted, mark_of, pieces_of, question_of
from city import SystemClock
from disclosure import Arrival, Channel, Inbox, Pseudonyms, Records, Seal
from tests.builders.disclosure import make_asked, make_settlement
from tests.builders.shaped import shaped_sqlite

KEY, CHAT = "a key of this test alone", 1001


def ask(number: int) -> Posted:
    mark = mark_of(number)
    pieces = pieces_of(question_of(mark, long=False))
    return Posted(mark=mark, chat=CHAT, place=0, message_id=number, pieces=pieces)


async def test_every_record_of_a_question_and_what_is_left_to_do_is_told(tmp_path: Path) -> None:
    database = shaped_sqlite(tmp_path / "assistant.db")
    records = Records(database, SystemClock())
    chat = Pseudonyms(KEY.encode()).chat(Channel.TELEGRAM, str(CHAT))
    for number, answer in ((1, "settled"), (1, ""), (2, "another question's")):
        record = records.open(make_asked(question_of(mark_of(number), long=False), chat=chat))
        if answer:
            records.settle(record, make_settlement(answer))
    books = Books(f"sqlite:///{tmp_path / 'assistant.db'}", KEY)
    try:
        assert sorted(await books.kept_of(ask(1))) == ["", "settled"]
        assert await books.kept_of(ask(3)) == []
        assert await books.waiting() == 0
        inbox = Inbox(database, SystemClock(), Seal(KEY.encode()))
        inbox.receive([Arrival(key=1, chat=chat, content=b"x")])
        assert await books.waiting() == 1
    finally:
        books.close()
        database.close()
