"""Looking into the database, where it is there and has the shape that this software knows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from admin.doctor import Health, Verdict, note
from admin.migrations import needed
from city import Database, Settings, sqlite_path

Look = Callable[[Database], Verdict]


def in_shape(settings: Settings, look: Look) -> Verdict:
    """What a look into the database finds; that it has to wait where there is nothing to see yet.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    file = None if settings.database_url else sqlite_path(settings.database_address)
    if file is not None and not file.exists():
        return note(Health.WELL, "shape_later")
    with closing(Database(settings.database_address)) as database:
        return note(Health.WELL, "shape_later") if needed(database) else look(database)
