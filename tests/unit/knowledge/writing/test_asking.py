from __future__ import annotations

import pytest

from knowledge.writing.asking import Ask, answers, asks_of


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("주차비가 얼마예요?", Ask.AMOUNT),
        ("How much is the fine?", Ask.AMOUNT),
        ("묘지 사용료", Ask.AMOUNT),
        ("상품권 할인율 알려 주세요", Ask.AMOUNT),
        ("최소 몇 자리를 열어야 하나요?", Ask.COUNT),
        ("시민옴부즈만은 몇 명까지 있어요?", Ask.PEOPLE),
        ("심사하는 사람이 몇이나 되오?", Ask.PEOPLE),
        ("며칠 안에 따져야 돼요?", Ask.TIME),
        ("시 계획은 얼마나 자주 세우나요?", Ask.TIME),
        ("When is the deadline?", Ask.TIME),
        ("거그 위원장은 누가 맡는당가", Ask.WHO),
        ("어디에 신청하나요?", Ask.WHERE),
        ("백원택시 타도 된당가?", Ask.PERMISSION),
        ("담달에 써도되나여", Ask.PERMISSION),
        ("Can I use it next month?", Ask.PERMISSION),
        ("돈을 안 내면 어떻게 되나요?", Ask.CONSEQUENCE),
        ("무슨 서류가 필요해요?", Ask.LIST),
    ],
)
def test_what_a_question_asks_for_is_seen(question: str, ask: Ask) -> None:
    assert ask in asks_of(question)


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("What time does the office close?", Ask.CONSEQUENCE),
        ("Where is the closest library?", Ask.CONSEQUENCE),
        ("Who defines the feeding places?", Ask.AMOUNT),
        ("Is the whole list en route?", Ask.WHO),
        ("예약 취소는 어떻게 하나요", Ask.CONSEQUENCE),
        ("위원장에게 신청하면 되나요?", Ask.CHAIR),
        ("길 안내면 좋겠어요", Ask.EXCEPTION),
    ],
)
def test_a_word_inside_another_asks_for_nothing(question: str, ask: Ask) -> None:
    assert ask not in asks_of(question)


def test_how_often_is_no_question_of_money() -> None:
    assert Ask.AMOUNT not in asks_of("계획은 얼마나 자주 세우나요?")


def test_minutes_are_no_people() -> None:
    assert Ask.PEOPLE not in asks_of("몇 분 이내로 주차하면 공짜예요?")


def test_a_question_without_a_known_ask_has_none() -> None:
    assert asks_of("주차장") == frozenset()


@pytest.mark.parametrize(
    ("ask", "statement", "fits"),
    [
        (Ask.AMOUNT, "10만원 이하의 과태료를 부과합니다.", True),
        (Ask.AMOUNT, "시장은 계획을 세웁니다.", False),
        (Ask.TIME, "60일 이내에 신청할 수 있습니다.", True),
        (Ask.TIME, "위원장은 부시장이 됩니다.", False),
        (Ask.PEOPLE, "옴부즈만의 정수는 5명 이내로 합니다.", True),
        (Ask.PEOPLE, "시민은 20인 이상의 연서로 추천합니다.", True),
        (Ask.PEOPLE, "임기는 2년으로 합니다.", False),
        (Ask.TIME, "회의는 수시로 엽니다.", True),
        (Ask.TIME, "여수시의회가 추천합니다.", False),
        (Ask.TIME, "자동차를 한 달 이상 방치하는 경우", True),
        (Ask.TIME, "한달음에 갑니다.", False),
        (Ask.WHO, "위원장은 부시장이 됩니다.", True),
        (Ask.PERMISSION, "이월하여 사용할 수 없습니다.", True),
        (Ask.CONSEQUENCE, "지정을 취소합니다.", True),
        (Ask.CONSEQUENCE, "15일 이내에 과태료를 부과합니다.", True),
        (Ask.CONSEQUENCE, "행위자에게 과태료가 부과된 경우에 한하여 지급", False),
        (Ask.CONSEQUENCE, "주차장을 둡니다.", False),
    ],
)
def test_a_statement_is_of_the_kind_that_is_asked_for(ask: Ask, statement: str, fits: bool) -> None:
    assert answers(ask, statement) is fits
