"""One service to a data folder: two would write each other's indexes."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from admin.errors import FolderTaken
from city import SettingInvalid

LOCK = "serving.lock"
_OURS: set[Path] = set()
"""What this process has for itself: its number says so of no other container's."""


@contextmanager
def alone_in(folder: Path) -> Generator[None]:
    """Keep the folder for this process until the block ends, or the process does, however it does.

    The system holds the lock, not the file: what a killed process leaves behind bars nobody.

    Raises:
        FolderTaken: another process has it.
        SettingInvalid: the folder cannot be written.
    """
    try:
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise SettingInvalid(name="ASSISTANT_DATA_DIR", problem=error.strerror) from error
    with os.fdopen(handle, "r+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise FolderTaken(folder=folder.resolve(), process=_told(folder)) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        ours = folder.resolve()
        _OURS.add(ours)
        try:
            yield
        finally:
            _OURS.discard(ours)


def is_ours(folder: Path) -> bool:
    """Whether this very process has the folder for itself."""
    return folder.resolve() in _OURS


def holder(folder: Path) -> str | None:
    """The number of the process that has the folder for itself, or None; only looks."""
    try:
        with (folder / LOCK).open("r", encoding="ascii") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return _told(folder)
    except OSError:
        return None
    return None


def _told(folder: Path) -> str:
    return (folder / LOCK).read_text(encoding="ascii")[:20] or "?"
