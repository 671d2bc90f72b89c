"""What a part of a demo stands on, and whether a database is a demo's.

A demo says so by an act of the journal, whose leaf stands in the ledger: it cannot be taken for
anything else later, and nobody makes a real database one by changing a setting.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from admin.books import Kept
from admin.officials import Passwords
from city import Base, CityProfile, Clock, Database
from disclosure import Journal

SUBJECT = "demo"
_MADE_UP = Path(__file__).parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """What a part stands on."""

    database: Database
    clock: Clock
    profile: CityProfile
    passwords: Passwords
    by: str
    """Who fills the demo, as acts name them."""
    secret: bytes
    """The key of pseudonyms: records are kept under it, and it is lost with none of them."""

    @property
    def today(self) -> date:
        """The day in the city."""
        return self.clock.now().date()


def is_demo(database: Database) -> bool:
    """Whether what is kept here is made up."""
    return bool(Journal(database).latest(subject=SUBJECT, limit=1))


_KEY = "key_checks"


def anything_kept(database: Database) -> bool:
    """Whether anybody has worked with this database.

    What the library holds does not count, nor that the database knows its own key: it learns that
    before anybody asks anything.
    """
    tables = [
        mapper.local_table
        for mapper in Base.registry.mappers
        if not mapper.class_.__module__.startswith("knowledge.")
        and mapper.class_.__tablename__ != _KEY
    ]
    with database.unit() as session:
        return any(session.query(table).first() is not None for table in tables)


@cache
def made_up(part: str) -> dict[str, Any]:
    """What is made up for a part."""
    files = (one.read_text(encoding="utf-8") for one in sorted(_MADE_UP.glob("made_up*.toml")))
    return next(told[part] for told in map(tomllib.loads, files) if part in told)


def sound(kept: Kept) -> Kept:
    """What was kept; a demo that its own rules refuse is a fault of ours.

    Raises:
        ValueError: a rule refused.
    """
    if not kept.done:
        raise ValueError(f"the demo is refused: {[one.sentence for one in kept.findings]}")
    return kept


def unseen(step: str, done: int, total: int) -> None:
    """Nobody watches how far it is."""
