"""What the doctor looks at that waits for a person: what is stopped, and whose objection is due."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from admin import doctor
from admin.doctor import Check, Health, Verdict
from admin.migrations import needed
from city import Database, Settings, SystemClock, load_profile
from disclosure import Objections, Switch

_Look = Callable[[Database], Verdict]


def duties(settings: Settings, file: Path | None) -> tuple[tuple[str, Check], ...]:
    """The checks; `file` is the database's own, where it is one that may not be there yet."""

    def objections(database: Database) -> Verdict:
        cases = Objections(database, SystemClock(), load_profile(settings.city))
        return doctor.objections(len(cases.listed()), cases.overdue())

    def switch(database: Database) -> Verdict:
        return doctor.switch(Switch(database, SystemClock()).state())

    def check(look: _Look) -> Verdict:
        if file is not None and not file.exists():
            return doctor.note(Health.WELL, "duties_later")
        with _opened(settings.database_address) as database:
            return doctor.note(Health.WELL, "duties_later") if needed(database) else look(database)

    return (("switch", partial(check, switch)), ("objections", partial(check, objections)))


@contextmanager
def _opened(address: str) -> Generator[Database]:
    database = Database(address)
    try:
        yield database
    finally:
        database.close()
