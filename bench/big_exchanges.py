"""Very many exchanges that differ as in a city, written past the service for `bench.auditing`.

Some channels, endings, documents and departments are frequent and some are rare, so that there are
filters of every kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, text

import disclosure.exchanges.tables
import disclosure.tables
from city import Database, Language, Mode
from disclosure import Channel, Status
from disclosure.exchanges.topics import department_topic, document_topic
from knowledge.ports import Progress

BEGUN = datetime(2024, 1, 1, tzinfo=UTC)
DOCUMENTS, DEPARTMENTS = 400, 40
_APART = timedelta(seconds=87)
_AT_A_TIME = 5_000
_RECORDS = disclosure.tables.bare(disclosure.tables.RecordRow)
_WORDS = disclosure.tables.bare(disclosure.tables.RecordWordsRow)
_TOPICS = disclosure.tables.bare(disclosure.exchanges.tables.RecordTopicRow)
_ENDED = (Status.ANSWERED,) * 12 + (Status.NOTHING_FOUND,) * 4 + (Status.GREETING,) * 2
_CITATION: dict[str, Any] = {
    "article": "제5조", "heading": "주차요금", "effective_date": "2025-09-30", "key": "x/제5조",
    "quote": "주차요금은 30분에 600원으로 한다.", "url": "https://www.law.go.kr/x",
}  # fmt: skip

Row = Mapping[str, Any]


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
        "timings_ms": {"check": 3.1, "compose": 8.2, "retrieve": 20.4, "total": 40.5},
    }


def _verdict(number: int) -> str:
    if number % 97 == 0:
        return "unhelpful:wrong"
    return "helpful" if number % 41 == 0 else ""


def _words(number: int) -> Row:
    cited = [
        {**_CITATION, "title": title(one), "department": department(one)}
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
    at = opened(number)
    for topic in {
        topic
        for one in _documents(number)
        for topic in (document_topic(title(one)), department_topic(department(one)))
    }:
        yield {"topic": topic, "opened_at": at, "record": number}
