"""The public address of the ledger proves what was signed, under the notice, and nothing more."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from admin.public.ledger import ledger_of
from city import CityProfile, Clock, Database, Voice
from disclosure import Notices
from tests.builders.disclosure import make_ledger, settled


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 200), ("?since=1", 200), ("?since=2", 200), ("?since=3", 404), ("?since=-1", 400),
     ("?since=x", 400), ("?since=1٢", 400), (f"?since={'9' * 40}", 400)],
)  # fmt: skip
async def test_a_proof_is_shown_since_a_size_that_was_signed(
    database: Database, clock: Clock, profile: CityProfile, tmp_path: Path, query: str, status: int
) -> None:
    ledger, notices = make_ledger(database, clock, tmp_path / "key"), Notices(profile.notices)
    settled(ledger.records)
    ledger.sign()
    settled(ledger.records)
    app = FastAPI()
    app.include_router(ledger_of(ledger, profile, notices))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as browser:
        answer = await browser.get(f"/ledger.json{query}")
    told = answer.json()
    assert answer.status_code == status
    assert told["notice"] == notices.in_force(Voice()).short
    assert ("checkpoint" in told) is (status == 200)
    if status == 200:
        assert told["checkpoint"].splitlines()[:2] == ["yeosu/ledger", "2"]
