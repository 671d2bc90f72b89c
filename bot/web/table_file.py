"""Does a table file open with the notice? (RFC 4180: cells in quotes, lines between them)."""

from __future__ import annotations

import csv
import io

from disclosure import Notices


def table_opens(body: bytes, notices: Notices) -> bool:
    """Whether the first row of a table is one cell that opens with a notice."""
    rows = csv.reader(io.StringIO(body.decode("utf-8-sig", errors="replace"), newline=""))
    first = next(rows, None)
    return first is not None and len(first) == 1 and notices.opens(first[0])
