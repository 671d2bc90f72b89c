"""The project as the house rules see it: its files, and each Python file as a syntax tree."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TOP = ("assistant", "groups", "house", "official", "service")
"""The files at the top: the command line, and the composition root that it alone imports."""
ROOMS = ("city", "knowledge", "disclosure", "bot", "admin")


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """One Python file; rules take these, so that a sample is a file of a few lines."""

    path: str
    """As git names it: relative to the root, forward slashes."""
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, filename=self.path)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree; walking it takes longer than parsing, and many rules do."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def module(self) -> str:
        """The name under which it is imported."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def room(self) -> str:
        """The folder it stands in, or its own name for a file at the top."""
        return self.module.partition(".")[0]

    def at(self, node: ast.stmt | ast.expr | ast.excepthandler) -> str:
        """Where a node stands, as editors understand it."""
        return f"{self.path}:{node.lineno}"


def sample(text: str, path: str = "knowledge/library.py") -> SourceFile:
    """A made-up file for a rule's own test."""
    return SourceFile(path=path, text=text)


@cache
def project_files() -> tuple[str, ...]:
    """Every file that is in git or would be added to it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    names = listed.stdout.decode().split("\0")
    return tuple(sorted(name for name in names if name and (ROOT / name).is_file()))


@cache
def python_files() -> tuple[SourceFile, ...]:
    """Every Python file of the project, tests too."""
    return tuple(
        SourceFile(path=name, text=(ROOT / name).read_text(encoding="utf-8"))
        for name in project_files()
        if name.endswith(".py")
    )


@cache
def room_files() -> tuple[SourceFile, ...]:
    """The Python files that run in the city: the rooms and the composition root."""
    return tuple(file for file in python_files() if file.room in {*ROOMS, *TOP})


def measuring_files() -> tuple[SourceFile, ...]:
    """The Python files that measure and train; their progress is told like that of the rooms."""
    return tuple(file for file in python_files() if file.room == "bench")


def files_of_tests() -> tuple[SourceFile, ...]:
    """The Python files of the tests."""
    return tuple(file for file in python_files() if file.room == "tests")


def imports(file: SourceFile) -> Iterator[tuple[ast.stmt, str]]:
    """Every imported name in full, wherever in the file the import stands."""
    for node in file.nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield node, f"{node.module}.{alias.name}"


def docstrings(tree: ast.Module) -> frozenset[ast.expr]:
    """The expressions that are documentation: of modules, classes, functions and attributes."""
    return frozenset(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )
