"""A question that names what an ordinance is about means that ordinance."""

from __future__ import annotations

import pytest

from knowledge.matters import Told
from knowledge.named import NOTHING_NAMED, Named, named_by

TOILETS, FUNERALS = "여수시 공중화장실 관리 조례", "여수시 장사 등에 관한 조례"
OPEN, PRIVATE = "여수시 정보공개 조례", "여수시 개인정보 보호 조례"
BOARDS = "여수시 위원회 구성 조례"


def _named() -> Named:
    said = {
        TOILETS: "화장실의 휴지",
        FUNERALS: "화장 시설과 장사 위원회",
        OPEN: "정보공개 위원회의 회의",
        PRIVATE: "개인정보의 열람과 이의신청",
        BOARDS: "위원회의 위원",
    }
    return named_by(
        Told(document=title, title=title, words=words)
        for title, words in said.items()
        for _ in range(3)
    )


@pytest.mark.parametrize(
    ("question", "words", "titles"),
    [
        ("화장실 돈 내요?", ["화장실", "돈", "내"], {TOILETS}),
        ("공중화장실은 몇 시까지 열어요?", ["공중", "화장실", "열"], {TOILETS}),
        ("화장장은 얼마예요?", ["화장장", "얼마"], set[str]()),
        ("정보 공개 거부당했어요", ["정보", "공개", "거부"], {OPEN}),
        ("정보공개랑 개인정보 이의신청", ["정보", "공개", "개인", "정보"], {OPEN, PRIVATE}),
        ("위원회 회의는 언제 해요?", ["위원회", "회의"], set[str]()),
        ("장사하는 사람은요?", ["장사", "사람"], set[str]()),
    ],
)
def test_a_word_of_a_title_names_its_ordinance_unless_every_other_says_it(
    question: str, words: list[str], titles: set[str]
) -> None:
    assert _named().titles(question, words) == titles


def test_before_anything_is_told_nothing_is_named() -> None:
    assert NOTHING_NAMED.titles("화장실 돈 내요?", ["화장실"]) == frozenset()


def test_a_longer_word_names_alone() -> None:
    lots, shared = "여수시 주차장 조례", "여수시 개방주차장 지원 조례"
    told = [Told(document=one, title=one, words="주차장") for one in (lots, shared)] * 3
    named = named_by(told)
    assert named.titles("개방주차장 지원은요?", ["개방주차장", "주차장"]) == {shared}
    assert named.titles("주차장 요금은요?", ["주차장"]) == {lots, shared}
