"""Forgetting a chat destroys its words at once and leaves shells that can be counted."""

from __future__ import annotations

from pathlib import Path

from city import Database, FixedClock
from disclosure import Records, Status
from tests.builders.disclosure import make_asked, make_citation, make_settlement, settled


def test_forgetting_destroys_the_words_and_leaves_a_shell(
    records: Records, clock: FixedClock
) -> None:
    number = settled(records, chat="mine")
    records.delivered(number, (5,))
    assert records.forget("mine") == 1
    found = records.find(number)
    assert found is not None
    assert found.settlement is not None
    assert (found.asked.question, found.asked.chat, found.asked.hidden) == ("", "", ())
    assert (found.settlement.answer, found.settlement.citations) == ("", ())
    assert (found.settlement.scores, found.message_ids) == ({}, ())
    assert found.settlement.confidence is None
    assert found.settlement.status is Status.ANSWERED
    assert None not in (found.opened_at, found.settled_at, found.delivered_at)
    assert found.forgotten_at == clock.now()


def test_forgetting_one_chat_leaves_the_others_whole(records: Records) -> None:
    theirs = settled(records, chat="theirs")
    settled(records, chat="mine")
    records.forget("mine")
    found = records.find(theirs)
    assert found is not None
    assert found.asked.question
    assert records.recent("mine", 5) == ()


def test_forgetting_again_or_nobody_finds_nothing(records: Records) -> None:
    settled(records, chat="mine")
    assert [records.forget("mine"), records.forget("mine"), records.forget("")] == [1, 0, 0]


def test_an_answer_on_its_way_while_its_chat_is_forgotten_keeps_no_words(records: Records) -> None:
    number = records.open(make_asked(chat="mine"))
    records.forget("mine")
    records.settle(number, make_settlement())
    records.delivered(number, (9,))
    found = records.find(number)
    assert found is not None
    assert found.settlement is not None
    assert found.settlement.status is Status.ANSWERED
    assert (found.settlement.answer, found.settlement.citations, found.message_ids) == ("", (), ())


def test_many_records_are_forgotten_at_once(records: Records) -> None:
    numbers = [records.open(make_asked(chat="mine")) for _ in range(520)]
    assert records.forget("mine") == 520
    last = records.find(numbers[-1])
    assert last is not None
    assert last.asked.question == ""


def test_forgotten_words_are_nowhere_in_the_files(
    database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    records = Records(database, clock)
    secret = "비밀스러운질문" * 40
    number = records.open(make_asked(secret, chat="mine"))
    records.settle(number, make_settlement(secret, citations=(make_citation(quote=secret),)))
    needles = [secret[:14].encode(), secret[:14].encode("unicode_escape")]
    files = [path for path in tmp_path.glob("test.db*") if path.is_file()]
    assert any(needle in path.read_bytes() for path in files for needle in needles)
    records.forget("mine")
    assert not any(needle in path.read_bytes() for path in files for needle in needles)
