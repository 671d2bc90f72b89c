"""The buttons under an answer, and who may tap them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.services import Services
from bot.telegram.lengths import utf16_units
from bot.telegram.texts import TelegramText
from city import CityProfile, Clock, Database, Language, Mode, Voice
from tests.builders.library import (
    make_article,
    make_draft,
    make_guide,
    make_hit,
    make_search,
    make_sentence,
)
from tests.builders.telegram import (
    ANSWER,
    ASK,
    Town,
    make_services,
    open_town,
)
from tests.fakes.knowledge import FakeKnowledge

EASY_SHORT = "[AI 안내] 사람이 아니라 인공지능이 답합니다."


async def test_the_buttons_under_an_answer_are_the_promised_five(town: Town) -> None:
    message = await town.ask(town.telegram.citizen())
    assert message.labels() == [
        "쉬운 말",
        "근거 보기",
        "도움이 됐어요",
        "도움이 안 됐어요",
        "담당 부서",
    ]


async def test_the_easy_button_answers_the_same_question_in_easy_words(
    town: Town, fake: FakeKnowledge
) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    first = town.newest(citizen)
    await town.tapped(citizen.taps(message, "쉬운 말"))
    easy = await citizen.hears("600원")
    assert easy.text.startswith(EASY_SHORT)
    assert fake.requests[-1].voice == Voice(mode=Mode.EASY)
    assert town.newest(citizen).number > first.number
    await town.tapped(citizen.taps(easy, "보통 말"))
    await citizen.hears(ANSWER)
    assert fake.requests[-1].voice == Voice()


async def test_the_sources_button_shows_the_very_words_of_the_article(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    citizen.taps(message, "근거 보기")
    quoted = await citizen.hears("“주차요금은 30분에 600원으로 한다.”")
    assert "「여수시 주차장 조례」 제5조(주차요금) · 2025. 9. 30. 시행" in quoted.text
    assert "https://www.law.go.kr/" in quoted.text


async def test_the_sources_button_quotes_no_guide(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    guide = make_guide()
    draft = make_draft(make_sentence(article=guide, quote=guide.text))
    fake = FakeKnowledge(
        search=lambda _text: make_search(make_hit(guide)), compose=lambda _request: draft
    )
    services = make_services(database, profile, clock, opening=fake.opening())
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.taps(await town.ask(citizen), "근거 보기")
        told = await citizen.hears("이 서비스가 쓴 생활안내(조문의 글이 아닙니다): 30분에")
        assert "“" not in told.text


async def test_the_department_button_names_department_and_telephone(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.taps(await town.ask(citizen), "담당 부서")
    message = await citizen.hears("주차차량과가 담당합니다.")
    assert "여수시 콜센터 1899-2012로 전화하셔서 이 부서를 찾아 주세요." in message.text


async def test_each_of_several_departments_has_a_line_and_its_own_number_if_it_has_one(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    article = make_article(department="수도행정과,주차차량과")
    known = replace(profile, departments={"수도행정과": "061-659-0000"})
    fake = FakeKnowledge(
        search=lambda _text: make_search(make_hit(article)),
        compose=lambda _request: make_draft(make_sentence(article=article)),
    )
    services = make_services(database, known, clock, opening=fake.opening())
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.taps(await town.ask(citizen), "담당 부서")
        message = await citizen.hears("수도행정과가 담당합니다. 전화 061-659-0000")
        assert "주차차량과가 담당합니다. 여수시 콜센터 1899-2012로" in message.text


async def test_a_helpful_answer_is_kept_marked_and_thanked_for(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    await town.tapped(citizen.taps(message, "도움이 됐어요"))
    await town.telegram.until(lambda: "도움이 됐어요 (고름)" in message.labels())
    assert town.newest(citizen).verdict == "helpful"
    (alert,) = town.telegram.world.alerts
    assert "고맙습니다" in alert


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        ("물어본 것과 다른", "unhelpful:other_question"),
        ("틀린 것 같아요", "unhelpful:wrong"),
        ("모자라요", "unhelpful:incomplete"),
        ("이해하기 어려워요", "unhelpful:hard"),
        ("그 밖의", "unhelpful:other"),
    ],
)
async def test_an_unhelpful_answer_is_asked_about_and_its_reason_kept(
    town: Town, label: str, verdict: str
) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    await town.tapped(citizen.taps(message, "도움이 안 됐어요"))
    assert town.newest(citizen).verdict == "unhelpful"
    await town.tapped(citizen.taps(message, label))
    assert town.newest(citizen).verdict == verdict
    await town.telegram.until(lambda: "도움이 안 됐어요 (고름)" in message.labels())


async def test_the_way_back_from_the_reasons_keeps_the_verdict(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    await town.tapped(citizen.taps(message, "도움이 안 됐어요"))
    await town.tapped(citizen.taps(message, "돌아가기"))
    await town.telegram.until(lambda: "담당 부서" in message.labels())
    assert town.newest(citizen).verdict == "unhelpful"


async def test_tapping_the_same_verdict_twice_is_no_failure(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    for _ in range(2):
        await town.tapped(citizen.taps(message, "도움이 됐어요"))
    assert town.newest(citizen).verdict == "helpful"
    assert len(citizen.heard()) == 2


@pytest.mark.parametrize("action", ["easy", "sources", "good", "bad", "why", "back", "dept"])
async def test_a_forged_button_of_another_chat_is_refused(town: Town, action: str) -> None:
    owner, stranger = town.telegram.citizen(1), town.telegram.citizen(2)
    await town.ask(owner)
    mine = await town.ask(stranger)
    number = town.newest(owner).number
    data = f"{action}:{number}" + (":wrong" if action == "why" else "")
    await town.tapped(stranger.taps_data(mine, data))
    assert town.newest(owner).verdict == ""
    assert len(stranger.heard()) == 2
    assert "남아 있지 않습니다" in town.telegram.world.alerts[-1]


@pytest.mark.parametrize(
    "data", ["", "good", "good:99999999999999", "x:1", "why:1:<b>", "good:1:2:3", "forget:" * 9]
)
async def test_a_button_that_says_nonsense_does_nothing(town: Town, data: str) -> None:
    citizen = town.telegram.citizen()
    message = await town.ask(citizen)
    await town.tapped(citizen.taps_data(message, data))
    assert town.newest(citizen).verdict == ""
    assert len(citizen.heard()) == 2


async def test_a_refusal_has_the_way_to_a_person_and_no_other_button(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    fake = FakeKnowledge(search=lambda _text: make_search(confidence=0.1))
    services = make_services(database, profile, clock, opening=fake.opening())
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.says("우주선은 어디서 빌리나요?")
        messages = town.telegram.messages
        await town.telegram.until(lambda: any(one.labels() for one in messages(citizen.number)))
        refusal = town.telegram.messages(citizen.number)[-1]
        assert refusal.labels() == ["담당 부서"]
        citizen.taps(refusal, "담당 부서")
        await citizen.hears("어디에 물어봐야 할지 모르시겠으면")


async def test_a_long_answer_comes_in_parts_with_the_notice_in_each_and_buttons_under_the_last(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    article = make_article(text="① " + "주차요금은 30분에 600원으로 한다. " * 400)
    sentence = make_sentence(
        "주차요금은 30분에 600원입니다. " * 400, article=article, quote="주차요금은 30분에"
    )
    fake = FakeKnowledge(
        search=lambda _text: make_search(make_hit(article)),
        compose=lambda _request: make_draft(sentence),
    )
    services = make_services(database, profile, clock, opening=fake.opening())
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.says(ASK)
        await citizen.hears("근거")
        await town.stop()
        _notice, *parts = town.telegram.messages(citizen.number)
        assert len(parts) > 1
        assert all(utf16_units(part.text) <= 4096 for part in parts)
        assert all(part.text.startswith("[AI 안내]") for part in parts)
        assert [bool(part.buttons) for part in parts] == [False] * (len(parts) - 1) + [True]
        assert town.newest(citizen).message_ids == tuple(part.message_id for part in parts)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("mode", list(Mode))
async def test_every_short_answer_to_a_tap_fits_with_its_notice(
    services: Services, language: Language, mode: Mode
) -> None:
    voice = Voice(language=language, mode=mode)
    short = services.notices.in_force(voice).short
    for key in (TelegramText.THANKS_HELPFUL, TelegramText.THANKS_REASON, TelegramText.RECORD_GONE):
        said = services.profile.sentences.say(key, voice)
        assert utf16_units(f"{short}\n\n{said}") <= 200
