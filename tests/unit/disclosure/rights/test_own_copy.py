"""A citizen's copy holds all that is kept of their chat, of nobody else's, and is bounded."""

from __future__ import annotations

import json
from typing import Any

import pytest

from city import CityProfile, Database, FixedClock, Language, Mode, Voice
from disclosure import (
    Begun,
    Chats,
    CopyName,
    Feedback,
    Notices,
    Objections,
    OwnCopies,
    Pseudonyms,
    Receipts,
    Records,
    Reminders,
)
from tests.builders.disclosure import (
    make_asked,
    make_citation,
    make_guide_citation,
    make_making,
    make_settlement,
    settled,
)
from tests.builders.inbox import sealed_reply

KEY = b"a key for tests that is long enough"
KOREAN = Voice()


@pytest.fixture
def copies(either: Database, clock: FixedClock, profile: CityProfile) -> OwnCopies:
    return OwnCopies(
        either, clock, profile, Notices(profile.notices), Receipts(KEY), Pseudonyms(KEY)
    )


def read(copies: OwnCopies, chat: str, voice: Voice = KOREAN) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(copies.of(chat, voice).content)
    return found


def test_a_copy_holds_what_is_kept_and_opens_with_the_notice(
    either: Database, clock: FixedClock, profile: CityProfile, records: Records, copies: OwnCopies
) -> None:
    Chats(either, clock).remember("mine", mode=Mode.EASY, notice_version="2026-11-1")
    asked = make_asked("제 번호는 [전화번호]인데 요금은요?", chat="mine", hidden=("telephone",))
    number = records.open(asked)
    cited = make_citation(quote="30분에 600원")
    records.settle(number, make_settlement("600원입니다.", citations=(cited,)))
    records.delivered(number, (4711,))
    Feedback(either, clock, profile).rate(number, "mine", "helpful")
    cases = Objections(either, clock, profile)
    cases.object(number, "mine", "요금이 다릅니다", reply=sealed_reply)
    copy = read(copies, "mine")
    assert next(iter(copy)) == "notice"
    assert Notices(profile.notices).opens(copy["notice"])
    (exchange,) = copy["질문과 답변"]
    assert exchange["질문"] == "제 번호는 [전화번호]인데 요금은요?"
    assert exchange["가린 것"] == ["전화번호"]
    assert exchange["답변"] == "600원입니다."
    assert exchange["답변 확인 번호"] == Receipts(KEY).code(number)
    assert exchange["근거"][0]["인용한 글"] == "30분에 600원"
    assert (exchange["메시지 번호"], exchange["누르신 평가"]) == ([4711], "helpful")
    assert exchange["물어보신 때"] == clock.now().isoformat(timespec="seconds")
    assert copy["대화방 설정"] == {
        "언어": "ko", "쉬운 말": True, "보여 드린 사전고지의 판": "2026-11-1",
        "직원에게 할 일을 알리는 중": False,
    }  # fmt: skip
    (case,) = copy["이의제기"]
    assert (case["적어 주신 까닭"], case["결과를 전할 주소를 보관하는 중"]) == (
        "요금이 다릅니다",
        True,
    )


def test_a_copy_holds_how_each_answer_was_made(records: Records, copies: OwnCopies) -> None:
    number = records.open(make_asked("그럼 경차는요?", chat="mine"))
    records.settle(number, make_settlement(making=make_making()))
    (exchange,) = read(copies, "mine")["질문과 답변"]
    assert exchange["알아들은 질문"] == make_making().understood
    sent, struck = exchange["보내기 전에 쓴 초안"]
    assert sent["문장"] == make_making().drafted[0].text
    assert "뺀 까닭" not in sent
    assert (struck["문장"], struck["뺀 까닭"]) == (
        "경차는 무료입니다.",
        "조문에 없는 말이 있습니다.",
    )


def test_a_copy_tells_a_guides_words_from_an_articles(records: Records, copies: OwnCopies) -> None:
    guide = make_guide_citation()
    number = records.open(make_asked(chat="mine"))
    records.settle(number, make_settlement(citations=(guide, make_citation())))
    (exchange,) = read(copies, "mine")["질문과 답변"]
    told, own = exchange["근거"]
    assert told["조문의 글이 아닌 생활안내의 글"] == guide.quote
    assert "인용한 글" not in told
    assert own["인용한 글"] == make_citation().quote


def test_a_copy_holds_nothing_of_others_and_nothing_that_was_erased(
    records: Records, copies: OwnCopies
) -> None:
    settled(records, chat="mine", question="지운 질문")
    records.forget("mine")
    settled(records, chat="yours", question="남의 질문")
    settled(records, chat="mine", question="내 질문")
    told = copies.of("mine", KOREAN)
    assert "내 질문" in told.content.decode()
    assert "남의 질문" not in told.content.decode()
    assert "지운 질문" not in told.content.decode()
    assert "질문 1건, 이의제기 0건" in told.told


def test_nobody_has_no_copy_though_forgotten_records_are_nobodys(
    records: Records, copies: OwnCopies
) -> None:
    settled(records, chat="mine")
    records.forget("mine")
    with pytest.raises(ValueError, match="nobody"):
        copies.of("", KOREAN)


def test_a_copy_is_bounded_and_counts_what_has_no_room(
    either: Database, clock: FixedClock, profile: CityProfile, records: Records
) -> None:
    for place in range(6):
        settled(records, chat="mine", question=f"{place}번째 질문 {'가' * 900}")
    notices = Notices(profile.notices)
    small = OwnCopies(
        either, clock, profile, notices, Receipts(KEY), Pseudonyms(KEY), most_bytes=12_000
    )
    copy = read(small, "mine")
    shown = [one["질문"][:4] for one in copy["질문과 답변"]]
    assert shown == ["5번째 ", "4번째 ", "3번째 "]
    assert copy["자리가 모자라 담지 못한 질문"] == "3"


def test_an_english_copy_has_english_names(records: Records, copies: OwnCopies) -> None:
    settled(records, chat="mine")
    voice = Voice(language=Language.ENGLISH)
    assert read(copies, "mine", voice)["questions and answers"][0]["answer"]
    assert copies.of("mine", voice).name == "my-records.json"


@pytest.mark.parametrize("language", list(Language))
def test_no_two_parts_share_a_name(profile: CityProfile, language: Language) -> None:
    names = [profile.sentences.say(one, Voice(language=language)) for one in CopyName]
    assert len(set(names)) == len(names)


def test_a_copy_holds_a_survey_that_is_half_answered_and_that_officials_are_reminded(
    either: Database, clock: FixedClock, copies: OwnCopies
) -> None:
    reminders = Reminders(either, clock)
    link = Pseudonyms(KEY).link("mine")
    assert reminders.link(reminders.offer(3, "kim"), link, lambda _official, _item: b"sealed")
    begun = Begun(
        survey="인공지능 이용", answers=(("써 보셨나요?", "예"),), group="어르신", messages=(7, 9)
    )
    told = json.loads(copies.of("mine", KOREAN, begun).content)
    assert told["대화방 설정"]["직원에게 할 일을 알리는 중"] is True
    assert told["답하고 계신 설문"] == {
        "설문 이름": "인공지능 이용",
        "아직 보내지 않은 답": [{"물음": "써 보셨나요?", "고르거나 적으신 것": "예"}],
        "해당한다고 하신 것": "어르신",
        "메시지 번호": [7, 9],
    }
    other = read(copies, "yours")
    assert other["대화방 설정"]["직원에게 할 일을 알리는 중"] is False
    assert "답하고 계신 설문" not in other
