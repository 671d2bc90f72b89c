"""A guide to another question of the same matter does not lead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.measures import measures_of
from knowledge.model import Hit
from knowledge.writing.facets import fitting
from tests.builders.library import make_article, make_hit

WHICH = (
    "불법으로 주차한 자동차가 견인될 수 있습니다. 옮긴 뒤에는 그 차의 운전자가 비용을 내야 합니다."
)
FARE = "택시운전자에게 이용권과 100원을 함께 내면 됩니다. 나머지 요금은 시가 지급합니다."
SCHOOL = "아니요, 지원금은 학교의 장에게 지급합니다. 학교의 장이 학생에게 교복을 지원합니다."
GIFTS = "시는 한 해 기부 총액의 30% 안에서 답례품 공급 비용을 지급할 수 있습니다."
LEAK = "네, 벽 속에서 물이 샜다면 2개월분 안에서 요금을 조정받습니다."
MEMBERS = "그 동에 살거나 일하는 사람이 될 수 있습니다. 임기는 2년입니다."


def _hit(guide: str, article: str = "위원회는 25명 이내로 구성한다.") -> Hit:
    one = make_article(text=article)
    told = replace(make_article(text=guide), key="안내/하나")
    return replace(make_hit(one), guide=told)


def _stays(question: str, hit: Hit) -> bool:
    (one,) = fitting(question, (hit,), measures_of(question))
    return one.guide is not None


@pytest.mark.parametrize(
    ("question", "guide"),
    [
        ("견인된 차 어디서 찾아요?", WHICH),
        ("끌려간 차를 어디에서 받아요?", WHICH),
        ("100원 택시는 어떻게 신청해요?", FARE),
        ("100원 택시 신청 방법 알려 주세요", FARE),
        ("100원 택시 전화번호 알려줘", FARE),
        ("Who gets school uniform support?", SCHOOL),
        ("고향사랑기부금 얼마까지 낼 수 있어요?", GIFTS),
        ("수도세 못 냈는디 물 끊어분가?", LEAK),
        ("주민자치위원은 몇 명이에요?", MEMBERS),
        ("교복 지원 언제까지 신청해요?", SCHOOL),
        ("교복 받으면 돈 내야 하나요?", MEMBERS),
    ],
)
def test_a_guide_that_states_nothing_of_what_is_asked_does_not_lead(
    question: str, guide: str
) -> None:
    assert not _stays(question, _hit(guide))


@pytest.mark.parametrize(
    ("question", "guide"),
    [
        ("어떤 차가 견인되나요?", WHICH),
        ("견인된 차 비용은 누가 내나요?", WHICH),
        ("100원 택시 요금은 얼마예요?", FARE),
        ("100원 택시 타면 돈 내야 하나요?", FARE),
        ("교복 지원금은 학생에게 직접 주나요?", SCHOOL),
        ("답례품은 몇 프로까지 받아요?", GIFTS),
        ("누수되면 수도요금 깎아 줘요?", LEAK),
        ("주민자치위원은 누가 될 수 있나요?", MEMBERS),
        ("주민자치위원 임기는 몇 년이에요?", MEMBERS),
    ],
)
def test_a_guide_that_states_it_leads(question: str, guide: str) -> None:
    assert _stays(question, _hit(guide))


def test_a_number_that_the_article_does_not_state_either_takes_no_guide_away() -> None:
    assert _stays("주민자치위원은 몇 명이에요?", _hit(MEMBERS, article="위원은 위촉한다."))


def test_a_guide_without_its_article_is_all_there_is() -> None:
    alone = _hit(FARE)
    assert alone.guide is not None
    assert _stays("100원 택시는 어떻게 신청해요?", replace(alone, article=alone.guide))
