"""A stop is seen by every process at once, is kept with who and why, and stands in the ledger."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from city import Clock, Database
from disclosure import Status, Switch
from tests.builders.disclosure import make_citation, make_ledger, settled

PARKING = "여수시 주차장 조례"


def test_another_process_sees_a_stop_in_its_next_look(database: Database, clock: Clock) -> None:
    here = Switch(database, clock)
    elsewhere = Switch(Database(str(database.engine.url)), clock)
    assert here.state().stops(Status.ANSWERED) is None
    elsewhere.turn(off=True, by="김담당", reason="틀린 요금")
    state = here.state()
    assert state.stops(Status.ANSWERED) is Status.PAUSED
    assert state.stops(Status.GREETING) is Status.PAUSED
    assert state.stops(Status.EMERGENCY) is None
    assert state.whole is not None
    assert (state.whole.by, state.whole.reason) == ("김담당", "틀린 요금")
    elsewhere.turn(off=False, by="김담당", reason="")
    assert here.state().stops(Status.ANSWERED) is None


def test_a_document_is_stopped_with_its_guide_and_nothing_else(
    database: Database, clock: Clock
) -> None:
    switch = Switch(database, clock)
    state = switch.turn(off=True, by="가", reason="나", topic=PARKING)
    for title in (PARKING, f"{PARKING} 시행규칙", f"{PARKING} 생활안내"):
        cited = [make_citation(title="여수시 수도급수 조례"), make_citation(title=title)]
        assert state.stops(Status.ANSWERED, cited) is Status.TOPIC_PAUSED
    assert state.stops(Status.ANSWERED, [make_citation(title="여수시 수도급수 조례")]) is None
    assert state.stops(Status.NOTHING_FOUND) is None
    assert switch.turn(off=False, by="가", reason="", topic=PARKING).topics == ()


def test_each_act_is_a_leaf_that_names_nobody(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    ledger, switch = make_ledger(database, clock, tmp_path / "key"), Switch(database, clock)
    settled(ledger.records)
    switch.turn(off=True, by="김담당", reason="틀린 요금")
    switch.turn(off=False, by="김담당", reason="고침")
    ledger.sign()
    leaves = [json.loads(leaf) for leaf in ledger.leaves()]
    kinds = ["begin", "exchange", "switch", "act", "switch", "act"]
    assert [leaf["kind"] for leaf in leaves] == kinds
    assert [leaf["off"] for leaf in leaves[2::2]] == [True, False]
    assert [leaf["verb"] for leaf in leaves[3::2]] == ["switch.off", "switch.on"]
    assert "김담당" not in str(leaves)
    assert ledger.check((), lambda _: None).faults == ()


def test_a_ledger_may_begin_with_a_stop(database: Database, clock: Clock, tmp_path: Path) -> None:
    ledger = make_ledger(database, clock, tmp_path / "key")
    Switch(database, clock).turn(off=True, by="가", reason="나")
    settled(ledger.records)
    ledger.sign()
    assert ledger.check((), lambda _: None).faults == ()


@pytest.mark.parametrize(
    "statement",
    ["update switch_acts set by = '박담당'", "update switch_acts set reason = ''",
     "update switch_acts set off = 0", "delete from switch_acts",
     "update switch_acts set topic = '가'"],
)  # fmt: skip
def test_an_act_that_was_rewritten_is_found(
    database: Database, clock: Clock, tmp_path: Path, statement: str
) -> None:
    ledger = make_ledger(database, clock, tmp_path / "key")
    Switch(database, clock).turn(off=True, by="김담당", reason="틀린 요금")
    with database.unit() as session:
        session.execute(text(statement))
    codes = [fault.code for fault in ledger.check((), lambda _: None).faults]
    assert "act_differs" in codes
