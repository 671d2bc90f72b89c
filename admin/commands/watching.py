"""Which figures of a running service are read whenever somebody looks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from admin.commands.serving import Job
from admin.commands.web_server import WebServer
from admin.metrics import Metrics
from city import Clock, Opening
from disclosure import Inbox, Ledger
from knowledge import Knowledge


def watch(
    metrics: Metrics,
    opening: Opening[Knowledge],
    ledger: Ledger,
    inbox: Inbox,
    clock: Clock,
    jobs: Iterable[Job],
) -> None:
    """Show the state of the library, the ledger, the inbox and the gates of these jobs."""

    def unsigned() -> float:
        standing = ledger.standing()
        return standing.leaves - standing.signed

    def signed_ago() -> float:
        signed_at = ledger.signed_at()
        return (clock.now() - signed_at).total_seconds() if signed_at else float("nan")

    def catalogue_age() -> float:
        found = opening.wait().catalogue.documents() if opening.ready else ()
        newest = max((one.ingested_at for one in found), default="")
        if not newest:
            return float("nan")
        return (clock.now() - datetime.fromisoformat(newest)).total_seconds()

    def waited() -> float:
        oldest = inbox.backlog().oldest
        return (clock.now() - oldest).total_seconds() if oldest else 0.0

    def waiting() -> float:
        return inbox.backlog().waiting

    metrics.watch("assistant_queue_items", "Items of the inbox that are not done.", waiting)
    metrics.watch("assistant_queue_age_seconds", "Since the oldest of them came in.", waited)
    metrics.watch("assistant_ready", "Whether the library is open.", lambda: float(opening.ready))
    metrics.watch("assistant_ledger_unsigned_leaves", "Leaves without a signature.", unsigned)
    metrics.watch("assistant_ledger_signed_seconds", "Since the last signature.", signed_ago)
    metrics.watch("assistant_catalogue_age_seconds", "Since a document came in.", catalogue_age)
    for job in jobs:
        _watch_gate(metrics, job)


def _watch_gate(metrics: Metrics, job: Job) -> None:
    name, says = "assistant_gate_refusals", "What a gate stopped because it bore no notice."
    if isinstance(job, WebServer):
        metrics.watch(name, says, lambda: _stopped_by_web(job), channel="web")
    elif gate := getattr(job, "gate", None):
        metrics.watch(name, says, lambda: sum(gate.refused.values()), channel="telegram")


def _stopped_by_web(server: WebServer) -> float:
    return server.application.state.gate_count.refused if server.application else 0
