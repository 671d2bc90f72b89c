"""Every part is found with its version and licence, pinned, and as it was installed."""

from __future__ import annotations

import base64
from hashlib import sha256
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from admin.supply import Part, altered_files, part_of, parts, pins


def test_what_the_service_needs_is_found_pinned_and_licensed() -> None:
    found = parts()
    assert len(found) > 100
    names = [part.name for part in found]
    assert names == sorted(set(names))
    assert {"fastapi", "sqlalchemy", "starlette"} <= set(names)
    assert "pytest" not in names
    assert [part.name for part in found if not part.is_pinned_one] == []
    assert [part.name for part in found if not part.licence] == []


@pytest.mark.parametrize(
    ("version", "pinned", "whole"),
    [("1.2", "1.2", True), ("1.2+cpu", "1.2", True), ("1.3", "1.2", False), ("1.2", "", False)],
)
def test_a_part_is_the_one_that_is_pinned_or_a_local_build_of_it(
    version: str, pinned: str, whole: bool
) -> None:
    part = Part(name="a", version=version, licence="MIT", pinned=pinned, digest="")
    assert part.is_pinned_one is whole


def test_no_part_was_altered_since_it_was_installed() -> None:
    assert altered_files("typer") == ()
    assert part_of("no-such-part") is None


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The folder of a part that has one module and a list of its files."""
    listed = tmp_path / "sample-1.0.dist-info"
    listed.mkdir()
    (tmp_path / "sample.py").write_text("FEE = 600\n", encoding="utf-8")
    digest = sha256(b"FEE = 600\n").digest()
    told = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    (listed / "METADATA").write_text("Metadata-Version: 2.1\nName: sample\nVersion: 1.0\n", "utf-8")
    lines = f"sample.py,sha256={told},10\nsample-1.0.dist-info/RECORD,,\n"
    (listed / "RECORD").write_text(lines, "utf-8")
    return listed


def test_a_file_that_is_as_its_part_lists_it_is_not_altered(installed: Path) -> None:
    assert altered_files("sample", lambda _name: Distribution.at(installed)) == ()


@pytest.mark.parametrize("text", ["FEE = 6000\n", "", None], ids=["more", "nothing", "gone"])
def test_a_file_that_was_altered_or_deleted_is_named(installed: Path, text: str | None) -> None:
    file = installed.parent / "sample.py"
    if text is None:
        file.unlink()
    else:
        file.write_text(text, encoding="utf-8")
    assert altered_files("sample", lambda _name: Distribution.at(installed)) == ("sample.py",)


def test_a_list_with_another_digest_tells_of_the_file(installed: Path) -> None:
    record = installed / "RECORD"
    listed = record.read_text("utf-8")
    record.write_text(listed.replace("sha256=", "sha256=x"), encoding="utf-8")
    assert altered_files("sample", lambda _name: Distribution.at(installed)) == ("sample.py",)


def test_a_line_that_is_no_exact_pin_pins_nothing(tmp_path: Path) -> None:
    file = tmp_path / "constraints.txt"
    file.write_text("Some_Part==1.2\nloose>=3\nurl @ https://x.example/y\n", encoding="utf-8")
    assert pins(file) == {"some-part": "1.2"}
    assert pins(tmp_path / "none.txt") == {}
