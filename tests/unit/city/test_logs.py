"""No log line holds a secret, whatever puts it there."""

import json
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from telegram.error import ChatMigrated

from city import DatabaseUnavailable
from city.logs import set_up_logs

TOKEN = "1234567:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def _restore() -> object:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def test_a_token_in_a_message_or_its_arguments_is_struck(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs("INFO")
    logging.getLogger("bot.x").info("calling %s", f"https://host/bot{TOKEN}/getMe")
    assert "[secret]" in (said := capsys.readouterr().err)
    assert TOKEN not in said


def test_a_token_in_a_traceback_is_struck(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO")
    try:
        int(TOKEN)
    except ValueError:
        logging.getLogger("bot.x").exception("it broke")
    assert TOKEN not in (said := capsys.readouterr().err)
    assert "ValueError" in said


@pytest.mark.parametrize("number", ["-1001234567890", "-4123456", "51234567"])
def test_the_number_of_a_chat_in_an_error_of_telegram_is_struck(
    number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logs("INFO")
    error = ChatMigrated(int(number))
    logging.getLogger("bot.x").error("not told: %s", str(error), exc_info=error)
    assert "[chat]" in (said := capsys.readouterr().err)
    assert number not in said


def test_a_model_client_that_writes_out_what_it_sends_is_silenced(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs("DEBUG")
    logging.getLogger("openai._base_client").debug("Request options: %s", "시민의 질문")
    assert "시민의 질문" not in capsys.readouterr().err


def test_a_named_secret_is_struck(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO", secrets=["key of the city"])
    logging.getLogger("bot.x").warning("it is: key of the city")
    assert "key of the city" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "a_library_of_tomorrow"])
def test_no_library_speaks_below_a_warning(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("DEBUG")
    logging.getLogger(name).info("HTTP Request: POST https://host/path?q=시민의+질문")
    logging.getLogger("knowledge.x").debug("heard")
    said = capsys.readouterr().err
    assert "heard" in said
    assert "질문" not in said


def _choke(words: str) -> None:
    try:
        int(words)
    except ValueError as error:
        logging.getLogger("bot.x").warning("it failed: %s", error)
        raise LookupError(words) from error


def test_what_an_error_of_somebody_else_repeats_is_not_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs("DEBUG")
    try:
        _choke("시민의 질문")
    except LookupError:
        logging.getLogger("bot.x").exception("the step broke")
    said = capsys.readouterr().err
    assert said.count("질문") == said.count('_choke("시민의 질문")') == 1
    assert "it failed: ValueError" in said
    first, second = said.index("\nValueError\n"), said.index("\nLookupError\n")
    assert first < said.index("that led to") < second


def test_errors_of_ours_and_of_the_system_are_told_whole(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    set_up_logs("INFO")
    log = logging.getLogger("bot.x")
    log.error("gone: %s", DatabaseUnavailable(problem="disk full"))
    try:
        (tmp_path / "missing").read_bytes()
    except OSError:
        log.exception("unread")
    said = capsys.readouterr().err
    assert "disk full" in said
    assert str(tmp_path / "missing") in said


def test_a_group_of_errors_is_told_by_kind_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO")
    words = "시민의 질문"
    group = ExceptionGroup(words, [KeyError(words)])
    logging.getLogger("bot.x").error("broke", exc_info=group)
    said = capsys.readouterr().err
    assert words not in said
    assert "ExceptionGroup" in said
    assert "KeyError" in said


def test_the_second_line_of_a_library_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO")
    logging.getLogger("asyncio").error("never retrieved\nfuture: <Task exception=시민의 질문>")
    said = capsys.readouterr().err
    assert "never retrieved" in said
    assert "질문" not in said


def test_a_token_in_an_escaped_address_is_struck(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO")
    logging.getLogger("bot.x").info("calling /bot%s", TOKEN.replace(":", "%3A"))
    assert TOKEN[8:] not in capsys.readouterr().err


def test_lines_for_a_file_go_there_and_not_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logs("INFO", file=tmp_path / "assistant.log")
    logging.getLogger("bot.x").info("calling %s", TOKEN)
    _close()
    assert capsys.readouterr().err == ""
    said = (tmp_path / "assistant.log").read_text(encoding="utf-8")
    assert "calling [secret]" in said


def test_a_file_that_cannot_be_written_leaves_the_lines_on_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up_logs("INFO", file=tmp_path / "missing" / "assistant.log")
    logging.getLogger("bot.x").info("still told")
    assert "still told" in capsys.readouterr().err


def _close() -> None:
    for handler in logging.getLogger().handlers:
        handler.close()


def test_a_library_that_turns_itself_up_gets_no_louder(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO")
    loud = logging.getLogger("loud")
    loud.setLevel(logging.DEBUG)
    loud.info("built")
    loud.warning("crooked")
    ours = logging.getLogger("bot.loud")
    ours.setLevel(logging.DEBUG)
    ours.debug("asked")
    said = capsys.readouterr().err
    assert "crooked" in said
    assert "built" not in said
    assert "asked" not in said


def test_a_line_of_json_holds_the_same_and_no_secret_either(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs("INFO", secrets=["hunter2"], form="json")
    try:
        int(TOKEN)
    except ValueError:
        logging.getLogger("bot.x").exception('"인용"\n둘째 줄 hunter2')
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert (told["level"], told["logger"]) == ("ERROR", "bot.x")
    assert told["message"] == '"인용"\n둘째 줄 [secret]'
    assert datetime.fromisoformat(told["time"]).tzinfo == UTC
    assert "ValueError" in told["trace"]
    assert TOKEN not in line
