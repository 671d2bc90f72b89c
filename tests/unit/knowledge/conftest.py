"""A library over two small ordinances, and everything under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from city import Database, FixedClock
from knowledge import Library
from tests.builders.searching import Shelf, make_shelf


@pytest.fixture
def shelf(tmp_path: Path, database: Database, clock: FixedClock) -> Shelf:
    return make_shelf(tmp_path, database, clock)


@pytest.fixture
def library(shelf: Shelf) -> Library:
    return shelf.library(("물값", "수도요금"))
