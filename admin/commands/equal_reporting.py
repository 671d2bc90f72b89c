"""The command `equal-report`: counts a period, keeps it, and writes it for whoever audits."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import typer

from admin.commands.files import write_file
from admin.equal_service import (
    Counted,
    EqualService,
    Showing,
    as_json,
    last_over,
    report,
)
from admin.sheets import csv_of
from city import CityProfile, Clock, LinesUnusable, Voice, operator_sentence
from city.pages import file_opening


def make_and_tell(
    room: EqualService, periods: Sequence[str], clock: Clock, profile: CityProfile,
    progress: Callable[[str, int, int], None], *, by: str, out: Path | None, print_json: bool,
    tell: Callable[[str], None] = typer.echo,
) -> None:  # fmt: skip
    """Count these periods, or the quarter and the month that were over last.

    Raises:
        PeriodUnfit: one is no period, or not over.
        NothingServed: nobody asked in it.
        LinesUnusable: the folder cannot be written to.
    """
    names = periods or [one.name for one in last_over(clock.now().date())]
    for name in names:
        counted = room.make(name, by, progress)
        _tell(counted, profile, out, print_json=print_json, tell=tell)


def _tell(
    counted: Counted, profile: CityProfile, out: Path | None, *, print_json: bool,
    tell: Callable[[str], None],
) -> None:  # fmt: skip
    made, name = report(counted, public=False), counted.period.name
    above = file_opening(profile, Voice())
    told = {**({"notice": above} if above else {}), **as_json(made)}
    text = json.dumps(told, ensure_ascii=False, indent=1)
    if out is not None:
        sheet = replace(Showing(profile.sentences, Voice()).sheet(made), above=above)
        _write(out, name, text, csv_of(sheet).decode("utf-8"), tell)
    if print_json:
        tell(text)
    else:
        tell(operator_sentence("equal_report.kept", period=name, settled=counted.settled))


def _write(out: Path, name: str, text: str, table: str, tell: Callable[[str], None]) -> None:
    path = out / f"equal-service-{name}"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LinesUnusable(path=out, problem=error.strerror) from error
    for suffix, content in ((".json", text), (".csv", table)):
        write_file(path.with_name(path.name + suffix), content)
        tell(operator_sentence("equal_report.file", path=path.with_name(path.name + suffix)))
