"""Morphemes by Kiwi; the only file that imports kiwipiepy."""

# kiwipiepy is typed in part only; what leaves this file is typed in full.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any

# Nouns, numerals, verbs, adjectives, roots; letters of other scripts and numbers as they stand
# (Sejong tag set).
_KEPT = frozenset({"NNG", "NNP", "NR", "XR", "VV", "VA", "SL", "SH", "SN"})


_TURNS = Lock()


class KiwiMorphemes:
    """Kiwi behind the port `Morphemes`: loaded at first use, once a process; safe in threads."""

    def words(self, text: str) -> list[str]:
        """Content morphemes in order, lower-cased; verbs as their stem."""
        with _TURNS:
            tokens = _kiwi().tokenize(text, normalize_coda=True)
        # Irregular stems carry a mark behind their tag (VV-I).
        return [token.form.lower() for token in tokens if str(token.tag).partition("-")[0] in _KEPT]


@cache
def _kiwi() -> Any:
    """Loading takes about three seconds and 500 MB."""
    from kiwipiepy import Kiwi

    # One worker: a question is one short text, and the pool's threads cost memory.
    return Kiwi(num_workers=1)
