"""A file is named after what it holds; `utils` holds everything and therefore nothing."""

from __future__ import annotations

import pytest

from tests.house.tree import project_files

BANNED = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "shared"})


def badly_named(path: str) -> bool:
    """Whether a folder or file on the path has a name that says nothing."""
    return any(part.partition(".")[0].lower() in BANNED for part in path.split("/"))


def test_no_file_has_a_name_that_says_nothing() -> None:
    found = [path for path in project_files() if badly_named(path)]
    assert not found, f"name the room and the noun: {found}"


@pytest.mark.parametrize("path", ["bot/utils.py", "knowledge/common/ranking.py", "bot/Helpers.py"])
def test_a_name_that_says_nothing_is_found(path: str) -> None:
    assert badly_named(path)


def test_a_name_that_says_something_is_left_alone() -> None:
    assert not badly_named("knowledge/common_words.py")
