"""A fresh machine is set up by one command: the right Python, and pins for everything named."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PINS = ROOT / "constraints.txt"


def find_python(candidates: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the search for a Python among the named ones."""
    return subprocess.run(
        ["bash", str(ROOT / ".ci" / "find-python")],
        env={"PATH": path or os.environ["PATH"], "PYTHON": candidates},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def plain(requirement: str) -> str:
    """The name of a requirement as indexes compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=! ;]", requirement)[0]).lower()


def pinned(text: str) -> dict[str, str]:
    """Name to version; raises on a line that is no exact pin of a plain version."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        pin = re.fullmatch(r"([A-Za-z0-9._-]+)==([A-Za-z0-9.]+)", line)
        assert pin, f"no plain pin: {line}"
        found[plain(pin[1])] = pin[2]
    return found


def test_the_first_python_that_fits_is_taken(tmp_path: Path) -> None:
    old = tmp_path / "python-of-old"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    found = find_python(f"{tmp_path / 'missing'} {old} {sys.executable}")
    assert found.stdout.strip() == sys.executable


def test_a_machine_without_a_fitting_python_is_told_what_to_do() -> None:
    found = find_python("no-such-python")
    assert found.returncode == 1
    assert "python3-venv" in found.stderr


def test_everything_that_is_named_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = [*project["dependencies"], *extras["dev"], *extras["postgres"]]
    pins = pinned(PINS.read_text(encoding="utf-8"))
    assert not [name for name in named if plain(name) not in pins]


@pytest.mark.parametrize("line", ["torch==2.13.0+cpu", "-e .", "numpy>=2", "# Editable install"])
def test_a_line_that_only_this_machine_can_install_is_found(line: str) -> None:
    with pytest.raises(AssertionError, match="no plain pin"):
        pinned(f"alembic==1.20.1\n{line}")


def test_make_alone_lists_the_commands() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "make run" in listed.stdout
    assert "make test" in listed.stdout


@pytest.mark.parametrize(("keep", "option"), [("", "--compare"), ("1", "--keep")])
def test_the_last_figures_are_compared_unless_new_ones_are_to_be_kept(
    keep: str, option: str
) -> None:
    told = subprocess.run(
        ["make", "--dry-run", "evaluate", f"KEEP={keep}", "QUESTIONS=a.jsonl"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert f"evaluate a.jsonl {option} docs/figures.json" in told.stdout


def test_a_second_set_up_does_nothing() -> None:
    asked = subprocess.run(
        ["make", "--question", "--old-file", "pyproject.toml", "--old-file", "constraints.txt",
         "setup"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    stamp = ROOT / ".venv" / ".installed"
    if not stamp.exists():
        pytest.skip("the tests run outside of .venv")
    assert asked.returncode == 0, asked.stdout + asked.stderr
