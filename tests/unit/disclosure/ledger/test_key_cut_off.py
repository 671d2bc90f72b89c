"""A key is there whole and on the disk, or not at all, wherever whoever writes it is killed."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from errno import EINVAL, ENOSPC, EPERM
from pathlib import Path
from stat import S_ISDIR
from typing import Any

import pytest
from sqlalchemy import event

from city import Database
from disclosure import Ledger, LedgerKeyUnusable
from disclosure.ledger.key import make_key, next_key, read_key, take_place
from tests.builders.disclosure import settled

_ROOT = Path(__file__).parents[4]
# Processes that share one import of everything, by a server that starts in the project's folder:
# each of two dozen that are killed took a second for it.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload([__name__])
NAME = "yeosu/ledger"
Synced = list[set[str]]
Step = Callable[[str, str, int], None]


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


def without_links(*_given: object) -> None:
    """What the file system of a memory card says."""
    raise OSError(EPERM, "no links")


def make_and_die(file: str, call: str, time: int) -> None:
    """Make the next key of a file, and be killed as the system is called for this time."""
    die_at(call, time)
    next_key(Path(file), NAME)


def make_without_links_and_die(file: str, call: str, time: int) -> None:
    """The same where a file can have one name only."""
    os.link = without_links
    make_and_die(file, call, time)


def keep_without_links_and_die(file: str, call: str, time: int) -> None:
    """Let the next key of a file take its place there, and be killed meanwhile."""
    os.link = without_links
    coming = next_key(Path(file), NAME).public
    die_at(call, time)
    take_place(Path(file), NAME, coming)


def die_at(call: str, time: int) -> None:
    """Be killed as the system is called for this time."""
    really, count = getattr(os, call), 0

    def die(*given: Any, **named: Any) -> object:
        nonlocal count
        count += 1
        if count == time:
            os.kill(os.getpid(), signal.SIGKILL)
        return really(*given, **named)

    setattr(os, call, die)


_SYNC = [("open", 1), ("fdopen", 1), ("fsync", 1), ("fsync", 2)]
_LINKED = [*_SYNC, ("link", 1), ("unlink", 1)]
_MOVED = [*_SYNC, ("open", 2), ("rename", 1), ("close", 1)]
POINTS = [
    *((make_and_die, *point) for point in _LINKED),
    *((make_without_links_and_die, *point) for point in _MOVED),
    *((keep_without_links_and_die, *point) for point in [*_MOVED, ("replace", 1)]),
]


@pytest.mark.parametrize(("step", "call", "time"), POINTS)
def test_after_a_kill_at_any_step_the_next_key_is_made_and_nothing_of_it_is_left_behind(
    tmp_path: Path,
    synced: Synced,
    monkeypatch: pytest.MonkeyPatch,
    step: Step,
    call: str,
    time: int,
) -> None:
    if step is not make_and_die:
        monkeypatch.setattr(os, "link", without_links)
    file = tmp_path / "key"
    old = make_key(file, NAME).public
    monkeypatch.chdir(_ROOT)
    killed = _PROCESSES.Process(target=step, args=(str(file), call, time))
    killed.start()
    killed.join(100)
    assert killed.exitcode == -signal.SIGKILL
    synced.clear()
    new = next_key(file, NAME).public
    assert any("key.new" in names for names in synced)
    assert take_place(file, NAME, new)
    third = next_key(file, NAME).public
    assert take_place(file, NAME, third)
    for key in (old, new):
        kept = tmp_path / f"key.{key.id.hex()}"
        told = [one for one in tmp_path.iterdir() if key.id.hex() in one.read_text("ascii")]
        assert told == [kept]
        assert read_key(kept, NAME).public == key


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


def test_a_folder_that_its_file_system_cannot_sync_is_taken_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.fsync

    def sync(handle: int) -> None:
        if S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(EINVAL, "no such thing")
        really(handle)

    monkeypatch.setattr("os.fsync", sync)
    made = make_key(tmp_path / "key", NAME)
    assert read_key(tmp_path / "key", NAME).public == made.public


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
