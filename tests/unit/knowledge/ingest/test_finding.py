from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import FileUnreadable
from knowledge.ingest.finding import files_under


def test_files_come_in_order_of_their_names_and_hidden_ones_stay_out(tmp_path: Path) -> None:
    for name in ("나.md", "가/둘.md", "가/하나.md", ".숨김.md", ".git/안.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = [item.path.relative_to(tmp_path).as_posix() for item in files_under([tmp_path])]
    assert found == ["가/둘.md", "가/하나.md", "나.md"]


def test_what_a_program_keeps_beside_documents_is_no_document_of_a_folder(tmp_path: Path) -> None:
    for name in ("가.md", "나.hwp", "digests.toml", "__init__.py", "__pycache__/__init__.pyc"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    named = tmp_path / "digests.toml"
    found = [item.path.name for item in files_under([tmp_path, named])]
    assert found == ["가.md", "나.hwp", "digests.toml"]


def test_a_folder_that_links_into_itself_is_listed_once(tmp_path: Path) -> None:
    (tmp_path / "가.md").touch()
    (tmp_path / "다시").symlink_to(tmp_path, target_is_directory=True)
    assert [item.path.name for item in files_under([tmp_path, tmp_path])] == ["가.md"]


def test_a_folder_without_rights_is_told_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "닫힘").mkdir()
    (tmp_path / "하나.md").touch()
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "닫힘":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    closed, file = files_under([tmp_path])
    assert isinstance(closed.problem, FileUnreadable)
    assert "권한이 없습니다" in str(closed.problem)
    assert (file.path.name, file.problem) == ("하나.md", None)


def test_a_path_that_cannot_even_be_looked_at_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", denied)
    (found,) = files_under([tmp_path])
    assert isinstance(found.problem, FileUnreadable)


def test_a_path_that_is_not_there_goes_on_to_be_read(tmp_path: Path) -> None:
    (found,) = files_under([tmp_path / "없음"])
    assert found.problem is None


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(150):
        deep = deep / "ㄱ"
        deep.mkdir()
    (deep / "끝.md").touch()
    assert [item.path.name for item in files_under([tmp_path])] == ["끝.md"]
