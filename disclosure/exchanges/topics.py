"""Documents and departments as numbers: what is searched by them is short and of one length."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert

from disclosure.exchanges.tables import RecordTopicRow
from disclosure.model import Citation
from disclosure.tables import RecordRow

_TOPICS = insert(RecordTopicRow.__table__)  # pyright: ignore[reportArgumentType] - a Table
_BYTES = 8
SAID = ("opened_at", "channel", "language", "mode", "status", "confidence")
"""What a topic says of its record."""


def document_topic(title: str) -> int:
    """The number of a document, by the title under which it is cited."""
    return _number("document", title)


def department_topic(name: str) -> int:
    """The number of a department."""
    return _number("department", name)


def document_in_charge_topic(title: str, department: str) -> int:
    """The number of a document that is cited as in the charge of a department."""
    return _number("both", f"{title}\n{department}")


def topics_of(citations: Iterable[tuple[str, str]]) -> tuple[int, ...]:
    """The numbers of what is cited, each once; `citations`: titles with their departments."""
    found: dict[int, None] = {}
    for title, department in citations:
        found[document_topic(title)] = None
        if department:
            found[department_topic(department)] = None
            found[document_in_charge_topic(title, department)] = None
    return tuple(found)


def write_topics(connection: Connection, record: RecordRow, citations: Iterable[Citation]) -> None:
    """Keep what a record's answer cites, in the unit of work that settles it."""
    said = {name: getattr(record, name) for name in SAID}
    rows: list[Mapping[str, Any]] = [
        {"topic": topic, "record": record.number, **said}
        for topic in topics_of((one.title, one.department) for one in citations)
    ]
    if rows:
        connection.execute(_TOPICS, rows)


def _number(kind: str, name: str) -> int:
    digest = sha256(f"{kind}\n{name}".encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:_BYTES], signed=True)
