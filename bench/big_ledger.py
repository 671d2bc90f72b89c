"""A ledger of very many answers, written past the service: how long does its check take?

The leaves are made by the ledger's own functions; only the writing is short-cut, because settling
a million answers one by one is another bench and would take an hour. No two answers are alike.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from disclosure import Settlement
from disclosure.ledger.leaves import begin_leaf, exchange_leaf, new_salt
from disclosure.ledger.merkle import Growing, leaf_hash
from disclosure.rows import settled_columns, settled_words

_BEGUN = datetime(2020, 1, 1, tzinfo=UTC)
_AT_A_TIME = 5_000
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Row = dict[str, Any]


def fill(path: Path, count: int, settlement: Settlement, told: Callable[[int], None]) -> None:
    """Fill an empty SQLite database of the newest shape with so many settled answers."""
    tree = Growing()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        _insert(connection, "ledger_leaves", [_leaf(tree, None, begin_leaf(0, _BEGUN))])
        for start in range(1, count + 1, _AT_A_TIME):
            numbers = range(start, min(start + _AT_A_TIME, count + 1))
            rows = list(_rows(tree, numbers, settlement))
            for place, table in enumerate(("records", "record_words", "ledger_leaves")):
                _insert(connection, table, [row[place] for row in rows])
            told(numbers[-1])
        connection.execute("COMMIT")


def _rows(tree: Growing, numbers: range, settlement: Settlement) -> Iterator[tuple[Row, Row, Row]]:
    for number in numbers:
        opened_at = _BEGUN + timedelta(seconds=17 * number, microseconds=number % 1000)
        record: Row = {
            "number": number,
            "chat": f"chat {number % 5000}",
            "channel": "web",
            "language": "ko",
            "mode": "standard",
            "undelivered": "",
            "verdict": "",
            **settled_columns(settlement),
            "timings_ms": {"retrieve": 20.0 + number % 97, "total": 40.0 + number % 89},
            "opened_at": opened_at,
            "settled_at": opened_at + timedelta(milliseconds=40),
        }
        words: Row = {
            **settled_words(settlement),
            "number": number,
            "question": f"공영주차장 {number}번의 주차요금이 얼마예요?",
            "answer": f"주차요금은 {number}원입니다.",
            "hidden": list[str](),
            "message_ids": [number],
            "salt": new_salt(),
        }
        told, said = (cast("Any", SimpleNamespace(**one)) for one in (record, words))
        yield record, words, _leaf(tree, number, exchange_leaf(told, said, words["salt"]))


def _leaf(tree: Growing, record: int | None, leaf: str) -> Row:
    place, hashes = tree.size, b"".join(tree.add(leaf_hash(leaf.encode())))
    return {"place": place, "record": record, "leaf": leaf, "hashes": hashes}


def _insert(connection: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    names = list(rows[0])
    places = ", ".join("?" * len(names))
    statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608 - ours
    connection.executemany(statement, [[_column(row[name]) for name in names] for row in rows])


def _column(value: object) -> object:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    return _JSON(value) if isinstance(value, dict | list) else value
