from __future__ import annotations

import pytest

from knowledge.writing.lifting import Lifter
from knowledge.writing.short import Shortener
from tests.builders.cities import yeosu

LIFTER = Lifter(yeosu().sentences)
SHORTENER = Shortener(yeosu().sentences)


@pytest.mark.parametrize(
    ("long", "limit"),
    [
        (
            (
                "텃밭을 다시 쓰려는 사람은 그 기간이 만료되기 20일 전까지 신청서와 사진을 담당 "
                "부서에 내야 합니다."
            ),
            "그 기간이 만료되기 20일 전까지",
        ),
        (
            (
                "강당을 행사에 쓰려는 사람은 해당 행사일의 5일 전까지 사용허가 신청서를 담당 "
                "부서에 내야 합니다."
            ),
            "해당 행사일의 5일 전까지",
        ),
    ],
    ids=["what is to happen", "a day that something has"],
)
def test_a_limit_is_lifted_with_everything_it_is_counted_from(long: str, limit: str) -> None:
    rule, said = LIFTER.limit(long)
    assert said == f"기한은 {limit}입니다."
    assert rule == long.replace(f"{limit} ", "")


@pytest.mark.parametrize(
    "whole",
    [
        "강당을 쓰려는 사람은 신청서를 담당 부서에 내야 합니다.",
        "강당은 3일 이내에 비우지 않아도 됩니다.",
    ],
    ids=["no limit", "nothing that must be done"],
)
def test_a_rule_without_a_limit_of_its_own_stays_whole(whole: str) -> None:
    assert LIFTER.limit(whole) == []


def test_what_must_be_besides_a_rule_is_a_sentence_of_its_own() -> None:
    assert LIFTER.proviso(
        "위원회는 위원장을 포함해 10명으로 구성하되, 청년을 포함해야 합니다."
    ) == [
        "위원회는 위원장을 포함해 10명으로 구성합니다.",
        "그리고 청년을 포함해야 합니다.",
    ]


@pytest.mark.parametrize(
    "whole",
    [
        "위원회는 10명으로 구성합니다.",
        "자리가 비는 경우 새 위원을 위촉하되, 임기는 남은 기간으로 합니다.",
        "시장은 허가하면 조건을 붙여 통지하되, 그 까닭을 적어야 합니다.",
        "강당(회의실을 포함하되, 창고는 뺍니다.",
    ],
    ids=["nothing besides", "a condition", "a premise", "an open bracket"],
)
def test_a_rule_and_what_is_besides_it_are_not_parted_under_a_condition(whole: str) -> None:
    assert LIFTER.proviso(whole) == []


def test_what_a_rule_is_to_make_possible_is_said_behind_it() -> None:
    assert LIFTER.so_that(
        "시장은 모든 시민이 자리를 쉽게 찾을 수 있도록 자리마다 번호를 붙여야 합니다."
    ) == [
        "시장은 자리마다 번호를 붙여야 합니다.",
        "모든 시민이 자리를 쉽게 찾을 수 있도록 하려는 것입니다.",
    ]


@pytest.mark.parametrize(
    "whole",
    [
        "시장은 자리마다 번호를 붙여야 합니다.",
        "시장은 시민이 자리를 쉽게 찾을 수 있도록 해야 합니다.",
        "시장은 시민이 자리를 쉽게 찾도록 노력해야 합니다.",
        "시장은 시민이 자리를 쉽게 찾도록 크게 적은 번호를 붙여야 합니다.",
        "시장은 일이 끝나는 즉시 아무도 다시 볼 수 없도록 서류를 태워야 합니다.",
        "시장은 그 까닭을 시민이 알 수 있도록 홈페이지에 공개해야 합니다.",
        "시장은 시민이 쉽게 찾을 수 있도록 안내 표지 설치를 위해 노력해야 합니다.",
        "시장은 센터에 자료를 내도록 그 대표를 지도할 수 있습니다.",
        "시장은 행사를 열거나 시민이 배울 수 있도록 강사를 보내야 합니다.",
        "시장은 운영을 점검하여 시민이 쉽게 쓸 수 있도록 시설을 고쳐야 합니다.",
    ],
    ids=[
        "no purpose",
        "the duty itself",
        "a thing to strive for",
        "what a noun is for",
        "a deadline that binds",
        "a thing of both",
        "a thing to strive for by something",
        "what is asked for",
        "one of two things",
        "how",
    ],
)
def test_what_is_to_be_possible_stays_where_it_is_the_rule_or_a_nouns_own(whole: str) -> None:
    assert LIFTER.so_that(whole) == []


def test_a_limit_in_front_of_the_rules_own_object_is_lifted_over_a_noun_behind_it() -> None:
    assert LIFTER.limit(
        "시장은 의견을 받은 날부터 30일 이내에 검토 결과를 그 의견을 낸 주민에게 알려야 합니다."
    ) == [
        "시장은 검토 결과를 그 의견을 낸 주민에게 알려야 합니다.",
        "기한은 의견을 받은 날부터 30일 이내입니다.",
    ]


def test_a_limit_is_not_lifted_with_what_is_listed_below_the_rule() -> None:
    whole = (
        "요금을 덜 내려는 사람은 다음 서류를 붙여 물이 샌 것을 확인한 날부터 60일 이내에 시장에게 "
        "신청해야 합니다."
    )
    assert LIFTER.limit(whole) == []


def test_a_limit_is_not_lifted_away_from_who_ends_it() -> None:
    whole = "이때 경찰의 조사 등이 끝난 후 30일 이내에 신청할 수 있습니다."
    assert LIFTER.limit(whole) == []


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        (
            (
                "공원을 돌보고 관리하는 사람은 공원을 언제나 깨끗하게 유지하기 위하여 다음과 같이 "
                "관리해야 합니다."
            ),
            [
                "공원을 돌보고 관리하는 사람은 다음과 같이 관리해야 합니다.",
                "공원을 언제나 깨끗하게 유지하기 위해서입니다.",
            ],
        ),
        (
            (
                "시장은 알맞은 계획 수립을 위해 해마다 한 번씩 마을의 시설과 이용에 관한 조사를 "
                "모두 실시합니다."
            ),
            [
                "시장은 해마다 한 번씩 마을의 시설과 이용에 관한 조사를 모두 실시합니다.",
                "알맞은 계획 수립을 위해서입니다.",
            ],
        ),
    ],
    ids=["a topic with a verb", "a plan"],
)
def test_what_a_rule_is_for_is_said_behind_it(whole: str, parts: list[str]) -> None:
    assert SHORTENER.shorten(whole) == parts


@pytest.mark.parametrize(
    "whole",
    [
        "시장은 봉사의 진흥을 위해 주민에 대해 보상과 시설의 운영을 위해 해마다 모두 노력합니다.",
        "“공원”이라 함은 자연의 보전을 위해 마을 가운데에 자리를 넓게 잡고 여는 곳을 말합니다.",
    ],
    ids=["two purposes", "a term"],
)
def test_a_purpose_that_may_be_anothers_is_not_taken_out(whole: str) -> None:
    assert not any("위해서입니다" in part for part in SHORTENER.shorten(whole))


def test_the_article_of_a_law_is_not_taken_out_without_the_name_of_the_law() -> None:
    whole = (
        "수수료는 현금이나 신용카드로 받을 수 있으며, 「전자정부법」 제7조에 따라 전자로 처리하는 "
        "때에는 전자화폐로 받을 수 있습니다."
    )
    told = " ".join(SHORTENER.shorten(whole))
    assert "「전자정부법」 제7조" in told


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        (
            "다만, 다음 중 하나인 곳은 바로 치울 수 있습니다.",
            ["다만, 다음 중 하나인 곳이 있습니다.", "해당하는 곳은 바로 치울 수 있습니다."],
        ),
        (
            "포상은 다음에 해당하는 사람 중에서 뽑습니다.",
            ["다음에 해당하는 사람이 있습니다.", "포상은 해당하는 사람 중에서 뽑습니다."],
        ),
        ("시장은 다음 중 하나인 경우에는 돈을 돌려줍니다.", []),
        ("시장은 다음 중 하나인 가게나 집을 빌린 사람에게 돈을 줍니다.", []),
    ],
    ids=["an exception", "a topic", "a case", "more than a list"],
)
def test_whom_or_what_a_list_names_is_said_before_the_rule(whole: str, parts: list[str]) -> None:
    assert LIFTER.among(whole) == parts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "텃밭을 빌리려는 사람은 신청서에 다음 서류를 붙여 시장에게 내야 합니다.",
            [
                "텃밭을 빌리려는 사람은 신청서에 정해진 서류를 붙여 시장에게 내야 합니다.",
                "그 서류는 다음과 같습니다.",
            ],
        ),
        (
            "이때 시장은 다음 구분에 따라 텃밭을 빌려줍니다.",
            ["이때 시장은 정해진 구분에 따라 텃밭을 빌려줍니다.", "그 구분은 다음과 같습니다."],
        ),
        ("시장은 다음 날 서류를 내야 합니다.", []),
        ("시장은 다음 사람에게 다음 서류를 내게 해야 합니다.", []),
        ("신청하려면 다음 서류를 내야 합니다.", []),
        ("시장은 다음 중 하나인 서류를 받아야 합니다.", []),
    ],
    ids=["papers", "in that case", "no list", "two lists", "nobody named", "one of a list"],
)
def test_a_list_that_a_rule_speaks_of_is_announced_behind_the_rule(
    sentence: str, parts: list[str]
) -> None:
    assert LIFTER.listed(sentence) == parts


def test_when_a_rule_is_followed_is_not_taken_for_what_it_follows() -> None:
    sentence = "시장은 봄이 오기 전에 제2조와 제3조에 따라 텃밭을 빌려줄 수 있습니다."
    assert LIFTER.how(sentence) == []
    assert LIFTER.how(sentence.replace("봄이 오기 전에 ", "")) == [
        "시장은 텃밭을 빌려줄 수 있습니다.",
        "이때 제2조와 제3조에 따릅니다.",
    ]
