"""Leaves keep their order on both databases, however many settle at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from city import Clock, Database
from tests.builders.disclosure import make_ledger, settled


def test_answers_that_are_settled_at_once_get_a_place_each(
    either: Database, clock: Clock, tmp_path: Path
) -> None:
    ledger = make_ledger(either, clock, tmp_path / "ledger.key")
    with ThreadPoolExecutor(6) as threads:
        for place in range(40):
            threads.submit(settled, ledger.records, chat=f"{place % 3}")
    ledger.records.forget("1")
    ledger.sign()
    check = ledger.check((), lambda _: None)
    assert (check.leaves, check.signed, check.faults) == (42, 42, ())
    assert len(list(ledger.leaves())) == 42
