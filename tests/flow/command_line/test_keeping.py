"""Back-up, restore, and one service to a data folder, as an operator types them."""

from __future__ import annotations

from pathlib import Path

import pytest

from admin.commands.alone import alone_in, holder
from admin.newest_database import newest_database
from city import SystemClock
from disclosure import OwnKey
from tests.builders.disclosure import make_asked, make_ledger, make_settlement
from tests.flow.command_line.conftest import Run


@pytest.fixture
def answered(data: Path) -> Path:
    """A data folder with three answers, signed, as a service leaves it."""
    data.mkdir()
    database = newest_database(f"sqlite:///{data / 'assistant.db'}")
    ledger = make_ledger(database, SystemClock(), data / "ledger.key")
    for _ in range(3):
        number = ledger.records.open(make_asked())
        ledger.records.settle(number, make_settlement())
    ledger.sign()
    database.close()
    return data


@pytest.fixture
def elsewhere(answered: Path, tmp_path: Path) -> Path:
    """Another data folder, still empty."""
    assert answered.exists()
    return tmp_path / "elsewhere"


def test_a_restore_is_verified_at_once_with_the_key_that_was_kept_apart(
    run: Run, answered: Path, elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run("backup", tmp_path / "a.backup")
    assert done.exit_code == 0, done.stderr
    assert "열쇠는 들어 있지 않습니다" in done.stdout
    key = (answered / "ledger.key").read_bytes()
    assert key not in (tmp_path / "a.backup").read_bytes()
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(elsewhere))
    elsewhere.mkdir()
    (elsewhere / "ledger.key").write_bytes(key)
    done = run("restore", tmp_path / "a.backup")
    assert done.exit_code == 0, done.stdout + done.stderr
    assert "기록 3건" in done.stdout
    assert run("verify").exit_code == 0


def test_a_restore_without_the_key_says_so_and_a_back_up_with_keys_needs_nothing_else(
    run: Run, elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("backup", tmp_path / "without").exit_code == 0
    assert "ledger.key" in run("backup", "--keys", tmp_path / "with").stdout
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(elsewhere))
    done = run("restore", tmp_path / "without")
    assert done.exit_code == 1
    assert "ASSISTANT_LEDGER_KEY" in done.stdout
    again = run("restore", tmp_path / "with")
    assert again.exit_code == 1
    assert "비어 있지 않아" in again.stderr
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "third"))
    assert run("restore", tmp_path / "with").exit_code == 0


def test_a_back_up_with_keys_before_the_first_signature_holds_the_key_that_it_makes(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.mkdir()
    database = newest_database(f"sqlite:///{data / 'assistant.db'}")
    ledger = make_ledger(database, SystemClock(), tmp_path / "unused.key")
    number = ledger.records.open(make_asked())
    ledger.records.settle(number, make_settlement())
    database.close()
    assert not (data / "ledger.key").exists()
    assert "ledger.key" in run("backup", "--keys", tmp_path / "first").stdout
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "elsewhere"))
    done = run("restore", tmp_path / "first")
    assert done.exit_code == 0, done.stdout + done.stderr


def test_a_back_up_goes_on_over_a_ledger_whose_key_is_lost(
    run: Run, answered: Path, tmp_path: Path
) -> None:
    (answered / "ledger.key").unlink()
    done = run("backup", tmp_path / "a")
    assert done.exit_code == 0
    assert "서명 열쇠" in done.stdout
    assert (tmp_path / "a").exists()


def test_a_second_service_on_one_data_folder_is_refused_in_one_line(
    run: Run, answered: Path, tmp_path: Path
) -> None:
    assert holder(answered) is None
    with alone_in(answered):
        assert holder(answered)
        for command in (("serve",), ("serve", "--only", "web"), ("restore", tmp_path / "a")):
            done = run(*command)
            assert done.exit_code == 1
            assert "다른 프로세스" in done.stderr
            assert done.stderr.count("\n") == 1
    assert holder(answered) is None


def test_a_back_up_knows_its_own_secret_key_and_refuses_that_of_another_installation(
    run: Run, answered: Path, elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = answered / "secret.key"
    own.write_text("ab" * 32, encoding="ascii")
    database = newest_database(f"sqlite:///{answered / 'assistant.db'}")
    OwnKey(database, SystemClock()).require(own.read_bytes(), own)
    database.close()
    assert run("backup", "--keys", tmp_path / "with").exit_code == 0
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(elsewhere))
    assert run("restore", tmp_path / "with").exit_code == 0
    assert "이 데이터베이스의 것입니다" in run("secret-key").stdout
    (elsewhere / "secret.key").write_text("cd" * 32, encoding="ascii")
    told = run("secret-key")
    assert (told.exit_code, "되돌려 놓으세요" in told.stdout) == (1, True)
    refused = run("mydata")
    assert refused.exit_code == 1
    assert "이 데이터베이스의 기록을 만든 열쇠가 아닙니다" in refused.stderr
    done = run("secret-key", "--accept", "--by", "kim", "--reason", "사본을 잃음")
    assert "이제부터" in done.stdout
    assert run("mydata").exit_code == 0
