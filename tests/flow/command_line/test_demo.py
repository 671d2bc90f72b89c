"""`assistant demo` fills an empty folder, does nothing the second time, and spares what is real."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import assistant
from admin.demo import is_demo
from admin.newest_database import newest_database
from city import load_settings
from city.settings import secret_key


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "demo"))
    return tmp_path / "demo"


def test_a_demo_is_filled_once() -> None:
    run = CliRunner()
    first = run.invoke(assistant.app, ["demo"])
    assert first.exit_code == 0, first.stderr
    assert "demo.officer  임시 비밀번호" in first.stdout
    again = run.invoke(assistant.app, ["demo"])
    assert again.exit_code == 0, again.stderr
    assert "바꾼 것은 없습니다" in again.stdout
    settings = load_settings()
    assert is_demo(newest_database(settings.database_address))
    assert secret_key(settings, in_use=True), "the key under which its questions are kept stays"


def test_a_folder_with_real_entries_stays_as_it_is() -> None:
    run = CliRunner()
    real = ["official", "add", "kim", "--full-name", "김담당", "--department", "정보과"]
    assert run.invoke(assistant.app, [*real, "--role", "administrator"]).exit_code == 0
    refused = run.invoke(assistant.app, ["demo"])
    assert refused.exit_code == 1
    assert "시범 자료를 넣지 않았습니다" in refused.stderr
    assert "demo.officer" not in run.invoke(assistant.app, ["official", "list"]).stdout
