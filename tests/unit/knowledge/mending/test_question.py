"""A question is put right by the words of its library, and otherwise stays as it was typed."""

from __future__ import annotations

import pytest

from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.mending import KnownWords, put_right
from knowledge.places import other_places

KIWI = KiwiMorphemes()
STEMS = (
    *("답례품", "표창", "층간", "소음", "공영", "장례", "종량제", "명령", "내역", "최대", "설치"),
    *(
        "수도관",
        "우송료",
        "우송",
        "킥보드",
        "옴부즈만",
        "신청서",
        "동의",
        "가맹점",
        "정서",
        "순천",
        "고문",
    ),
)
KNOWN = KnownWords(STEMS, ("공중목욕장",), rarity=lambda _word: 1.0)


def _read(question: str) -> str:
    return put_right(question, KNOWN, KIWI, other_places("여수시").named_in)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("고향사랑기부 답레품은 뭐가 있나요?", "고향사랑기부 답례품은 뭐가 있나요?"),
        ("모범시민 포창은 언제 하나요?", "모범시민 표창은 언제 하나요?"),
        ("층강소음 때문에 힘들어요", "층간소음 때문에 힘들어요"),
        ("공영장레 지원금은 얼마인가요?", "공영장례 지원금은 얼마인가요?"),
        ("50리터 종랑제봉투 값", "50리터 종량제봉투 값"),
        ("치우라고 명렁할 수 있나요?", "치우라고 명령할 수 있나요?"),
        ("경로당 사용네역을 자주 보고해요?", "경로당 사용내역을 자주 보고해요?"),
        ("수도간에서 물이 세요", "수도관에서 물이 세요"),
        ("우송로는 누가 내나요?", "우송료는 누가 내나요?"),
        ("킥보도 신고하면 언제 치우나요?", "킥보드 신고하면 언제 치우나요?"),
        ("옴브즈만과 답레품", "옴부즈만과 답례품"),
        ("거문은 몇 명 두나요?", "고문은 몇 명 두나요?"),
    ],
)
def test_a_word_that_only_the_library_knows_is_put_right(typed: str, meant: str) -> None:
    assert _read(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "답례품은 뭐가 있나요? 표창도 하나요?",
        "공중목욕장 요금은 얼마인가요?",
        "돈의 얼마쯤을 보내 주나요?",
        "몸도 성치 않은데 도움을 받을 수 있나요?",
        "시청서 허가를 안 내줘요",
        "가맹점서 상품권을 바꿔 주나요?",
        "거문에 사는데 배가 오나요?",
        "거문리에서 살면 배를 깎아 주나요?",
        "거문마을에 배가 오나요?",
        "이십삼일 안에 열두 명이 내나요?",
        "[이름] 님의 답례품",
        "Where is the 답례품?",
        "ㅋㅋㅋ 🙂 123",
        "",
    ],
)
def test_what_is_typed_well_stays_as_it_stands(question: str) -> None:
    assert _read(question) == question


def test_the_name_of_another_city_is_no_slip_and_no_slip_becomes_one() -> None:
    known = KnownWords(("여수시", "순천시"), (), rarity=lambda _word: 1.0)
    elsewhere = other_places("여수시").named_in
    for question in ("여주시 주차요금", "순청시 주차요금"):
        assert put_right(question, known, KIWI, elsewhere) == question


def test_a_question_that_is_one_long_word_is_put_right_where_it_is_mistyped() -> None:
    assert _read("층강소음갈등있는아파트") == "층간소음갈등있는아파트"
