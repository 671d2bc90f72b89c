"""The books of the rooms are built in one place: two of them would each count and check anew."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from tests.house.tree import SourceFile, room_files, sample

ONCE = frozenset(
    {
        "CommitteeBooks",
        "Feeds",
        "Lists",
        "Live",
        "PlanBooks",
        "Planning",
        "RegisterBooks",
        "Surveys",
    }
)


def builders(files: Iterable[SourceFile]) -> dict[str, set[str]]:
    """Of each of these, the files that build one; a demo is filled once and ends."""
    found: dict[str, set[str]] = {}
    for file in files:
        if file.path.startswith("admin/demo/"):
            continue
        for node in file.nodes:
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id in ONCE:
                found.setdefault(called.id, set()).add(file.path)
    return found


def test_each_of_the_rooms_books_is_built_in_one_place() -> None:
    assert builders(room_files()) == {name: {"admin/rooms.py"} for name in ONCE}


def test_a_second_builder_is_found() -> None:
    found = builders([sample("Live(1)", "admin/a.py"), sample("x = Live(2)", "admin/b.py")])
    assert found == {"Live": {"admin/a.py", "admin/b.py"}}
