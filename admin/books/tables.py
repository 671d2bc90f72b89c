"""What every table of books has; its other columns are the fields of the noun that it keeps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

KEPT = {"sqlite_autoincrement": True}
"""A number is never given out twice."""


def reference(table: str) -> Any:
    """A column that points to an entry of another table."""
    return mapped_column(ForeignKey(f"{table}.number"), index=True)


class Numbered:
    """A table of books."""

    __table_args__: Any = (KEPT,)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    version: Mapped[int] = mapped_column(Integer)
