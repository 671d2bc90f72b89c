"""Every error says its reason and its mend, and the tree drawn over the errors is the real one."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import string

import pytest

from city import AssistantError
from city.sentences import operator_keys, operator_sentence
from tests.house.modules import import_every_module
from tests.house.tree import ROOMS, SourceFile, measuring_files, room_files, sample

TREES = [f"{room}.errors" for room in ROOMS]


def error_classes() -> list[type[AssistantError]]:
    """Every error of ours; families, which are never raised, are those with heirs."""
    import_every_module()
    found: list[type[AssistantError]] = []
    waiting = AssistantError.__subclasses__()
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting.extend(kind.__subclasses__())
    return found


def leaves() -> list[type[AssistantError]]:
    """The errors that are raised."""
    return [kind for kind in error_classes() if not kind.__subclasses__()]


def drawn(docstring: str) -> dict[str, str]:
    """The tree of a docstring: each name with the one above it."""
    above: dict[str, str] = {}
    path: list[tuple[int, str]] = []
    for line in docstring.splitlines():
        found = re.match(r"^([\s│├└─]*)((?:[A-Z][A-Za-z]+(?:, )?)+)(?:\s|$)", line)
        if found is None or (not path and not found[2].endswith("Error")):
            continue
        depth, names = len(found[1]), found[2].split(", ")
        path = [(at, parent) for at, parent in path if at < depth]
        above |= {name: path[-1][1] for name in names if path}
        path.append((depth, names[-1]))
    return above


def written(module: str) -> dict[str, str]:
    """The tree of a module's classes, its own families under the root left out."""
    classes = inspect.getmembers(importlib.import_module(module), inspect.isclass)
    return {
        name: kind.__mro__[1].__name__
        for name, kind in classes
        if kind.__module__ == module and issubclass(kind, AssistantError)
        and kind.__mro__[1] not in {AssistantError, Exception}
    }  # fmt: skip


def unnamed_details(file: SourceFile, wanted: dict[str, set[str]]) -> list[str]:
    """Places that raise an error of ours without a detail its sentence tells."""
    return [
        f"{file.at(node)}: {node.func.id} without {sorted(missing)}"
        for node in file.nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in wanted
        and not any(keyword.arg is None for keyword in node.keywords)
        and (missing := wanted[node.func.id] - {str(keyword.arg) for keyword in node.keywords})
    ]


def gaps_of(code: str) -> set[str]:
    """The placeholders of an operator's sentence."""
    # Without details the sentence comes back as it stands, with the details behind it.
    sentence = operator_sentence(code).removesuffix(" {}")
    return {name for _t, name, _f, _c in string.Formatter().parse(sentence) if name}


def test_every_error_has_a_code_of_its_own_with_a_sentence() -> None:
    codes = [kind.code for kind in leaves()]
    assert len(codes) > 5
    assert sorted(codes) == sorted(set(codes))
    assert not set(codes) - operator_keys()


def test_every_operator_sentence_is_asked_for() -> None:
    literals = {
        node.value
        for file in (*room_files(), *measuring_files())
        for node in file.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    # `evaluation.rate` may be put together from the name of its table and the rest.
    tables = {literal.removesuffix(".") for literal in literals}
    assert not {
        key
        for key in operator_keys()
        if key not in literals and not ("." in key and key.partition(".")[0] in tables)
    }


def test_every_error_is_raised_with_what_its_sentence_tells() -> None:
    wanted = {kind.__name__: gaps_of(kind.code) for kind in leaves()}
    assert not [line for file in room_files() for line in unnamed_details(file, wanted)]


@pytest.mark.parametrize("module", TREES)
def test_the_tree_that_is_drawn_is_the_tree_that_is_written(module: str) -> None:
    docstring = inspect.getdoc(importlib.import_module(module)) or ""
    family = {room.title() for room in ROOMS}
    above = {
        name: parent
        for name, parent in drawn(docstring).items()
        if name.removesuffix("Error") not in family
    }
    assert above == written(module)


def test_a_tree_is_read_as_it_is_drawn() -> None:
    tree = """What can go wrong.

    KnowledgeError
    ├── DocumentRefused     one file
    │   └── DocumentEmpty, DocumentTwice
    └── IndexBroken
    """
    assert drawn(tree) == {
        "DocumentRefused": "KnowledgeError",
        "DocumentEmpty": "DocumentRefused",
        "DocumentTwice": "DocumentRefused",
        "IndexBroken": "KnowledgeError",
    }


def test_a_missing_detail_is_found() -> None:
    wanted = {"ModelMissing": {"model", "problem"}}
    assert unnamed_details(sample("raise ModelMissing(model=name)"), wanted)
    assert not unnamed_details(sample("raise ModelMissing(model=name, problem=why)"), wanted)
    assert not unnamed_details(sample("raise ModelMissing(**details)"), wanted)
