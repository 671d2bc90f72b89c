"""The ledger is handed over to a new key, as an operator types it."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from admin.newest_database import newest_database
from city import SystemClock
from disclosure import Journal
from disclosure.ledger.standalone.verify_receipt import check_receipt, read_key
from tests.builders.disclosure import make_ledger, settled
from tests.flow.command_line.conftest import Run

NEW = ("ledger", "key", "--new", "--by", "김담당", "--reason", "해마다 바꿈")
_KEY = re.compile(r"yeosu/ledger\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+")


@pytest.fixture
def answered(data: Path) -> Path:
    """A data folder with two answers, signed, as a service leaves it."""
    data.mkdir()
    (data / "secret.key").write_bytes(b"a key of the service for tests alone")
    database = newest_database(f"sqlite:///{data / 'assistant.db'}")
    ledger = make_ledger(database, SystemClock(), data / "ledger.key")
    for _ in range(2):
        settled(ledger.records)
    ledger.sign()
    database.close()
    return data


def test_a_ledger_is_handed_over_and_everything_before_and_after_stays_proved(
    run: Run, answered: Path
) -> None:
    (old,) = _KEY.findall(run("ledger", "key").stdout)
    before = run("receipt", 1).stdout
    done = run(*NEW)
    assert done.exit_code == 0, done.stderr
    left = answered / f"ledger.key.{old.split('+')[1]}"
    assert f"옛 열쇠 {left}" in done.stdout
    assert old.split("+")[1] in left.read_text(encoding="ascii")
    new = json.loads(run("receipt").stdout)["key"]
    assert _KEY.findall(done.stdout) == [old, new] == _KEY.findall(run("ledger", "key").stdout)
    assert old != new
    assert run("verify").exit_code == 0
    check_receipt(before, read_key(old))
    for key in (old, new):
        check_receipt(run("receipt", 2).stdout, read_key(key))
    database = newest_database(f"sqlite:///{answered / 'assistant.db'}")
    (kept,) = Journal(database).latest()
    database.close()
    assert (kept.act.by, kept.act.reason) == ("김담당(서버)", "해마다 바꿈")


@pytest.mark.parametrize("missing", ["--by", "--reason"])
def test_without_a_name_or_a_reason_nothing_is_handed_over(
    run: Run, answered: Path, missing: str
) -> None:
    key = (answered / "ledger.key").read_bytes()
    at = NEW.index(missing)
    done = run(*NEW[:at], *NEW[at + 2 :])
    assert (done.exit_code, missing in done.stderr) == (1, True)
    assert (answered / "ledger.key").read_bytes() == key
    assert list(answered.glob("ledger.key.*")) == []


def test_a_back_up_after_a_hand_over_that_was_cut_off_can_be_signed_on(
    run: Run, answered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = answered / "ledger.key"
    old = file.read_bytes()
    run(*NEW)
    new = file.read_bytes()
    file.rename(answered / "ledger.key.new")
    file.write_bytes(old)
    assert run("backup", "--keys", tmp_path / "a").exit_code == 0
    with zipfile.ZipFile(tmp_path / "a") as kept:
        keys = {one: kept.read(one) for one in kept.namelist() if one.startswith("keys/")}
    assert set(keys) == {"keys/secret.key", "keys/ledger.key"}
    assert keys["keys/ledger.key"] == new
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "elsewhere"))
    assert run("restore", tmp_path / "a").exit_code == 0
    assert run(*NEW).exit_code == 0
    assert run("verify").exit_code == 0
