"""A data folder to serve from: a copy of the kept catalogue, thrown away afterwards.

Serving writes records; the kept catalogue stays free of them, and every run begins alike.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.catalogue import KEPT
from bench.inputs import articles, open_city
from knowledge.ports import Progress

MODELS = KEPT.parent / "models"
_DATABASE = "assistant.db"


@contextmanager
def workplace(progress: Progress) -> Generator[tuple[Path, int]]:
    """A data folder with its catalogue, indexes and models, and how many articles it holds."""
    city = open_city(progress)
    count = articles(city)
    city.library.close()
    city.database.close()
    with TemporaryDirectory(dir=KEPT, prefix="run-") as name:
        folder = Path(name).resolve()
        _copy_database(city.data_dir / _DATABASE, folder / _DATABASE)
        shutil.copytree(city.data_dir / "indexes", folder / "indexes")
        (folder / "models").symlink_to(MODELS.resolve())
        yield folder, count


def _copy_database(source: Path, target: Path) -> None:
    """SQLite's own copying, because a part of what was written may still lie beside the file."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
