"""A ledger is handed over: what the old key signed stays proved, and it signs no more.

`old` is what somebody wrote down before, `new` is what is handed out since.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import text

from city import Clock, Database
from disclosure import (
    CheckpointRefused,
    Journal,
    Ledger,
    open_witness,
    retired_keys,
)
from disclosure.ledger.checkpoint import Checkpoint, signed
from disclosure.ledger.key import SigningKey, read_key
from disclosure.ledger.standalone import verify_receipt as verifier
from tests.builders.disclosure import settled

NAME = "yeosu/ledger"


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: what is told here must hold on each."""
    return either


@pytest.fixture
def before(ledger: Ledger, old: SigningKey) -> str:
    """A checkpoint that the old key signed, kept by somebody; then the ledger was handed over."""
    assert old.public == ledger.public_key()
    note = str(ledger.proof()["checkpoint"])
    settled(ledger.records)
    ledger.hand_over("김담당", "해마다 바꿈")
    settled(ledger.records)
    ledger.sign()
    return note


def _faults(ledger: Ledger, *notes: str) -> list[str]:
    return [one.code for one in ledger.check(notes, lambda _: None).faults]


def _shown(ledger: Ledger) -> tuple[list[str], list[str]]:
    """Every leaf, and the newest checkpoint."""
    return list(ledger.leaves()), [str(ledger.proof()["checkpoint"])]


@pytest.mark.usefixtures("before")
def test_a_new_key_signs_and_the_old_one_lies_beside_it_for_its_owner_alone(
    ledger: Ledger, old: SigningKey, tmp_path: Path
) -> None:
    new = ledger.public_key()
    assert new != old.public
    (retired,) = retired_keys(tmp_path / "ledger.key")
    assert read_key(retired, NAME).public == old.public
    assert retired.stat().st_mode & 0o777 == 0o600
    assert not (tmp_path / "ledger.key.new").exists()
    (one,) = ledger.keys().handed
    assert (one.before, one.after, one.size) == (old.public, new, 4)


def test_what_was_signed_before_and_after_is_believed_here(ledger: Ledger, before: str) -> None:
    assert _faults(ledger, before) == []
    assert ledger.check_since(before, lambda _: None).faults == ()
    assert ledger.proved(1).holds
    assert ledger.proved(4).holds


@pytest.mark.usefixtures("before")
def test_who_did_it_and_why_is_an_act_and_no_leaf_names_them(
    ledger: Ledger, old: SigningKey, database: Database
) -> None:
    (kept,) = Journal(database).latest()
    assert (kept.act.verb, kept.act.by, kept.act.reason) == ("ledger.key", "김담당", "해마다 바꿈")
    (change,) = kept.act.changes
    assert (change.before, change.after) == (old.public.text, ledger.public_key().text)
    assert not any("김담당" in leaf for leaf in ledger.leaves())


def test_the_verifier_that_is_carried_away_believes_both_by_either_key(
    ledger: Ledger, old: SigningKey, before: str
) -> None:
    leaves, notes = _shown(ledger)
    receipt = json.dumps(ledger.receipt(4, with_words=True))
    for key in (verifier.read_key(one.text) for one in (old.public, ledger.public_key())):
        told = verifier.check_leaves(leaves, [before, *notes], key)
        assert told[-1] == f"from leaf 4 on signed by {ledger.public_key().text}"
        assert told[-1] == verifier.check_receipt(receipt, key)[-1]


FORGED: dict[str, Callable[[str], object]] = {
    "none": lambda _note: [],
    "nonsense": lambda _note: ["nonsense"],
    "twice": lambda note: [note, note],
    "another size": lambda note: [note.replace("\n4\n", "\n3\n")],
    "no list": lambda note: note,
}


@pytest.mark.usefixtures("before")
@pytest.mark.parametrize("forged", FORGED)
def test_a_receipt_whose_hand_over_is_missing_or_forged_is_not_believed_by_the_old_key(
    ledger: Ledger, old: SigningKey, forged: str
) -> None:
    receipt = ledger.receipt(4, with_words=False)
    (note,) = (str(one) for one in cast("list[object]", receipt["hand_overs"]))
    for told in ({**receipt, "hand_overs": FORGED[forged](note)}, _without(receipt)):
        with pytest.raises(verifier.Wrong):
            verifier.check_receipt(json.dumps(told), verifier.read_key(old.public.text))


def _without(receipt: dict[str, object]) -> dict[str, object]:
    """A receipt as it was before there were hand-overs."""
    return {name: value for name, value in receipt.items() if name != "hand_overs"}


def test_what_the_old_key_signs_after_it_was_handed_over_is_believed_by_nobody(
    ledger: Ledger, old: SigningKey, before: str, tmp_path: Path, clock: Clock
) -> None:
    leaves, (newest,) = _shown(ledger)
    size, root = newest.split("\n")[1:3]
    stolen = signed(Checkpoint(origin=NAME, size=int(size), root=verifier.b64decode(root)), old)
    assert _faults(ledger, stolen) == ["not_signed"]
    for key in (old.public, ledger.public_key()):
        with pytest.raises(verifier.Wrong, match="not signed by the ledger"):
            verifier.check_leaves(leaves, [stolen], verifier.read_key(key.text))
    witness = open_witness(tmp_path / "witness", "audit", old.public.text, clock)
    assert witness.look(ledger.proof())
    with pytest.raises(CheckpointRefused):
        witness.look({**ledger.proof(witness.seen), "checkpoint": stolen})
    with pytest.raises(CheckpointRefused):
        witness.look({**ledger.proof(witness.seen), "checkpoint": stolen, "hand_overs": []})
    assert _faults(ledger, before) == []  # The same key, where it was the ledger's.


def test_a_witness_follows_the_ledger_whichever_of_its_keys_it_was_given(
    ledger: Ledger, old: SigningKey, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "witness"
    open_witness(folder, "audit", old.public.text, clock).look(ledger.proof())
    seen = open_witness(folder, "audit", old.public.text, clock).seen
    new = ledger.hand_over("김담당", "해마다 바꿈").after
    for key in (old.public.text, new.text):
        witness = open_witness(folder, "audit", key, clock)
        assert witness.look(ledger.proof(witness.seen))
        assert witness.seen > seen
    strange = SigningKey(NAME, bytes(32)).public.text
    with pytest.raises(CheckpointRefused):
        open_witness(folder, "audit", strange, clock).look(ledger.proof())


def test_a_ledger_can_be_handed_over_again_and_again(ledger: Ledger, old: SigningKey) -> None:
    kept = list[str]()
    for _ in range(3):
        kept.append(str(ledger.proof()["checkpoint"]))
        ledger.hand_over("김담당", "해마다 바꿈")
    assert ledger.keys().first == old.public
    assert _faults(ledger, *kept) == []
    leaves, notes = _shown(ledger)
    for one in ledger.keys().handed:
        verifier.check_leaves(leaves, [*kept, *notes], verifier.read_key(one.before.text))


def test_before_anything_is_signed_there_is_nothing_to_hand_over(ledger: Ledger) -> None:
    with pytest.raises(CheckpointRefused):
        ledger.hand_over("김담당", "까닭")


@pytest.mark.usefixtures("before")
@pytest.mark.parametrize(
    ("was", "becomes", "code"),
    [
        ('"size":4', '"size":3', "key_elsewhere"),
        ("hand-over of", "hand-over to", "key_elsewhere"),
        ('"kind":"key"', '"kind":"keys"', "leaf_unreadable"),
    ],
)
def test_a_hand_over_that_was_changed_is_found(
    ledger: Ledger, database: Database, was: str, becomes: str, code: str
) -> None:
    with database.unit() as session:
        change = text("update ledger_leaves set leaf = replace(leaf, :was, :new) where place = 4")
        session.execute(change, {"was": was, "new": becomes})
    assert {code, "tree_differs"} <= set(_faults(ledger))
