"""The figures are fetched on a port of their own, and say nothing about anybody."""

from __future__ import annotations

import socket
import threading
from datetime import timedelta
from pathlib import Path
from urllib.request import urlopen

import pytest

from admin.commands.watching import watch
from admin.errors import PortTaken
from admin.metrics import Metrics
from bot.errors import OutgoingRefused
from bot.telegram import TelegramChannel
from city import CityProfile, Database, DatabaseUnavailable, FixedClock
from disclosure import Channel, Inbox, Ledger, Status
from tests.builders.disclosure import make_settlement
from tests.builders.inbox import SEAL, make_arrival
from tests.builders.services import make_services
from tests.fakes.knowledge import FakeKnowledge


def _fetched(metrics: Metrics) -> dict[str, float]:
    with (
        metrics.serving("127.0.0.1", 0) as port,
        urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer,
    ):
        lines = answer.read().decode().splitlines()
    samples = (line.rpartition(" ") for line in lines if not line.startswith("#"))
    return {name: float(value) for name, _, value in samples}


def test_a_settled_question_is_counted_with_its_steps() -> None:
    metrics = Metrics()
    metrics.question(Channel.WEB, make_settlement())
    metrics.question(Channel.WEB, make_settlement())
    metrics.question(Channel.TELEGRAM, make_settlement(status=Status.NOTHING_FOUND))
    found = _fetched(metrics)
    name = "assistant_questions_total"
    assert found[f'{name}{{channel="web",status="answered",writer="quote"}}'] == 2
    assert found[f'{name}{{channel="telegram",status="nothing_found",writer="quote"}}'] == 1
    assert found['assistant_step_seconds_count{step="retrieve"}'] == 3
    assert found['assistant_step_seconds_sum{step="retrieve"}'] == pytest.approx(0.06)


def test_nothing_of_a_question_is_in_a_figure() -> None:
    metrics = Metrics()
    metrics.question(Channel.WEB, make_settlement("주민의 답"))
    told = " ".join(_fetched(metrics))
    assert "assistant_questions" in told
    assert not [word for word in ("주민", "주차", "chat-1") if word in told]


def test_what_is_watched_is_read_when_somebody_looks() -> None:
    metrics, waiting = Metrics(), [3.0]
    metrics.watch("assistant_queue_depth", "Questions that wait.", lambda: waiting[0])
    metrics.watch("assistant_gate", "Stopped.", lambda: 1, channel="web")
    metrics.watch("assistant_gate", "Stopped.", lambda: 2, channel="telegram")
    assert _fetched(metrics)["assistant_queue_depth"] == 3
    waiting[0] = 4.0
    found = _fetched(metrics)
    assert found["assistant_queue_depth"] == 4
    assert found['assistant_gate{channel="telegram"}'] == 2


def _away() -> float:
    raise DatabaseUnavailable(problem="away")


def test_a_figure_that_cannot_be_read_costs_no_other(caplog: pytest.LogCaptureFixture) -> None:
    metrics = Metrics()
    metrics.watch("assistant_broken", "Breaks.", _away)
    metrics.watch("assistant_well", "Is well.", lambda: 1)
    found = _fetched(metrics)
    assert found["assistant_well"] == 1
    assert found["assistant_broken"] != found["assistant_broken"]  # No number.
    assert "assistant_broken" in caplog.text


async def test_what_the_gates_stopped_is_told_of_each_channel(
    database: Database, profile: CityProfile, clock: FixedClock, tmp_path: Path
) -> None:
    opening, metrics = FakeKnowledge().opening(threading.Event()), Metrics()
    services = make_services(database, profile, clock, opening=opening)
    channel = TelegramChannel(services, "123456:a-token-of-this-test-alone", "http://127.0.0.1:9")
    ledger = Ledger(database, clock, "yeosu", tmp_path / "key")
    watch(metrics, opening, ledger, services.inbox, clock, (channel,))
    name = 'assistant_gate_refusals{channel="telegram"}'
    assert _fetched(metrics)[name] == 0
    with pytest.raises(OutgoingRefused):
        channel.gate.check("http://127.0.0.1:9/bot123456:a-token/deleteEverything", "POST", None)
    assert _fetched(metrics)[name] == 1


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken), Metrics().serving("127.0.0.1", port):
            raise AssertionError


def test_the_inbox_tells_how_much_waits_and_how_long(
    database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    inbox, metrics = Inbox(database, clock, SEAL), Metrics()
    ledger = Ledger(database, clock, "yeosu", tmp_path / "key")
    opening = FakeKnowledge().opening(threading.Event())
    watch(metrics, opening, ledger, inbox, clock, ())
    empty = _fetched(metrics)
    assert (empty["assistant_queue_items"], empty["assistant_queue_age_seconds"]) == (0, 0)
    inbox.receive([make_arrival(7), make_arrival(8)])
    clock.turn(timedelta(minutes=20))
    late = _fetched(metrics)
    assert (late["assistant_queue_items"], late["assistant_queue_age_seconds"]) == (2, 1200)
    assert late["assistant_ready"] == 0
