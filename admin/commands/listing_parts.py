"""The command `parts`: what the service is made of, as a table and as a bill of materials."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from admin.commands.files import write_file
from admin.commands.views import show
from admin.supply import OWN, Part, bill_of, model_files, parts, unsafe_file
from city import Clock, operator_sentence

if TYPE_CHECKING:
    from rich.table import Table

_COLUMNS = ("name", "version", "pinned", "licence")


def list_parts(
    out: Path | None,
    clock: Clock,
    models: Path,
    *,
    as_json: bool,
    tell: Callable[[str], None] = typer.echo,
) -> bool:
    """Show every part, or its bill of materials; whether all are pinned and safe to read.

    Raises:
        LinesUnusable: the file cannot be written.
    """
    found = parts()
    bill = json.dumps(bill_of(found, version(OWN), clock.now()), ensure_ascii=False, indent=2)
    if out is not None:
        write_file(out, f"{bill}\n")
    if as_json:
        tell(bill)
    else:
        show(_table(found))
    strange = [part for part in found if not part.is_pinned_one]
    unsafe = [path.name for path in model_files(models) if unsafe_file(path)]
    if not as_json:
        key = "parts.well" if not strange and not unsafe else "parts.wrong"
        names = ", ".join((*(part.name for part in strange), *unsafe))
        tell(operator_sentence(key, count=len(found), names=names))
    return not strange and not unsafe


def _table(found: tuple[Part, ...]) -> Table:
    from rich.markup import escape
    from rich.table import Table

    table = Table(*(operator_sentence(f"parts.{name}") for name in _COLUMNS))
    for part in found:
        table.add_row(part.name, part.version, part.pinned, escape(part.licence))
    return table
