"""The keys of the headings that lists have in common."""

from __future__ import annotations

from city import SentenceKey


class ColumnName(SentenceKey):
    """What stands above a column of a file."""

    NUMBER = "office.column.number"
    AT = "office.column.at"
    BY = "office.column.by"
    DEED = "office.column.deed"
    SUBJECT = "office.column.subject"
    FIELD = "office.column.field"
    BEFORE = "office.column.before"
    AFTER = "office.column.after"
