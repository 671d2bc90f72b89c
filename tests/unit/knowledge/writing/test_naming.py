from __future__ import annotations

import pytest

from knowledge import Grounding
from tests.builders.cities import yeosu
from tests.builders.library import make_article, make_hit

GROUNDING = Grounding(yeosu())
MARKET = make_article(
    title="여수시 시장 육성 조례",
    text=(
        "① 도지사는 「전통시장 및 상점가 육성을 위한 특별법」 제5조에 따라 기본계획을 "
        "시장에게 통보한다.\n"
        "② 시장은 중소벤처기업부장관에게 상점가의 지정 현황을 매년 보고하여야 한다.\n"
        "③ 위원회의 위원장은 부시장이 되고, 위원은 위원장의 추천을 받아 시장이 위촉한다.\n"
        "④ 이 조례에서 정한 사항 외에 필요한 사항은 같은 법 시행령에 따른다."
    ),
)


def _fault(text: str) -> str:
    return GROUNDING.fault(text, [make_hit(MARKET)])


@pytest.mark.parametrize(
    "named",
    [
        "도로교통법",
        "도로교통법 시행령",
        "유통산업 발전법",
        "지방자치단체를 당사자로 하는 계약에 관한 법률",
        "상점가 지원에 관한 규칙",
        "「도로교통법」",
        "지방공무원 임용령",
        "지방공무원 복무규정",
    ],
)
def test_a_law_that_the_articles_do_not_name_is_found_with_and_without_brackets(named: str) -> None:
    text = (
        f"{named}에 따라 시장은 중소벤처기업부장관에게 상점가의 지정 현황을 매년 보고하여야 합니다."
    )
    assert _fault(text).startswith("name")


@pytest.mark.parametrize(
    "text",
    [
        "도지사는 전통시장 및 상점가 육성을 위한 특별법 제5조에 따라 기본계획을 통보합니다.",
        "시장은 정해진 방법에 따라 상점가의 지정 현황을 매년 보고하여야 합니다.",
        "시장은 대통령령에 따라 상점가의 지정 현황을 매년 보고하여야 합니다.",
        "이 조례에서 정한 사항 외에 필요한 사항은 같은 법 시행령에 따릅니다.",
    ],
)
def test_a_law_that_they_name_and_a_word_that_only_ends_like_one_stand(text: str) -> None:
    assert _fault(text) == ""


def test_a_document_that_calls_itself_by_anothers_rank_is_found() -> None:
    text = "이 영에서 정한 사항 외에 필요한 사항은 같은 법 시행령에 따릅니다."
    assert _fault(text) == "rank 이 영"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("군수는 중소벤처기업부장관에게 상점가의 지정 현황을 매년 보고하여야 합니다.", "군수"),
        ("도지사는 중소벤처기업부장관에게 상점가의 지정 현황을 매년 보고하여야 합니다.", "도지사"),
        ("시장은 도지사에게 상점가의 지정 현황을 매년 보고하여야 합니다.", "도지사"),
        ("위원회의 위원장은 시장이 되고, 위원은 시장이 위촉합니다.", "시장"),
        ("위원은 위원장의 추천을 받아 부시장이 위촉합니다.", "부시장"),
    ],
)
def test_an_office_in_the_place_of_another_is_found(text: str, office: str) -> None:
    assert _fault(text).split()[-1] == office


@pytest.mark.parametrize(
    "text",
    [
        "여수시장은 장관에게 상점가의 지정 현황을 매년 보고하여야 합니다.",
        "상점가의 지정 현황은 시장이 중소벤처기업부장관에게 매년 보고하여야 합니다.",
        "전통시장을 육성하는 기본계획을 도지사가 통보합니다.",
    ],
)
def test_an_office_in_short_or_in_full_and_a_market_stand(text: str) -> None:
    assert _fault(text) == ""


def test_a_word_before_a_rule_is_no_part_of_its_name() -> None:
    article = make_article(text="① 이웃이 상점을 여는 경우 규칙 제14조에 따라 신고하여야 한다.")
    told = "이웃이 상점을 여는 경우가 있습니다. 이때 규칙 제14조에 따라 신고해야 합니다."
    assert GROUNDING.fault(told, [make_hit(article)]) == ""
    assert GROUNDING.fault(told.replace("규칙", "텃밭규칙"), [make_hit(article)])
