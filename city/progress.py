"""How far a long step is, for whoever started it: a bar on a terminal, a line now and then else."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from city.sentences import operator_sentence

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_LINE_EVERY_S = 5.0


class ConsoleProgress:
    """Call it with a step's operator key, how much is done and how much there is; thread-safe.

    Writes to standard error, so that what a command prints can be piped. Where nobody watches (no
    terminal), a step writes a line when it begins, every few seconds, and when it first ends.
    """

    def __init__(self, out: TextIO | None = None, *, every_s: float = _LINE_EVERY_S) -> None:
        self._out = out or sys.stderr
        self._every_s = every_s
        self._lock = threading.Lock()
        self._closed = False
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._lines: dict[str, tuple[float, int]] = {}

    def __enter__(self) -> ConsoleProgress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` parts of a step are done; nothing once it is closed."""
        if total <= 0:
            return
        with self._lock:
            if self._closed:
                return
            if self._out.isatty():
                self._bar(step, done, total)
            else:
                self._line(step, done, total)

    def close(self) -> None:
        """Take the bars off the terminal; a thread that still opens something shows no more."""
        with self._lock:
            self._closed = True
            if self._bars is not None:
                self._bars.stop()
                self._bars = None
                self._tasks.clear()

    def _bar(self, step: str, done: int, total: int) -> None:
        if self._bars is None:
            # Rich takes a tenth of a second to import, which commands without a bar do not owe.
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

            self._bars = Progress(
                "{task.description}",
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=Console(file=self._out),
                transient=True,
            )
            self._bars.start()
        if step not in self._tasks:
            self._tasks[step] = self._bars.add_task(operator_sentence(step), total=total)
        self._bars.update(self._tasks[step], completed=done, total=total)

    def _line(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        told_at, told_ends = self._lines.get(step, (-self._every_s, 0))
        ends = done >= total
        # A step of many small rounds ends often: only its first end is told out of turn.
        if now - told_at < self._every_s and not (ends and not told_ends):
            return
        self._lines[step] = (now, told_ends + ends)
        self._out.write(f"{operator_sentence(step)} {done}/{total}\n")
        self._out.flush()
