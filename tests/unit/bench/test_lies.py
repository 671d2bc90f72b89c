"""The benches that lie: what they make is found out, and they would tell if it were not."""

from __future__ import annotations

import random

import pytest

from bench.forging import forge
from bench.tampering import KINDS, a_ledger, checkpoint_of, tamper, tampered
from disclosure.ledger.leaves import canonical
from disclosure.ledger.standalone.verify_receipt import Wrong, check_leaves, read_key


def test_ledgers_that_were_tampered_with_are_found_and_whole_ones_believed() -> None:
    found = tamper(100, seed=1)
    assert (found.tried, found.unseen, found.crashes, found.false_alarms) == (100, 0, 0, 0)


def test_forged_proofs_and_notes_are_refused() -> None:
    forged = forge(3000, seed=1)
    assert (forged.tried, forged.accepted, forged.crashes) == (3000, [], [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_tampering_is_told_as_wrong(kind: str) -> None:
    draw = random.Random(kind)  # noqa: S311 - repeatable
    kept = a_ledger(draw, 12)
    with pytest.raises(Wrong):
        tampered(kept, kept.note(), kind, draw)()


def test_an_honest_growth_is_believed() -> None:
    kept = a_ledger(random.Random(1), 12)  # noqa: S311 - repeatable
    more: dict[str, object] = {"kind": "exchange", "record": 99, "status": "answered", "words": {}}
    grown = [*kept.leaves, canonical(more)]
    notes = [kept.note(), checkpoint_of(grown, kept.key)]
    told = check_leaves(grown, notes, read_key(kept.key.public.text))
    assert told[0].startswith("13 leaves under 2 signed checkpoints")
