"""The language is the question's own, and who is in danger hears of 119 first."""

import pytest

from bot.answering.case import Case, Stop
from bot.answering.understand import understand
from city import Language, Voice
from disclosure import Status
from tests.builders.case import make_case, make_tools


def stopped(text: str) -> Status | None:
    result = understand(make_case(text), make_tools())
    return result.status if isinstance(result, Stop) else None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("주차요금이 얼마예요?", Language.KOREAN),
        ("How much is parking?", Language.ENGLISH),
        ("PM 헬멧 안 쓰면?", Language.KOREAN),
        ("100원 taxi 어디서 타요", Language.KOREAN),
        ("???", Language.KOREAN),
    ],
)
def test_the_language_is_the_questions_own(text: str, language: Language) -> None:
    result = understand(make_case(text), make_tools())
    assert isinstance(result, Case)
    assert result.voice.language is language


def test_a_question_without_letters_keeps_the_remembered_language() -> None:
    result = understand(make_case("119?", voice=Voice(language=Language.ENGLISH)), make_tools())
    assert isinstance(result, Case)
    assert result.voice.language is Language.ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "우리 집에 불이 났어요!!",
        "할머니가, 사람이 쓰러졌는데 어떡해요",
        "그냥 죽고 싶어요",
        "I want to die",
        "옆집에서 맞고 있어요 도와주세요",
        "어머니가 쓰러지셨어요",
        "아빠가 쓰러졌는데 숨이 안 쉬어지나 봐요",
        "불났어 어떡해",
        "남편이 자꾸 때려요",
        "죽어 버리고 싶다",
        "나 외국인. 사람 다쳤어요. 어디 전화?",
        "나 외국인. 도둑 왔어요. 어디 전화?",
        "우리 영감님이 쓰러졌는디 어디로 전화한다요",
        "칼 든 사람이 있어요",
        "강도를 만났어요 어디에 신고해요?",
    ],
)
def test_an_emergency_is_recognised_in_the_citizens_words(text: str) -> None:
    assert stopped(text) is Status.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "소화용급수장치는 불 끌 때 말고도 쓸 수 있나요?",
        "자살 예방 조례가 있나요?",
        "고독사를 막으려고 시에서 하는 일이 뭐예요?",
        "화재가 났을 때 감면받는 게 있나요?",
        "심야약국은 몇 시까지 해요?",
        "태풍에 가로수가 쓰러졌어요",
        "우리 동네는 시민의식이 없어요",
        "사람이 다쳤을 때 보험금이 나오나요?",
        "킥보드에 사람이 다쳤는데 시민안전보험이 되나요?",
        "강도를 당한 사람을 돕는 조례가 있나요?",
        "동네에 도둑이 들었어요? 방범등은 누가 달아요?",
    ],
)
def test_a_question_about_dangers_is_no_emergency(text: str) -> None:
    assert stopped(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "停车费多少钱？",
        "丽水(여수)停车费多少钱？",
        "Yeosu停车费多少钱？",
        "Phí đỗ xe ở Yeosu là bao nhiêu?",
        "ค่าจอดรถเท่าไหร่",
        "Сколько стоит парковка в Yeosu?",
        "駐車料金はいくらですか",
        "كم رسوم مواقف السيارات؟",
        "Зогсоолын төлбөр хэд вэ?",
    ],
)
def test_a_question_in_another_language_is_told_which_are_understood(text: str) -> None:
    assert stopped(text) is Status.FOREIGN


@pytest.mark.parametrize(
    "text",
    [
        "停車場 요금이 얼마예요?",
        "How much is 停车 in Yeosu?",
        "Où is the café, and how much is parking?",
        "ㅇㅇ 주차요금",
        "100원",
        "?!",
    ],
)
def test_a_foreign_word_in_a_question_is_no_foreign_question(text: str) -> None:
    assert stopped(text) is None


def test_hidden_personal_data_does_not_change_the_language() -> None:
    result = understand(make_case("My number is [전화번호]. How much is parking?"), make_tools())
    assert isinstance(result, Case)
    assert result.voice.language is Language.ENGLISH


def test_what_the_channel_has_settled_goes_before_what_was_written() -> None:
    result = understand(make_case("안녕하세요", settled=Status.NOT_TEXT), make_tools())
    assert isinstance(result, Case)
    urgent = understand(make_case("집에 불이 났어요", settled=Status.NOT_TEXT), make_tools())
    assert isinstance(urgent, Stop)
    assert urgent.status is Status.EMERGENCY


@pytest.mark.parametrize(("text", "own"), [("벌금 취소해 줘", True), ("벌금이 얼마예요?", False)])
def test_a_persons_own_case_is_marked_on_its_way(text: str, own: bool) -> None:
    result = understand(make_case(text), make_tools())
    assert isinstance(result, Case)
    assert result.own_case is own


@pytest.mark.parametrize(
    ("text", "in_danger"),
    [("집에 불이 났는데 지원금이 있나요?", True), ("화재 피해 지원이 있나요?", False)],
)
def test_who_may_be_in_danger_is_marked_on_the_way(text: str, *, in_danger: bool) -> None:
    result = understand(make_case(text), make_tools())
    assert isinstance(result, Case)
    assert result.in_danger is in_danger
