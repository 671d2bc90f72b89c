"""Fills a demo: what is not filled yet, and nothing where something real is kept.

That a part is filled is written before it is: a database that was cut off half-way is a demo's, and
nothing in it is made up twice.
"""

from __future__ import annotations

from collections.abc import Callable

from admin.demo.parts import PARTS, Parts
from admin.demo.stage import SUBJECT, Stage, anything_kept, filled_parts, unseen
from admin.errors import DatabaseInUse
from disclosure import Act, Change, write_act

Tell = Callable[[str], None]
Progress = Callable[[str, int, int], None]
STEP = "progress_demo"
"""Step told to progress: parts that are filled, and how many were missing."""


def fill(stage: Stage, tell: Tell, parts: Parts = PARTS, progress: Progress = unseen) -> int:
    """Fill every part that is not there; returns how many those were.

    Raises:
        DatabaseInUse: something is kept here that is no demo's.
        DatabaseUnavailable: it cannot be reached or written.
    """
    there = filled_parts(stage.database)
    if not there and anything_kept(stage.database):
        raise DatabaseInUse
    missing = [name for name in parts if name not in there]
    for done, name in enumerate(missing, 1):
        _write_down(stage, name)
        for line in parts[name](stage):
            tell(line)
        progress(STEP, done, len(missing))
    return len(missing)


def _write_down(stage: Stage, name: str) -> None:
    change = Change(field="part", before="", after=name)
    act = Act(verb="demo.filled", subject=SUBJECT, by=stage.by, changes=(change,))
    with stage.database.unit() as session:
        write_act(session, act, stage.clock.now())
