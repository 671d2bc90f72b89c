from __future__ import annotations

import pytest

from knowledge.request import matter_of


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
