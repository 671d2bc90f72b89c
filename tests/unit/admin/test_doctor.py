"""The doctor finds what is not well, says the mend, and survives its own checks."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from admin import doctor
from admin.doctor import Health, Verdict
from bot.errors import TelegramRejected
from city import ProfileInvalid, operator_keys

TOKEN = "1234567:" + "A" * 35


def _text(verdict: Verdict) -> str:
    assert f"doctor.{verdict.code}" in operator_keys()
    assert "{" not in verdict.text
    return verdict.text


@contextmanager
def _answering(body: bytes, status: int = 200) -> Generator[int]:
    """A server on this machine that says one thing to everybody; gives its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _broken() -> Verdict:
    raise ZeroDivisionError("by zero")


def _ours() -> Verdict:
    raise ProfileInvalid(path="city.toml", problem="gone")


def _well() -> Verdict:
    return doctor.note(Health.WELL, "chat_none")


def test_a_check_that_breaks_is_a_finding_and_the_rest_is_looked_at() -> None:
    findings = list(doctor.examine([("port", _broken), ("profile", _ours), ("database", _well)]))
    assert [one.health for one in findings] == [Health.BROKEN, Health.BROKEN, Health.WELL]
    assert "ZeroDivisionError: by zero" in findings[0].text
    assert "city.toml" in findings[1].text


def test_the_profile_is_read_whole() -> None:
    assert doctor.profile("yeosu").health is Health.WELL
    with pytest.raises(ProfileInvalid):
        doctor.profile("atlantis")


def test_a_folder_that_can_be_written_tells_its_free_space(tmp_path: Path) -> None:
    verdict = doctor.data_folder(tmp_path)
    assert verdict.health is not Health.BROKEN
    assert "GB" in _text(verdict)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_others_can_open_is_told_with_the_mend(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    verdict = doctor.data_folder(tmp_path)
    assert verdict.health is Health.DOUBTFUL
    assert f"chmod 700 {tmp_path}" in _text(verdict)
    tmp_path.chmod(0o700)
    assert "chmod" not in _text(doctor.data_folder(tmp_path))


def test_a_folder_that_cannot_be_written_is_broken(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "missing", tmp_path / "file"):
        verdict = doctor.data_folder(folder)
        assert verdict.health is Health.BROKEN
        assert str(folder) in _text(verdict)


@pytest.mark.parametrize(
    ("free", "health"),
    [(5e9, Health.WELL), (1e9, Health.DOUBTFUL), (1e8, Health.BROKEN)],
)
def test_little_space_is_told_before_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: float, health: Health
) -> None:
    def usage(_path: Path) -> SimpleNamespace:
        return SimpleNamespace(free=int(free))

    monkeypatch.setattr("shutil.disk_usage", usage)
    assert doctor.data_folder(tmp_path).health is health


def test_a_free_port_is_well() -> None:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        number = found.getsockname()[1]
    assert doctor.port("127.0.0.1", number).code == "port_free"


@pytest.mark.parametrize(("body", "status"), [(b"ready", 200), (b"starting", 503)])
def test_our_own_service_on_the_port_is_well(body: bytes, status: int) -> None:
    with _answering(body, status) as number:
        verdict = doctor.port("127.0.0.1", number)
        assert doctor.port("0.0.0.0", number).code == "port_ours"  # noqa: S104
    assert verdict.code == "port_ours"
    assert body.decode() in _text(verdict)


@pytest.mark.parametrize(("body", "status"), [(b"<html>", 200), (b"", 404), (b"\xff", 500)])
def test_a_stranger_on_the_port_is_broken(body: bytes, status: int) -> None:
    with _answering(body, status) as number:
        verdict = doctor.port("127.0.0.1", number)
    assert verdict.health is Health.BROKEN
    assert str(number) in _text(verdict)


@pytest.mark.parametrize(
    ("model", "url", "code"),
    [
        ("", "", "chat_none"),
        ("gpt", "", "chat_name"),
        ("openai:", "", "chat_name"),
        ("openai:gpt", "", "chat_hosted"),
        ("openai:gpt", "http://127.0.0.1:1/v1", "chat_unreachable"),
        ("openai:gpt", "http://127.0.0.1:notaport/v1", "chat_unreachable"),
    ],
)
def test_a_chat_model_is_named_whole_and_reached(model: str, url: str, code: str) -> None:
    verdict = doctor.chat_model(model, url)
    assert verdict.code == code
    assert _text(verdict)


def test_a_chat_models_server_that_answers_is_well() -> None:
    with _answering(b"") as number:
        assert doctor.chat_model("openai:m", f"http://127.0.0.1:{number}/v1").code == "chat_well"


def test_without_a_token_telegram_is_not_asked() -> None:
    def never() -> str:
        raise AssertionError

    assert doctor.telegram("", never).health is Health.WELL
    for token in ("abc", "1234567:short", TOKEN + " "):
        verdict = doctor.telegram(token, never)
        assert verdict.health is Health.BROKEN
        assert token not in _text(verdict)


def test_a_token_is_well_if_telegram_names_its_bot() -> None:
    assert "@yeosu_bot" in _text(doctor.telegram(TOKEN, lambda: "yeosu_bot"))


def test_a_token_that_telegram_does_not_know_is_broken() -> None:
    def rejected() -> str:
        raise TelegramRejected(problem="unauthorized")

    (finding,) = doctor.examine([("telegram", lambda: doctor.telegram(TOKEN, rejected))])
    assert finding.health is Health.BROKEN
    assert TOKEN not in finding.text


def test_an_empty_library_is_told() -> None:
    assert doctor.library("m@1", "", 0, 0).health is Health.DOUBTFUL
    assert "m@1" in _text(doctor.library("m@1", "0123456789abcdef", 2, 30))


def test_every_verdict_and_every_part_has_its_sentence() -> None:
    source = Path(doctor.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'Health\.\w+, "(\w+)"', source))
    assert len(codes) > 15
    assert {f"doctor.{code}" for code in codes} <= operator_keys()
