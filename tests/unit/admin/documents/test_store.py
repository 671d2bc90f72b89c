"""Only a newer list takes the place of one, and each that is taken is an act with a leaf."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from admin.errors import DocumentListRefused
from city import Clock, Database
from disclosure import Journal
from knowledge import SHIPPED
from tests.builders.documents import OURS, THEIRS, make_lists, put, sign

BY = "김여수"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path / "문서", "여수시 가 조례")
    return tmp_path / "문서"


def test_a_list_is_taken_once_and_stands_in_the_journal(
    either: Database, clock: Clock, folder: Path
) -> None:
    lists = make_lists(either, clock, OURS)
    note = sign(folder, 3)
    assert [lists.take(note, BY)[1] for _ in range(2)] == ["new", "known"]
    (act,) = (kept.act for kept in Journal(either).latest(subject="documents"))
    assert (act.verb, act.by) == ("documents.list", BY)
    assert [(one.field, one.after) for one in act.changes] == [("number", "3"), ("documents", "1")]


@pytest.mark.parametrize(("number", "problem"), [(2, "older"), (3, "another")])
def test_an_older_list_and_a_second_one_of_a_number_are_refused(
    either: Database, clock: Clock, folder: Path, number: int, problem: str
) -> None:
    lists = make_lists(either, clock, OURS)
    lists.take(sign(folder, 3), BY)
    put(folder, "여수시 나 조례")
    with pytest.raises(DocumentListRefused) as refused:
        lists.take(sign(folder, number), BY)
    assert refused.value.problem == problem
    newest = lists.newest()
    assert newest is not None
    assert len(newest.documents) == 1
    assert lists.take(sign(folder, 4), BY)[1] == "new"


def test_a_list_that_was_changed_where_it_is_kept_counts_no_longer(
    either: Database, clock: Clock, folder: Path
) -> None:
    lists = make_lists(either, clock, OURS)
    told, _ = lists.take(sign(folder), BY)
    mine = told.documents[0].digest
    assert mine in (lists.released() or {})
    with either.unit() as session:
        session.execute(
            text("UPDATE document_lists SET note = replace(note, '가 조례', '나 조례')")
        )
    with pytest.raises(DocumentListRefused):
        lists.newest()
    left = lists.released() or {}
    assert mine not in left
    assert {one.release for one in left.values()} == {SHIPPED}


def test_a_list_counts_as_long_as_its_key_is_believed(
    either: Database, clock: Clock, folder: Path
) -> None:
    make_lists(either, clock, OURS).take(sign(folder), BY)
    with pytest.raises(DocumentListRefused):
        make_lists(either, clock, THEIRS).newest()


def test_a_city_without_a_key_holds_its_catalogue_to_nothing(
    either: Database, clock: Clock
) -> None:
    assert make_lists(either, clock).released() is None
    assert make_lists(either, clock, OURS).released()


def test_a_stolen_key_that_is_no_longer_set_has_used_up_no_numbers(
    either: Database, clock: Clock, folder: Path
) -> None:
    lists = make_lists(either, clock, OURS)
    lists.take(sign(folder, 3), BY)
    make_lists(either, clock, OURS, THEIRS).take(sign(folder, 999_999_999, key=THEIRS), BY)
    older = sign(folder, 2)
    with pytest.raises(DocumentListRefused) as refused:
        lists.take(older, BY)
    assert refused.value.problem == "older"
    assert lists.take(sign(folder, 4), BY)[1] == "new"
    newest = lists.newest()
    assert newest is not None
    assert newest.number == 4
