"""The short form of `make chaos`: a real bot in a process of its own, killed while citizens ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.chaos.conducting import Plan
from bench.chaos.report import Report, put_to_the_test

pytestmark = pytest.mark.timeout(500)


async def report_on(folder: Path, database: str) -> Report:
    plan = Plan(
        questions=40,
        chats=10,
        kills=5,
        seed=4,
        database=database,
        folder=folder,
        patience_s=8,
    )
    return await put_to_the_test(plan, lambda _kills: None)


async def test_a_bot_that_is_killed_again_and_again_breaks_no_promise(tmp_path: Path) -> None:
    report = await report_on(tmp_path, f"sqlite:///{tmp_path / 'assistant.db'}")
    assert not {name: which for name, which in report.breaches.items() if which}
    assert not [one for one in report.figures if one.met is False]
