"""/aboutme: what a citizen may tell of themselves by a button, and take back by another."""

from __future__ import annotations

import pytest

from city import CityProfile, Language, Mode, Voice
from disclosure import About, agreed_to, wording_of
from tests.builders.telegram import Town

GROUP = -1_001_234_567_890
TAKE_BACK = "말하지 않음(거두고 지우기)"


async def test_what_it_is_for_is_said_above_the_buttons_under_the_notice(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    offered = await citizen.hears("알려 주지 않으셔도 됩니다")
    assert town.services.notices.opens(offered.text)
    for word in (
        "답변은 똑같습니다", "석 달마다 수를 세는 데에만", "365일", "180일", "바로 지웁니다",
        "만 14세가 되지 않으셨으면", "민감정보", "지금은 알려 주신 것이 없습니다",
    ):  # fmt: skip
        assert word in offered.text
    assert offered.labels() == [
        "만 14세부터 18세까지", "만 19세부터 64세까지", "만 65세 이상", "쉬운 글이 필요함",
        "화면 낭독기를 씀", "한국어가 어려움", TAKE_BACK,
    ]  # fmt: skip
    assert town.services.told.of(town.chat(citizen.number)) == {}


async def test_a_tap_is_kept_and_said_and_taken_back_by_another(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    offered = await citizen.hears("알려 주지 않으셔도 됩니다")
    citizen.taps(offered, "만 65세 이상")
    kept = await citizen.hears("만 65세 이상 항목을 기억했습니다")
    assert town.services.notices.opens(kept.text)
    told, chat = town.services.told, town.chat(citizen.number)
    assert {about: one.group for about, one in told.of(chat).items()} == {About.AGE: "from_65"}
    citizen.says("/aboutme")
    offered = await citizen.hears("지금 알려 주신 것: 나이대 만 65세 이상")
    assert "만 65세 이상 (고름)" in offered.labels()
    citizen.taps(offered, TAKE_BACK)
    gone = await citizen.hears("알려 주신 것을 지웠습니다")
    assert town.services.notices.opens(gone.text)
    assert told.of(chat) == {}
    await town.all_done()
    assert town.records(citizen.number) == ()


async def test_nobody_agrees_to_words_that_they_have_not_read(
    town: Town, profile: CityProfile
) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    read = await citizen.hears("알려 주지 않으셔도 됩니다")
    citizen.says("/easy")
    await citizen.hears("쉬운 말")
    citizen.taps(read, "만 65세 이상")
    again = await citizen.hears("고른 것을 저장하지 않았습니다")
    assert "말하지 않아도 답은 똑같습니다" in again.text
    told, chat = town.services.told, town.chat(citizen.number)
    assert told.of(chat) == {}
    citizen.taps(again, "65살보다 많거나 같음")
    await citizen.hears("기억했습니다")
    easy = Voice(language=Language.KOREAN, mode=Mode.EASY)
    words = agreed_to(About.AGE, profile, easy)
    assert told.of(chat)[About.AGE].wording == wording_of(words)


async def test_what_is_taken_back_under_words_of_before_leaves_them_unread(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    read = await citizen.hears("알려 주지 않으셔도 됩니다")
    citizen.says("/easy")
    await citizen.hears("쉬운 말")
    citizen.taps(read, TAKE_BACK)
    await citizen.hears("지웠습니다")
    citizen.taps(read, "65살보다 많거나 같음")
    await citizen.hears("고른 것을 저장하지 않았습니다")
    assert town.services.told.of(town.chat(citizen.number)) == {}


@pytest.mark.parametrize("data", ["told:age:from_65", "told:age:from_65:0badc0de"])
async def test_a_button_that_names_no_words_of_now_is_offered_again(town: Town, data: str) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    offered = await citizen.hears("알려 주지 않으셔도 됩니다")
    await town.tapped(citizen.taps_data(offered, data))
    again = await citizen.hears("고르신 것을 저장하지 않았으니")
    assert again.labels() == offered.labels()
    assert town.services.told.of(town.chat(citizen.number)) == {}


async def test_a_button_that_an_earlier_version_sent_takes_back(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    offered = await citizen.hears("알려 주지 않으셔도 됩니다")
    citizen.taps(offered, "만 65세 이상")
    await citizen.hears("기억했습니다")
    await town.tapped(citizen.taps_data(offered, "told:none"))
    await citizen.hears("알려 주신 것을 지웠습니다")
    assert town.services.told.of(town.chat(citizen.number)) == {}


async def test_a_group_is_asked_nothing_and_tells_nothing(town: Town) -> None:
    member = town.telegram.citizen()
    member.joins(GROUP)
    member.says("/aboutme@yeosu_test_bot", chat=GROUP)
    told = await member.hears("함께 쓰는 대화방에서는 묻지 않습니다", chat=GROUP)
    await town.tapped(member.taps_data(told, "told:age:from_65"))
    await town.all_done()
    assert town.services.told.of(town.chat(GROUP)) == {}


@pytest.mark.parametrize(
    "data", ["told:", "told:age", "told:age:from_13", "told:sex:x", "told:none:x", "told:age:none"]
)
async def test_a_button_that_is_none_of_ours_changes_nothing(town: Town, data: str) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    offered = await citizen.hears("알려 주지 않으셔도 됩니다")
    citizen.taps(offered, "화면 낭독기를 씀")
    await citizen.hears("화면 낭독기를 씀 항목을 기억했습니다")
    await town.tapped(citizen.taps_data(offered, data))
    await town.all_done()
    told = town.services.told.of(town.chat(citizen.number))
    assert {about: one.group for about, one in told.items()} == {About.NEED: "screen_reader"}


async def test_what_was_told_is_forgotten_with_the_chat(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/aboutme")
    citizen.taps(await citizen.hears("알려 주지 않으셔도 됩니다"), "만 65세 이상")
    await citizen.hears("기억했습니다")
    citizen.says("/forget")
    asked = await citizen.hears("알려 주신 나이대와 필요한 도움")
    await town.tapped(citizen.taps_data(asked, "forget"))
    await town.all_done()
    assert town.services.told.of(town.chat(citizen.number)) == {}
