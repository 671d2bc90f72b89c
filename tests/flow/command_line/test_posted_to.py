"""The service as one process that Telegram posts to, behind a proxy that takes TLS off."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import httpx
import pytest

from city import CityProfile
from disclosure import Notices
from tests.flow.command_line.conftest import Start, free_port, wait_for
from tests.telegram_simulator import TelegramSimulator

pytestmark = [pytest.mark.model, pytest.mark.timeout(400)]

TERM = "심의위원회 위원의 임기는 얼마인가요?"


async def test_a_service_that_is_posted_to_answers_and_ends_in_good_order(
    start: Start, stocked: Path, profile: CityProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    async with TelegramSimulator(Notices(profile.notices).opens) as telegram:
        for name, value in {
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "TELEGRAM_WEBHOOK": "true",
            "PUBLIC_URL": "https://city.example",
        }.items():
            monkeypatch.setenv(f"ASSISTANT_{name}", value)
        process = start("serve", "--port", port)
        await asyncio.to_thread(wait_for, process, "준비되었습니다")
        async with (
            httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as proxy,
            telegram.posting(proxy) as posting,
        ):
            citizen = telegram.citizen()
            citizen.says(TERM)
            await citizen.hears("2년")
            stranger = await proxy.post("/telegram/webhook", json={"update_id": 7})
            assert (stranger.status_code, stranger.content) == (403, b"")
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait, 30) == 0
        assert posting.statuses == [200]
        assert telegram.world.hook is not None
        assert telegram.unlabelled == []
