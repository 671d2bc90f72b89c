"""The command `ingest`: files go in, what was refused is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import typer

from admin.commands.releasing import take_lists
from admin.commands.views import ingest_text, nothing_went_in
from admin.doctor import service_status
from admin.documents import DocumentLists
from city import Settings, operator_sentence
from knowledge import Knowledge


def ingest_and_tell(
    knowledge: Knowledge,
    settings: Settings,
    lists: DocumentLists,
    paths: Sequence[Path],
    tell: Callable[[str], None] = typer.echo,
) -> bool:
    """Take files and folders in, bring the indexes up, and tell; whether anything went in.

    Where the city signs lists of its documents, nothing goes in that stands on none, and what
    went in before is not searched any longer. A service that runs beside holds the indexes of
    before: it is said that it must start again.

    Raises:
        DatabaseUnavailable, IndexBroken: whole documents stay.
    """
    if lists.keys:
        take_lists(lists, paths, tell)
    listed = lists.released()
    report = knowledge.ingester.ingest(paths, listed)
    knowledge.catalogue.hold_to(listed, operator_sentence("documents.excluded"))
    knowledge.library.refresh()
    tell(ingest_text(report))
    changed = report.added or report.changed
    if changed and service_status(settings.host, settings.port) is not None:
        tell(operator_sentence("command.restart"))
    return not nothing_went_in(report)
