"""Telling what comes twice."""

from __future__ import annotations

from collections import OrderedDict


class SeenOnce:
    """Remembers the last things that were seen, to tell what comes twice."""

    def __init__(self, size: int = 10_000) -> None:
        self._size = size
        self._seen: OrderedDict[object, None] = OrderedDict()

    def __contains__(self, thing: object) -> bool:
        """Whether this was seen before."""
        return thing in self._seen

    def add(self, thing: object) -> None:
        """It has been seen from now on."""
        self._seen[thing] = None
        if len(self._seen) > self._size:
            self._seen.popitem(last=False)

    def first(self, thing: object) -> bool:
        """Whether this is seen for the first time; it has been seen from now on."""
        if thing in self:
            return False
        self.add(thing)
        return True
