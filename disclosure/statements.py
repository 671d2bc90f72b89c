"""Statements over records that are said once: building one takes longer than SQLite does it.

They read the bare tables, without an object for each row.
"""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from disclosure.tables import RecordRow, RecordWordsRow, bare

_RECORDS, _WORDS = bare(RecordRow), bare(RecordWordsRow)
SETTLE = (
    update(_RECORDS)
    .where(_RECORDS.c.number == bindparam("of"), _RECORDS.c.settled_at.is_(None))
    .returning(*_RECORDS.c)
)
RECORDS_AFTER = (
    select(_RECORDS)
    .where(_RECORDS.c.number > bindparam("after"))
    .order_by(_RECORDS.c.number)
    .limit(bindparam("most"))
)
WORDS_BETWEEN = select(_WORDS).where(
    _WORDS.c.number > bindparam("after"), _WORDS.c.number <= bindparam("last")
)
SEAL = update(_WORDS).where(_WORDS.c.number == bindparam("of")).returning(*_WORDS.c)
