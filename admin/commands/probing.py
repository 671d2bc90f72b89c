"""The command `probe`: asks in pairs, shows who is served alike, and keeps a whole run."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from admin.commands.at_machine import at_machine
from admin.commands.files import write_file
from admin.commands.views import show
from admin.evaluation import Service
from admin.probes import (
    WHOLE,
    KeptProbe,
    OpensFindings,
    Pair,
    Trait,
    all_pairs,
    as_json,
    counted,
    figures,
    keep_probe,
    loads,
    nets_by_need,
    outcomes_digest,
    run,
    setup_of,
    tables,
)
from admin.walking import Progress
from city import Clock, Database, operator_sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """Which pairs are asked, and where what came of them is written."""

    pairs: Sequence[Pair]
    whole: bool
    """Whether these are all pairs of all traits: only such a run is kept."""
    answers: Path | None = None
    out: Path | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Books:
    """Where a whole run is kept, and by whom it was made."""

    database: Database
    clock: Clock
    by: str
    findings: OpensFindings | None = None
    """Where a gap opens a finding."""


def plan_of(
    traits: Sequence[str], few: int | None, seed: int, answers: Path | None, out: Path | None
) -> Plan:
    """The plan of a run: of some traits or all, a few pairs of each or all.

    Raises:
        LinesUnusable: a file cannot be written.
    """
    if out is not None:
        write_file(out, "")
    wanted = [one for one in Trait if one in traits or not traits]
    count = min(few or WHOLE, WHOLE)
    pairs = all_pairs(wanted, seed=seed, count=count)
    whole = count == WHOLE and len(wanted) == len(Trait)
    return Plan(pairs=pairs, whole=whole, answers=answers, out=out)


async def probe_and_show(
    plan: Plan, service: Service, books: Books, progress: Progress, *, print_json: bool
) -> bool:
    """Ask, write the file that is planned, print tables or JSON, keep; whether no gap was found.

    Raises:
        LinesInvalid, AnswersOfAnotherSetup: see `admin.probes.run`.
        LinesUnusable: a file cannot be written.
        DatabaseUnavailable: a whole run could not be kept.
    """
    given = await run(plan.pairs, service, progress=progress, answers=plan.answers)
    counts, setup = counted(plan.pairs, given), setup_of(plan.pairs, service)
    found = figures(counts, nets_by_need(plan.pairs, given))
    asked = loads(plan.pairs, given)
    report = json.dumps(as_json(found, asked, setup), ensure_ascii=False, indent=2)
    if plan.out is not None:
        write_file(plan.out, f"{report}\n")
    if print_json:
        sys.stdout.write(f"{report}\n")
    else:
        show(*tables(found, asked))
    if plan.whole:
        kept = KeptProbe(
            at=books.clock.now(),
            by=at_machine(books.by) or operator_sentence("probes.nobody"),
            setup=setup,
            digest=outcomes_digest(plan.pairs, given),
            counts=counts,
        )
        number = keep_probe(kept, books.database, books.findings)
        if not print_json:
            show(operator_sentence("probes.kept", number=number))
    return not found.gaps
