"""The webhook stands through restarts, deletions and polls, and what stops it is told."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from bot.services import Services
from bot.telegram import webhook_under
from tests.builders.telegram import ANSWER, ASK, KEY, Town, open_town
from tests.builders.waiting import eventually
from tests.builders.webhook import WEBHOOK, posted_to
from tests.telegram_simulator.posting import Hook


@pytest.fixture
async def town(services: Services) -> AsyncGenerator[Town]:
    """A town whose channel is posted to."""
    async with open_town(services, webhook=WEBHOOK) as town:
        await town.telegram.until(lambda: town.telegram.world.hook)
        yield town


async def test_what_comes_while_nobody_listens_is_answered_after_a_restart(
    services: Services, town: Town
) -> None:
    citizen = town.telegram.citizen()
    async with posted_to(services, town) as posting:
        await town.stop()
        citizen.says(ASK)
        await eventually(lambda: 503 in posting.statuses)
    assert town.telegram.world.hook is not None
    town.restart()
    async with posted_to(services, town):
        await citizen.hears(ANSWER)
        await town.all_done()


async def test_a_webhook_that_somebody_deletes_is_set_again(
    services: Services, town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    world = town.telegram.world
    world.hook = None
    await town.telegram.until(lambda: world.hook)
    assert "somebody with the same token has changed the webhook" in caplog.text
    async with posted_to(services, town):
        await town.ask(town.telegram.citizen())


async def test_why_telegram_cannot_post_is_told_once(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.telegram.world.hook_failed = (1, "Connection refused")
    looks = len(town.telegram.made("getWebhookInfo"))
    await town.telegram.until(lambda: len(town.telegram.made("getWebhookInfo")) > looks + 3)
    assert caplog.text.count("could not post to us: Connection refused") == 1


async def test_an_address_that_telegram_refuses_is_told_and_tried_again_ever_later(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    odd = webhook_under("https://city.example:9999", KEY)
    async with open_town(services, webhook=odd) as town:
        await town.telegram.until(lambda: len(town.telegram.made("setWebhook")) > 5)
        assert town.waits[:5] == [1, 2, 4, 8, 16]
    assert "refuses the webhook: Bad webhook: webhook can be set up only on ports" in caplog.text


async def test_a_webhook_that_stands_in_the_way_of_polling_is_deleted(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        await town.ask(citizen)
        hook = Hook(url="https://elsewhere.example/x", secret="", kinds=frozenset())
        town.telegram.world.hook = hook
        town.telegram.world.wake()
        await town.ask(citizen)
        assert town.telegram.world.hook is None
    assert "a webhook is set for this token" in caplog.text
