"""What is backed up comes back as it was, on either database, whole or not at all."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from admin import AdminError
from admin.backups import LEFT_OUT, back_up, restore
from admin.errors import BackupRefused, DatabaseNotEmpty, MigrationRefused
from admin.migrations import needed
from admin.newest_database import newest_database
from city import Base, Database, FixedClock
from disclosure import Chats, Ledger
from tests.builders.disclosure import make_asked, make_ledger, settled
from tests.builders.migrations import at_step, fill_with_samples
from tests.builders.searching import make_shelf


def _quiet(step: str, done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def kept(either: Database, clock: FixedClock, tmp_path: Path) -> Ledger:
    """Everything that is ever kept: a catalogue, records of every kind, chats, a signed ledger."""
    make_shelf(tmp_path, either, clock)
    ledger = make_ledger(either, clock, tmp_path / "ledger.key")
    Chats(either, clock).remember("theirs", notice_version="1")
    for _ in range(3):
        settled(ledger.records, chat="theirs", question="주차 '요금'\n얼마\u2028🙂?")
    settled(ledger.records, chat="mine")
    ledger.records.forget("mine")
    ledger.records.open(make_asked())
    ledger.sign()
    return ledger


@pytest.fixture
def file(kept: Ledger, either: Database, clock: FixedClock, tmp_path: Path) -> Path:
    """A back-up of all that, without a key."""
    path = tmp_path / "a.backup"
    assert kept.standing().signed
    back_up(either, path, clock, _quiet, {})
    return path


def _again(database: Database, path: Path, clock: FixedClock) -> dict[str, str]:
    """The hash of every table, as another back-up finds it."""
    return back_up(database, path, clock, _quiet, {}).hashes


def test_everything_comes_back_into_either_database_and_is_proved(
    kept: Ledger, either: Database, empty: Database, clock: FixedClock, tmp_path: Path
) -> None:
    with either.unit() as session:
        session.execute(text("delete from record_words where number = 5"))
        session.execute(text("delete from records where number = 5"))
    contents = back_up(either, tmp_path / "a", clock, _quiet, {})
    assert contents.rows > 20
    assert restore(empty, tmp_path / "a", {}, _quiet) == contents
    assert _again(empty, tmp_path / "b", clock) == contents.hashes
    restored = make_ledger(empty, clock, tmp_path / "ledger.key")
    check = restored.check((str(kept.proof()["checkpoint"]),), lambda _: None)
    assert (check.faults, check.leaves) == ((), kept.standing().leaves)
    # A number is never given out twice, not even one whose record is gone.
    assert settled(restored.records) == 6


def test_a_row_of_every_table_there_is_comes_back(
    either: Database, empty: Database, clock: FixedClock, tmp_path: Path
) -> None:
    names = fill_with_samples(either)  # Found, not listed: the tables of the next step as well.
    contents = back_up(either, tmp_path / "a", clock, _quiet, {})
    expected = {name: int(name not in LEFT_OUT) for name in names}
    assert {table.name: table.rows for table in contents.tables} == expected
    assert set(names) == set(Base.metadata.tables)
    restore(empty, tmp_path / "a", {}, _quiet)
    assert _again(empty, tmp_path / "b", clock) == contents.hashes


def test_answers_that_are_given_meanwhile_wait_for_nothing_and_are_not_in_it(
    kept: Ledger, either: Database, clock: FixedClock, tmp_path: Path
) -> None:
    before, given = kept.standing().leaves, list[int]()

    def answer(step: str, done: int, total: int) -> None:
        if not given:
            given.append(settled(kept.records))

    back_up(either, tmp_path / "a", clock, answer, {})
    other = Database(f"sqlite:///{tmp_path / 'other.db'}")
    restore(other, tmp_path / "a", {}, _quiet)
    check = make_ledger(other, clock, tmp_path / "ledger.key").check((), lambda _: None)
    other.close()
    assert (len(given), kept.standing().leaves) == (1, before + 1)
    assert (check.leaves, check.faults) == (before, ())


def test_a_back_up_of_an_older_shape_is_brought_to_the_newest(
    empty: Database, clock: FixedClock, tmp_path: Path
) -> None:
    old = Database(f"sqlite:///{tmp_path / 'old.db'}")
    at_step(old, "0001")
    with old.unit() as session:
        session.execute(
            text("insert into chats values ('a', 'ko', 'easy', '1', '2026-11-24 10:30:00')")
        )
    assert back_up(old, tmp_path / "a", clock, _quiet, {}).revision == "0001"
    old.close()
    restore(empty, tmp_path / "a", {}, _quiet)
    assert not needed(empty)
    assert Chats(empty, clock).state("a").mode == "easy"


def test_a_back_up_is_for_its_owner_alone_and_replaces_nothing(
    file: Path, either: Database, clock: FixedClock
) -> None:
    assert file.stat().st_mode & 0o777 == 0o600
    before = file.read_bytes()
    with pytest.raises(BackupRefused, match="이미"):
        _again(either, file, clock)
    assert file.read_bytes() == before


def test_a_back_up_that_breaks_off_leaves_no_file(
    kept: Ledger, either: Database, clock: FixedClock, tmp_path: Path
) -> None:
    def stop(step: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    before = set(tmp_path.iterdir())
    with pytest.raises(KeyboardInterrupt):
        back_up(either, tmp_path / "a", clock, stop, {})
    assert set(tmp_path.iterdir()) == before
    assert kept.standing().leaves


def test_a_restore_that_breaks_off_leaves_an_empty_database(
    file: Path, empty: Database, clock: FixedClock
) -> None:
    def stop(step: str, done: int, total: int) -> None:
        if step == "progress_restoring":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(empty, file, {}, stop)
    assert restore(empty, file, {}, _quiet).rows


def test_what_is_kept_is_not_restored_over(file: Path, either: Database) -> None:
    with pytest.raises(DatabaseNotEmpty):
        restore(either, file, {}, _quiet)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_refused(file: Path, share: float, tmp_path: Path) -> None:
    raw = file.read_bytes()
    file.write_bytes(raw[: int(len(raw) * share)])
    _refused(file, tmp_path, "온전한 백업")


def test_a_part_that_was_changed_is_refused(file: Path, tmp_path: Path) -> None:
    changed = _rewritten(file, "tables/records.jsonl", lambda part: part.replace(b"web", b"bot"))
    _refused(changed, tmp_path, "백업할 때와")


def test_a_part_that_is_missing_is_refused(file: Path, tmp_path: Path) -> None:
    _refused(_rewritten(file, "tables/chats.jsonl", lambda _: None), tmp_path, "온전한 백업")


def test_a_back_up_of_a_newer_version_is_refused(file: Path, tmp_path: Path) -> None:
    def newer(**told: object) -> Callable[[bytes], bytes]:
        return lambda part: json.dumps({**json.loads(part), **told}).encode()

    _refused(_rewritten(file, "manifest.json", newer(format=2)), tmp_path, "더 새로운")
    other = Database(f"sqlite:///{tmp_path / 'other.db'}")
    with pytest.raises(MigrationRefused, match="9999"):
        restore(other, _rewritten(file, "manifest.json", newer(revision="9999")), {}, _quiet)
    other.close()


def test_what_is_no_back_up_is_refused(tmp_path: Path) -> None:
    _refused(tmp_path / "nowhere", tmp_path, "그런 파일")
    (tmp_path / "a").write_text("no back-up", encoding="utf-8")
    _refused(tmp_path / "a", tmp_path, "온전한 백업")


def test_a_database_that_keeps_nothing_is_not_backed_up(
    empty: Database, clock: FixedClock, tmp_path: Path
) -> None:
    with pytest.raises(BackupRefused, match="아직 없습니다"):
        back_up(empty, tmp_path / "a", clock, _quiet, {})
    assert not (tmp_path / "a").exists()


def test_keys_go_in_when_they_are_asked_for_and_replace_none(
    clock: FixedClock, tmp_path: Path
) -> None:
    made = newest_database(f"sqlite:///{tmp_path / 'kept.db'}")
    key, place = tmp_path / "a.key", "b.key"
    key.write_bytes(b"a key")
    contents = back_up(made, tmp_path / "a", clock, _quiet, {place: key})
    assert set(contents.keys) == {place}
    made.close()
    back = tmp_path / place
    back.write_bytes(b"another")
    empty = Database(f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(BackupRefused, match="다른 열쇠"):
        restore(empty, tmp_path / "a", {place: back}, _quiet)
    back.unlink()
    restore(empty, tmp_path / "a", {place: back}, _quiet)
    empty.close()
    assert (back.read_bytes(), back.stat().st_mode & 0o777) == (b"a key", 0o600)


def _refused(file: Path, folder: Path, why: str) -> None:
    """The file is refused, and nothing was made of it."""
    other = Database(f"sqlite:///{folder / 'refused.db'}")
    with pytest.raises(AdminError, match=why):
        restore(other, file, {}, _quiet)
    other.close()
    assert not (folder / "refused.db").exists()


def _rewritten(file: Path, name: str, change: Callable[[bytes], bytes | None]) -> Path:
    """The same file with one part changed or left out, as a zip program would write it."""
    other = file.with_suffix(".changed")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w") as new:
        for one in old.namelist():
            part = old.read(one)
            changed = change(part) if one == name else part
            if changed is not None:
                new.writestr(one, changed)
    return other
