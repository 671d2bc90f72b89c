"""`python -m admin.migrations`: `up` migrates, `check` looks, `new WHAT` writes a step.

`assistant serve` does `up` by itself; this is for set-ups where the database has a user of its own
for changes of shape, for health checks, and for whoever changes a table.
"""

import sys
from contextlib import closing

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from admin.migrations.migrating import configuration
from admin.migrations.shape import migrate, needed
from city import AssistantError, Database, load_settings, operator_sentence


def main(arguments: list[str]) -> None:
    """Do what the first argument says; ends with status 1 and a sentence if it cannot."""
    match arguments:
        case ["up"] | ["check"] as only:
            try:
                _on_the_database_of_the_settings(only[0])
            except AssistantError as error:
                sys.exit(str(error))
        case ["new", *words] if words:
            write_step(" ".join(words))
        case _:
            sys.exit(__doc__)


def _on_the_database_of_the_settings(what: str) -> None:
    with closing(Database(load_settings().database_address)) as database:
        if what == "up":
            migrate(database)
        elif needed(database):
            sys.exit(operator_sentence("migration_needed"))


def write_step(message: str) -> None:
    """Write a step that leads from the newest one to the tables; to be read before committing."""
    database = Database("sqlite://")
    with database.engine.connect() as connection:
        migrate(database)
        config = configuration()
        config.attributes["connection"] = connection
        command.revision(config, message=message, rev_id=_next(config), autogenerate=True)


def _next(config: Config) -> str:
    steps = list(ScriptDirectory.from_config(config).walk_revisions())
    return f"{len(steps) + 1:04d}"


if __name__ == "__main__":
    main(sys.argv[1:])
