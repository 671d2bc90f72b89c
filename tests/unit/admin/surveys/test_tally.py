"""What is kept of what was answered: how many, and words that nothing links to anybody."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from admin.surveys import MOST_TEXTS, QuestionKind, Surveys
from admin.surveys.tables import TallyRow
from city import CityProfile, Database, FixedClock
from tests.builders.surveys import released, sheet

ALL = tuple(QuestionKind)
WEEK = timedelta(days=7)


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: whatever is kept must work alike on both."""
    return either


@pytest.fixture
def surveys(database: Database, clock: FixedClock, profile: CityProfile) -> Surveys:
    return Surveys(database, clock, profile)


def everything_kept(database: Database) -> str:
    """Every value of the survey's tables, as a reader of the file would find it."""
    with database.unit() as session:
        return str(session.execute(text("SELECT * FROM survey_tallies")).all())


def test_answers_are_counted_and_no_sheet_is_kept(surveys: Surveys, database: Database) -> None:
    number = released(surveys, *ALL)
    assert not surveys.answer(number, sheet({1: [0], 2: [0, 1], 3: [4]}, {4: "좋아요"}, "older"))
    assert not surveys.answer(number, sheet({1: [1]}, group="older"))
    assert surveys.sheets(number) == 2
    kept = everything_kept(database)
    assert "2026" not in kept
    assert "'0/older/0': 2" in kept or '"0/older/0":2' in kept
    with database.unit() as session:
        assert session.execute(text("SELECT count(*) FROM survey_tallies")).scalar() == 1


def test_what_is_written_is_masked_before_it_is_kept(surveys: Surveys, database: Database) -> None:
    number = released(surveys, QuestionKind.TEXT)
    surveys.answer(number, sheet({}, {1: "제 번호는 010-1234-5678이고 이름은 홍길동입니다."}))
    kept = everything_kept(database)
    assert "010-1234-5678" not in kept
    assert "[전화번호]" in kept


def test_written_answers_are_in_no_order_and_of_no_group(
    surveys: Surveys, database: Database
) -> None:
    number = released(surveys, QuestionKind.TEXT)
    for place in reversed(range(20)):
        surveys.answer(number, sheet({}, {1: f"{place:02} 의견"}, "older"))
    with database.unit() as session:
        (kept,) = session.execute(text("SELECT texts FROM survey_tallies")).all()
    texts = json.loads(kept[0]) if isinstance(kept[0], str) else kept[0]
    assert texts == {"1": [f"{place:02} 의견" for place in range(20)]}


def test_nothing_tells_which_written_answers_are_of_one_sheet(
    surveys: Surveys, database: Database
) -> None:
    """Whoever wrote what together with what, and first or last: what is kept is the same."""
    number = released(surveys, QuestionKind.TEXT, QuestionKind.TEXT)
    seen: list[str] = []
    for pairs in ((("가", "나"), ("다", "라")), (("다", "나"), ("가", "라"))):
        with database.unit() as session:
            session.execute(text("DELETE FROM survey_tallies"))
        for first, second in pairs:
            assert not surveys.answer(number, sheet({}, {1: first, 2: second}))
        seen.append(everything_kept(database))
    assert seen[0] == seen[1]
    assert "라" in seen[0]


def test_written_answers_of_fewer_than_ten_are_shown_to_nobody(
    surveys: Surveys, clock: FixedClock
) -> None:
    number = released(surveys, QuestionKind.TEXT, QuestionKind.TEXT)
    for place in range(10):
        surveys.answer(number, sheet({}, {1: f"의견 {place}", **({2: "몇"} if place else {})}))
    assert surveys.texts(number) == {}
    clock.turn(WEEK)
    assert surveys.texts(number) == {1: tuple(f"의견 {place}" for place in range(10))}


def test_counts_are_written_in_an_order_that_does_not_tell_who_came_first(
    surveys: Surveys, database: Database
) -> None:
    number = released(surveys, QuestionKind.ONE)
    for group in ("none", "island", "older", ""):
        surveys.answer(number, sheet({1: [0]}, group=group))
    with database.unit() as session:
        counts = session.execute(text("SELECT counts FROM survey_tallies")).scalar()
    keys = [one.partition(":")[0].strip(" {") for one in str(counts).split(",")]
    assert keys == sorted(keys)


def test_who_answers_without_a_mark_writes_the_marks_anew_as_well(
    surveys: Surveys, database: Database
) -> None:
    number = released(surveys, QuestionKind.ONE)
    assert not surveys.answer(number, sheet({1: [0]}), "mark")
    updates: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith("UPDATE survey_"):
            updates.append(statement.split()[1])

    event.listen(database.engine, "before_cursor_execute", note)
    for mark in ("", "another"):
        updates.clear()
        assert not surveys.answer(number, sheet({1: [0]}), mark)
        assert sorted(updates) == ["survey_marks", "survey_tallies"]


@pytest.mark.parametrize(("seen", "new"), [(MOST_TEXTS, True), (10**12, False)])
def test_of_very_many_written_answers_a_fair_choice_is_kept(
    surveys: Surveys, database: Database, *, seen: int, new: bool
) -> None:
    """After 2,000 a new one is kept nearly always, and after a million millions nearly never."""
    number = released(surveys, QuestionKind.TEXT)
    old = [f"의견 {place:04}" for place in range(MOST_TEXTS)]
    with database.unit() as session:
        session.add(TallyRow(survey=number, counts={"1//0": seen}, texts={"1": old}))
    for place in range(3):
        assert not surveys.answer(number, sheet({}, {1: f"새 글 {place}"}))
    with database.unit() as session:
        row = session.get_one(TallyRow, number)
        counts, texts = row.counts, row.texts["1"]
    assert counts["1//0"] == seen + 3
    assert len(texts) == MOST_TEXTS
    assert texts == sorted(texts)
    assert any(one.startswith("새 글") for one in texts) is new


def test_up_to_the_most_every_written_answer_is_kept(surveys: Surveys, database: Database) -> None:
    number = released(surveys, QuestionKind.TEXT)
    old = [f"의견 {place:04}" for place in range(MOST_TEXTS - 2)]
    with database.unit() as session:
        session.add(TallyRow(survey=number, counts={"1//0": len(old)}, texts={"1": old}))
    for place in range(2):
        assert not surveys.answer(number, sheet({}, {1: f"새 글 {place}"}))
    with database.unit() as session:
        texts = session.get_one(TallyRow, number).texts["1"]
    assert sorted(texts) == sorted([*old, "새 글 0", "새 글 1"])
