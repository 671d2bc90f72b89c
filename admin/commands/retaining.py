"""Destroying what is due while the service runs, and by the command `retain`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import typer

from city import SEOUL, AssistantError, Clock, operator_sentence, pause
from disclosure import Retention

_log = logging.getLogger(__name__)

EVERY_S = 3600.0
"""Between two looks: nothing stays longer than an hour over its period while the service runs."""
NIGHT = range(3, 5)
"""Hours in which the fewest ask: then the files are cleared, for which tables are locked."""


def retain_and_tell(
    retention: Retention,
    progress: Callable[[str, int, int], None],
    tell: Callable[[str], None] = typer.echo,
) -> None:
    """Destroy what is due, tell how much it was, and what of it the database's files still hold.

    Raises:
        DatabaseUnavailable: what was not reached stays until the next run.
    """
    gone = retention.destroy_due(progress)
    tell(operator_sentence("retain.done", **asdict(gone)))
    for problem in retention.clear_leftovers():
        tell(operator_sentence("retain.left", problem=problem))


class Retaining:
    """A job of the service: at its start, and then every hour; once a night files are cleared.

    A database that cannot be used now is told to the log, and what is due goes an hour later.
    """

    def __init__(
        self,
        retention: Retention,
        clock: Clock,
        also: Callable[[], None] = lambda: None,
        *,
        every_s: float = EVERY_S,
    ) -> None:
        """`also` destroys what another room keeps, whenever something is looked for."""
        self._retention, self._also = retention, also
        self._clock = clock
        self._cleared: date | None = None
        self._every_s = every_s
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Destroy what is due by the clock, until stopped."""
        while not self._stopped.is_set():
            await asyncio.to_thread(self._destroy)
            await pause(self._stopped, self._every_s)

    async def stop(self) -> None:
        """Look no more; a portion that is being destroyed is finished."""
        self._stopped.set()

    def _destroy(self) -> None:
        try:
            gone = self._retention.destroy_due(_unseen)
            self._also()
            if any(asdict(gone).values()):
                _log.info("destroyed what was due: %s", asdict(gone))
            self._clear()
        except AssistantError as error:
            _log.warning("what is due could not be destroyed: %s", error)

    def _clear(self) -> None:
        now = self._clock.now().astimezone(SEOUL)
        if now.hour not in NIGHT or now.date() == self._cleared:
            return
        for problem in self._retention.clear_leftovers():
            _log.warning("erased words may still stand in files of the database: %s", problem)
        self._cleared = now.date()


def _unseen(step: str, done: int, total: int) -> None:
    """Nobody watches a service destroy what is due."""
