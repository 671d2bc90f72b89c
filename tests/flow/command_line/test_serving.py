"""The service as one process: from the first answer of its port to its orderly end."""

from __future__ import annotations

import json
import signal
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from knowledge import shipped_paths
from tests.flow.command_line.conftest import Start, free_port, wait_for

# The first of them fills the stock for all.
pytestmark = [pytest.mark.model, pytest.mark.service, pytest.mark.timeout(400)]

TERM = "심의위원회 위원의 임기는 얼마인가요?"


def _get(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_the_service_answers_at_once_becomes_ready_and_ends_in_good_order(
    start: Start, stocked: Path, sign: signal.Signals
) -> None:
    port = free_port()
    process = start("serve", "--port", port)
    told = wait_for(process, "모델과 색인을 여는 중")
    assert "ASSISTANT_TELEGRAM_TOKEN" in told
    assert _get(port, "/health") == (200, "alive")
    wait_for(process, "준비되었습니다")
    assert _get(port, "/ready") == (200, "ready")
    status, page = _get(port, "/")
    assert status == 200
    assert "[AI 안내]" in page
    status, entry = _get(port, "/register/assistant.json")
    facts = json.loads(entry)["facts"]
    assert facts["documents"] == len(shipped_paths())
    assert facts["writer"] == "quote"
    assert facts["channels"] == ["web", "terminal"]
    process.send_signal(sign)
    assert process.wait(30) == 0


def test_a_port_of_zero_takes_a_free_one_and_the_address_is_told(
    start: Start, stocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_otherwise = free_port()
    monkeypatch.setenv("ASSISTANT_PORT", str(set_otherwise))
    process = start("serve", "--only", "web", "--port", 0)
    told = wait_for(process, "http://127.0.0.1:")
    port = int(told.rpartition("http://127.0.0.1:")[2].split()[0].strip(".,"))
    assert port not in {0, set_otherwise}
    assert _get(port, "/health") == (200, "alive")
    wait_for(process, "모델과 색인을 여는 중")
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0


def test_a_token_that_cannot_be_one_leaves_the_web_running(
    start: Start, stocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_TELEGRAM_TOKEN", "surely no token")
    port = free_port()
    process = start("serve", "--port", port)
    told = wait_for(process, "모델과 색인을 여는 중")
    assert "BotFather" in told
    assert "surely no token" not in told
    assert _get(port, "/health")[0] == 200
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0


def test_a_library_that_cannot_be_opened_is_told_and_the_web_says_whom_to_call(
    start: Start, stocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDING_MODEL", "/nowhere/model")
    port = free_port()
    process = start("serve", "--only", "web", "--port", port)
    wait_for(process, "/nowhere/model")
    assert _get(port, "/ready") == (503, "failed")
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0


def test_an_interrupted_batch_keeps_what_is_done_and_goes_on(
    start: Start, stocked: Path, tmp_path: Path
) -> None:
    jobs, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = (json.dumps({"id": number, "question": TERM}) for number in range(2000))
    jobs.write_text("\n".join(lines), encoding="utf-8")
    process = start("ask", "--batch", jobs, "--out", out)
    wait_for(process, "질문에 답하는 중")
    while not out.exists() or out.stat().st_size == 0:
        process.poll()
        assert process.returncode is None
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in told
    answered = [json.loads(line)["id"] for line in out.read_text("utf-8").splitlines()]
    assert answered == list(range(len(answered)))
    assert 0 < len(answered) < 2000
