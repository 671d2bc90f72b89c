"""The steps lead to what the rooms expect, on both databases, and never leave half a shape."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, inspect, text

from admin import AdminError
from admin.migrations import migrate, needed
from city import Base, Database, DatabaseUnavailable
from tests.builders.migrations import at_step, fill_with_samples, rows_left, steps


def tables(database: Database) -> set[str]:
    return set(inspect(database.engine).get_table_names())


def test_an_empty_database_gets_exactly_the_tables_of_the_rooms(empty: Database) -> None:
    migrate(empty)
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    assert set(Base.metadata.tables) < tables(empty)


@pytest.mark.parametrize("step", steps()[:-1])
def test_what_an_older_version_kept_is_kept_by_the_newest(empty: Database, step: str) -> None:
    at_step(empty, step)
    names = fill_with_samples(empty)
    migrate(empty)
    left = rows_left(empty, names)
    assert {"records", "record_words", "chats", "passages"} <= set(left)
    assert set(left.values()) == {1}


def test_a_second_run_changes_nothing(empty: Database) -> None:
    assert needed(empty)
    migrate(empty)
    assert not needed(empty)
    with empty.unit() as session:
        session.execute(
            text(
                "insert into chats (chat, language, mode, notice_version, changed_at)"
                " values ('a', 'ko', 'standard', '1', '2026-11-24 10:30:00')"
            )
        )
    migrate(empty)
    with empty.unit() as session:
        assert session.execute(text("select count(*) from chats")).scalar_one() == 1


def test_two_processes_that_start_together_both_find_the_newest_shape(empty: Database) -> None:
    failures: list[BaseException] = []
    address = empty.engine.url.render_as_string(hide_password=False)

    def run() -> None:
        database = Database(address)
        try:
            migrate(database)
        except Exception as error:  # noqa: BLE001
            failures.append(error)
        finally:
            database.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert not needed(empty)


def test_a_step_that_fails_leaves_the_database_as_it_was(empty: Database) -> None:
    def fail_at_the_last_table(*call: object) -> None:
        statement = str(call[2])
        if "CREATE TABLE record_words" in statement:
            raise RuntimeError(statement)

    event.listen(empty.engine, "before_cursor_execute", fail_at_the_last_table)
    with pytest.raises(RuntimeError):
        migrate(empty)
    event.remove(empty.engine, "before_cursor_execute", fail_at_the_last_table)
    assert tables(empty) == set()
    migrate(empty)
    assert "record_words" in tables(empty)


def test_a_database_of_a_newer_version_is_refused_untouched(empty: Database) -> None:
    migrate(empty)
    with empty.unit() as session:
        session.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(AdminError, match="9999"):
        migrate(empty)
    assert needed(empty)
    with empty.unit() as session:
        kept = session.execute(text("select version_num from alembic_version")).scalar_one()
    assert kept == "9999"


def test_a_database_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'nowhere' / 'assistant.db'}")
    with pytest.raises(DatabaseUnavailable):
        migrate(database)
    with pytest.raises(DatabaseUnavailable):
        needed(database)
