"""The file of a back-up: a zip with a part for each table and key, and a manifest of their hashes.

Zip, because any computer opens it: a back-up must be readable without this program.
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from admin.errors import BackupRefused

FORMAT = 1
MANIFEST = "manifest.json"
_CHUNK = 1 << 20
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError)


@dataclass(frozen=True, kw_only=True, slots=True)
class TablePart:
    """A table as it stands in a back-up: one line of JSON a row, an array in the columns' order."""

    name: str
    columns: dict[str, str]
    """Its columns in order, each with the kind of its values (see `rows`)."""
    rows: int
    last: int
    """The highest number that was ever given out; 0 where the table gives out none."""
    sha256: str

    @property
    def path(self) -> str:
        """Where it stands in the file."""
        return f"tables/{self.name}.jsonl"


@dataclass(frozen=True, kw_only=True, slots=True)
class Contents:
    """What a back-up holds."""

    made_at: str
    revision: str
    """The shape of the database, by its step."""
    tables: tuple[TablePart, ...]
    keys: dict[str, str]
    """The keys that are in it, by the names of their files, each with its hash."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(table.rows for table in self.tables)

    @property
    def hashes(self) -> dict[str, str]:
        """Every part with its hash."""
        keys = {key_path(name): digest for name, digest in self.keys.items()}
        return {table.path: table.sha256 for table in self.tables} | keys


def key_path(name: str) -> str:
    """Where a key stands in the file."""
    return f"keys/{name}"


class Writing:
    """A back-up that is being written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def part(self, path: str, pieces: Iterable[bytes]) -> str:
        """Write a part; returns its hash."""
        digest = sha256()
        with self._archive.open(path, "w", force_zip64=True) as part:
            for piece in pieces:
                digest.update(piece)
                part.write(piece)
        return digest.hexdigest()

    def end(self, contents: Contents) -> None:
        """Write the manifest, without which a back-up is none."""
        text = json.dumps({"format": FORMAT, **asdict(contents)}, ensure_ascii=False, indent=1)
        self._archive.writestr(MANIFEST, text)


@contextmanager
def writing(path: Path) -> Generator[Writing]:
    """Write a back-up beside its place, and move it there once it is whole and on the disk.

    Raises:
        BackupRefused: something is there already, or the file cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        _free(path)
        # What a killed run left behind is no back-up.
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                yield Writing(archive)
            file.flush()
            os.fsync(file.fileno())
        _free(path)  # Somebody may have put something there meanwhile.
        part.rename(path)
    except OSError as error:
        raise BackupRefused(path=path, problem=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _free(path: Path) -> None:
    if path.exists():
        raise BackupRefused(path=path, problem="backup exists")


class Reading:
    """A back-up that is being read."""

    def __init__(self, archive: zipfile.ZipFile, contents: Contents) -> None:
        self._archive = archive
        self.contents = contents

    def check(self, told: Callable[[int, int], None]) -> None:
        """Compare every part with its hash; `told` hears how many of how many.

        Raises:
            ValueError: a part is not what it was.
        """
        hashes = self.contents.hashes
        for done, (path, expected) in enumerate(hashes.items(), 1):
            digest = sha256()
            with self._archive.open(path) as part:
                while piece := part.read(_CHUNK):
                    digest.update(piece)
            if digest.hexdigest() != expected:
                raise ValueError("backup changed")
            told(done, len(hashes))

    def lines(self, table: TablePart) -> Iterator[list[Any]]:
        """The rows of a table."""
        with self._archive.open(table.path) as part:
            yield from map(json.loads, part)

    def key(self, name: str) -> bytes:
        """A key that is in it."""
        return self._archive.read(key_path(name))


@contextmanager
def reading(path: Path) -> Generator[Reading]:
    """Read a back-up; whatever in it cannot be read is refused.

    Raises:
        BackupRefused: this is no back-up, not a whole one, or one of a newer kind.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            yield Reading(archive, _contents(archive))
    except OSError as error:
        raise BackupRefused(path=path, problem=error.strerror or str(error)) from error
    except _DAMAGED as error:
        known = str(error) if str(error) in ("backup changed", "newer backup") else "no backup"
        raise BackupRefused(path=path, problem=known) from error


def _contents(archive: zipfile.ZipFile) -> Contents:
    told = cast("dict[str, Any]", json.loads(archive.read(MANIFEST)))
    if told.pop("format") != FORMAT:
        raise ValueError("newer backup")
    tables = tuple(TablePart(**table) for table in told.pop("tables"))
    contents = Contents(tables=tables, **told)
    datetime.fromisoformat(contents.made_at)
    return contents
