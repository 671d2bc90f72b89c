"""Whoever is cut off while handing a ledger over is as before, or goes on with the new key."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event, text

from city import Clock, Database
from disclosure import CheckpointRefused, DisclosureError, Ledger, LedgerKeyUnusable, retired_keys
from disclosure.ledger.checkpoint import signed_text
from disclosure.ledger.key import SigningKey, read_key
from tests.builders.disclosure import make_ledger, settled

NAME = "yeosu/ledger"


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: what is told here must hold on each."""
    return either


def _faults(ledger: Ledger) -> list[str]:
    return [one.code for one in ledger.check((), lambda _: None).faults]


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
    assert again.hand_over("김담당", "까닭").after == again.public_key()
    assert _faults(again) == []


FORGED: dict[str, Callable[[str, SigningKey], str]] = {
    "changed": lambda note, _new: note.replace(note.split("\n")[2], b64encode(bytes(32)).decode()),
    "of the new key": lambda note, new: signed_text(note.partition("\n\n")[0] + "\n", new),
}


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize(
    ("forged", "wrong"), [("changed", CheckpointRefused), ("of the new key", LedgerKeyUnusable)]
)
def test_what_is_wrong_with_a_checkpoint_is_told_by_the_key_of_its_size(
    ledger: Ledger, database: Database, tmp_path: Path, forged: str, wrong: type[DisclosureError]
) -> None:
    note, size = str(ledger.proof()["checkpoint"]), ledger.sign()
    ledger.hand_over("김담당", "까닭")
    told = FORGED[forged](note, read_key(tmp_path / "ledger.key", NAME))
    with database.unit() as session:
        # As if it had been cut off before the new key's first signature.
        newer = text("delete from ledger_checkpoints where size > :size")
        session.execute(newer, {"size": size})
        session.execute(text("update ledger_checkpoints set note = :note"), {"note": told})
    for step in (ledger.sign, ledger.signed_at):
        with pytest.raises(wrong):
            step()


def test_a_new_key_that_has_not_taken_its_place_takes_it_before_the_next_signature(
    ledger: Ledger, old: SigningKey, database: Database, clock: Clock, tmp_path: Path
) -> None:
    new = ledger.hand_over("김담당", "까닭").after
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
