"""What the doctor sees that waits for a person: what is stopped or due, who has two accounts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from admin.commands.in_shape import in_shape
from admin.doctor import Check, Health, Verdict, note
from admin.officials import Accounts, Official, Passwords, shared_by_one
from city import SEOUL, Database, Settings, SystemClock, load_profile
from city.settings import kept_secret
from disclosure import Objection, Objections, Seal, Switch, SwitchState


def duties(settings: Settings) -> tuple[tuple[str, Check], ...]:
    """The checks."""

    def objections(database: Database) -> Verdict:
        cases = Objections(database, SystemClock(), load_profile(settings.city))
        unsendable = cases.unsendable(Seal(kept_secret(settings) or b""))
        return objections_kept(len(cases.listed()), cases.overdue(), unsendable)

    def switch(database: Database) -> Verdict:
        return switch_turned(Switch(database, SystemClock()).state())

    def accounts(database: Database) -> Verdict:
        return accounts_kept(Accounts(database, SystemClock(), Passwords()).listed())

    return (
        ("switch", partial(in_shape, settings, switch)),
        ("objections", partial(in_shape, settings, objections)),
        ("accounts", partial(in_shape, settings, accounts)),
    )


def accounts_kept(everybody: Sequence[Official]) -> Verdict:
    """Nobody has two accounts in use, with which one would do what asks for two people."""
    shared = shared_by_one(everybody)
    if not shared:
        return note(Health.WELL, "accounts_well", count=sum(one.active for one in everybody))
    return note(Health.DOUBTFUL, "accounts_shared", names=" / ".join(map(", ".join, shared)))


def objections_kept(
    count: int, overdue: Sequence[Objection], unsendable: Collection[int] = ()
) -> Verdict:
    """No objection waits longer than the city allows itself, and each outcome can be brought."""
    if unsendable:
        numbers = ", ".join(map(str, sorted(unsendable)))
        return note(Health.DOUBTFUL, "objections_locked", count=len(unsendable), numbers=numbers)
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
