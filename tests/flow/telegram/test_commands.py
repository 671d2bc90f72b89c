"""The commands on Telegram, each as a citizen meets it."""

from __future__ import annotations

import pytest

from city import CityProfile, Clock, Database, Mode
from tests.builders.telegram import (
    ASK,
    Town,
    make_entry,
    make_services,
    open_town,
    with_catalogue,
)
from tests.fakes.knowledge import FakeKnowledge

EASY_SHORT = "[AI 안내] 사람이 아니라 인공지능이 답합니다."


async def test_start_shows_the_full_notice_every_time_and_then_the_help(town: Town) -> None:
    citizen = town.telegram.citizen()
    for _ in range(2):
        citizen.says("/start")
        await citizen.hears("미리 알려 드립니다")
        await citizen.hears("평소 말씀하시듯")
    assert len(citizen.heard()) == 4


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/help", "/contact 담당 부서와 전화번호 보기"),
        ("/help@yeosu_test_bot", "/contact 담당 부서와 전화번호 보기"),
        ("/sources", "· 여수시 주차장 조례 (2025. 9. 30. 시행)"),
        ("/notice", "제3조제3항에 따른 것으로, 2026. 11. 24.부터 쓰고 있습니다(판 2026-11-1)"),
        ("/privacy", "/forget 을 누르시면"),
        ("/contact", "여수시 콜센터: 1899-2012"),
        ("/nonsense", "모르는 명령입니다"),
        ("/easy", "이제부터 쉬운 말로"),
        ("/forget", "기록을 지울까요?"),
    ],
)
async def test_each_command_says_what_it_promises(town: Town, command: str, words: str) -> None:
    citizen = town.telegram.citizen()
    citizen.says(command)
    key = "쉬운 말" if command == "/easy" else words
    message = await citizen.hears(key)
    assert message.text.startswith("[AI 안내]")
    assert len(citizen.heard()) == 2


async def test_easy_reading_is_remembered_and_turned_off_again(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/easy")
    on = await citizen.hears("쉬운 말로 답합니다")
    assert on.text.startswith(EASY_SHORT)
    citizen.says(ASK)
    answer = await citizen.hears("600원")
    assert answer.text.startswith(EASY_SHORT)
    assert answer.labels()[0] == "보통 말"
    assert town.services.chats.state(town.chat(citizen.number)).mode is Mode.EASY
    citizen.says("/easy")
    off = await citizen.hears("보통 말로 답해 드리겠습니다")
    assert not off.text.startswith(EASY_SHORT)
    assert town.services.chats.state(town.chat(citizen.number)).mode is Mode.STANDARD


async def test_the_sources_are_counted_listed_and_an_excluded_one_left_out(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    entries = [make_entry(f"조례 {place:03}", since=None) for place in range(70)]
    opening = with_catalogue(FakeKnowledge(), *entries, make_entry("뺀 조례", excluded="낡음"))
    async with open_town(make_services(database, profile, clock, opening=opening)) as town:
        citizen = town.telegram.citizen()
        citizen.says("/sources")
        message = await citizen.hears("문서 70건, 조문 1400개")
        assert "그 밖에 10건" in message.text
        assert "뺀 조례" not in message.text


async def test_an_empty_catalogue_is_told(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    opening = with_catalogue(FakeKnowledge())
    async with open_town(make_services(database, profile, clock, opening=opening)) as town:
        citizen = town.telegram.citizen()
        citizen.says("/sources")
        await citizen.hears("아직 찾아볼 수 있는 문서가 없습니다")
