"""The files under a path, and the folders that will not be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import DocumentRefused, FileUnreadable

LIST_FILE = "documents.signed"
"""The signed list of the documents of a folder, beside them: no document itself."""

_OF_A_PROGRAM = frozenset({".py", ".pyc", ".toml"})
"""Ends of the names of what a program keeps beside the documents that it ships."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A file to read, or a folder that could not be listed (`problem`)."""

    path: Path
    problem: DocumentRefused | None = None


def files_under(paths: Iterable[Path]) -> Iterator[Found]:
    """Every file of these files and folders, sorted within each folder.

    Hidden ones, signed lists and a program's own files are left out, unless they are named.
    A folder that is reached twice, by a link into itself for instance, is listed once.
    """
    seen: set[tuple[int, int]] = set()
    waiting = list(paths)[::-1]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                waiting += reversed(_listing(path, seen))
            else:
                yield Found(path=path)
        except OSError as error:
            problem = FileUnreadable(problem=error.strerror or type(error).__name__)
            yield Found(path=path, problem=problem)


def _listing(folder: Path, seen: set[tuple[int, int]]) -> list[Path]:
    """What lies in a folder, by name; nothing if it was listed before."""
    facts = folder.stat()
    if (facts.st_dev, facts.st_ino) in seen:
        return []
    seen.add((facts.st_dev, facts.st_ino))
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries)
    return [folder / name for name in names if not _is_passed_over(name)]


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name == LIST_FILE or Path(name).suffix in _OF_A_PROGRAM
