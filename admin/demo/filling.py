"""Fills a demo: what is not filled yet, and nothing where something real is kept.

The rules, in order:

1. That a part is begun is written before it, and that it is filled behind it: a database that was
   cut off half-way is a demo's, and whoever goes on knows where.
2. A part that was cut off before it had done anything is done anew. What citizens asked and said
   writes no act by itself: those parts go on behind what is kept of them.
3. A part that was cut off amid its acts is left as it is. What is written cannot be taken back, and
   nothing is made up twice: a demo in an empty database is the way out, and whoever fills is told.
"""

from __future__ import annotations

from collections.abc import Callable

from admin.demo.parts import PARTS, Parts
from admin.demo.stage import SUBJECT, Stage, anything_kept, unseen
from admin.errors import DatabaseInUse, DemoCutOff
from city import Database
from disclosure import Act, Change, Journal, write_act

Tell = Callable[[str], None]
Progress = Callable[[str, int, int], None]
STEP = "progress_demo"
"""Step told to progress: parts that are filled, and how many were missing."""
_BEGUN, _FILLED = "demo.begun", "demo.filled"


def fill(stage: Stage, tell: Tell, parts: Parts = PARTS, progress: Progress = unseen) -> int:
    """Fill every part that is not there; returns how many those were.

    Raises:
        DatabaseInUse: something is kept here that is no demo's.
        DemoCutOff: a part was cut off amid what it does.
        DatabaseUnavailable: it cannot be reached or written.
    """
    begun = _parts_that_are(stage.database, _BEGUN)
    filled = _parts_that_are(stage.database, _FILLED)
    if not begun | filled and anything_kept(stage.database):
        raise DatabaseInUse
    cut_off = next((name for name in parts if name in begun - filled), None)
    if cut_off is not None and not _nothing_since(stage.database):
        place = list(parts).index(cut_off) + 1
        raise DemoCutOff(part=cut_off, place=place, total=len(parts))
    missing = [name for name in parts if name not in filled]
    for done, name in enumerate(missing, 1):
        if name not in begun:
            _write_down(stage, _BEGUN, name)
        for line in parts[name](stage):
            tell(line)
        _write_down(stage, _FILLED, name)
        progress(STEP, done, len(missing))
    return len(missing)


def _parts_that_are(database: Database, verb: str) -> frozenset[str]:
    acts = Journal(database).latest(subject=SUBJECT, limit=500)
    return frozenset(
        change.after for kept in acts if kept.act.verb == verb for change in kept.act.changes
    )


def _nothing_since(database: Database) -> bool:
    """Whether the last thing that anybody did is to begin a part."""
    return [one.act.verb for one in Journal(database).latest(limit=1)] == [_BEGUN]


def _write_down(stage: Stage, verb: str, name: str) -> None:
    change = Change(field="part", before="", after=name)
    act = Act(verb=verb, subject=SUBJECT, by=stage.by, changes=(change,))
    with stage.database.unit() as session:
        write_act(session, act, stage.clock.now())
