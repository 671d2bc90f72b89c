"""What the last run of paired probes found: how many pairs got an answer on one side alone."""

from __future__ import annotations

from functools import partial

from admin.probes import Measure, Trait, latest_probe
from admin.transparency.sources import Measured, Newest
from city import SEOUL, Database, SentenceKey


class ProbeName(SentenceKey):
    """What two people differ in, and that they did not get an answer alike."""

    AGE = "transparency.probe.age"
    DISABILITY = "transparency.probe.disability"
    SEX = "transparency.probe.sex"
    FAMILY = "transparency.probe.family"
    ORIGIN = "transparency.probe.origin"
    INCOME = "transparency.probe.income"
    PLACE = "transparency.probe.place"
    BELIEF = "transparency.probe.belief"
    LANGUAGE = "transparency.probe.language"
    DIALECT = "transparency.probe.dialect"
    SPELLING = "transparency.probe.spelling"


_NAMES = {one: ProbeName(f"transparency.probe.{one}") for one in Trait}


def probes_of(database: Database) -> Newest:
    """Reads the last whole run that was kept; its questions are made up, so nothing is hidden."""
    return partial(_measured, database)


def _measured(database: Database) -> tuple[Measured, ...]:
    kept = latest_probe(database)
    if kept is None:
        return ()
    day = kept.at.astimezone(SEOUL).date()
    return tuple(
        Measured(name=_NAMES[trait], hits=one.first + one.second, of=one.pairs, day=day)
        for trait, counts in kept.counts.items()
        if (one := counts.get(Measure.ANSWERED)) is not None
    )
