"""A room is entered by its front door, and the door says everything that is behind it for others.

`__all__` is sorted and equal to what is visible. Past a door go only: the composition root into
the entry rooms and a room's wiring, migrations to the tables, and everybody into the open shelves
of the ground.
"""

from __future__ import annotations

import ast
import importlib
import types
from functools import cache

import pytest

from tests.house.tree import (
    ROOMS,
    TOP,
    SourceFile,
    imports,
    python_files,
    room_files,
    sample,
)

DOORS = (*ROOMS, "bot.answering")
OPEN_SHELVES = ("city.korean", "city.logs", "city.options", "city.pages", "city.settings")
# The composition root imports late and in parts, so that a service's port opens first.
ROOT_MAY_ENTER = ("bot.", "admin.", "knowledge.wiring", "disclosure.wiring")


def unlisted(module: types.ModuleType) -> set[str]:
    """Names on which a front door's `__all__` and its visible names differ."""
    visible = {
        name
        for name, value in vars(module).items()
        if not name.startswith("_")
        and not isinstance(value, types.ModuleType)
        and name != "annotations"
    }
    return visible ^ set(getattr(module, "__all__", ()))


def order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, each by the alphabet: as the formatter sorts."""
    rank = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return rank, name


def entered_past_the_door(file: SourceFile) -> list[str]:
    """Imports in a file that reach behind another room's front door."""
    return [
        f"{file.at(node)}: {name}"
        for node, name in imports(file)
        if _behind_a_door(name) and not _allowed(file, name)
    ]


def _behind_a_door(name: str) -> bool:
    """Whether the name is a module inside a room, or stands in one."""
    door = _door(name)
    inside = name.removeprefix(door).strip(".")
    return bool(door) and (inside.count(".") >= 1 or _is_module(name))


def _door(name: str) -> str:
    doors = [door for door in DOORS if name == door or name.startswith(f"{door}.")]
    return max(doors, key=len, default="")


def _is_module(name: str) -> bool:
    return name not in DOORS and name in _modules()


@cache
def _modules() -> frozenset[str]:
    return frozenset(file.module for file in room_files())


def _allowed(file: SourceFile, name: str) -> bool:
    at_home = file.module == _door(name) or file.module.startswith(f"{_door(name)}.")
    if at_home or name.startswith(OPEN_SHELVES):
        return True
    if file.room in TOP:
        return name.startswith(ROOT_MAY_ENTER)
    return file.path == "admin/migrations/env.py" and ".tables" in name


@pytest.mark.parametrize("door", DOORS)
def test_a_front_door_lists_exactly_what_is_visible(door: str) -> None:
    module = importlib.import_module(door)
    assert not unlisted(module)
    listed = list(getattr(module, "__all__", ()))
    assert listed == sorted(listed, key=order)


def test_a_name_that_is_not_listed_is_found() -> None:
    door = types.ModuleType("door")
    door.__dict__.update({"__all__": ["Library"], "Library": object, "leaked": object})
    assert unlisted(door) == {"leaked"}


def test_rooms_are_entered_by_the_front_door() -> None:
    found = [line for file in room_files() for line in entered_past_the_door(file)]
    assert not found, "ask the room to export it:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("bot/answering/retrieve.py", "from knowledge.store import Store"),
        ("bot/telegram/channel.py", "from bot.answering.case import Case"),
        ("admin/public/register.py", "import disclosure.records"),
        ("knowledge/library.py", "def f():\n    from city.profile import load_profile"),
        ("assistant.py", "from knowledge.store import Store"),
    ],
)
def test_a_way_past_the_door_is_found(path: str, line: str) -> None:
    assert entered_past_the_door(sample(line, path))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("bot/answering/retrieve.py", "from knowledge import Store"),
        ("bot/answering/retrieve.py", "from bot.answering.case import Case"),
        ("knowledge/library.py", "from city.korean import nfc"),
        ("assistant.py", "from knowledge.wiring import open_knowledge"),
        ("admin/migrations/env.py", "import knowledge.tables"),
    ],
)
def test_a_lawful_entry_is_left_alone(path: str, line: str) -> None:
    assert not entered_past_the_door(sample(line, path))


def imports_the_top(file: SourceFile) -> bool:
    """Whether a room imports what stands above it, which none may."""
    return any(name.partition(".")[0] in TOP for _node, name in imports(file))


def test_no_room_imports_what_stands_above_it() -> None:
    rooms = (file for file in room_files() if file.room in ROOMS)
    assert not [file.path for file in rooms if imports_the_top(file)]
    assert imports_the_top(sample("from assistant import app"))
    assert imports_the_top(sample("from house import House"))


def test_every_room_says_what_it_answers_and_imports() -> None:
    for file in python_files():
        if file.module in ROOMS:
            promise = ast.get_docstring(file.tree) or ""
            assert "Answers the question" in promise, file.path
            assert "Imports" in promise, file.path
