"""A result is kept with what it was before, stands in the ledger, and is read back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from admin.measured import Measuring, Result, keep_result, latest_result
from admin.transparency import BLOCKED, RESULT_NAMES, THROUGH, results_of
from city import Database, FixedClock
from disclosure import Journal

FIGURES = Path(__file__).parents[3] / "docs" / "figures.json"


@pytest.fixture
def result(clock: FixedClock) -> Result:
    return Result(
        at=clock.now(),
        by="김담당",
        setup={"writer": "quote"},
        counts={"recall@5": (117, 120), "recall@10": (120, 120)},
    )


def test_the_last_of_its_kind_is_read_back(database: Database, result: Result) -> None:
    keep_result(Measuring.EVALUATION, result, database)
    newer = replace(result, counts={"recall@5": (119, 120)})
    keep_result(Measuring.EVALUATION, newer, database)
    assert latest_result(Measuring.EVALUATION, database) == newer
    assert latest_result(Measuring.REDTEAM, database) is None


def test_the_act_tells_what_stood_before(database: Database, result: Result) -> None:
    keep_result(Measuring.EVALUATION, result, database)
    number = keep_result(Measuring.EVALUATION, replace(result, setup={"writer": "m"}), database)
    (kept,) = Journal(database).latest(subject="measured:evaluation", limit=1)
    assert kept.number == number
    changed = {one.field: (one.before, one.after) for one in kept.act.changes}
    assert changed["setup"] == ('{"writer": "quote"}', '{"writer": "m"}')


def test_everybody_is_told_what_has_words_and_nothing_where_nothing_was_kept(
    database: Database, result: Result
) -> None:
    read = results_of(Measuring.EVALUATION, database)
    assert read() == ()
    keep_result(Measuring.EVALUATION, result, database)
    (told,) = read()
    assert (told.hits, told.of, told.day) == (117, 120, result.at.date())


def test_every_figure_that_has_words_is_one_that_an_evaluation_or_the_red_team_keeps() -> None:
    kept = json.loads(FIGURES.read_text(encoding="utf-8"))["figures"]
    assert RESULT_NAMES.keys() - kept.keys() == {THROUGH, BLOCKED}


def test_every_figure_that_has_words_is_told_under_its_own(
    database: Database, result: Result
) -> None:
    counts = {name: (place, 120) for place, name in enumerate(RESULT_NAMES)}
    keep_result(Measuring.EVALUATION, replace(result, counts=counts), database)
    told = {one.name: one.hits for one in results_of(Measuring.EVALUATION, database)()}
    assert told == {said: place for place, said in enumerate(RESULT_NAMES.values())}
