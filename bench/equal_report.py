"""How long does it take to count whether a million questions were served equally well?

    python -m bench.equal_report [--records 1000000]

The records are written past the service into SQLite on the disk, and counted as the command does.
Ends with 1 if the goal is missed.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from admin.equal_service import EqualService, report
from admin.newest_database import newest_database
from bench.big_ledger import fill
from bench.catalogue import KEPT
from bench.figures import Figure, under
from bench.keeping import run_piece
from bench.ledger import SETTLEMENT
from city import KeptFor, SystemClock
from knowledge.ports import Progress

_MILLION = 1_000_000
_GOAL_S = 60.0
_WRITTEN = 20_000
_QUARTER = "2020-Q1"
"""Where the records are moved to."""
_SPREAD = """
UPDATE records SET
    settled_at = datetime('2020-01-02', '+' || (number % 7600000) || ' seconds') || '.000000',
    mode = CASE WHEN number % 5 = 0 THEN 'easy' ELSE mode END,
    language = CASE WHEN number % 17 = 0 THEN 'en' ELSE language END,
    channel = CASE WHEN number % 3 = 0 THEN 'telegram' ELSE channel END,
    status = CASE WHEN number % 11 = 0 THEN 'nothing_found' ELSE status END,
    verdict = CASE WHEN number % 29 = 0 THEN 'unhelpful:wrong' ELSE verdict END
"""
_TOLD = ("age", "from_65"), ("need", "screen_reader")
_MARKED = """
INSERT INTO told_marks (record, about, told, until)
SELECT number, ?, ?, '2040-01-01 00:00:00.000000' FROM records WHERE number % 3 = 0
"""
"""What a third of the citizens told of themselves: more than ever will."""
_KEPT_FOR = KeptFor(words_days=20_000, chats_days=20_000, access_days=20_000)
"""So long that the groups of a quarter of 2020 are counted, too."""


def measure(records: int, progress: Progress) -> Sequence[Figure]:
    """Fill, count, and tell how long counting and showing took."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=KEPT, prefix="equal-") as name:
        path = Path(name).resolve() / "records.db"
        database = newest_database(f"sqlite:///{path}")
        _fill(path, records, progress)
        room = EqualService(database, SystemClock(), _KEPT_FOR)
        begun, busy = perf_counter(), process_time()
        counted = room.make(_QUARTER, "bench", progress)
        took, worked = perf_counter() - begun, process_time() - busy
        begun = perf_counter()
        report(counted, public=True)
        shown = perf_counter() - begun
        database.close()
    if counted.settled != records:
        raise RuntimeError(f"counted {counted.settled} of {records}")
    goal = under(_GOAL_S) if records == _MILLION else None
    return [
        Figure(
            name="equal-service report, counted", unit="s", median=took, goal=goal,
            note=f"{records} records; {worked:.1f} s of a processor",
        ),
        Figure(name="equal-service report, hidden", unit="s", median=shown),
    ]  # fmt: skip


def _fill(path: Path, records: int, progress: Progress) -> None:
    """Some records as the service keeps them, copied until there are enough."""
    first = min(records, _WRITTEN)
    fill(path, first, SETTLEMENT, lambda done: progress("progress_ledger", done, first))
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in ("records", "record_words"):
            told = connection.execute(f"PRAGMA table_info({table})").fetchall()
            columns = ", ".join(row[1] for row in told if row[1] != "number")
            copy = (
                f"INSERT INTO {table} (number, {columns}) "  # noqa: S608 - names of our own tables
                f"SELECT number + ?, {columns} FROM {table} WHERE number <= ?"
            )
            for before in range(first, records, first):
                connection.execute(copy, (before, min(first, records - before)))
        connection.execute(_SPREAD)
        for about, told in _TOLD:
            connection.execute(_MARKED, (about, told))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, show, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m bench.equal_report")
    parser.add_argument("--records", type=int, default=_MILLION)
    asked = parser.parse_args(arguments)
    return run_piece("equal_report", lambda progress: measure(asked.records, progress))


if __name__ == "__main__":
    sys.exit(main())
