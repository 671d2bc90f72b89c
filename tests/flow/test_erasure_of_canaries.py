"""Two hundred people are forgotten: nothing they wrote is left in any byte that the service keeps.

Their questions and answers are kept in a database on disk with its journal; beside it stand the
ledger's exported leaves and a log at its most talkative. Each carries a word that nobody else says:
it is found before, and in no file after. The ledger stays whole.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from pathlib import Path

import pytest

from city import Clock, Database
from city.logs import set_up_logs
from disclosure import Records
from tests.builders.disclosure import (
    make_asked,
    make_citation,
    make_ledger,
    make_settlement,
)

PEOPLE = 200


def canary(person: int) -> str:
    return f"카나리아낱말{person:04}끝"


def readable_in(folder: Path) -> set[int]:
    """The people whose word stands in any file of a folder, in any way it could be written."""
    kept = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    found: set[int] = set()
    for person in range(PEOPLE):
        word = canary(person)
        needles = (word.encode(), word.encode("utf-16-le"), word.encode("unicode_escape"))
        if any(needle in content for content in kept for needle in needles):
            found.add(person)
    return found


def ask_as(records: Records, person: int) -> None:
    word = canary(person)
    number = records.open(make_asked(f"{word} 주차요금이 얼마예요?", chat=f"chat {person}"))
    citation = make_citation(quote=f"{word} 30분에 600원")
    records.settle(number, make_settlement(f"{word} 600원입니다.", citations=(citation,)))
    records.delivered(number, (person,))


@pytest.fixture
def log(tmp_path: Path) -> Generator[Path]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    file = tmp_path / "assistant.log"
    set_up_logs("DEBUG", file=file)
    ours = [one for one in root.handlers if one not in handlers]
    yield file
    root.handlers[:], root.level = handlers, level
    for one in ours:
        one.close()


def test_nothing_of_two_hundred_people_is_left_in_any_file(
    database: Database, clock: Clock, tmp_path: Path, log: Path
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "ledger.key")
    for person in range(PEOPLE):
        ask_as(ledger.records, person)
    ledger.sign()
    leaves = tmp_path / "leaves.txt"
    leaves.write_text("\n".join(ledger.leaves()), encoding="utf-8")
    assert readable_in(tmp_path) == set(range(PEOPLE))
    for person in range(PEOPLE):
        assert ledger.records.forget(f"chat {person}") == 1
    logging.getLogger("disclosure").debug("all are forgotten")
    assert log.read_bytes()
    assert readable_in(tmp_path) == set()
    assert ledger.check((), lambda _size: None).faults == ()
    assert ledger.standing().leaves == 2 * PEOPLE + 1
