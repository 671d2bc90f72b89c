from __future__ import annotations

import pytest

from knowledge.places import other_places


@pytest.mark.parametrize(
    "question",
    [
        "순천시도 면허 반납하면 상품권 줘요?",
        "순천은 어떤가요",
        "우리 딸이 광주 사는데요",
        "광양시청 전화번호",
        "공주시 주차요금",
        "고흥군도 교복비 지원해 줍니까?",
        "How much is parking in Suncheon?",
        "광주광역시 상담센터",
    ],
)
def test_another_place_is_heard(question: str) -> None:
    assert other_places("여수시").named_in(question)


@pytest.mark.parametrize(
    "question",
    [
        "여수시 주차요금이 얼마예요?",
        "여수에서 봉사하려면",
        "장례식 상주는 누가 하나요",
        "양산을 빌려 주나요",
        "구리 전선을 버리려면",
        "동네 고양이가 울어요",
        "사천 원을 냈어요",
        "진도가 어디까지 나갔나요",
        "성장이 느려요",
        "",
    ],
)
def test_common_words_are_no_places(question: str) -> None:
    assert not other_places("여수시").named_in(question)


def test_a_city_is_not_elsewhere_in_its_own_assistant() -> None:
    assert not other_places("순천시").named_in("순천시 주차요금")
    assert other_places("순천시").named_in("나주시 주차요금")
