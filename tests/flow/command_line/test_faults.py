"""What goes wrong with the machine under a running service: told, mended, and nothing lost.

The service is a process of its own, and so is whatever locks its database. Its library cannot be
opened, so that it starts at once: every question is recorded, and answered with whom to call.
"""

from __future__ import annotations

import asyncio
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

import pytest

from tests.fakes.citizen import Citizen
from tests.flow.command_line.conftest import Run, Start, free_port, wait_for

pytestmark = pytest.mark.service

Breaking = Callable[["subprocess.Popen[str]", Path], AbstractContextManager[None]]

QUESTION = "공영주차장 요금이 얼마예요?"
CALL = "1899-2012"
_HOLD = (
    "import sqlite3, sys; held = sqlite3.connect(sys.argv[1]);"
    "held.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
)


@contextmanager
def _full(_process: subprocess.Popen[str], data: Path) -> Generator[None]:
    """The disk takes not one byte more."""
    ballast = data / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 1):
            with suppress(OSError):
                while True:
                    file.write(b"\0" * size)
    assert not shutil.disk_usage(data).free
    yield
    ballast.unlink()


@contextmanager
def _failing(process: subprocess.Popen[str], data: Path) -> Generator[None]:
    """The system refuses every byte behind the end of the database's journal."""
    size = (data / "assistant.db-wal").stat().st_size
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    concerned = (process.pid, os.getpid())
    for number in concerned:
        resource.prlimit(number, resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        for number in concerned:
            resource.prlimit(number, resource.RLIMIT_FSIZE, before)


@contextmanager
def _locked(_process: subprocess.Popen[str], data: Path) -> Generator[None]:
    """Another program holds the database and does not let go."""
    command = [sys.executable, "-c", _HOLD, str(data / "assistant.db")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.communicate("")


@pytest.fixture
def disk(data: Path) -> Generator[Path]:
    """A data folder on a small disk of its own."""
    data.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(data)]
    try:
        subprocess.run(mounting, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be mounted here: a full one is not tried")
    yield data
    subprocess.run(["umount", "--lazy", str(data)], check=True, capture_output=True)


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch, data: Path) -> int:
    """The port of a service whose library cannot be opened and whose database waits for nobody."""
    number = free_port()
    monkeypatch.setenv("ASSISTANT_PORT", str(number))
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", "/nowhere/model")
    address = f"sqlite:///{data / 'assistant.db'}?timeout=0.2"
    monkeypatch.setenv("ASSISTANT_DATABASE_URL", address)
    return number


async def _ask(port: int) -> None:
    async with Citizen(None, site=f"http://127.0.0.1:{port}") as citizen:
        await citizen.ask(QUESTION)


async def _lives_through(
    breaking: Breaking, reason: str, *, start: Start, run: Run, data: Path, port: int
) -> None:
    process = start("serve", "--only", "web")
    told = wait_for(process, "/nowhere/model")
    async with Citizen(None, site=f"http://127.0.0.1:{port}") as citizen:
        await citizen.ask(QUESTION)
        with breaking(process, data):
            await citizen.ask(QUESTION)
            assert "[AI 안내]" in citizen.words
            assert CALL in citizen.words
            found = run("doctor")
        assert found.exit_code == 1
        assert any(line.startswith("✗") and reason in line for line in found.stdout.splitlines())
        await citizen.ask(QUESTION)
        assert CALL in citizen.words
    process.send_signal(signal.SIGTERM)
    _, rest = process.communicate(timeout=60)
    assert process.returncode == 0
    assert reason in told + rest
    proved = run("verify")
    assert proved.exit_code == 0, proved.stdout
    # The two of the good moments, and none of the bad one half.
    assert "기록 2건" in proved.stdout


async def test_a_full_disk(start: Start, run: Run, disk: Path, port: int) -> None:
    await _lives_through(
        _full, "디스크가 가득 찼습니다", start=start, run=run, data=disk, port=port
    )


async def test_a_disk_that_fails(start: Start, run: Run, data: Path, port: int) -> None:
    await _lives_through(
        _failing, "디스크를 읽고 쓸 수 없습니다", start=start, run=run, data=data, port=port
    )


async def test_a_database_that_another_program_holds(
    start: Start, run: Run, data: Path, port: int
) -> None:
    reason = "다른 프로그램이 데이터베이스를 잡고 있습니다"
    await _lives_through(_locked, reason, start=start, run=run, data=data, port=port)


def test_a_second_service_on_the_same_folder_ends_with_one_line_and_the_first_goes_on(
    start: Start, run: Run, data: Path, port: int
) -> None:
    process = start("serve", "--only", "web")
    wait_for(process, "/nowhere/model")
    done = run("serve", "--only", "web", "--port", free_port())
    assert done.exit_code == 1
    assert f"{process.pid}번" in done.stderr
    assert done.stderr.count("\n") == 1
    assert process.poll() is None


def test_a_database_of_a_newer_version_is_named_and_left_as_it_is(
    run: Run, data: Path, port: int
) -> None:
    assert run("sources").exit_code == 0
    with closing(sqlite3.connect(data / "assistant.db")) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")
    done = run("serve", "--only", "web")
    assert done.exit_code == 1
    assert "9999" in done.stderr
    assert "그 판의 프로그램으로" in done.stderr
    found = run("doctor")
    assert found.exit_code == 1
    assert "✗ 데이터베이스: 더 새로운 판" in found.stdout
    with closing(sqlite3.connect(data / "assistant.db")) as connection:
        assert connection.execute("select version_num from alembic_version").fetchall() == [
            ("9999",)
        ]


def test_a_service_whose_secret_is_lost_does_not_make_another_one(
    start: Start, run: Run, data: Path, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = start("serve", "--only", "web")
    wait_for(process, "/nowhere/model")
    asyncio.run(_ask(port))
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    kept = (data / "secret.key").read_bytes()
    (data / "secret.key").unlink()
    done = run("serve", "--only", "web")
    assert done.exit_code == 1
    assert "사본을 데이터 폴더에" in done.stderr
    assert not (data / "secret.key").exists()
    found = run("doctor")
    assert "✗ 열쇠" in found.stdout
    (data / "secret.key").write_bytes(kept)
    (data / "secret.key").chmod(0o644)
    again = start("serve", "--only", "web")
    assert "600" in wait_for(again, "/nowhere/model")
    assert "! 열쇠" in run("doctor").stdout
