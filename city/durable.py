"""Writing to a disk so that a power cut leaves what was there or what came, and never half of it.

A file is on the disk when its words are; where it stands is only when its folder is as well.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import TextIO

_NO_LINKS = frozenset(
    {
        errno.EPERM, errno.EACCES, errno.EINVAL, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP,
        errno.EOPNOTSUPP,
    }
)  # fmt: skip
"""What file systems say that give a file no second name: of memory cards, of shared folders."""
_NO_SYNC = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What those say that sync files, and know nothing of syncing a folder."""


def write_out(file: TextIO, text: str) -> None:
    """Write a text, and wait until it is on the disk.

    Raises:
        OSError: it cannot be written.
    """
    file.write(text)
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until it is on the disk which files a folder has, where a file system can tell.

    Raises:
        OSError: the folder cannot be read or synced.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(handle)


def replace_file(coming: Path, place: Path) -> None:
    """Put one file in the place of another in its folder, and wait until that is on the disk.

    Raises:
        OSError: it cannot be moved, or the folder cannot be synced.
    """
    coming.replace(place)
    sync_folder(place.parent)


def make_file(place: Path, text: str) -> None:
    """Write a file for its owner alone where there is none; whole and on the disk, or not at all.

    Raises:
        FileExistsError: there is one.
        OSError: it cannot be written.
    """
    handle, beside = mkstemp(prefix=f".{place.name}.", dir=place.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            write_out(file, text)
        try:
            os.link(beside, place)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _move(Path(beside), place)
    finally:
        Path(beside).unlink(missing_ok=True)
    sync_folder(place.parent)


def name_too(place: Path, also: Path) -> None:
    """Let a file stand under another name as well: a copy of it, where it can have only one.

    Raises:
        FileExistsError: there is a file of this name.
        OSError: it cannot be written.
    """
    try:
        os.link(place, also)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        make_file(also, place.read_text(encoding="ascii"))


def _move(coming: Path, place: Path) -> None:
    """Move a file to where there is none. A move would overwrite: so one moves, and others wait."""
    with _alone_in(place.parent):
        if place.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(place))
        coming.rename(place)


@contextmanager
def _alone_in(folder: Path) -> Generator[None]:
    """Wait for a folder's lock; the system holds it, so whoever is killed leaves none behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
