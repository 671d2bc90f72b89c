"""The import contracts hold, and each of them notices an import that breaks it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT, room_files


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rooms' code and the contracts, where an import may be planted."""
    folder = tmp_path_factory.mktemp("house")
    for file in room_files():
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def broken(folder: Path) -> set[str]:
    """The contracts that are broken in a folder, by the first words of their names."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(linter), "--no-cache"],
        cwd=folder, env={"PYTHONPATH": str(folder), "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return {line.removesuffix(" BROKEN") for line in done.stdout.splitlines() if "BROKEN" in line}


def test_every_folder_of_code_is_a_package_that_the_contracts_see() -> None:
    files = {Path(file.path) for file in room_files()}
    # The top is no package; the steps of the database's shape are found by their files' names.
    folders = {path.parent for path in files} - {Path(), Path("admin/migrations/versions")}
    assert not {str(one) for one in folders if one / "__init__.py" not in files}


def test_every_contract_is_kept(copy: Path) -> None:
    assert broken(copy) == set()


@pytest.mark.parametrize(
    ("where", "planted", "contract"),
    [
        ("knowledge/store.py", "import disclosure", "Imports run downward only"),
        ("city/clock.py", "import knowledge", "Imports run downward only"),
        ("bot/services.py", "import admin", "Imports run downward only"),
        ("bot/answering/case.py", "import telegram", "Answering knows no channel"),
        ("bot/web/app.py", "import bot.telegram", "Channels do not know each other"),
        ("knowledge/store.py", "def f():\n    import langchain", "langchain only in its one"),
        ("knowledge/catalogue.py", "def f():\n    import chromadb", "Each index and word library"),
        ("knowledge/catalogue.py", "def f():\n    import torch", "Embedding libraries only"),
        ("disclosure/model.py", "import sqlalchemy", "SQLAlchemy only where rows live"),
        ("admin/errors.py", "import telegram", "The Telegram library only"),
        ("disclosure/model.py", "import fastapi", "The web library only"),
    ],
)
def test_a_planted_import_breaks_its_contract(
    copy: Path, where: str, planted: str, contract: str
) -> None:
    path = copy / where
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{planted}\n", encoding="utf-8")
    try:
        assert any(name.startswith(contract) for name in broken(copy))
    finally:
        path.write_text(before, encoding="utf-8")
