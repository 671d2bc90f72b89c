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


@pytest.mark.parametrize(
    "question",
    [
        "서울 살다가 이사 온 청년인데 정착을 도와주나요?",
        "봉안당에 모실 수 있나요? 부모님이 광양에 사셨어요.",
        "저는 서울에서 일해서 자주 못 가는데 혼자 사는 아버지를 돌봐 주나요?",
        "순천에서 왔는데 공영주차장이 무료인가요?",
        "순천 사람도 여수 봉안당을 쓸 수 있나요?",
        "여수에서 순천으로 이사 가는데 봉투를 환불해 주나요?",
        "I moved here from Suncheon. Can I use my old trash bags?",
        "서울은 청년수당을 주는데 우리 시도 청년을 도와주나요?",
        "부산은 면허증 반납하면 돈을 주던데 여기도 줘요?",
        "순천시는 교복비를 주던데 우리도 주나요?",
        "광양은 공짜라는데 우리 동네는요?",
    ],
)
def test_where_somebody_comes_from_is_not_what_is_asked_about(question: str) -> None:
    assert other_places("여수시").named_in(question)
    assert not other_places("여수시").asked_about(question)


@pytest.mark.parametrize(
    "question",
    [
        "순천 사는데 쓰레기봉투는 얼마예요?",
        "광양에서 일하는데 거기 주차장은 무료인가요?",
        "여수 말고 순천은 어떤가요?",
        "순천시 쓰레기봉투 얼마예요",
        "순천시민인데 우리도 봉투를 받나요?",
        "광양에 사는데 여기 쓰레기봉투 얼마예요?",
        "우리 시어머니가 계신 순천시 쓰레기봉투는 얼마예요?",
    ],
)
def test_another_place_is_asked_about(question: str) -> None:
    assert other_places("여수시").asked_about(question)


@pytest.mark.parametrize(
    ("question", "ruling"),
    [
        ("순천시 쓰레기봉투 얼마예요", True),
        ("근데 공주시는 주차요금이 얼마예요", True),
        ("순천은 교복비를 주나요?", True),
        ("순천시 사람도 주차요금을 내나요?", False),
        ("장애인 콜택시가 순천시까지 가나요?", False),
        ("순천 가는 콜택시 요금은요?", False),
        ("여수시 쓰레기봉투 얼마예요", False),
        ("여수시민인데 순천시 쓰레기봉투 값은 얼마예요?", True),
        ("저는 여수에 사는데 순천시 쓰레기봉투는 얼마예요?", True),
        ("여수시민인데 순천시민과 요금이 달라요?", False),
        ("여수시민인데 쓰레기봉투 값은 얼마예요?", False),
        ("광주는 교복비를 주나요?", True),
        ("제주는 쓰레기봉투가 얼마예요?", True),
        ("광주는 교복비를 주던데 여수는요?", False),
        ("서울은 청년수당을 주는데 우리 시도 청년을 도와주나요?", False),
        ("부산은 면허증 반납하면 돈을 주던데 여기도 줘요?", False),
        ("순천시는 교복비를 주던데 우리도 주나요?", False),
    ],
)
def test_whose_rule_is_asked_for_stands_first(question: str, ruling: bool) -> None:
    assert other_places("여수시").ruling(question) is ruling
