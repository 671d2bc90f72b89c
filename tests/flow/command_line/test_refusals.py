"""What is wrong is told in one line with its mend, and the exit status says so; no model needed."""

from __future__ import annotations

import re
import signal
import socket
from pathlib import Path

import pytest

from tests.flow.command_line.conftest import Run, Start, free_port


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "질문", "--batch", "in.jsonl", "--out", "out.jsonl"),
        ("ask", "--batch", "in.jsonl"),
        ("search", "--out", "out.jsonl", "질문"),
        ("search", "-k", "0", "질문"),
        ("ask", "--lang", "xx", "질문"),
        ("serve", "--only", "post"),
        ("serve", "--port", "70000"),
        ("ingest",),
        ("evaluate",),
        ("dance",),
    ],
)
def test_a_command_that_makes_no_sense_is_refused_with_status_2(
    run: Run, data: Path, arguments: tuple[str, ...]
) -> None:
    assert run(*arguments).exit_code == 2
    assert not data.exists()


def test_an_evaluation_without_figures_to_hold_it_against_ends_before_it_begins(
    run: Run, data: Path, tmp_path: Path
) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "1", "question": "날씨?", "answerable": false}', encoding="utf-8")
    done = run("evaluate", gold, "--compare", tmp_path / "none.json")
    assert done.exit_code == 1
    assert "none.json" in done.stderr
    assert not (data / "models").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ASSISTANT_PORT", "eighty"),
        ("ASSISTANT_CITY", "atlantis"),
        ("ASSISTANT_SECRET_KEY", "changeme"),
        ("ASSISTANT_DATABASE_URL", "nonsense"),
        ("ASSISTANT_TELEGRAM_API_URL", "api.telegram.org"),
        ("ASSISTANT_CHAT_MODEL_URL", "ftp://models"),
        ("ASSISTANT_CHAT_MODEL_TIMEOUT_S", "soon"),
        ("ASSISTANT_LOG_LEVEL", "LOUD"),
        ("ASSISTANT_DATABASE_URL", "sqlite:////nowhere/at/all.db"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_in_one_line(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    done = run("serve", "--only", "web", "--port", "48732")
    assert done.exit_code == 1
    lines = [line for line in done.stderr.splitlines() if line]
    assert lines[-1].count(" ") > 5
    assert len(lines) <= 2
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", lines[-1])
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["serve", "sources", "verify"])
def test_a_damaged_database_is_told_with_the_way_back_and_left_as_it_is(
    run: Run, data: Path, command: str
) -> None:
    data.mkdir()
    (data / "assistant.db").write_bytes(b"no database at all " * 300)
    done = run(command)
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "백업" in done.stderr
    assert (data / "assistant.db").read_bytes() == b"no database at all " * 300


@pytest.mark.service
def test_a_service_that_is_stopped_while_it_opens_ends_well(start: Start, data: Path) -> None:
    process = start("serve", "--port", free_port())
    assert process.stderr is not None
    told = ""
    while "여는 중" not in told:
        told += process.stderr.readline()
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "terminate" not in rest
    assert "멈추는 중" in rest


def test_a_data_folder_that_cannot_be_made_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ASSISTANT_DATA_DIR", str(tmp_path / "file" / "data"))
    done = run("sources")
    assert done.exit_code == 1
    assert "ASSISTANT_DATA_DIR" in done.stderr


def test_a_port_that_is_taken_is_told_with_the_mend(run: Run, data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", "--port", taken.getsockname()[1])
    assert done.exit_code == 1
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_bot_alone_does_not_start_without_a_token(run: Run, data: Path) -> None:
    done = run("serve", "--only", "bot")
    assert done.exit_code == 1
    assert "ASSISTANT_TELEGRAM_TOKEN" in done.stderr


def test_the_bot_alone_does_not_start_with_what_cannot_be_a_token(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_TELEGRAM_TOKEN", "no token at all")
    done = run("serve", "--only", "bot")
    assert done.exit_code == 1
    assert "ASSISTANT_TELEGRAM_TOKEN" in done.stderr
    assert "no token at all" not in done.stderr


def test_a_read_only_database_is_told(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("sources").exit_code == 0
    address = f"sqlite:///file:{data / 'assistant.db'}?mode=ro&uri=true"
    monkeypatch.setenv("ASSISTANT_DATABASE_URL", address)
    done = run("serve", "--only", "web", "--port", "48733")
    assert done.exit_code == 1
    assert "읽기 전용" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_tampered_record_fails_the_verification(run: Run, data: Path) -> None:
    assert run("verify").exit_code == 0
    import sqlite3

    with sqlite3.connect(data / "assistant.db") as connection:
        connection.execute(
            "insert into records (chat, channel, language, mode, opened_at, delivered_at,"
            " undelivered, verdict, status, answered_language, answered_mode, notice_version,"
            " writer, prompt_hash, embedding_model, snapshot, timings_ms) values ('c', 'web', 'ko',"
            " 'standard', '2026-11-24 00:00:00', '2026-11-24 00:00:01', '', '', '', '', '', '', '',"
            " '', '', '', '{}')"
        )
    connection.close()
    done = run("verify")
    assert done.exit_code == 1
    assert "1번" in done.stdout


def test_the_doctor_tells_what_is_broken_and_fails(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_CHAT_MODEL", "nameless")
    monkeypatch.setenv("ASSISTANT_TELEGRAM_TOKEN", "12:ab")
    monkeypatch.setenv("ASSISTANT_CITY", "atlantis")
    done = run("doctor")
    assert done.exit_code == 1
    assert done.stdout.count("✗") == 3
    assert "12:ab" not in done.stdout
    assert not (data / "assistant.db").exists()


def test_help_is_korean_and_names_every_command(run: Run) -> None:
    shown = run("--help").stdout
    for command in (
        "serve",
        "ask",
        "search",
        "ingest",
        "sources",
        "evaluate",
        "verify",
        "doctor",
        "receipt",
        "witness",
    ):
        assert command in shown
    assert "help." not in shown


def test_a_command_as_its_own_process_ends_with_its_status(start: Start, data: Path) -> None:
    process = start("serve", "--only", "bot")
    _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert told.count("\n") == 1


def test_a_reader_that_goes_away_is_no_trace(start: Start, data: Path) -> None:
    process = start("sources")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    told = process.stderr.read()
    process.wait(60)
    assert "Traceback" not in told
    assert "BrokenPipe" not in told
