"""Real processes that Telegram posts to, behind a proxy that takes TLS off; a stand-in library."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest

from bench.chaos.lives import Lives, lives
from bench.chaos.marks import mark_of, pieces_of, question_of
from city import CityProfile
from disclosure import Notices
from tests.builders.waiting import eventually
from tests.flow.command_line.conftest import free_port
from tests.telegram_simulator import TelegramSimulator

pytestmark = [pytest.mark.service, pytest.mark.timeout(300)]

QUESTION = question_of(mark_of(7), long=False)
WHOLE, WEB, BOT = (), ("--only", "web"), ("--only", "bot")


def settings_of(folder: Path, telegram: TelegramSimulator) -> dict[str, str]:
    """The settings of one process, whose data folder this is."""
    return {
        "ASSISTANT_DATA_DIR": str(folder),
        "ASSISTANT_DATABASE_URL": f"sqlite:///{folder.parent / 'shared.db'}",
        "ASSISTANT_SECRET_KEY": "a key for this test alone",
        "ASSISTANT_TELEGRAM_TOKEN": telegram.token,
        "ASSISTANT_TELEGRAM_API_URL": telegram.url,
        "ASSISTANT_TELEGRAM_WEBHOOK": "true",
        "ASSISTANT_PUBLIC_URL": "https://city.example",
    }


@pytest.mark.parametrize("parts", [[WHOLE], [WEB, BOT]])
async def test_what_is_posted_is_answered_by_one_process_and_by_two(
    parts: Sequence[Sequence[str]], tmp_path: Path, profile: CityProfile
) -> None:
    port = free_port()
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(
            TelegramSimulator(Notices(profile.notices).opens)
        )
        running: list[Lives] = []
        for place, part in enumerate(parts):
            folder = tmp_path / str(place)
            folder.mkdir()
            life = await stack.enter_async_context(
                lives(settings_of(folder, telegram), folder / "service.log", real=False)
            )
            await life.begin("serve", "--port", str(port), *part)
            running.append(life)
            asked = place + 1
            await telegram.until(lambda asked=asked: len(telegram.made("getMe")) >= asked)
        proxy = await stack.enter_async_context(
            httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30)
        )
        await telegram.until(lambda: telegram.world.hook)
        posting = await stack.enter_async_context(telegram.posting(proxy))
        citizen = telegram.citizen()
        citizen.says(QUESTION)
        await citizen.hears(pieces_of(QUESTION)[0])
        stranger = await proxy.post("/telegram/webhook", json={"update_id": 7})
        assert (stranger.status_code, stranger.content) == (403, b"")
        await eventually(lambda: telegram.world.updates == [])
        assert posting.statuses[-1] == 200
        assert [await life.stop(60) for life in running] == [0] * len(parts)
        assert telegram.world.hook is not None
        assert telegram.unlabelled == []
