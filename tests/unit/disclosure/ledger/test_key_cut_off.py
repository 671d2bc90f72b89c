"""A key is there whole and on the disk, or not at all, wherever whoever writes it is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from errno import ENOSPC
from pathlib import Path
from stat import S_ISDIR
from typing import Any

import pytest
from sqlalchemy import event

from city import Database
from disclosure import Ledger, LedgerKeyUnusable
from disclosure.ledger.key import make_key, next_key, read_key, take_place
from tests.builders.disclosure import settled

NAME = "yeosu/ledger"
Synced = list[set[str]]


@pytest.fixture
def synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Synced:
    """What stood in the folder whenever it was synced."""
    found, really = Synced(), os.fsync

    def sync(handle: int) -> None:
        really(handle)
        if S_ISDIR(os.fstat(handle).st_mode):
            found.append({one.name for one in tmp_path.iterdir()})

    monkeypatch.setattr("os.fsync", sync)
    return found


def make_and_die(file: str, call: str, time: int) -> None:
    """Make the next key of a file, and be killed as the system is called for this time."""
    really, count = getattr(os, call), 0

    def die(*given: Any, **named: Any) -> object:
        nonlocal count
        count += 1
        if count == time:
            os.kill(os.getpid(), signal.SIGKILL)
        return really(*given, **named)

    setattr(os, call, die)
    next_key(Path(file), NAME)


POINTS = [("open", 1), ("fdopen", 1), ("fsync", 1), ("link", 1), ("unlink", 1), ("fsync", 2)]


@pytest.mark.parametrize(("call", "time"), POINTS)
def test_after_a_kill_at_any_step_the_next_key_is_made_and_nothing_of_it_is_left_behind(
    tmp_path: Path, synced: Synced, call: str, time: int
) -> None:
    file = tmp_path / "key"
    old = make_key(file, NAME).public
    run = f"import {__name__} as test; test.make_and_die({str(file)!r}, {call!r}, {time})"
    root = Path(__file__).parents[4]
    killed = subprocess.run([sys.executable, "-c", run], cwd=root, check=False, timeout=100)
    assert killed.returncode == -signal.SIGKILL
    synced.clear()
    new = next_key(file, NAME).public
    assert any("key.new" in names for names in synced)
    assert take_place(file, NAME, new)
    third = next_key(file, NAME).public
    assert take_place(file, NAME, third)
    whole = {one for one in tmp_path.iterdir() if new.id.hex() in one.read_text(encoding="ascii")}
    assert whole == {tmp_path / f"key.{new.id.hex()}"}
    assert read_key(tmp_path / f"key.{old.id.hex()}", NAME).public == old


def test_a_key_that_is_made_is_on_the_disk_in_its_place(tmp_path: Path, synced: Synced) -> None:
    make_key(tmp_path / "key", NAME)
    assert synced == [{"key"}]


def test_the_old_key_is_on_the_disk_under_its_id_before_the_new_one_takes_its_place(
    tmp_path: Path, synced: Synced
) -> None:
    kept = f"key.{make_key(tmp_path / 'key', NAME).public.id.hex()}"
    new = next_key(tmp_path / "key", NAME).public
    synced.clear()
    take_place(tmp_path / "key", NAME, new)
    assert synced == [{"key", "key.new", kept}, {"key", kept}]


def test_no_leaf_names_a_key_before_it_is_on_the_disk(
    ledger: Ledger, database: Database, synced: Synced
) -> None:
    settled(ledger.records)
    ledger.sign()
    at_the_leaf = list[bool]()

    def look(*call: object) -> None:
        if "INSERT INTO ledger_leaves" in str(call[2]):
            at_the_leaf.append(any("ledger.key.new" in names for names in synced))

    event.listen(database.engine, "before_cursor_execute", look)
    ledger.hand_over("김담당", "까닭")
    assert at_the_leaf[0]


def test_a_full_disk_leaves_no_part_of_a_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(LedgerKeyUnusable):
            make_key(tmp_path / "key", NAME)
    assert list(tmp_path.iterdir()) == []
    assert make_key(tmp_path / "key", NAME)
