"""A witness signs one past only, whatever the ledger shows it and whenever it is killed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from city import Clock
from disclosure import CheckpointRefused, Ledger, LedgerKeyUnusable, Witness, open_witness
from disclosure.ledger.checkpoint import Checkpoint, signed, witnessed
from disclosure.ledger.key import make_key, public_key
from tests.builders.disclosure import settled


@pytest.fixture
def witness(filled: Ledger, tmp_path: Path, clock: Clock) -> Witness:
    return open_witness(tmp_path / "witness", "audit", filled.public_key().text, clock)


def _forked(folder: Path, size: int, root: bytes) -> str:
    """A checkpoint that the ledger's own key signs over leaves that never were."""
    key = make_key(folder / "ledger.key", "yeosu/ledger")
    return signed(Checkpoint(origin="yeosu/ledger", size=size, root=root), key)


def test_what_goes_on_from_what_was_seen_is_cosigned_and_kept(
    filled: Ledger, witness: Witness
) -> None:
    assert witness.seen == 0
    note = witness.look(filled.proof())
    own = public_key(witness.public_key)
    assert own is not None
    assert witnessed(note, own)
    before = witness.seen
    for _ in range(5):
        settled(filled.records)
    filled.sign()
    witness.look(filled.proof(before))
    assert witness.seen == before + 5
    assert filled.check((note,), lambda _: None).faults == ()


def test_the_same_checkpoint_may_be_shown_again(filled: Ledger, witness: Witness) -> None:
    witness.look(filled.proof())
    seen = witness.seen
    witness.look(filled.proof(seen))
    assert witness.seen == seen


def test_a_thousand_forks_and_cuts_are_refused(
    filled: Ledger, witness: Witness, tmp_path: Path
) -> None:
    proof = filled.proof()
    kept = witness.look(proof)
    size, draw = witness.seen, random.Random(6962)  # noqa: S311
    path = filled.proof(size - 3)["consistency"]
    for _ in range(1000):
        note = _forked(tmp_path, draw.randint(0, size + 40), draw.randbytes(32))
        shown = {"checkpoint": note, "since": size, "consistency": draw.choice(([], path))}
        with pytest.raises(CheckpointRefused):
            witness.look(shown)
    assert witness.seen == size
    assert (tmp_path / "witness" / "yeosu_ledger.checkpoint").read_text(encoding="utf-8") == kept


@pytest.mark.parametrize(
    "shown", [None, [], {}, {"checkpoint": 1, "since": 0, "consistency": []},
              {"checkpoint": "", "since": "0", "consistency": []},
              {"checkpoint": "", "since": 0, "consistency": ["%"]},
              {"checkpoint": "a\n1\n\n", "since": 0, "consistency": []}],
)  # fmt: skip
def test_what_is_no_proof_is_refused(witness: Witness, shown: object) -> None:
    with pytest.raises(CheckpointRefused):
        witness.look(shown)


def test_a_proof_that_does_not_begin_at_what_was_seen_is_refused(
    filled: Ledger, witness: Witness
) -> None:
    witness.look(filled.proof())
    settled(filled.records)
    filled.sign()
    with pytest.raises(CheckpointRefused, match="--since"):
        witness.look(filled.proof(3))


def test_what_was_seen_cannot_be_changed_unnoticed(
    filled: Ledger, witness: Witness, tmp_path: Path
) -> None:
    witness.look(filled.proof())
    file = tmp_path / "witness" / "yeosu_ledger.checkpoint"
    file.write_text(_forked(tmp_path, 1, bytes(32)), encoding="utf-8")
    for step in (lambda: witness.seen, lambda: witness.look(filled.proof())):
        with pytest.raises(CheckpointRefused):
            step()


def test_a_write_that_was_cut_off_leaves_what_was_seen(
    filled: Ledger, witness: Witness, tmp_path: Path
) -> None:
    witness.look(filled.proof())
    seen = witness.seen
    (tmp_path / "witness" / "yeosu_ledger.new").write_text("half", encoding="utf-8")
    assert witness.seen == seen
    assert witness.look(filled.proof(seen))


def test_a_key_or_a_name_that_is_none_is_refused(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(CheckpointRefused):
        open_witness(tmp_path / "witness", "audit", "no key", clock)
    with pytest.raises(LedgerKeyUnusable):
        open_witness(tmp_path / "witness", "감사 실", "no key", clock)
