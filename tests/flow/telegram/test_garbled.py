"""What comes back is no answer of the Bot API: a proxy's page, half a reply, odd updates."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders.telegram import ANSWER, ASK, CONTACT, Town
from tests.telegram_simulator import garbled, too_many_requests

SECRET = "비밀이라는 말"
PAGE = f"<html><title>로그인</title>{SECRET}</html>".encode()
HALF = f'{{"ok":true,"result":[{{"update_id":7,"message":{{"text":"{SECRET}'.encode()
NO_UPDATES = b'{"ok":true,"result":[5,null,{},{"update_id":"x"},{"update_id":4e400}]}'


async def test_polls_that_are_garbled_are_told_waited_for_longer_and_longer_and_made_again(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    await town.all_done()
    town.waits.clear()
    faults = [garbled(PAGE, code) for code in (200, 401, 403, 404, 502)]
    faults += [garbled(body) for body in (HALF, b"", b'{"ok":true,"result":{}}', NO_UPDATES)]
    town.telegram.fail("getUpdates", *faults)
    citizen.says("/contact")
    await town.telegram.until(lambda: not town.telegram.world.faults["getupdates"])
    await town.ask(citizen)
    assert town.waits == [1, 2, 4, 8, 16, 30, 30, 30, 30]
    told = [line for line in caplog.records if line.name == "bot.telegram.polling"]
    assert len(told) >= len(faults) - 1
    assert SECRET not in caplog.text
    assert town.telegram.token not in caplog.text


@pytest.mark.parametrize("code", [200, 401, 403, 404, 502])
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_an_answer_that_a_proxy_stops_is_brought_all_the_same(
    town: Town, method: str, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail(method, garbled(PAGE, code), garbled(HALF, code))
    citizen.says(ASK)
    await citizen.hears(ANSWER)
    await town.all_done()
    assert sum(ANSWER in text for text in citizen.heard()) == 1
    assert town.newest(citizen).delivered_at is not None
    assert SECRET not in caplog.text


async def test_a_ban_without_end_is_looked_at_again_after_a_day(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    town.telegram.fail("sendMessage", too_many_requests(10**9))
    citizen.says(ASK)
    await town.put_off()
    (one,) = town.services.inbox.bans()
    assert one.seconds == 86_400


def _message(citizen: dict[str, Any], **more: Any) -> dict[str, Any]:
    chat = {"id": citizen["id"], "type": "private", "first_name": "시민"}
    return {"message_id": 5, "from": citizen, "chat": chat, "date": 1, "text": SECRET, **more}


def _nested(depth: int) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for _ in range(depth):
        nested = {"reply_to_message": nested}
    return nested


ODD: dict[str, dict[str, Any]] = {
    "a date beyond all years": {"date": 10**17},
    "a date beyond all numbers": {"date": 10**400},
    "a date before all years": {"date": -(10**17)},
    "no date": {"date": None},
    "a message number too big": {"message_id": 2**70},
    "a chat number too big": {"chat": {"id": 2**70, "type": "private", "first_name": "시민"}},
    "a chat of an unknown type": {"chat": {"id": 77, "type": "hologram"}},
    "replies in replies": _nested(200),
    "half a character": {"text": "주차요금이 \ud83d 얼마예요?"},
    "an entity beyond the text": {
        "entities": [{"type": "bot_command", "offset": 0, "length": 10**6}]
    },
    "an odd language": {"from": {"id": 77, "is_bot": False, "first_name": "x", "language_code": 3}},
    "nobody": {"from": None},
}


async def test_odd_updates_hide_no_other_and_are_not_carried_along(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    citizen = town.telegram.citizen()
    await town.introduce(citizen)
    for odd in ODD.values():
        town.telegram.world.push(message={**_message(citizen.user), **odd})
    citizen.says("/contact")
    await citizen.hears(CONTACT)
    await town.ask(citizen)
    await town.all_done()
    assert SECRET not in caplog.text
