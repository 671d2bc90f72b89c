from __future__ import annotations

import pytest

from knowledge.request import asking_of, matter_of


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("수도요금 알려 주세요", "수도요금"),
        ("주차 요금 좀 알려줘요?", "주차 요금 ?"),
        ("가르쳐 주실래요 견인 비용", "견인 비용"),
        ("Could you please tell me the parking fee", "the parking fee"),
        ("알려줘", ""),
    ],
)
def test_the_words_of_asking_are_left_out(question: str, matter: str) -> None:
    assert matter_of(question) == matter


@pytest.mark.parametrize("question", ["이웃에게 미리 알려야 하나요?", "알림장은 어디에 붙여요?"])
def test_telling_that_is_the_matter_itself_stays(question: str) -> None:
    assert matter_of(question) == question


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("며칠간 연락이 안 됐어요. 돌봐 주나요?", "돌봐 주나요?"),
        ("얼마 전에 이사 왔어요. 어디로 가요", "어디로 가요"),
        ("얼마예요. 그리고 어디로 가요?", "얼마예요. 그리고 어디로 가요?"),
        ("I lost it last year. Can I apply?", "Can I apply?"),
        (
            "며칠 안에 내는지 알려 주세요. 어디로 가요?",
            "며칠 안에 내는지 알려 주세요. 어디로 가요?",
        ),
        ("며칠 걸리는지 궁금해요. 누가 해요?", "며칠 걸리는지 궁금해요. 누가 해요?"),
        ("며칠 걸리는지요. 누가 해요?", "며칠 걸리는지요. 누가 해요?"),
        ("약을 끊은지 며칠 됐어요. 누가 도와요?", "누가 도와요?"),
        ("I want to know the days. Where do I go?", "I want to know the days. Where do I go?"),
        ("견인비 알려 주세요. 소형차입니다.", "견인비 알려 주세요. 소형차입니다."),
    ],
)
def test_what_only_tells_does_not_ask(question: str, asking: str) -> None:
    assert asking_of(question) == asking
