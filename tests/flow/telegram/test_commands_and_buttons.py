"""Commands and buttons on Telegram, each as a citizen meets it."""

from __future__ import annotations

import pytest

from bot.services import Services
from bot.telegram.lengths import utf16_units
from city import CityProfile, Clock, Database, Language, Mode, Voice
from disclosure import Channel, Record
from tests.builders.library import make_article, make_draft, make_hit, make_search, make_sentence
from tests.builders.telegram import Town, make_entry, make_services, open_town, with_catalogue
from tests.fakes.knowledge import FakeKnowledge
from tests.telegram_simulator import Citizen, Sent

ASK = "주차요금이 얼마예요?"
ANSWER = "주차요금은 30분에 600원입니다."
EASY_SHORT = "[AI 안내] 사람이 아니라 인공지능이 답합니다."


def chat_of(town: Town, citizen: Citizen) -> str:
    """The pseudonym of a citizen's private chat."""
    return town.services.pseudonyms.chat(Channel.TELEGRAM, str(citizen.number))


def newest(town: Town, citizen: Citizen) -> Record:
    """The newest record of a citizen."""
    return town.services.records.recent(chat_of(town, citizen), 1)[0]


async def asked(town: Town, citizen: Citizen) -> Sent:
    """An answer with its buttons."""
    citizen.says(ASK)
    return await citizen.hears(ANSWER)


async def answered(town: Town, query: str) -> None:
    """Wait until a tap was answered."""
    await town.telegram.until(lambda: query not in town.telegram.world.queries)


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


async def test_the_menu_and_the_description_carry_the_commands_and_the_notice(
    town: Town,
) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/help")
    await citizen.hears("평소 말씀하시듯")
    shown = town.telegram.world.profile
    names = [one["command"] for one in shown["commands", "ko"]]
    assert names == [
        "start",
        "help",
        "easy",
        "sources",
        "notice",
        "privacy",
        "forget",
        "contact",
    ]
    assert shown["commands", ""][0]["description"] == "Start from the beginning"
    assert shown["description", "ko"] == town.services.profile.notices[0].full
    assert shown["short_description", ""].startswith("[AI notice]")


async def test_easy_reading_is_remembered_and_turned_off_again(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/easy")
    on = await citizen.hears("쉬운 말로 답합니다")
    assert on.text.startswith(EASY_SHORT)
    citizen.says(ASK)
    answer = await citizen.hears("600원")
    assert answer.text.startswith(EASY_SHORT)
    assert answer.labels()[0] == "보통 말"
    assert town.services.chats.state(chat_of(town, citizen)).mode is Mode.EASY
    citizen.says("/easy")
    off = await citizen.hears("보통 말로 답해 드리겠습니다")
    assert not off.text.startswith(EASY_SHORT)
    assert town.services.chats.state(chat_of(town, citizen)).mode is Mode.STANDARD


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


async def test_the_buttons_under_an_answer_are_the_promised_five(town: Town) -> None:
    message = await asked(town, town.telegram.citizen())
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
    message = await asked(town, citizen)
    first = newest(town, citizen)
    await answered(town, citizen.taps(message, "쉬운 말"))
    easy = await citizen.hears("600원")
    assert easy.text.startswith(EASY_SHORT)
    assert fake.requests[-1].voice == Voice(mode=Mode.EASY)
    assert newest(town, citizen).number > first.number
    await answered(town, citizen.taps(easy, "보통 말"))
    await citizen.hears(ANSWER)
    assert fake.requests[-1].voice == Voice()


async def test_the_sources_button_shows_the_very_words_of_the_article(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await asked(town, citizen)
    citizen.taps(message, "근거 보기")
    quoted = await citizen.hears("“주차요금은 30분에 600원으로 한다.”")
    assert "「여수시 주차장 조례」 제5조(주차요금) · 2025. 9. 30. 시행" in quoted.text
    assert "https://www.law.go.kr/" in quoted.text


async def test_the_department_button_names_department_and_telephone(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.taps(await asked(town, citizen), "담당 부서")
    message = await citizen.hears("주차차량과가 담당합니다. 전화 1899-2012")
    assert "여수시 콜센터 1899-2012로 전화해 주세요" in message.text


async def test_a_helpful_answer_is_kept_marked_and_thanked_for(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await asked(town, citizen)
    await answered(town, citizen.taps(message, "도움이 됐어요"))
    await town.telegram.until(lambda: "✓ 도움이 됐어요" in message.labels())
    assert newest(town, citizen).verdict == "helpful"
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
    message = await asked(town, citizen)
    await answered(town, citizen.taps(message, "도움이 안 됐어요"))
    assert newest(town, citizen).verdict == "unhelpful"
    await answered(town, citizen.taps(message, label))
    assert newest(town, citizen).verdict == verdict
    await town.telegram.until(lambda: "✓ 도움이 안 됐어요" in message.labels())


async def test_the_way_back_from_the_reasons_keeps_the_verdict(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await asked(town, citizen)
    await answered(town, citizen.taps(message, "도움이 안 됐어요"))
    await answered(town, citizen.taps(message, "돌아가기"))
    await town.telegram.until(lambda: "담당 부서" in message.labels())
    assert newest(town, citizen).verdict == "unhelpful"


async def test_tapping_the_same_verdict_twice_is_no_failure(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await asked(town, citizen)
    for _ in range(2):
        await answered(town, citizen.taps(message, "도움이 됐어요"))
    assert newest(town, citizen).verdict == "helpful"
    assert len(citizen.heard()) == 2


@pytest.mark.parametrize("action", ["easy", "sources", "good", "bad", "why", "back", "dept"])
async def test_a_forged_button_of_another_chat_is_refused(town: Town, action: str) -> None:
    owner, stranger = town.telegram.citizen(1), town.telegram.citizen(2)
    await asked(town, owner)
    mine = await asked(town, stranger)
    number = newest(town, owner).number
    data = f"{action}:{number}" + (":wrong" if action == "why" else "")
    await answered(town, stranger.taps_data(mine, data))
    assert newest(town, owner).verdict == ""
    assert len(stranger.heard()) == 2
    assert "남아 있지 않습니다" in town.telegram.world.alerts[-1]


@pytest.mark.parametrize(
    "data", ["", "good", "good:99999999999999", "x:1", "why:1:<b>", "good:1:2:3", "forget:" * 9]
)
async def test_a_button_that_says_nonsense_does_nothing(town: Town, data: str) -> None:
    citizen = town.telegram.citizen()
    message = await asked(town, citizen)
    await answered(town, citizen.taps_data(message, data))
    assert newest(town, citizen).verdict == ""
    assert len(citizen.heard()) == 2


async def test_a_refusal_has_the_way_to_a_person_and_no_other_button(
    database: Database, profile: CityProfile, clock: Clock
) -> None:
    fake = FakeKnowledge(search=lambda _text: make_search(confidence=0.1))
    services = make_services(database, profile, clock, opening=fake.opening())
    async with open_town(services) as town:
        citizen = town.telegram.citizen()
        citizen.says("우주선은 어디서 빌리나요?")
        await town.telegram.until(lambda: len(citizen.heard()) == 2)
        refusal = town.telegram.messages(citizen.number)[-1]
        assert refusal.labels() == ["담당 부서"]
        citizen.taps(refusal, "담당 부서")
        await citizen.hears("어디에 물어봐야 할지 모르시겠으면")


async def test_forgetting_asks_first_and_then_destroys_the_words(town: Town) -> None:
    citizen = town.telegram.citizen()
    message = await asked(town, citizen)
    number = newest(town, citizen).number
    citizen.says("/forget")
    question = await citizen.hears("기록을 지울까요?")
    assert newest(town, citizen).asked.question
    await answered(town, citizen.taps(question, "네, 지워 주세요"))
    await citizen.hears("기록 1건의 글을 모두 지웠습니다")
    assert question.labels() == []
    record = town.services.records.find(number)
    assert record is not None
    assert record.asked.question == ""
    assert town.services.records.recent(chat_of(town, citizen), 10) == ()
    citizen.taps(message, "근거 보기")
    await town.telegram.until(lambda: town.telegram.world.alerts)
    assert "남아 있지 않습니다" in town.telegram.world.alerts[-1]


async def test_after_forgetting_the_chat_is_new_and_sees_the_notice_again(town: Town) -> None:
    citizen = town.telegram.citizen()
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "네, 지워 주세요")
    await citizen.hears("지울 기록이 없습니다")
    citizen.says(ASK)
    await citizen.hears("미리 알려 드립니다")
    await citizen.hears(ANSWER)


async def test_declining_to_forget_keeps_everything(town: Town) -> None:
    citizen = town.telegram.citizen()
    await asked(town, citizen)
    citizen.says("/forget")
    citizen.taps(await citizen.hears("기록을 지울까요?"), "아니요")
    await citizen.hears("지우지 않았습니다")
    assert newest(town, citizen).asked.question == ASK


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
        assert newest(town, citizen).message_ids == tuple(part.message_id for part in parts)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("mode", list(Mode))
async def test_every_short_answer_to_a_tap_fits_with_its_notice(
    services: Services, language: Language, mode: Mode
) -> None:
    voice = Voice(language=language, mode=mode)
    short = services.notices.in_force(voice).short
    for key in ("thanks_helpful", "thanks_reason", "record_gone"):
        said = services.profile.sentences.say(_key(key), voice)
        assert utf16_units(f"{short}\n\n{said}") <= 200


def _key(name: str):
    from bot.telegram.texts import TelegramText

    return TelegramText(f"telegram.{name}")
