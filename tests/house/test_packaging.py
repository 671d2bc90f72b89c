"""What is installed is whole: every file that the rooms read goes into the package."""

from __future__ import annotations

import tomllib
from pathlib import PurePath
from typing import cast

from tests.house.tree import ROOMS, ROOT, project_files


def left_out(files: list[str], patterns: dict[str, list[str]]) -> list[str]:
    """Files of the rooms, code apart, that no pattern of their room takes along."""
    return [
        name
        for name in files
        if (path := PurePath(name)).parts[0] in ROOMS
        and path.suffix != ".py"
        and not any(path.match(one.removeprefix("**/")) for one in patterns.get(path.parts[0], []))
    ]


def copied(dockerfile: str) -> set[str]:
    """What the image takes from the checkout."""
    lines = [line.split()[1:-1] for line in dockerfile.splitlines() if line.startswith("COPY ")]
    return {name for line in lines for name in line}


def test_the_image_takes_every_room_and_every_module_that_is_packaged() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    modules = cast("list[str]", told["tool"]["setuptools"]["py-modules"])
    wanted = {f"{name}.py" for name in modules} | set(ROOMS)
    assert wanted <= copied((ROOT / "Dockerfile").read_text(encoding="utf-8"))


def test_every_file_that_the_rooms_read_is_packaged() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = cast("dict[str, list[str]]", told["tool"]["setuptools"]["package-data"])
    files = list(project_files())
    assert len([name for name in files if PurePath(name).parts[0] in ROOMS]) > 100
    assert not left_out(files, patterns)


def test_a_file_that_is_left_out_is_found() -> None:
    files = ["bot/answering/routes.toml", "bot/web/page.html", "bot/errors.py", "docs/a.md"]
    assert left_out(files, {"bot": ["**/*.html"]}) == ["bot/answering/routes.toml"]
