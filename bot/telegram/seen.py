"""Telling what comes twice."""

from __future__ import annotations

from collections import OrderedDict


class SeenOnce:
    """Remembers the last things that were seen, to tell what comes twice."""

    def __init__(self, size: int = 10_000) -> None:
        self._size = size
        self._seen: OrderedDict[object, None] = OrderedDict()

    def first(self, thing: object) -> bool:
        """Whether this is seen for the first time; it has been seen from now on."""
        if thing in self._seen:
            return False
        self._seen[thing] = None
        if len(self._seen) > self._size:
            self._seen.popitem(last=False)
        return True
