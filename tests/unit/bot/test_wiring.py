"""Which part of Telegram's work a process does, and which settings it does not start with."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.errors import TelegramRejected
from bot.telegram import TelegramChannel, TelegramDoor, webhook_under
from bot.wiring import telegram_jobs
from city import CityProfile, Clock, Database, SettingInvalid, Settings
from city.options import Only
from tests.builders.telegram import KEY, make_services
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator.server import TOKEN

PUBLIC = "https://city.example"


class Wired:
    """What comes of settings."""

    def __init__(self, database: Database, profile: CityProfile, clock: Clock) -> None:
        opening = FakeKnowledge().opening()
        self._services = make_services(database, profile, clock, opening=opening)
        self.told: list[str] = []

    def jobs(
        self, only: Only | None, *, token: str = TOKEN, webhook: bool = False, url: str = PUBLIC
    ) -> list[TelegramChannel | TelegramDoor]:
        """The jobs of a process."""
        settings = Settings(  # pyright: ignore[reportCallIssue]
            telegram_token=SecretStr(token), telegram_webhook=webhook, public_url=url
        )
        jobs = telegram_jobs(self._services, settings, KEY, only=only, tell=self.told.append)
        return list(jobs)


@pytest.fixture
def wired(database: Database, profile: CityProfile, clock: Clock) -> Wired:
    """Nothing set yet."""
    return Wired(database, profile, clock)


@pytest.mark.parametrize("only", [None, Only.BOT])
def test_who_polls_has_no_door(wired: Wired, only: Only | None) -> None:
    (job,) = wired.jobs(only)
    assert isinstance(job, TelegramChannel)
    assert job.door is None
    assert wired.jobs(Only.WEB) == []


def test_who_is_posted_to_has_a_door_in_the_process_that_serves_the_web(wired: Wired) -> None:
    (whole,) = wired.jobs(None, webhook=True)
    (web,) = wired.jobs(Only.WEB, webhook=True)
    (bot,) = wired.jobs(Only.BOT, webhook=True)
    assert isinstance(whole, TelegramChannel)
    assert isinstance(bot, TelegramChannel)
    assert isinstance(web, TelegramDoor)
    assert whole.door is not None
    assert wired.told == []


@pytest.mark.parametrize("url", ["", "http://city.example"])
@pytest.mark.parametrize("only", [None, *Only])
def test_a_public_address_that_telegram_cannot_post_to_is_refused_at_the_start(
    wired: Wired, only: Only | None, url: str
) -> None:
    with pytest.raises(SettingInvalid, match="ASSISTANT_PUBLIC_URL"):
        wired.jobs(only, webhook=True, url=url)


@pytest.mark.parametrize("webhook", [False, True])
def test_without_a_token_the_web_goes_on_and_tells(wired: Wired, *, webhook: bool) -> None:
    assert wired.jobs(None, token="", webhook=webhook) == []
    assert "ASSISTANT_TELEGRAM_TOKEN" in wired.told[0]
    with pytest.raises(SettingInvalid, match="ASSISTANT_TELEGRAM_TOKEN"):
        wired.jobs(Only.BOT, token="", webhook=webhook)


def test_what_cannot_be_a_token_is_told_and_ends_the_bot_alone(wired: Wired) -> None:
    assert wired.jobs(None, token="hello") == []
    assert "BotFather" in wired.told[0]
    with pytest.raises(TelegramRejected):
        wired.jobs(Only.BOT, token="hello")


def test_the_secret_of_the_webhook_comes_from_the_key_and_tells_nothing_of_it() -> None:
    one, two = webhook_under(f"{PUBLIC}/ai/", KEY), webhook_under(PUBLIC, b"another key")
    assert one.address == f"{PUBLIC}/ai/telegram/webhook"
    assert one.secret != two.secret
    assert len(one.secret) == 64
    assert one.secret not in repr(one)
