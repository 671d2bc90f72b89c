"""Imports the whole project once, so that rules can ask about classes as well as about text."""

from __future__ import annotations

import importlib
from functools import cache

from tests.house.tree import room_files


@cache
def module_names() -> tuple[str, ...]:
    """Every module of the rooms; scripts of the database's history and entry files left out."""
    return tuple(
        file.module
        for file in room_files()
        if not file.path.startswith("admin/migrations/versions/")
        and not file.path.endswith(("/__main__.py", "migrations/env.py"))
    )


@cache
def import_every_module() -> None:
    """Import all of them; heavy libraries stay out, as a test of its own proves."""
    for name in module_names():
        importlib.import_module(name)
