"""Every part is found with its version and licence, pinned, and as it was installed."""

from __future__ import annotations

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


def test_a_line_that_is_no_exact_pin_pins_nothing(tmp_path: Path) -> None:
    file = tmp_path / "constraints.txt"
    file.write_text("Some_Part==1.2\nloose>=3\nurl @ https://x.example/y\n", encoding="utf-8")
    assert pins(file) == {"some-part": "1.2"}
    assert pins(tmp_path / "none.txt") == {}
