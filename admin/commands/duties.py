"""What the doctor looks at that waits for a person: what is stopped, and whose objection is due."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from admin.doctor import Check, Health, Verdict, note
from admin.migrations import needed
from city import SEOUL, Database, Settings, SystemClock, load_profile
from disclosure import Objection, Objections, Switch, SwitchState

_Look = Callable[[Database], Verdict]


def duties(settings: Settings, file: Path | None) -> tuple[tuple[str, Check], ...]:
    """The checks; `file` is the database's own, where it is one that may not be there yet."""

    def objections(database: Database) -> Verdict:
        cases = Objections(database, SystemClock(), load_profile(settings.city))
        return objections_kept(len(cases.listed()), cases.overdue())

    def switch(database: Database) -> Verdict:
        return switch_turned(Switch(database, SystemClock()).state())

    def check(look: _Look) -> Verdict:
        if file is not None and not file.exists():
            return note(Health.WELL, "duties_later")
        with _opened(settings.database_address) as database:
            return note(Health.WELL, "duties_later") if needed(database) else look(database)

    return (("switch", partial(check, switch)), ("objections", partial(check, objections)))


def objections_kept(count: int, overdue: Sequence[Objection]) -> Verdict:
    """No objection waits longer than the city allows itself."""
    if not overdue:
        return note(Health.WELL, "objections_well", count=count)
    numbers = ", ".join(str(one.number) for one in overdue)
    return note(Health.DOUBTFUL, "objections_overdue", count=len(overdue), numbers=numbers)


def switch_turned(state: SwitchState) -> Verdict:
    """Nothing is stopped; who stopped it and since when where something is."""
    if state.whole is None and not state.topics:
        return note(Health.WELL, "switch_on")
    titles = ", ".join(act.topic for act in state.topics)
    act = state.whole or state.topics[0]
    since = act.at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M")
    code = "switch_off" if state.whole else "switch_topics"
    return note(Health.DOUBTFUL, code, by=act.by, since=since, topics=titles)


@contextmanager
def _opened(address: str) -> Generator[Database]:
    database = Database(address)
    try:
        yield database
    finally:
        database.close()
