"""How often may something be asked from outside? Counted by the minute, in memory alone."""

from __future__ import annotations

from collections import Counter

from city.clock import Clock


class Rate:
    """Counts what each asker and all of them together do in a minute; belongs to one event loop."""

    def __init__(self, clock: Clock, *, each: int, together: int) -> None:
        """Take how much one asker may, and all together; the second bounds the memory too."""
        self._clock = clock
        self._each = each
        self._together = together
        self._minute = ""
        self._asked: Counter[str] = Counter()

    def take(self, asker: str) -> bool:
        """Count one more; false if that is too much for this minute."""
        minute = self._clock.now().strftime("%Y%m%d%H%M")
        if minute != self._minute:
            self._minute = minute
            self._asked.clear()
        if self._asked.total() >= self._together or self._asked[asker] >= self._each:
            return False
        self._asked[asker] += 1
        return True
