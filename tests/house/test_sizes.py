"""A file has fewer than 250 lines, a function fewer than 40: what is larger does two things."""

from __future__ import annotations

import ast

from tests.house.tree import SourceFile, python_files, sample

FILE_LINES = 250
FUNCTION_LINES = 40
# Whoever doubts the service carries this one file away and reads it whole: 500 lines for it all.
CARRIED_AWAY = "disclosure/ledger/standalone/verify_receipt.py"
CARRIED_LINES = 501

# Steps of the database's history are written by a generator and never edited again.
HISTORY = "admin/migrations/versions/"


def too_long(file: SourceFile) -> list[str]:
    """What is too long in a file. A function's docstring does not count: promises may be long."""
    lines = len(file.text.splitlines())
    limit = CARRIED_LINES if file.path == CARRIED_AWAY else FILE_LINES
    found = [f"{file.path}: {lines} lines"] if lines >= limit else []
    for node in file.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = _length(node)
            if length >= FUNCTION_LINES:
                found.append(f"{file.at(node)}: {node.name} has {length} lines")
    return found


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    length = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        length -= (first.end_lineno or first.lineno) - first.lineno + 1
    return length


def test_no_file_and_no_function_is_too_long() -> None:
    found = [
        line
        for file in python_files()
        if not file.path.startswith(HISTORY)
        for line in too_long(file)
    ]
    assert not found, "split these by what they do:\n" + "\n".join(found)


def test_a_long_file_is_found() -> None:
    assert too_long(sample("x = 1\n" * FILE_LINES))
    assert not too_long(sample("x = 1\n" * (FILE_LINES - 1)))


def test_a_long_function_is_found_wherever_it_hides() -> None:
    body = "        x = 1\n" * FUNCTION_LINES
    assert too_long(sample(f"class Room:\n    async def enter(self):\n{body}"))


def test_a_long_docstring_does_not_make_a_long_function() -> None:
    promise = '    """Enter.\n' + "    More.\n" * FUNCTION_LINES + '    """\n'
    assert not too_long(sample(f"def enter():\n{promise}    return 1\n"))
