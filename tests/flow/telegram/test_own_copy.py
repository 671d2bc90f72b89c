"""/mydata: everything that is kept of a chat, as a file under the notice, to whom it belongs."""

from __future__ import annotations

import json
from typing import Any

from city import FixedClock
from tests.builders.telegram import ANSWER, ASK, Town
from tests.telegram_simulator import forbidden, lost_reply

GROUP = -1_001_234_567_890


def file_of(town: Town) -> dict[str, Any]:
    """The file that was sent last."""
    found: dict[str, Any] = json.loads(town.telegram.made("sendDocument")[-1].fields["document"])
    return found


async def test_a_citizen_gets_what_is_kept_of_the_chat_as_a_file(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    citizen.says("/mydata")
    sent = await citizen.hears("질문 1건, 이의제기 0건")
    assert town.services.notices.opens(sent.text)
    (call,) = town.telegram.made("sendDocument")
    assert call.fields["document.name"] == "내-기록.json"
    copy = file_of(town)
    assert town.services.notices.opens(copy["notice"])
    (exchange,) = copy["질문과 답변"]
    assert (exchange["질문"], ANSWER in exchange["답변"]) == (ASK, True)


async def test_a_file_whose_reply_was_lost_is_sent_again_and_says_so(town: Town) -> None:
    citizen = town.telegram.citizen()
    await town.ask(citizen)
    town.telegram.fail("sendDocument", lost_reply())
    citizen.says("/mydata")
    await citizen.hears("같은 글을 다시 보내 드립니다")
    assert len(town.telegram.made("sendDocument")) == 2
    await town.all_done()


async def test_who_asks_again_and_again_is_told_to_wait(town: Town, clock: FixedClock) -> None:
    citizen = town.telegram.citizen()
    for _time in range(4):
        citizen.says("/mydata")
    await citizen.hears("1분 뒤에 다시")
    assert len(town.telegram.made("sendDocument")) == 3
    await town.passes(clock, 61)
    citizen.says("/mydata")
    await town.telegram.until(lambda: len(town.telegram.made("sendDocument")) == 4)


async def test_the_copy_of_a_group_goes_to_its_administrators_alone(town: Town) -> None:
    member, head = town.telegram.citizen(), town.telegram.citizen(78)
    member.joins(GROUP)
    member.says(f"@yeosu_test_bot {ASK}", chat=GROUP)
    await member.hears(ANSWER, chat=GROUP)
    town.telegram.world.administrators.add((GROUP, head.number))
    member.says("/mydata@yeosu_test_bot", chat=GROUP)
    await member.hears("관리자만 받을 수 있습니다", chat=GROUP)
    town.telegram.fail("getChatMember", forbidden("bot is not a member"))
    head.says("/mydata@yeosu_test_bot", chat=GROUP)
    await town.telegram.until(lambda: len(town.telegram.made("getChatMember")) == 2)
    assert town.telegram.made("sendDocument") == []
    head.says("/mydata@yeosu_test_bot", chat=GROUP)
    await head.hears("질문 1건", chat=GROUP)
