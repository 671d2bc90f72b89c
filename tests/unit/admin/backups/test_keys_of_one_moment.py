"""The key in a back-up is that of the ledger in it, whenever it is handed over."""

from __future__ import annotations

import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from admin.backups import back_up, restore
from city import Clock, Database
from disclosure import Ledger
from disclosure.ledger.key import next_key
from tests.builders.disclosure import make_ledger, settled


@pytest.fixture
def database(either: Database) -> Database:
    """Both databases: each has a moment of its own kind."""
    return either


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.key"


@pytest.fixture
def ledger(database: Database, clock: Clock, file: Path) -> Ledger:
    """With one answer that is signed."""
    ledger = make_ledger(database, clock, file)
    settled(ledger.records)
    ledger.sign()
    return ledger


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


def _hand_over(ledger: Ledger) -> str:
    return ledger.hand_over("김담당", "까닭").after.text


def test_a_key_is_read_once_in_the_moment_of_the_back_up(
    ledger: Ledger, database: Database, clock: Clock, file: Path, tmp_path: Path
) -> None:
    keys = list[str]()

    @contextmanager
    def still() -> Generator[None]:
        """Who hands it over, does so just before or just after."""
        keys.append(_hand_over(ledger))
        yield
        keys.append(_hand_over(ledger))

    back_up(database, tmp_path / "a", clock, _quiet, {"ledger.key": file}, still())
    place = tmp_path / "restored.key"
    restored = Database(f"sqlite:///{tmp_path / 'restored.db'}")
    restore(restored, tmp_path / "a", {"ledger.key": place}, _quiet)
    again = make_ledger(restored, clock, place)
    settled(again.records)
    again.sign()
    assert again.public_key().text == keys[0]
    assert again.check((), lambda _: None).faults == ()
    restored.close()


def test_nobody_hands_a_ledger_over_that_stays_in_one_hand(ledger: Ledger) -> None:
    before, done = ledger.public_key(), list[str]()
    other = Thread(target=lambda: done.append(_hand_over(ledger)))
    with ledger.in_one_hand():
        other.start()
        other.join(1)  # It would be over long before.
        assert (ledger.public_key(), done) == (before, [])
    other.join(60)
    assert done == [ledger.public_key().text]


def test_a_hand_over_that_was_cut_off_is_finished_before_the_key_is_read(
    ledger: Ledger, file: Path
) -> None:
    old = file.read_bytes()
    new = _hand_over(ledger)
    file.rename(file.with_name("ledger.key.new"))
    file.write_bytes(old)
    with ledger.in_one_hand():
        assert ledger.public_key().text == new


def test_a_key_that_nothing_was_handed_over_to_yet_is_no_part_of_a_back_up(
    ledger: Ledger, database: Database, clock: Clock, file: Path, tmp_path: Path
) -> None:
    coming = next_key(file, ledger.public_key().name)
    assert coming.public != ledger.public_key()
    back_up(database, tmp_path / "a", clock, _quiet, {"ledger.key": file}, ledger.in_one_hand())
    with zipfile.ZipFile(tmp_path / "a") as kept:
        assert [one for one in kept.namelist() if one.startswith("keys/")] == ["keys/ledger.key"]
        assert kept.read("keys/ledger.key") == file.read_bytes()
