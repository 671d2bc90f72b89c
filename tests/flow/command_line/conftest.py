"""The command line over a data folder that is stocked once, with the real model."""

from __future__ import annotations

import logging
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock
from typer.testing import CliRunner, Result

import assistant
from knowledge import Embedder, shipped_paths
from knowledge.bundled_model import bundled_folder

Run = Callable[..., Result]
Start = Callable[..., "subprocess.Popen[str]"]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(process: subprocess.Popen[str], words: str) -> str:
    """What a process told until it told these words."""
    assert process.stderr is not None
    told = ""
    for line in process.stderr:
        told += line
        if words in line:
            return told
    raise AssertionError(told)


@contextmanager
def _own_logs() -> Generator[None]:
    """A command sends the logs elsewhere; whatever runs next gets them back."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        yield
    finally:
        for handler in root.handlers:
            if handler not in handlers:
                handler.close()
        root.handlers[:], root.level = handlers, level


@pytest.fixture(autouse=True)
def _logs() -> Generator[None]:
    with _own_logs():
        yield


@pytest.fixture(scope="session")
def model(models: Path, embedder: Embedder) -> Path:
    """The folder of the bundled model, built once for all tests."""
    assert embedder.dimension == 384
    return bundled_folder(models)


@pytest.fixture(scope="session")
def stock(model: Path, tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """A data folder that holds what the project ships; the first worker fills it for all."""
    shared = tmp_path_factory.getbasetemp().parent / f"stock-{testrun_uid}"
    shared.mkdir(exist_ok=True)
    folder = shared / "data"
    lock = FileLock(shared / "filling.lock")
    with lock, _own_logs(), pytest.MonkeyPatch.context() as patch:
        if not folder.exists():
            filling = Path(tempfile.mkdtemp(dir=shared))
            with_model(filling, model)
            patch.setenv("ASSISTANT_DATA_DIR", str(filling))
            done = CliRunner().invoke(assistant.app, ["ingest", *map(str, shipped_paths())])
            assert done.exit_code == 0, done.stderr
            # Only a whole one is found by the next test.
            filling.rename(folder)
    return folder


def with_model(folder: Path, model: Path) -> None:
    """A data folder in which the bundled model stands already."""
    (folder / "models").mkdir(parents=True)
    bundled_folder(folder / "models").symlink_to(model.resolve())


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, which the commands of this test use."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def stocked(stock: Path, data: Path) -> Path:
    """A stocked data folder of this test's own."""
    shutil.copytree(stock, data, symlinks=True)
    return data


@pytest.fixture
def run() -> Run:
    """Runs a command in this process; whatever it raises beyond an exit status is shown."""

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(assistant.app, [str(one) for one in arguments])

    return invoke


# A suite that a shell runs in the background ignores Ctrl-C, and so would what it starts.
_COMMAND = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
import assistant
assistant.main()
"""


@pytest.fixture
def start(tmp_path: Path) -> Generator[Start]:
    """Starts commands in processes of their own, with the settings of this test."""
    started: list[subprocess.Popen[str]] = []

    def popen(*arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", _COMMAND, *map(str, arguments)],
            env={**os.environ, "PYTHONPATH": str(Path(assistant.__file__).parent)},
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield popen
    for process in started:
        process.kill()
        process.communicate()
