"""The doctor's look at the database: there, of the right shape, and taking what is written."""

from __future__ import annotations

import resource
from pathlib import Path

from sqlalchemy import text

from admin import doctor
from admin.doctor import Health, Verdict
from admin.migrations import migrate, shape_of
from city import Database, operator_keys


def _text(verdict: Verdict) -> str:
    assert f"doctor.{verdict.code}" in operator_keys()
    assert "{" not in verdict.text
    return verdict.text


def test_a_database_that_is_not_there_yet_is_well_and_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    verdict = doctor.database(lambda: Database(f"sqlite:///{path}"), path)
    assert (verdict.health, path.exists()) == (Health.WELL, False)
    assert str(path) in _text(verdict)


def test_a_database_of_the_newest_shape_is_well_and_an_old_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"

    def reach() -> Database:
        return Database(f"sqlite:///{path}")

    path.touch()
    assert doctor.database(reach, path).code == "database_old"
    migrate(reach())
    verdict = doctor.database(reach, path)
    assert verdict.health is Health.WELL
    assert f"({shape_of(reach()).newest})" in _text(verdict)


def test_a_database_of_a_newer_version_is_broken_and_not_called_old(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    newer = Database(f"sqlite:///{path}")
    migrate(newer)
    with newer.unit() as session:
        session.execute(text("update alembic_version set version_num = '9999'"))
    verdict = doctor.database(lambda: Database(f"sqlite:///{path}"), path)
    assert verdict.health is Health.BROKEN
    assert "9999" in _text(verdict)
    assert "백업" in verdict.text
    newer.close()


_FULL = 100_000
"""Bytes after which a file grows no more: the journal of a small change, and of no larger one."""


def test_a_database_that_takes_no_more_rows_is_broken_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    migrate(Database(f"sqlite:///{path}"))
    before = path.stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    check = ("database", lambda: doctor.database(lambda: Database(f"sqlite:///{path}"), path))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_FULL, hard))
    try:
        (finding,) = doctor.examine([check])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert finding.health is Health.BROKEN
    assert "디스크를 읽고 쓸 수 없습니다" in finding.text
    (finding,) = doctor.examine([check])
    assert finding.health is Health.WELL
    assert path.stat().st_size == before


def test_a_database_that_is_read_only_is_broken(tmp_path: Path) -> None:
    migrate(Database(f"sqlite:///{tmp_path / 'a.db'}"))
    address = f"sqlite:///file:{tmp_path / 'a.db'}?mode=ro&uri=true"
    check = ("database", lambda: doctor.database(lambda: Database(address), None))
    (finding,) = doctor.examine([check])
    assert finding.health is Health.BROKEN
    assert "읽기 전용" in finding.text
