"""A register with one system in use, which the public sees, and one that is only thought of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from admin.books import By
from admin.demo.committee import MET_AGO
from admin.demo.stage import Stage, made_up, sound
from admin.register import Register, RegisterBooks, System
from admin.register import Stage as Life
from knowledge import Readability


def register(stage: Stage) -> tuple[str, ...]:
    """One entry that went through its life and was released by a second person, and an idea."""
    told = made_up("register")
    score = Readability().score
    systems = Register(RegisterBooks(stage.database, stage.clock, stage.profile, score))
    writes = By(person=told["writes"], reason=told["reason"])
    releases = By(person=told["releases"], reason=told["reason"])
    number = sound(systems.add(_in_use(told["in_use"], stage.today), writes)).number
    for life in (Life.REVIEWED, Life.DELIBERATED, Life.IN_SERVICE):
        sound(systems.move(number, life, _version(systems, number), writes))
    sound(systems.release(number, _version(systems, number), (), releases))
    sound(systems.add(System(**told["idea"]), writes))
    return ()


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
