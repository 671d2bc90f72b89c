"""Words are shown for a reason that is kept; who asks here gets a copy, and may erase it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from admin.newest_database import newest_database
from bot.terminal import Terminal
from city import SystemClock
from city.settings import load_settings, secret_key
from disclosure import Channel, Pseudonyms
from tests.builders.disclosure import make_asked, make_ledger, make_settlement
from tests.flow.command_line.conftest import Run

QUESTION = "주차요금이 얼마예요?"


@pytest.fixture
def asked(data: Path) -> Path:
    """A data folder with one question that was asked on this machine."""
    data.mkdir()
    key = secret_key(load_settings())
    database = newest_database(f"sqlite:///{data / 'assistant.db'}")
    ledger = make_ledger(database, SystemClock(), data / "ledger.key")
    chat = Pseudonyms(key).chat(Channel.TERMINAL, Terminal.CHAT)
    number = ledger.records.open(make_asked(QUESTION, chat=chat))
    ledger.records.settle(number, make_settlement())
    database.close()
    return data


def test_words_are_shown_for_a_reason_alone_and_who_read_them_is_kept(
    run: Run, asked: Path
) -> None:
    refused = run("receipt", "1", "--words")
    assert refused.exit_code != 0
    assert QUESTION not in refused.stdout
    assert run("receipt", "1").exit_code == 0
    shown = run("receipt", "1", "--words", "--for", "이의신청 확인", "--by", "김담당")
    assert json.loads(shown.stdout)["words"]["question"] == QUESTION
    listed = run("accesses").stdout
    assert listed.count("receipt") == 1
    assert "김담당" in listed
    assert "이의신청 확인" in listed


def test_who_asked_here_gets_a_copy_and_erases_it(run: Run, asked: Path) -> None:
    (exchange,) = json.loads(run("mydata").stdout)["질문과 답변"]
    assert exchange["질문"] == QUESTION
    assert "기록 1건의 글을 지웠습니다" in run("mydata", "--erase").stdout
    assert "질문과 답변" not in json.loads(run("mydata").stdout)
    kept = b"".join(path.read_bytes() for path in asked.rglob("*") if path.is_file())
    assert QUESTION.encode() not in kept
    assert run("verify").exit_code == 0
