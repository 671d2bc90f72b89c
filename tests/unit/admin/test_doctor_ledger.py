"""The doctor's look at the ledger: signing keeps up, the key fits, the clock has not gone back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from admin import doctor
from admin.doctor import Health
from city import Database, FixedClock, operator_keys
from disclosure import CheckpointRefused, Ledger, LedgerKeyUnusable
from disclosure.ledger.key import make_key
from tests.builders.disclosure import make_ledger, settled


@pytest.fixture
def ledger(database: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    """With one answer that is signed."""
    ledger = make_ledger(database, clock, tmp_path / "ledger.key")
    settled(ledger.records)
    ledger.sign()
    return ledger


def _look(ledger: Ledger, clock: FixedClock) -> tuple[Health, str]:
    found = doctor.ledger(ledger, clock.now())
    assert f"doctor.{found.code}" in operator_keys()
    assert "{" not in found.text
    return found.health, found.code


def test_a_ledger_without_a_signature_is_not_blamed(
    database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    new = make_ledger(database, clock, tmp_path / "new.key")
    assert _look(new, clock) == (Health.WELL, "ledger_unsigned")
    assert not (tmp_path / "new.key").exists()


def test_a_signed_ledger_is_well_however_long_nobody_asks(
    ledger: Ledger, clock: FixedClock
) -> None:
    clock.turn(timedelta(days=3))
    assert _look(ledger, clock) == (Health.WELL, "ledger_well")


def test_leaves_that_nobody_signs_are_told(ledger: Ledger, clock: FixedClock) -> None:
    settled(ledger.records)
    assert _look(ledger, clock) == (Health.WELL, "ledger_well")
    clock.turn(timedelta(minutes=6))
    assert _look(ledger, clock) == (Health.DOUBTFUL, "ledger_late")


def test_a_clock_that_went_back_is_told(ledger: Ledger, clock: FixedClock) -> None:
    clock.turn(timedelta(hours=-1))
    assert _look(ledger, clock) == (Health.BROKEN, "clock_back")


def test_a_clock_that_went_back_is_told_after_the_next_signature_too(
    ledger: Ledger, clock: FixedClock
) -> None:
    clock.turn(timedelta(hours=-1))
    settled(ledger.records)
    ledger.sign()
    assert _look(ledger, clock) == (Health.DOUBTFUL, "clock_was")
    clock.turn(timedelta(hours=1))
    assert _look(ledger, clock) == (Health.WELL, "ledger_well")


def test_a_clock_that_went_back_before_the_first_signature_is_told(
    database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    new = make_ledger(database, clock, tmp_path / "new.key")
    settled(new.records)
    clock.turn(timedelta(hours=-1))
    assert _look(new, clock) == (Health.DOUBTFUL, "clock_was")


def test_a_checkpoint_that_was_changed_is_told_apart_from_another_key(
    ledger: Ledger, clock: FixedClock, database: Database
) -> None:
    with database.unit() as session:
        # The size alone: the signature names its key, and may hold any figure.
        change = text("update ledger_checkpoints set note = replace(note, :size, :other)")
        session.execute(change, {"size": "\n2\n", "other": "\n3\n"})
    with pytest.raises(CheckpointRefused, match="바뀌었거나 깨졌습니다"):
        doctor.ledger(ledger, clock.now())


def test_a_key_that_is_lost_or_another_is_told(
    ledger: Ledger, clock: FixedClock, tmp_path: Path
) -> None:
    key = tmp_path / "ledger.key"
    key.unlink()
    with pytest.raises(LedgerKeyUnusable, match="그런 파일"):
        doctor.ledger(ledger, clock.now())
    make_key(key, "yeosu/ledger")
    with pytest.raises(LedgerKeyUnusable, match="지금까지 서명한 열쇠"):
        doctor.ledger(ledger, clock.now())
