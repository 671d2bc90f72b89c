from __future__ import annotations

import pytest

from bot.answering.follow_up import MOST_TURNS, follows, may_lean, whole

FREE = "버스는 몇 살부터 공짜예요?"


@pytest.mark.parametrize(
    "text",
    [
        "그럼 65세는요?",
        "그러면 얼마예요?",
        "65세는요?",
        "주말에도요?",
        "장애인이라면요?",
        "그 돈은 언제까지 내요?",
        "거기는 몇 시까지 해요?",
        "그라믄 우리 아들은 된당가?",
        "근데 주말은 어떻게 되나요?",
        "외국인도 되나요?",
        "고등학생은 안 돼요?",
        "아버지도 받을수있나요?",
        "카드는 되나요?",
        "주말은 되나요?",
        "저는 되나요?",
        "65세는 되나요?",
        "And for children?",
        "What about weekends?",
    ],
)
def test_a_question_that_leans_on_an_earlier_one_is_known(text: str) -> None:
    assert follows(text)
    assert whole(text, [FREE]) == f"{FREE} {text}"


@pytest.mark.parametrize(
    "text",
    [
        "장애인은 주차 할인되나요?",
        "그늘막은 어디에 설치하나요?",
        "또래 상담은 어디서 하나요?",
        "쓰레기는 언제 버려야 하나요?",
        "65세 이상 어르신이 탈 수 있는 버스는 무엇이 있는지요?",
        "How much is parking?",
        "Andong city tax",
        "외국인도 쓰레기봉투를 사나요?",
        "정보공개는 무료예요?",
        "교복비는 받나요?",
        "등본은 되나요?",
        "장애인콜택시는 되나요?",
        "보물찾기하나는 되나요?",
    ],
)
def test_a_whole_question_stays_as_it_is(text: str) -> None:
    assert not follows(text)
    assert whole(text, [FREE]) == text


def test_without_an_earlier_question_nothing_is_added() -> None:
    assert whole("그럼 65세는요?", []) == "그럼 65세는요?"


def test_a_chain_goes_back_to_the_question_that_stands_alone() -> None:
    assert whole("주말에도요?", ["그럼 65세는요?", FREE, "안녕하세요 물값 얼마예요"]) == (
        f"{FREE} 그럼 65세는요? 주말에도요?"
    )


def test_a_chain_without_a_beginning_ends_somewhere() -> None:
    many = ["그럼요?"] * 20
    assert len(whole("그럼 65세는요?", many).split("그럼")) <= MOST_TURNS + 2


def test_a_question_without_a_subject_takes_it_from_as_many_turns_as_it_is_told_to() -> None:
    asked = "신청은 어디에 해요?"
    assert may_lean(asked)
    assert whole(asked, ["고마워요", FREE]) == asked
    assert whole(asked, ["고마워요", FREE], leaning=2) == f"{FREE} 고마워요 {asked}"


def test_a_long_question_is_whole() -> None:
    assert not may_lean("이 근처 사는 사람이면 누구든지 아무 때나 와서 신청을 해도 되는 것인지요?")


def test_who_asks_the_same_again_asks_nothing_more_of_it() -> None:
    assert whole("그럼 65세는요?", ["그럼 65세는요? ", FREE]) == f"{FREE} 그럼 65세는요?"
