"""A message is parted into its questions where it surely holds several, and never otherwise."""

import pytest

from bot.answering.parting import questions_in

TWO = {
    "경로당 냉방비는 얼마 나와요? 그리고 공영주차장 한 시간에 얼마예요?": (
        "경로당 냉방비는 얼마 나와요?",
        "공영주차장 한 시간에 얼마예요?",
    ),
    "경로당 냉방비 얼마예요 아 그리고 공영주차장은 한 시간에 얼마예요": (
        "경로당 냉방비 얼마예요",
        "공영주차장은 한 시간에 얼마예요",
    ),
    "교복비 신청 기간이 궁금하고요, 공영주차장 할인도 알려 주세요.": (
        "교복비 신청 기간이 궁금하고요",
        "공영주차장 할인도 알려 주세요.",
    ),
    "1. 경로당 냉방비는 얼마예요? 2. 공영주차장 요금은 얼마예요?": (
        "경로당 냉방비는 얼마예요?",
        "공영주차장 요금은 얼마예요?",
    ),
    "두 가지 여쭤볼게요.\n수도요금 언제까지 내요?\n화장장 비용은 얼마예요?\n감사합니다.": (
        "수도요금 언제까지 내요?",
        "화장장 비용은 얼마예요?",
    ),
    "아따 백원택시는 누가 탄당가? 그라고 주차장은 한 시간에 얼마당가?": (
        "아따 백원택시는 누가 탄당가?",
        "주차장은 한 시간에 얼마당가?",
    ),
    "How much is the parking fee? And who can ride the 100 won taxi?": (
        "How much is the parking fee?",
        "who can ride the 100 won taxi?",
    ),
    "저는 70세예요. 경로당 냉방비는 얼마예요? 또 주차요금도 깎아 주나요?": (
        "저는 70세예요. 경로당 냉방비는 얼마예요?",
        "저는 70세예요. 주차요금도 깎아 주나요?",
    ),
}

ONE = (
    "공영주차장 한 시간에 얼마예요?",
    "우리 아버지가 아파요. 병원에 오래 계셨어요. 택시비 지원되나요?",
    "경로당 냉방비는 얼마 나와요? 그리고 65세는요?",
    "공영주차장 한 시간에 얼마예요? 경차도 되나요?",
    "공영주차장 한 시간에 얼마예요? 아니면 하루는 얼마예요?",
    "그럼 냉방비는 얼마예요? 그리고 공영주차장은 얼마예요?",
    "그럼 냉방비는 얼마예요? 그리고 공영주차장은 얼마예요? 또 교복비는 얼마예요?",
    "제가 하숙을 치는데요? 수도요금은 어떻게 나와요?",
    "쓰레기는 언제 버려요? 왜요?",
    "공영주차장 요금이 얼마예요? How much is the parking fee?",
    "경로당 냉방비하고 난방비가 얼마예요?",
    "주차장 요금이 1.5시간이면 얼마예요?",
    "공영주차장 한 시간에 얼마예요? 쉽게 알려 주세요. 감사합니다.",
    "물 색깔 이상해요. 냄새 나요. 이 물 마셔도 괜찮아요?",
    "교복비는 얼마예요? 주차장은 얼마예요? 저는 석 달 전에 다른 시에서 이사 왔어요.",
    f"교복비는 {'정말 ' * 100}얼마예요? 주차장은 {'정말 ' * 100}얼마예요?",
    f"교복비는 얼마예요? {'주차장 이야기입니다. ' * 40} 주차장은 얼마예요?",
    " ".join(f"{name} 요금은 얼마예요?" for name in ("주차장", "수도", "화장장", "수영장", "버스")),
)


@pytest.mark.parametrize("message", TWO)
def test_a_message_with_two_questions_is_parted(message: str) -> None:
    assert tuple(one.text for one in questions_in(message)) == TWO[message]


@pytest.mark.parametrize("message", ONE)
def test_what_may_be_one_question_is_left_whole(message: str) -> None:
    assert questions_in(message) == ()


def test_it_is_known_which_question_is_announced() -> None:
    first, second = questions_in("교복비는 얼마예요? 그리고 주차장은 얼마예요?")
    assert (first.joined, second.joined) == (False, True)
    _, second = questions_in("교복비는 얼마예요? 주차장은 얼마예요?")
    assert not second.joined
