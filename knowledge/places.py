"""Other cities and counties: a question about one of them is not answered by this one's rules."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_SHIPPED = Path(__file__).parent / "data" / "places.tsv"
# What may stand behind a place's name in one written word: a level of government, then particles.
_TAIL = (
    r"(?:특별자치|특별|광역)?(?:시|군|구|도)?(?:청|민)?"
    r"(?:에서는|에서도|에서|에는|에도|에|은|는|이랑|이|가|도|랑|하고|과|와|의|으로|로|까지|만|처럼|인데)?"
)
_LEVEL = (
    r"(?:시|군|구)(?:청|민)?(?:에서는|에서도|에서|에는|에도|에|은|는|이|가|도|의|로|까지|만|인데)?"
)


class Places:
    """The names of other places; immutable, safe in threads."""

    def __init__(self, bare: Iterable[str], with_level: Iterable[str]) -> None:
        """Names that mean the place by themselves, and names that are common words as well."""
        self._pattern = re.compile(
            rf"(?<![가-힣A-Za-z])(?:(?:{_either(bare)}){_TAIL}|(?:{_either(with_level)}){_LEVEL})"
            rf"(?![가-힣A-Za-z])",
            re.IGNORECASE,
        )

    def named_in(self, question: str) -> bool:
        """Whether a question names one of the places."""
        return self._pattern.search(question) is not None


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or r"(?!)"


@cache
def other_places(city: str) -> Places:
    """Every place that is listed but the city itself (`여수시` is listed as `여수`)."""
    with _SHIPPED.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["name"], row["how"])
            for row in csv.DictReader(file, delimiter="\t")
            if not city.startswith(row["name"])
        ]
    return Places(
        (name for name, how in rows if how == "bare"),
        (name for name, how in rows if how == "suffix"),
    )
