"""What the last evaluation and the last whole run of the red team found, as everybody is told."""

from __future__ import annotations

from functools import partial

from admin.measured import Measuring, latest_result
from admin.transparency.sources import Measured, Newest
from city import SEOUL, Database, SentenceKey


class ResultName(SentenceKey):
    """What a figure counts."""

    RECALL = "transparency.result.recall"
    FACTS = "transparency.result.facts"
    CITED = "transparency.result.cited"
    EASY_FACTS = "transparency.result.easy_facts"
    RIGHT_REFUSAL = "transparency.result.right_refusal"
    FALSE_REFUSAL = "transparency.result.false_refusal"
    UNGROUNDED = "transparency.result.ungrounded"
    CHANGED = "transparency.result.changed"
    THROUGH = "transparency.result.through"
    BLOCKED = "transparency.result.blocked"


THROUGH, BLOCKED = "attacks through", "honest questions blocked"
"""The names of the red team's two figures, as a run keeps them."""

RESULT_NAMES = {
    "recall@5": ResultName.RECALL,
    "fact rate": ResultName.FACTS,
    "citation rate": ResultName.CITED,
    "easy fact rate": ResultName.EASY_FACTS,
    "right refusal": ResultName.RIGHT_REFUSAL,
    "false refusal": ResultName.FALSE_REFUSAL,
    "ungrounded numbers": ResultName.UNGROUNDED,
    "easy changed facts": ResultName.CHANGED,
    THROUGH: ResultName.THROUGH,
    BLOCKED: ResultName.BLOCKED,
}
"""Name of a figure, as an evaluation or a run keeps it, to how everybody is told it."""


def results_of(what: Measuring, database: Database) -> Newest:
    """Reads the last result that was kept; its questions are made up, so nothing is hidden."""
    return partial(_measured, what, database)


def _measured(what: Measuring, database: Database) -> tuple[Measured, ...]:
    kept = latest_result(what, database)
    if kept is None:
        return ()
    day = kept.at.astimezone(SEOUL).date()
    return tuple(
        Measured(name=said, hits=kept.counts[name][0], of=kept.counts[name][1], day=day)
        for name, said in RESULT_NAMES.items()
        if name in kept.counts
    )
