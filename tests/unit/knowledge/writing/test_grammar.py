from __future__ import annotations

import pytest

from knowledge.writing.grammar import of_people, plain_grammar


@pytest.mark.parametrize(
    ("drafted", "plain"),
    [
        ("보호 및 육성에 힘씁니다.", "보호와 육성에 힘씁니다."),
        ("수리 및 개조는 조례로 정합니다.", "수리와 개조는 조례로 정합니다."),
        ("5년 이하여야 합니다.", "5년 이하여야 합니다."),
        ("하지 아니하여야 합니다.", "하지 않아야 합니다."),
        ("제1항에 따른 실태조사는", "여기서 정한 실태조사는"),
        ("제1항 및 제2항에 따라 징수한 돈", "규정대로 징수한 돈"),
        # A paragraph of another article, and the second of two, are no paragraph of this one.
        ("제7조의3 제1항에 따라 징수한 돈", "제7조의3 제1항에 따라 징수한 돈"),
        ("제2조제1항ㆍ제2항에 따라 징수한 돈", "제2조제1항ㆍ제2항에 따라 징수한 돈"),
        ("제1항의 지원계획에는", "여기서 정한 지원계획에는"),
        ("전항의 규정에 따른 행사", "여기서 정한 행사"),
        ("제1항에도 불구하고 받지 않습니다.", "앞 내용과 달리 받지 않습니다."),
        ("제1항의 규정에도 불구하고 받습니다.", "앞 내용과 달리 받습니다."),
        ("다음 각 호 중 어느 하나", "다음 가운데 하나"),
        ("다음 각 호에 따른 시기", "다음에 따른 시기"),
        ("다음 각 호의 전부 또는 일부를", "다음의 전부 또는 일부를"),
        ("다음 각 호에서 정한 비용", "다음에서 정한 비용"),
        ("하려면 각 호의 요건을", "하려면 각 호의 요건을"),
        ("제1항 각 호의 어느 하나에 해당", "제1항에 적힌 것 가운데 하나에 해당"),
        ("사람에 대하여도 줍니다.", "사람에 대해서도 줍니다."),
        ("전문상담사에 의한 심리상담", "전문상담사에 의한 심리상담"),
        ("전문가에 의하여 다듬습니다.", "전문가에 의해 다듬습니다."),
        ("법에 의한 신고와 법에 의하여 한 신고", "법에 따른 신고와 법에 따라 한 신고"),
        ("방해하여서는 아니되며", "방해해서는 안 되며"),
        ("위원 중에서 호선(互選)합니다.", "위원 중에서 호선합니다."),
        ("시장은 관리를 행하여야 합니다.", "시장은 관리를 해야 합니다."),
        (
            "누리집을 통하여 당해 시설과 기타 제반 사항을",
            "누리집을 통해 그 시설과 그 밖의 여러 사항을",
        ),
    ],
)
def test_the_grammar_of_drafters_is_said_plainly(drafted: str, plain: str) -> None:
    assert plain_grammar(drafted) == plain


@pytest.mark.parametrize(
    "reference",
    [
        "여수시 갯장어 보호 및 육성 조례에 따라",
        "여수시 시민옴부즈만 구성 및 운영에 관한 조례를",
        "법 제8조제1항에 따른 구역",
        "「도로교통법」 제93조 제1항에 따라 반납한",
        "제5조제2항의 위원",
        "제5조 및 제2항에 따른 위원",
    ],
)
def test_a_paragraph_of_another_article_and_the_name_of_a_law_stay(reference: str) -> None:
    assert plain_grammar(reference) == reference


@pytest.mark.parametrize(
    ("drafted", "spoken"),
    [
        ("다음 중 하나인 자는 냅니다.", "다음 중 하나인 사람은 냅니다."),
        ("허가를 받은 자가 합니다.", "허가를 받은 사람이 합니다."),
        ("위반한 자에게 통지합니다.", "위반한 사람에게 통지합니다."),
        ("시장은 다음 자를 위촉합니다.", "시장은 다음 사람을 위촉합니다."),
        ("자는 아이를 자로 재는 수탁자는", "자는 아이를 자로 재는 수탁자는"),
        ("신고를 한 자는 지킵니다.", "신고를 한 자는 지킵니다."),
    ],
)
def test_whom_a_rule_is_for_is_a_person_but_never_one_person(drafted: str, spoken: str) -> None:
    assert of_people(drafted) == spoken
