"""Writing to a disk so that a power cut leaves what was there or what came, and never half of it.

A file is on the disk when its words are; where it stands is only when its folder is as well.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TextIO


def write_out(file: TextIO, text: str) -> None:
    """Write a text, and wait until it is on the disk.

    Raises:
        OSError: it cannot be written.
    """
    file.write(text)
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until it is on the disk which files a folder has.

    Raises:
        OSError: the folder cannot be read or synced.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(coming: Path, place: Path) -> None:
    """Put one file in the place of another in its folder, and wait until that is on the disk.

    Raises:
        OSError: it cannot be moved, or the folder cannot be synced.
    """
    coming.replace(place)
    sync_folder(place.parent)
