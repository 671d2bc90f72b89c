"""`make migration M="what changes"`: writes a new step from what the tables say by now."""

import sys

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from admin.migrations.migrating import configuration, migrate
from city import Database


def main(message: str) -> None:
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
    main(" ".join(sys.argv[1:]))
