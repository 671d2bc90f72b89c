"""A register with one system in use, which the public sees, and one that is only thought of.

The committee's decision binds the one in use to what it was made of then.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from admin.books import By
from admin.committee import CommitteeBooks, Resolutions
from admin.demo.committee import MET_AGO
from admin.demo.stage import Stage, made_up, sound
from admin.register import Bindings, Register, RegisterBooks, System
from admin.register import Stage as Life
from disclosure import Switch
from knowledge import Readability


def register(stage: Stage) -> tuple[str, ...]:
    """One entry that went through its life and was released by a second person, and an idea."""
    told = made_up("register")
    score = Readability().score
    books = RegisterBooks(stage.database, stage.clock, stage.profile, score)
    systems = Register(books)
    writes = By(person=told["writes"], reason=told["reason"])
    releases = By(person=told["releases"], reason=told["reason"])
    number = sound(systems.add(_in_use(told["in_use"], stage.today), writes)).number
    for life in (Life.REVIEWED, Life.DELIBERATED):
        sound(systems.move(number, life, _version(systems, number), writes))
    _bind(stage, books, number, By(person=told["binds"], reason=told["reason"]))
    sound(systems.move(number, Life.IN_SERVICE, _version(systems, number), writes))
    sound(systems.release(number, _version(systems, number), (), releases))
    sound(systems.add(System(**told["idea"]), writes))
    return ()


def _bind(stage: Stage, books: RegisterBooks, number: int, by: By) -> None:
    """Bind a system to the decision that names it; a demo without a committee has none."""
    resolutions = Resolutions(CommitteeBooks(stage.database, stage.clock, stage.profile))
    bindings = Bindings(books, resolutions, Switch(stage.database, stage.clock))
    name = made_up("register")["in_use"]["name"]
    for decision in bindings.choices(number):
        if not bindings.told_of(decision, name):
            sound(bindings.bind(number, decision.number, None, by))
            return


def _in_use(told: dict[str, Any], today: date) -> System:
    return replace(
        System(**told),
        generative=True,
        pre_reviewed=today - timedelta(days=180),
        deliberated=today - MET_AGO,
        starts=today - timedelta(days=30),
        review_due=today + timedelta(days=270),
    )


def _version(systems: Register, number: int) -> int:
    found = systems.find(number)
    return found.system.version if found else 0
