"""Who is told of each question that was settled, so that it can be counted."""

from __future__ import annotations

from collections.abc import Callable

from disclosure import Channel, Settlement

Observe = Callable[[Channel, Settlement], None]
"""Is told where a question came from, and how it ended; never raises."""


def unobserved(_channel: Channel, _settlement: Settlement) -> None:
    """Nobody counts."""
