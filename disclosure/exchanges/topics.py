"""Documents and departments as numbers: what is searched by them is short and of one length."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert

from disclosure.exchanges.tables import RecordTopicRow
from disclosure.model import Citation

_TOPICS = insert(RecordTopicRow.__table__)  # pyright: ignore[reportArgumentType] - a Table
_BYTES = 8


def document_topic(title: str) -> int:
    """The number of a document, by the title under which it is cited."""
    return _number("document", title)


def department_topic(name: str) -> int:
    """The number of a department."""
    return _number("department", name)


def topics_of(citations: Iterable[tuple[str, str]]) -> tuple[int, ...]:
    """The numbers of what is cited, each once; `citations`: titles with their departments."""
    found: dict[int, None] = {}
    for title, department in citations:
        found[document_topic(title)] = None
        if department:
            found[department_topic(department)] = None
    return tuple(found)


def write_topics(
    connection: Connection, record: int, opened_at: datetime, citations: Iterable[Citation]
) -> None:
    """Keep what a record's answer cites, in the unit of work that settles it."""
    rows: list[Mapping[str, Any]] = [
        {"topic": topic, "opened_at": opened_at, "record": record}
        for topic in topics_of((one.title, one.department) for one in citations)
    ]
    if rows:
        connection.execute(_TOPICS, rows)


def _number(kind: str, name: str) -> int:
    digest = sha256(f"{kind}\n{name}".encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:_BYTES], signed=True)
