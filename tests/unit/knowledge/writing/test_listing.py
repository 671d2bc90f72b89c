"""What a long rule says is set out: things to do, things enumerated, and what is lifted out."""

from __future__ import annotations

import pytest

from knowledge.writing.listing import Lister, enumerated
from knowledge.writing.short import Shortener
from tests.builders.cities import yeosu

SHORTENER = Shortener(yeosu().sentences)
LISTER = Lister(yeosu().sentences)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            (
                "시장은 주차장의 요금을 미리 정하고, 그 요금표를 주차장 입구에 누구나 볼 수 있도록 "
                "크게 붙여야 합니다."
            ),
            [],
        ),
        (
            (
                "시장은 신청서를 접수한 뒤 현장을 살펴보고 그 결과를 신청인에게 글로 알리며 이웃 "
                "주민에게도 알려야 합니다."
            ),
            [
                "시장은 다음을 해야 합니다.",
                "- 신청서를 접수한 뒤 현장을 살펴보기",
                "- 그 결과를 신청인에게 글로 알리기",
                "- 이웃 주민에게도 알리기",
            ],
        ),
        (
            (
                "위원장은 회의의 자료를 미리 위원에게 주고 회의의 결과를 시의 누리집과 동마다 둔 "
                "게시판에 올릴 수 있습니다."
            ),
            [],
        ),
        (
            (
                "시장은 현장을 확인하여 그 결과를 신청인에게 글로 알리고 시의 누리집에도 그 내용을 "
                "모두 올릴 수 있습니다."
            ),
            [],
        ),
        (
            (
                "시장은 주민과 위원회의 의견을 모두 고려하여 주차장의 이용 시간과 요금을 따로 정할 "
                "수 있습니다."
            ),
            [
                "시장은 주차장의 이용 시간과 요금을 따로 정할 수 있습니다.",
                "이때 주민과 위원회의 의견을 모두 고려합니다.",
            ],
        ),
        (
            (
                "신고자는 위반행위를 발견한 날부터 7일 이내에 신고서를 시장에게 우편 또는 방문 "
                "등의 방법으로 내야 합니다."
            ),
            [
                "신고자는 신고서를 시장에게 우편 또는 방문 등의 방법으로 내야 합니다.",
                "기한은 위반행위를 발견한 날부터 7일 이내입니다.",
            ],
        ),
        (
            (
                "시장은 6개월 이내에 이사할 사람에게 주차장의 자리를 다른 사람보다 먼저 바로 "
                "빌려줄 수 있습니다."
            ),
            [],
        ),
        (
            (
                "시장은 경로당의 운영 실태조사 결과에 따라 경로당을 폐쇄하거나 운영비 등 지원을 "
                "멈출 수 있습니다."
            ),
            [
                "시장은 경로당을 폐쇄하거나 운영비 등 지원을 멈출 수 있습니다.",
                "이때 경로당의 운영 실태조사 결과에 따릅니다.",
            ],
        ),
        (
            (
                "판매점은 상품권의 판매량, 재고량, 회수량, 환전액 등을 매달 말 기준으로 시장에게 "
                "모두 글로 보고합니다."
            ),
            [
                "판매점은 다음을 매달 말 기준으로 시장에게 모두 글로 보고합니다.",
                "- 상품권의 판매량",
                "- 재고량",
                "- 회수량",
                "- 환전액 등",
            ],
        ),
        (
            (
                "공중화장실을 설치하여 관리하는 자는 다음 편의용품을 이용자가 언제나 쓸 수 있게 늘 "
                "갖춰 두어야 합니다."
            ),
            [
                "공중화장실을 설치하여 관리하는 자가 있습니다.",
                "해당하는 자는 다음 편의용품을 이용자가 언제나 쓸 수 있게 늘 갖춰 두어야 합니다.",
            ],
        ),
        (
            (
                "“심야약국”이란 개설 등록된 여수시 안의 약국으로서 시민에게 늦은 밤에 약을 파는 "
                "약국을 말합니다."
            ),
            [
                "“심야약국”이란 개설 등록된 여수시 안의 약국입니다.",
                "그리고 시민에게 늦은 밤에 약을 파는 약국을 말합니다.",
            ],
        ),
    ],
    ids=[
        "a duty beside a permission",
        "duties",
        "a verb before a noun",
        "a permission and how",
        "how",
        "a limit",
        "the limit of a noun",
        "what it follows",
        "things",
        "whom",
        "a term",
    ],
)
def test_a_long_rule_is_told_as_a_list_or_in_several_sentences(long: str, short: list[str]) -> None:
    assert SHORTENER.shorten(long) == (short or [long])


def test_deeds_are_a_line_each_where_no_verb_of_a_noun_may_take_them() -> None:
    assert SHORTENER.shorten(
        "시장은 이웃이 추천하고 스스로 바란 사람 가운데 알맞은 사람을 선정하여 의회의 동의를 얻어 "
        "위원으로 위촉합니다."
    ) == [
        "시장은 다음과 같이 합니다.",
        "- 이웃이 추천하고 스스로 바란 사람 가운데 알맞은 사람을 선정하기",
        "- 의회의 동의를 얻어 위원으로 위촉하기",
    ]


def test_a_term_that_is_defined_is_no_item_of_its_own_definition() -> None:
    defined = "“재활용품”이란 종이, 유리병, 플라스틱 등을 말합니다."
    assert enumerated(defined) == []
    assert enumerated("종이, 유리병, 플라스틱 등을 말합니다.") != []


def test_what_may_be_said_of_all_items_does_not_become_the_first_ones_own() -> None:
    rule = "5년마다 도시 청년에 대한 교육, 취업, 주거 등에 관한 조사를 합니다."
    assert enumerated(rule) == []
    assert enumerated("교육, 취업, 주거 등에 관한 조사를 합니다.") != []


@pytest.mark.parametrize(
    "of_all",
    ["청년에 대한", "청년을 위한", "법에 따른", "다른", "법에 의한", "마을마다", "매년", "시내 안"],
)
def test_what_stands_before_the_first_thing_is_said_of_all_of_them(of_all: str) -> None:
    assert enumerated(f"{of_all} 교육, 취업, 주거 등에 관한 조사를 합니다.") == []


@pytest.mark.parametrize(
    "first",
    [
        "14일 이내에 표를 내주고",
        "3월 말까지 표를 내주고",
        "5일 안에 표를 내주고",
        "빌린 사람에 대해 표를 내주고",
    ],
)
def test_by_when_or_for_whom_the_first_thing_is_done_may_hold_for_the_second(first: str) -> None:
    assert LISTER.steps(f"관장은 {first} 그 값을 알려야 합니다.") == []
    assert LISTER.steps("관장은 표를 내주고 그 값을 알려야 합니다.") == [
        "관장은 다음을 해야 합니다.",
        "- 표를 내주기",
        "- 그 값을 알리기",
    ]


@pytest.mark.parametrize(
    ("rule", "things"),
    [
        ("관장은 다음 달에 표를 세우고 그 값을 알려야 합니다.", 2),
        ("관장은 그때그때 표를 바꾸고 그 값을 알려야 합니다.", 2),
        ("관장은 다음 표를 바꾸고 그 값을 알려야 합니다.", 0),
        ("관장은 표를 바꾸는 데 필요한 값을 정하고 알려야 합니다.", 0),
        ("관장은 안전하고 쾌적한 방을 열어야 합니다.", 0),
    ],
    ids=["a month", "whenever", "a list", "what is needed", "two adjectives"],
)
def test_what_only_looks_like_a_list_or_a_case_parts_nothing(rule: str, things: int) -> None:
    assert len(LISTER.steps(rule)[1:]) == things


def test_a_case_behind_the_first_thing_is_the_second_ones_alone() -> None:
    assert LISTER.steps(
        "부반장은 반장을 보좌하며, 반장이 아파서 일을 할 수 없을 때에는 그 일을 대신합니다."
    ) == [
        "부반장은 다음과 같이 합니다.",
        "- 반장을 보좌하기",
        "- 반장이 아파서 일을 할 수 없을 때에는 그 일을 대신하기",
    ]
    # A case before both holds for both, and a choice is no step.
    assert LISTER.steps(
        "부반장은 반장이 없을 때에는 텃밭을 정리하며, 비가 올 때에는 우물을 청소합니다."
    )[0].startswith("부반장은 반장이 없을 때에는 ")
    assert not LISTER.steps(
        "부반장은 반장을 보좌하며, 비가 오거나 눈이 올 때에는 집에서 쉬기도 합니다."
    )
