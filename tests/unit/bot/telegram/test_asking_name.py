"""Whose a token is, asked before the channel starts."""

from __future__ import annotations

import traceback

import pytest

from bot.errors import ChannelUnavailable, TelegramRejected
from bot.telegram import name_of_bot
from city import CityProfile
from disclosure import Notices
from tests.telegram_simulator import TelegramSimulator, bad_gateway, cut


@pytest.fixture
def notices(profile: CityProfile) -> Notices:
    return Notices(profile.notices)


async def test_a_token_that_telegram_knows_names_its_bot(notices: Notices) -> None:
    async with TelegramSimulator(notices.opens) as telegram:
        assert await name_of_bot(telegram.token, telegram.url) == "yeosu_test_bot"


async def test_a_token_that_telegram_does_not_know_is_rejected_and_not_repeated(
    notices: Notices,
) -> None:
    token = ":".join(("1", "wrong"))  # Not as it is repeated: a trace shows this very line.
    async with TelegramSimulator(notices.opens) as telegram:
        with pytest.raises(TelegramRejected) as caught:
            await name_of_bot(token, telegram.url)
    assert token not in "".join(traceback.format_exception(caught.value))


async def test_a_telegram_that_does_not_answer_is_told_as_such(notices: Notices) -> None:
    async with TelegramSimulator(notices.opens) as telegram:
        telegram.fail("getMe", bad_gateway(), cut())
        for _ in range(2):
            with pytest.raises(ChannelUnavailable, match="Telegram"):
                await name_of_bot(telegram.token, telegram.url)
