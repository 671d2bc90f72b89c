"""A ledger is handed over: what the old key signed stays proved, and it signs no more.

`old` is what somebody wrote down before, `new` is what is handed out since.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import event, text

from city import Clock, Database
from disclosure import (
    CheckpointRefused,
    Journal,
    Ledger,
    LedgerKeyUnusable,
    open_witness,
    retired_keys,
)
from disclosure.ledger.checkpoint import Checkpoint, signed
from disclosure.ledger.handing_over import hand_over_note, keys_with, read_hand_over
from disclosure.ledger.key import SigningKey, make_key, next_key, read_key, take_place
from disclosure.ledger.standalone import verify_receipt as verifier
from tests.builders.disclosure import make_ledger, settled

NAME = "yeosu/ledger"


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: what is told here must hold on each."""
    return either


@pytest.fixture
def old(ledger: Ledger, tmp_path: Path) -> SigningKey:
    """The key of a ledger with two answers."""
    for _ in range(2):
        settled(ledger.records)
    ledger.sign()
    return read_key(tmp_path / "ledger.key", NAME)


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
    assert before not in stolen


def test_a_witness_follows_the_ledger_whichever_of_its_keys_it_was_given(
    ledger: Ledger, old: SigningKey, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "witness"
    open_witness(folder, "audit", old.public.text, clock).look(ledger.proof())
    seen = open_witness(folder, "audit", old.public.text, clock).seen
    new = ledger.hand_over("김담당", "해마다 바꿈")
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


POINTS = {
    "before the leaf": "INSERT INTO ledger_leaves",
    "before the act": "INSERT INTO acts",
    "before the first signature of the new key": "INSERT INTO ledger_checkpoints",
}


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("point", POINTS)
def test_who_is_cut_off_is_as_before_or_goes_on_with_the_new_key(
    ledger: Ledger, database: Database, clock: Clock, tmp_path: Path, point: str
) -> None:
    def die(*call: object) -> None:
        if POINTS[point] in str(call[2]):
            raise KeyboardInterrupt

    event.listen(database.engine, "before_cursor_execute", die)
    with pytest.raises(KeyboardInterrupt):
        ledger.hand_over("김담당", "까닭")
    event.remove(database.engine, "before_cursor_execute", die)
    again = make_ledger(database, clock, tmp_path / "ledger.key")
    settled(again.records)
    again.sign()
    assert _faults(again) == []
    assert again.hand_over("김담당", "까닭") == again.public_key()
    assert _faults(again) == []


def test_a_new_key_that_has_not_taken_its_place_takes_it_before_the_next_signature(
    ledger: Ledger, old: SigningKey, database: Database, clock: Clock, tmp_path: Path
) -> None:
    new = ledger.hand_over("김담당", "까닭")
    file = tmp_path / "ledger.key"
    file.rename(tmp_path / "ledger.key.new")
    retired_keys(file)[0].rename(file)
    assert read_key(file, NAME).public == old.public
    again = make_ledger(database, clock, file)
    settled(again.records)
    again.sign()
    assert again.public_key() == new
    assert _faults(again) == []


def test_the_old_key_alone_signs_no_more(
    ledger: Ledger, database: Database, clock: Clock, tmp_path: Path
) -> None:
    settled(ledger.records)
    ledger.sign()
    ledger.hand_over("김담당", "까닭")
    restored = tmp_path / "restored" / "ledger.key"
    restored.parent.mkdir()
    retired_keys(tmp_path / "ledger.key")[0].rename(restored)
    again = make_ledger(database, clock, restored)
    settled(again.records)
    with pytest.raises(LedgerKeyUnusable, match="지금까지"):
        again.sign()


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


def test_forged_hand_overs_are_believed_neither_here_nor_there() -> None:
    draw = random.Random(2185)  # noqa: S311
    old, new, other = (SigningKey(NAME, draw.randbytes(32)) for _ in range(3))
    note = hand_over_note(7, old, new)
    assert read_hand_over(note, NAME)
    body, _, lines = note.partition("\n\n")
    first, second = lines.splitlines()
    strange = hand_over_note(7, SigningKey("other", old.seed), new)
    forged = [
        hand_over_note(7, other, new),
        hand_over_note(8, old, new).partition("\n\n")[0] + "\n\n" + lines,
        f"{body}\n\n{first}\n",
        f"{body}\n\n{second}\n",
        f"{body}\n\n",
        strange,
        note.replace("yeosu", "suncheon"),
    ]
    for _ in range(2_000):
        at = draw.randrange(len(note))
        forged.append(note[:at] + chr(ord(note[at]) ^ 1 << draw.randrange(6)) + note[at + 1 :])
    for one in forged:
        assert keys_with(old.public, [one]) is None, one
        with pytest.raises(verifier.Wrong):
            verifier.read_hand_overs([one], verifier.read_key(old.public.text))


def test_hand_overs_that_do_not_follow_one_another_lead_nowhere() -> None:
    keys = [SigningKey(NAME, bytes([place]) * 32) for place in range(4)]
    first, second = hand_over_note(5, *keys[:2]), hand_over_note(9, *keys[1:3])
    assert keys_with(keys[2].public, [first, second])
    for known, notes in (
        (keys[3], [first, second]),
        (keys[0], [second]),
        (keys[0], [second, first]),
        (keys[0], [first, hand_over_note(5, *keys[1:3])]),
        (keys[0], [first, hand_over_note(9, *keys[2:4])]),
    ):
        assert keys_with(known.public, notes) is None
        with pytest.raises(verifier.Wrong):
            verifier.read_hand_overs(notes, verifier.read_key(known.public.text))


def test_another_key_than_the_one_that_was_handed_over_to_takes_no_place(tmp_path: Path) -> None:
    file = tmp_path / "key"
    make_key(file, NAME)
    coming = next_key(file, NAME)
    assert not take_place(file, NAME, SigningKey(NAME, bytes(32)).public)
    assert take_place(file, NAME, coming.public)
    assert not take_place(file, NAME, coming.public)
    assert read_key(file, NAME).public == coming.public
