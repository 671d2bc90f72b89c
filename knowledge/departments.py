"""Names of departments as they are meant, where an ordinance was published with a slip in one.

A citizen who asks for 보건횅정과 on the telephone asks for nobody. `data/departments.tsv` lists the
slips that were found in what the city has published.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_SLIPS = Path(__file__).parent / "data" / "departments.tsv"


def department_meant(written: str) -> str:
    """A department's name without a known slip; several are parted by commas."""
    slips = _slips()
    return ",".join(slips.get(name.strip(), name) for name in written.split(","))


@cache
def _slips() -> dict[str, str]:
    with _SLIPS.open(encoding="utf-8", newline="") as file:
        return {row["written"]: row["meant"] for row in csv.DictReader(file, delimiter="\t")}
