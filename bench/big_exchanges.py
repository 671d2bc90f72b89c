"""Very many exchanges that differ as in a city, written past the service for `bench.auditing`.

Some channels, endings, documents and departments are frequent and some are rare, so that there are
filters of every kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, text

from city import Database, Language, Mode
from disclosure import Channel, Status
from disclosure.exchanges.topics import SAID, topics_of
from knowledge.ports import Progress

BEGUN = datetime(2024, 1, 1, tzinfo=UTC)
DOCUMENTS, DEPARTMENTS = 400, 40
_APART = timedelta(seconds=87)
_AT_A_TIME = 5_000
_ENDED = (Status.ANSWERED,) * 12 + (Status.NOTHING_FOUND,) * 4 + (Status.GREETING,) * 2
Row = Mapping[str, Any]
_WORDS: Row = {
    "question": "공영주차장의 주차요금이 얼마예요?", "answer": "주차요금은 30분에 600원입니다.",
    "hidden": "[]", "citations": "[]", "choices": "[]", "scores": "{}", "message_ids": "[]",
    "salt": "2" * 32,
}  # fmt: skip
"""No search reads words: they are alike, and there because topics stand and fall with them."""


def fill(database: Database, count: int, progress: Progress) -> None:
    """So many records with their words and what they cite."""
    for start in range(1, count + 1, _AT_A_TIME):
        numbers = range(start, min(start + _AT_A_TIME, count + 1))
        with database.unit() as session:
            connection = session.connection()
            _write(connection, "records", [_record(one) for one in numbers])
            _write(connection, "record_words", [{**_WORDS, "number": one} for one in numbers])
            _write(connection, "record_topics", [row for one in numbers for row in _topics(one)])
        progress("progress_ledger", numbers[-1], count)
    if database.engine.dialect.name == "postgresql":
        with database.engine.connect() as plain:
            # As a server does by itself after a while.
            plain.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE"))


def _write(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    """Past the columns' types, which would take longer than the writing."""
    postgres = connection.dialect.name == "postgresql"
    names = list(rows[0])
    places = ", ".join(["%s" if postgres else "?"] * len(names))
    statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608 - ours
    connection.exec_driver_sql(statement, [tuple(_column(row[n]) for n in names) for row in rows])


def _column(value: object) -> object:
    return value.strftime("%Y-%m-%d %H:%M:%S.%f") if isinstance(value, datetime) else value


def opened(number: int) -> datetime:
    """When a record was opened."""
    return BEGUN + _APART * number


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
        "opened_at": opened(number),
        "settled_at": opened(number) + timedelta(milliseconds=40),
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
        "timings_ms": '{"check":3.1,"compose":8.2,"retrieve":20.4,"total":40.5}',
    }


def _verdict(number: int) -> str:
    if number % 97 == 0:
        return "unhelpful:wrong"
    return "helpful" if number % 41 == 0 else ""


def _documents(number: int) -> Iterator[int]:
    """A few documents are cited often, most seldom."""
    if _ended(number).answered:
        yield int(DOCUMENTS * ((number * 31 % 10_007) / 10_007) ** 3)
        if number % 2:
            yield number % DOCUMENTS


def title(document: int) -> str:
    """What a document is called."""
    return f"여수시 {document}번 조례"


def department(document: int) -> str:
    """In whose charge a document is."""
    return f"{document * DEPARTMENTS // DOCUMENTS}과"


def _topics(number: int) -> Iterator[Row]:
    record = _record(number)
    said = {name: record[name] for name in SAID}
    for topic in {topic for one in _documents(number) for topic in _cited(one)}:
        yield {"topic": topic, "record": number, **said}


@cache
def _cited(document: int) -> tuple[int, ...]:
    return topics_of([(title(document), department(document))])
