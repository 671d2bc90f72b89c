"""Figures for Prometheus, on a port of their own; the only file that imports `prometheus_client`.

A label tells a kind (channel, status, step, writer) out of a closed set, and never whose question
it was or what it said. The port is no citizen's: it listens on this machine unless told otherwise,
and is not there at all unless it is set.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Generator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

from admin.errors import PortTaken
from city import AssistantError
from disclosure import WRITER_WITHOUT_MODEL, Channel, Settlement

_log = logging.getLogger(__name__)

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)

Read = Callable[[], float]


class Metrics:
    """The figures of this process; what another process does, its own port tells."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._questions = Counter(
            "assistant_questions",
            "Questions that were settled.",
            ("channel", "status", "writer"),
            registry=self._registry,
        )
        self._steps = Histogram(
            "assistant_step_seconds",
            "How long a step of a question took; `total` is all of them.",
            ("step",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._gauges: dict[str, Gauge] = {}

    def question(self, channel: Channel, settlement: Settlement) -> None:
        """Count a question that was settled, and how long its steps took."""
        kind = _kind(settlement.writer)
        self._questions.labels(channel.value, settlement.status.value, kind).inc()
        for step, milliseconds in settlement.timings_ms.items():
            self._steps.labels(step).observe(milliseconds / 1000)

    def watch(self, name: str, says: str, read: Read, **labels: str) -> None:
        """Show what `read` says whenever somebody looks; what cannot be read now is no number."""
        gauge = self._gauges.get(name)
        if gauge is None:
            gauge = Gauge(name, says, tuple(labels), registry=self._registry)
            self._gauges[name] = gauge
        (gauge.labels(**labels) if labels else gauge).set_function(_or_no_number(name, read))

    @contextmanager
    def serving(self, host: str, port: int) -> Generator[int]:
        """Let the figures be fetched until the block ends; gives the port (0: any that is free).

        Raises:
            PortTaken: the address cannot be listened on.
        """
        try:
            server, thread = start_http_server(port, host, self._registry)
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise PortTaken(host=host, port=port, problem=problem) from error
        try:
            yield server.server_port
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def _kind(writer: str) -> str:
    """`model` wrote it, it was quoted, or quoted as the `fallback` of a model that failed."""
    if not writer or writer == WRITER_WITHOUT_MODEL:
        return writer or "none"
    return "fallback" if writer.startswith(WRITER_WITHOUT_MODEL) else "model"


def _or_no_number(name: str, read: Read) -> Read:
    def guarded() -> float:
        try:
            return read()
        except AssistantError as error:
            _log.warning("%s cannot be read: %s", name, error)
            return math.nan

    return guarded
