"""A seal on a folder of files: it holds as long as they are what they were when it was put."""

from __future__ import annotations

import json
from hashlib import file_digest
from pathlib import Path

from knowledge.errors import IndexBroken

# Chroma writes sizes of deleted neighbours here from memory it did not clear, and never reads them.
_IGNORED = frozenset({"length.bin"})
# Until an index is written out for the first time its files are blank, filled with whatever memory
# held, and written again at every start; what it holds stands in the database. This file comes
# with the first real writing.
_WRITTEN = "index_metadata.pickle"
# SQLite proves its own pages, and opening the file may touch it.
_DATABASE = "chroma.sqlite3"


class Seal:
    """The seal of an embedded Chroma folder; stands beside the folder."""

    def __init__(self, folder: Path, *, index: str) -> None:
        self._folder = folder
        self._index = index
        self._path = folder.with_name(folder.name + ".seal.json")

    def holds(self) -> bool:
        """Whether the folder is what it was when it was sealed."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            return (self._folder / _DATABASE).is_file() and stored == self._digests()
        except (OSError, ValueError):
            return False

    def put(self) -> None:
        """Seal the folder as it is now.

        Raises:
            IndexBroken: a file cannot be read, or the seal not written.
        """
        try:
            self._path.write_text(json.dumps(self._digests(), indent=1), encoding="utf-8")
        except OSError as error:
            raise IndexBroken(index=self._index, problem=error.strerror or str(error)) from error

    def break_(self) -> None:
        """Take the seal off, before anything changes.

        Raises:
            IndexBroken: the seal does not let itself be deleted.
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise IndexBroken(index=self._index, problem=error.strerror or str(error)) from error

    def _digests(self) -> dict[str, str]:
        digests: dict[str, str] = {}
        written = {path.parent for path in self._folder.glob(f"*/{_WRITTEN}")}
        for path in sorted(self._folder.glob("*/*")):
            if path.parent in written and path.name not in _IGNORED:
                with path.open("rb") as file:
                    name = path.relative_to(self._folder).as_posix()
                    digests[name] = file_digest(file, "sha256").hexdigest()
        return digests
