"""A demo that was cut off goes on where it was, or says what is missing and how to mend it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from admin.demo import Stage, fill, is_demo
from admin.demo.parts import PARTS
from admin.errors import DemoCutOff
from city import SEOUL, CityProfile, Database, FixedClock
from disclosure import Feedback, FeedbackCase, Journal, Records, WantedCases
from tests.builders.demo import fill_parts, stage_of
from tests.builders.shaped import shaped_sqlite

NOW = datetime(2026, 10, 6, 10, 30, tzinfo=SEOUL)
"""Early in a quarter, when the demo has the fewest questions."""


class Cut(Database):
    """A database whose process is killed at the start of a unit of work."""

    def __init__(self, address: str, *, after: int) -> None:
        super().__init__(address)
        self._left = after

    @contextmanager
    def unit(self) -> Generator[Session]:
        """One of the units before it, or the end."""
        if not self._left:
            raise KeyboardInterrupt
        self._left -= 1
        with super().unit() as session:
            yield session


@pytest.fixture
def stage(database: Database, profile: CityProfile) -> Stage:
    return stage_of(database, FixedClock(NOW), profile)


def cut(stage: Stage, *names: str, after: int) -> None:
    """Fill these parts, and be killed in the last one when so many of its units are done."""

    def killed(stage: Stage) -> tuple[str, ...]:
        address = stage.database.engine.url.render_as_string(hide_password=False)
        with closing(Cut(address, after=after)) as database:
            return PARTS[names[-1]](replace(stage, database=database))

    parts = {**{name: PARTS[name] for name in names}, names[-1]: killed}
    with pytest.raises(KeyboardInterrupt):
        fill(stage, lambda _line: None, parts)


def deeds(stage: Stage) -> list[tuple[str, list[str]]]:
    """What was done, and on which parts, oldest first."""
    acts = Journal(stage.database).latest(limit=500)
    return [(one.act.verb, [c.after for c in one.act.changes]) for one in reversed(acts)]


def asked(stage: Stage) -> list[tuple[object, ...]]:
    """What was asked when, and how it ended."""
    return [
        (one.opened_at, one.asked, one.settled_at, one.settlement, one.delivered_at)
        for _, one in Records(stage.database, stage.clock).page(0, 1_000)
        if one
    ]


def test_begun_and_filled_are_two_acts(stage: Stage) -> None:
    fill_parts(stage, "partners", "purchases")
    told = [one for one in deeds(stage) if one[0].startswith("demo.")]
    assert told == [
        ("demo.begun", ["partners"]), ("demo.filled", ["partners"]),
        ("demo.begun", ["purchases"]), ("demo.filled", ["purchases"]),
    ]  # fmt: skip


def test_what_was_cut_off_between_two_parts_goes_on_with_the_second(stage: Stage) -> None:
    fill_parts(stage, "partners")
    before = deeds(stage)
    fill_parts(stage, "partners", "purchases")
    assert deeds(stage)[: len(before)] == before
    assert deeds(stage)[len(before)] == ("demo.begun", ["purchases"])


def test_a_part_that_had_done_nothing_is_done_anew(stage: Stage) -> None:
    cut(stage, "partners", after=0)
    assert deeds(stage) == [("demo.begun", ["partners"])]
    assert is_demo(stage.database)
    fill_parts(stage, "partners")
    assert deeds(stage)[0] == ("demo.begun", ["partners"])
    assert deeds(stage)[-1] == ("demo.filled", ["partners"])
    assert [verb for verb, _ in deeds(stage)].count("demo.begun") == 1


@pytest.mark.parametrize("later", [2, 5, 20])
def test_a_part_that_was_cut_off_amid_its_acts_is_told_and_nothing_is_added(
    stage: Stage, later: int
) -> None:
    fill_parts(stage, "partners")
    cut(stage, "partners", "committee", after=later)
    before = deeds(stage)
    assert ("demo.begun", ["committee"]) in before
    assert ("demo.filled", ["committee"]) not in before
    for _again in range(2):
        with pytest.raises(DemoCutOff) as told:
            fill_parts(stage, "partners", "committee", "register")
        assert "3가지 가운데 2번째(committee)를 넣다가 끊겼습니다" in str(told.value)
        assert "빈 폴더" in str(told.value)
        assert deeds(stage) == before


def test_questions_go_on_behind_the_last_wherever_they_were_cut_off(
    stage: Stage, tmp_path: Path
) -> None:
    for after in (2, 3, 4, 5, 40):
        cut(stage, "exchanges", after=after)
    fill_parts(stage, "exchanges")
    with closing(shaped_sqlite(tmp_path / "whole.db")) as database:
        whole = replace(stage, database=database)
        fill_parts(whole, "exchanges")
        assert asked(stage) == asked(whole)
        assert deeds(stage) == deeds(whole)


def test_verdicts_are_said_again_before_anybody_acted_on_them(stage: Stage, tmp_path: Path) -> None:
    with closing(shaped_sqlite(tmp_path / "whole.db")) as database:
        whole = replace(stage, database=database)
        fill_parts(whole, "exchanges", "opinions")
        fill_parts(stage, "exchanges")
        cut(stage, "exchanges", "opinions", after=7)
        assert deeds(stage)[-1] == ("demo.begun", ["opinions"])
        fill_parts(stage, "exchanges", "opinions")
        assert len(_cases(whole)) > 5
        assert _cases(stage) == _cases(whole)
        assert deeds(stage) == deeds(whole)


def _cases(stage: Stage) -> tuple[FeedbackCase, ...]:
    feedback = Feedback(stage.database, stage.clock, stage.profile)
    return feedback.among(feedback.numbers(WantedCases()))
