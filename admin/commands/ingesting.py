"""The command `ingest`: files go in, what was refused is told; and a library brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from getpass import getuser
from pathlib import Path

import typer

from admin.commands.alone import holder, is_ours
from admin.commands.at_machine import at_machine
from admin.commands.releasing import lists_as_set, tell_lists
from admin.commands.views import ingest_text, nothing_went_in
from admin.doctor import service_status
from admin.documents import DocumentLists, bring_along, hold_to_lists, take_in
from city import Clock, Database, Settings, operator_sentence
from knowledge import Knowledge, later_law


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
    by = at_machine(getuser())
    found = take_in(knowledge.ingester, knowledge.catalogue, lists, paths, by)
    knowledge.library.refresh()
    tell_lists(found, tell)
    report = found.report
    tell(ingest_text(report))
    for title, number, since in later_law(lists.database):
        tell(operator_sentence("ingest.law_replaced", title=title, number=number, since=since))
    changed = report.added or report.changed or found.otherwise
    if changed and service_status(settings.host, settings.port) is not None:
        tell(operator_sentence("command.restart"))
    return not nothing_went_in(report)


def brought_up(
    knowledge: Knowledge, settings: Settings, database: Database, clock: Clock
) -> Knowledge:
    """The library, as it is opened, given what this version ships and held to the signed lists.

    Beside a service that runs in the same folder nothing shipped goes in: that service has the
    indexes of its own start, and brings it along at the next one.

    Raises:
        SettingInvalid: a key that is set is no public key.
        DatabaseUnavailable, IndexBroken: whole documents stay.
    """
    alone = is_ours(settings.data_dir) or holder(settings.data_dir) is None
    brought = alone and bring_along(knowledge.ingester, database, clock)
    return held_to_released(knowledge, settings, database, clock, brought=brought)


def held_to_released(
    knowledge: Knowledge,
    settings: Settings,
    database: Database,
    clock: Clock,
    *,
    brought: bool = False,
) -> Knowledge:
    """The library, as it is opened, held to the lists that the keys of now believe.

    A key may have been set or taken away since the last ingest: a leaked one must release nothing
    from the next start on, and not from the next ingest on. `brought`: something new is held.

    Raises:
        SettingInvalid: a key that is set is no public key.
        DatabaseUnavailable, IndexBroken: whole documents stay.
    """
    lists = lists_as_set(settings, database, clock)
    if hold_to_lists(knowledge.ingester, knowledge.catalogue, lists) or brought:
        knowledge.library.refresh()
    return knowledge
