"""The shape is told from the files' names and one row, just as Alembic tells it."""

from __future__ import annotations

from alembic.migration import MigrationContext
from sqlalchemy import text

from admin.migrations import migrate, revision_of, shape_of
from admin.migrations.shape import known_steps
from city import Database
from tests.builders.migrations import at_step, steps


def test_each_file_of_a_step_is_named_after_it_and_they_stand_in_their_order() -> None:
    assert list(known_steps()) == steps()


def test_a_database_has_the_step_that_alembic_finds_in_it(empty: Database) -> None:
    def told() -> str | None:
        with empty.engine.connect() as connection:
            found = revision_of(connection)
            assert found == MigrationContext.configure(connection).get_current_revision()
            return found

    assert told() is None
    at_step(empty, steps()[3])
    assert told() == steps()[3]
    migrate(empty)
    assert told() == steps()[-1]


def test_a_step_of_a_newer_version_is_foreign(empty: Database) -> None:
    migrate(empty)
    assert not shape_of(empty).foreign
    with empty.unit() as session:
        session.execute(text("update alembic_version set version_num = '9999'"))
    shape = shape_of(empty)
    assert (shape.revision, shape.newest, shape.foreign) == ("9999", steps()[-1], True)
