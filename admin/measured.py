"""Results of an evaluation or of the red team, each kept as an act with a leaf in the ledger.

An act holds the counts, before and after; every share follows from them, so that the transparency
page and an auditor read the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from json import dumps, loads

from city import Database, operator_sentence
from disclosure import Act, Change, Journal, write_act

_FIGURES, _SETUP = "figures", "setup"


class Measuring(StrEnum):
    """What was measured; by its value the act is told: `evaluation.kept`."""

    EVALUATION = "evaluation"
    REDTEAM = "redteam"


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """What came of it."""

    at: datetime
    by: str
    setup: Mapping[str, str]
    """What the counts depend on: models, index, software."""
    counts: Mapping[str, tuple[int, int]]
    """Each figure's hits, and of how many, by its name."""


def keep_result(what: Measuring, result: Result, database: Database) -> int:
    """Keep a result; returns the number of its act.

    Raises:
        DatabaseUnavailable: it could not be kept.
    """
    before = latest_result(what, database)
    then, now = _fields(before) if before else {}, _fields(result)
    act = Act(
        verb=f"{what}.kept",
        subject=_subject(what),
        by=result.by,
        reason=operator_sentence(f"{what}.kept_why"),
        changes=tuple(
            Change(field=field, before=then.get(field, ""), after=after)
            for field, after in now.items()
        ),
    )
    with database.unit() as session:
        return write_act(session, act, result.at)


def latest_result(what: Measuring, database: Database) -> Result | None:
    """The last result that was kept; None if none was.

    Raises:
        DatabaseUnavailable: the database cannot be reached.
    """
    for kept in Journal(database).latest(subject=_subject(what), limit=1):
        after = {change.field: change.after for change in kept.act.changes}
        return Result(
            at=kept.at,
            by=kept.act.by,
            setup=loads(after[_SETUP]),
            counts={name: (hits, of) for name, (hits, of) in loads(after[_FIGURES]).items()},
        )
    return None


def _subject(what: Measuring) -> str:
    return f"measured:{what}"


def _fields(result: Result) -> dict[str, str]:
    return {
        _FIGURES: dumps(result.counts, ensure_ascii=False),
        _SETUP: dumps(dict(result.setup), ensure_ascii=False, sort_keys=True),
    }
