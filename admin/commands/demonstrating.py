"""The command `demo`: an empty database becomes a demo, and says so on every page."""

from __future__ import annotations

from collections.abc import Callable

import typer

from admin.commands.at_machine import at_machine
from admin.demo import Stage, fill
from admin.officials import Passwords
from city import CityProfile, Clock, Database, operator_sentence

Tell = Callable[[str], None]
Progress = Callable[[str, int, int], None]


def fill_and_tell(
    database: Database,
    clock: Clock,
    profile: CityProfile,
    passwords: Passwords,
    secret: bytes,
    *,
    by: str,
    progress: Progress,
    tell: Tell = typer.echo,
) -> None:
    """Fill what is not there, and tell how to look at it.

    Raises:
        DatabaseInUse: something real is kept here.
        DemoCutOff: a part was cut off amid what it does.
        DatabaseUnavailable: it cannot be reached or written.
    """
    stage = Stage(
        database=database, clock=clock, profile=profile, passwords=passwords, by=at_machine(by),
        secret=secret,
    )  # fmt: skip
    count = fill(stage, tell, progress=progress)
    tell(
        operator_sentence("demo.filled", count=count) if count else operator_sentence("demo.there")
    )
