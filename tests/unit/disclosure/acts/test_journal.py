"""An act is kept with its leaf in the unit of work that does it, and read newest first."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from city import Clock, Database
from disclosure import Act, Change, Journal, write_act
from tests.builders.disclosure import make_ledger


def act(subject: str = "plan:1", **changes: str) -> Act:
    told = tuple(Change(field=field, before="", after=after) for field, after in changes.items())
    return Act(verb="plan.adopted", subject=subject, by="kim", reason="의결", changes=told)


def test_acts_are_read_newest_first_by_subject_and_from_a_number_on(
    database: Database, clock: Clock
) -> None:
    journal = Journal(database)
    with database.unit() as session:
        numbers = [write_act(session, act(f"plan:{one % 2}"), clock.now()) for one in range(6)]
    assert [one.number for one in journal.latest()] == numbers[::-1]
    assert [one.number for one in journal.latest(subject="plan:1")] == [6, 4, 2]
    assert [one.number for one in journal.latest(before=4, limit=2)] == [3, 2]
    assert journal.latest(subject="plan:9") == []


def test_who_did_the_first_act_to_a_subject_is_told_whoever_did_those_after_it(
    either: Database, clock: Clock
) -> None:
    first, later = act("plan:1"), act("plan:2")
    with either.unit() as session:
        write_act(session, first, clock.now())
        write_act(session, later, clock.now())
        write_act(session, replace(first, by="lee"), clock.now())
    begun_by = Journal(either).begun_by
    assert begun_by(["plan:1", "plan:2", "plan:3"]) == {"plan:1": "kim", "plan:2": "kim"}
    assert begun_by([f"plan:{one}" for one in range(2, 1500)]) == {"plan:2": "kim"}
    assert begun_by([]) == {}


def test_a_unit_of_work_that_fails_leaves_neither_act_nor_leaf(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "key")

    def fail() -> None:
        with database.unit() as session:
            write_act(session, act(), clock.now())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert Journal(database).latest() == []
    assert list(ledger.leaves()) == []


def test_what_no_database_can_hold_is_kept_as_it_can(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "key")
    with database.unit() as session:
        write_act(session, act(name="a\x00b\ud800"), clock.now())
    kept = Journal(database).latest()[0].act
    assert kept.changes == (Change(field="name", before="", after="ab?"),)
    ledger.sign()
    assert ledger.check((), lambda _: None).faults == ()


def test_a_leaf_says_what_kind_of_act_it_was_and_when_and_no_more(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "key")
    with database.unit() as session:
        write_act(session, act(title="비밀 계획"), clock.now())
    ledger.sign()
    _begin, leaf = (json.loads(one) for one in ledger.leaves())
    assert leaf.keys() == {"kind", "act", "verb", "at", "words"}
    assert (leaf["kind"], leaf["act"], leaf["verb"]) == ("act", 1, "plan.adopted")
    assert "비밀" not in str(leaf)
