"""Receipts and a witness, as an operator and an auditor on a second machine type them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from admin.newest_database import newest_database
from city import SystemClock
from disclosure import Ledger
from disclosure.ledger.checkpoint import Checkpoint, signed
from disclosure.ledger.key import make_key
from disclosure.ledger.standalone.verify_receipt import check_receipt, read_key
from tests.builders.disclosure import make_ledger, settled
from tests.flow.command_line.conftest import Run

Watch = Callable[[str], Result]


def _answer(folder: Path, count: int) -> Ledger:
    """Let the service of a data folder answer so often, and sign."""
    folder.mkdir(exist_ok=True)
    (folder / "secret.key").write_bytes(b"a key of the service for tests alone")
    database = newest_database(f"sqlite:///{folder / 'assistant.db'}")
    ledger = make_ledger(database, SystemClock(), folder / "ledger.key")
    for _ in range(count):
        settled(ledger.records)
    ledger.sign()
    database.close()
    return ledger


@pytest.fixture
def key(data: Path) -> str:
    """The public key of a ledger with three answers, as the auditor was handed it."""
    return _answer(data, 3).public_key().text


@pytest.fixture
def watch(run: Run, key: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Shows the witness, who has a data folder of their own, what the first machine tells."""

    def shown(told: str) -> Result:
        (tmp_path / "told.json").write_text(told, encoding="utf-8")
        monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "second"))
        done = run("witness", tmp_path / "told.json", "--key", key, "--name", "audit")
        monkeypatch.setenv("ASSISTANT_DATA_DIR", str(data))
        return done

    return shown


def _seen(tmp_path: Path) -> str:
    return (tmp_path / "second/witness/yeosu_ledger.checkpoint").read_text(encoding="utf-8")


def test_a_receipt_is_believed_without_our_code_and_shows_words_on_demand_alone(
    run: Run, key: str
) -> None:
    plain, full = run("receipt", 2), run("receipt", 2, "--words", "--for", "감사")
    assert (plain.exit_code, full.exit_code) == (0, 0)
    assert "주차요금" not in plain.stdout
    assert "주차요금" in json.loads(full.stdout)["words"]["question"]
    assert "none" in check_receipt(plain.stdout, read_key(key))[2]
    assert "answer" in check_receipt(full.stdout, read_key(key))[2]


def test_a_receipt_of_no_record_is_one_line(run: Run, key: str) -> None:
    assert key
    for meant in ("99", "12-0000-0000"):
        done = run("receipt", meant)
        assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_a_witness_signs_what_goes_on_from_what_it_saw(
    run: Run, watch: Watch, data: Path, tmp_path: Path
) -> None:
    first = watch(run("receipt").stdout)
    assert first.exit_code == 0, first.stderr
    assert first.stdout.splitlines()[1] == "4"
    _answer(data, 2)
    grown = watch(run("receipt", "--since", 4).stdout)
    assert grown.exit_code == 0, grown.stderr
    assert _seen(tmp_path) in grown.stdout + "\n"
    (tmp_path / "cosigned.txt").write_text(_seen(tmp_path), encoding="utf-8")
    assert run("verify", "--since", tmp_path / "cosigned.txt").exit_code == 0


def test_a_witness_refuses_a_ledger_that_shrank_or_forked(
    run: Run, watch: Watch, data: Path, tmp_path: Path
) -> None:
    before = run("receipt").stdout
    _answer(data, 2)
    assert watch(run("receipt").stdout).exit_code == 0
    kept = _seen(tmp_path)
    fork = Checkpoint(origin="yeosu/ledger", size=9, root=bytes(32))
    note = signed(fork, make_key(data / "ledger.key", "yeosu/ledger"))
    forked = json.dumps({**json.loads(before), "checkpoint": note, "since": 6})
    for told in (before, forked, "{}"):
        refused = watch(told)
        assert (refused.exit_code, refused.stdout) == (1, "")
    assert _seen(tmp_path) == kept


def test_a_witness_that_cannot_keep_what_it_saw_says_nothing(
    run: Run, watch: Watch, tmp_path: Path
) -> None:
    (tmp_path / "second/witness/yeosu_ledger.new").mkdir(parents=True)
    refused = watch(run("receipt").stdout)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert not (tmp_path / "second/witness/yeosu_ledger.checkpoint").exists()
