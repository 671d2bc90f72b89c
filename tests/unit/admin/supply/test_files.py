"""A model file that could run something is found, whatever it is called."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import pytest

from admin.supply import model_files, unsafe_file


def test_the_shipped_model_is_safe_to_read(tmp_path: Path) -> None:
    files = list(model_files(tmp_path))
    assert any(path.suffix == ".safetensors" for path in files)
    assert [path.name for path in files if unsafe_file(path)] == []


@pytest.mark.parametrize("name", ["model.bin", "model.safetensors", "config.json"])
def test_a_pickle_is_found_under_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "models" / name
    path.parent.mkdir()
    path.write_bytes(pickle.dumps({"a": 1}))
    assert path in set(model_files(tmp_path))
    assert unsafe_file(path)


def test_an_archive_of_pickles_is_found(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("data.pkl", b"x")
    assert unsafe_file(path)
