"""A screen reader's mistakes are found where they stand, and what is read well is left alone."""

from __future__ import annotations

import pytest

from admin.accessibility import AloudRule, flaws, source_of
from city import Language, operator_sentence
from city.sentences import operator_keys

KOREAN, ENGLISH = Language.KOREAN, Language.ENGLISH

WRONG = [
    ("요금표\t경차\t승용차", AloudRule.TABLE, "표\t경"),
    ("경차     승용차", AloudRule.TABLE, "차     승"),
    ("시간 | 요금", AloudRule.TABLE, "간 | 요"),
    ("도움이 됐어요 👍", AloudRule.PICTURE, "👍"),
    ("✓ 고름", AloudRule.PICTURE, "✓"),
    ("☎ 1899-2012", AloudRule.PICTURE, "☎"),
    ("500원 → 600원", AloudRule.ARROW, "→"),
    ("신청 -> 심사", AloudRule.ARROW, "->"),
    ("2026-11-26부터", AloudRule.ISO_DAY, "2026-11-26"),
    ("2026/11/26부터", AloudRule.ISO_DAY, "2026/11/26"),
    ("11-26 14:05", AloudRule.ISO_DAY, "11-26 14:"),
    ("오후 6:30까지", AloudRule.CLOCK, "6:30"),
    ("요금은 10~20%입니다", AloudRule.RANGE, "10~20%입니다"),
    ("① 시장은", AloudRule.CIRCLED, "①"),
    ("㉮ 서류", AloudRule.CIRCLED, "㉮"),
    ("제Ⅱ종", AloudRule.ROMAN, "Ⅱ"),
    ("85㎡ 이하", AloudRule.UNIT, "㎡"),
    ("30℃를 넘으면", AloudRule.UNIT, "℃"),
    ("10 m2 이하", AloudRule.UNIT, "0 m2"),
    ("수입 ≤ 지출", AloudRule.OPERATOR, "≤"),
    ("제13조제1항제1호", AloudRule.JOINED_ARTICLE, "제13조제1항제1호"),
    ("끝\n=====\n다음", AloudRule.ROW_OF_SIGNS, "====="),
    ("정말요!!!!", AloudRule.ROW_OF_SIGNS, "!!!!"),
    ("빨간 단추를 누르세요", AloudRule.BY_LOOKS, "빨간 단추"),
    ("오른쪽 위 메뉴에서", AloudRule.BY_LOOKS, "오른쪽 위 메뉴"),
    ("여수\u200b시", AloudRule.HIDDEN_SIGN, "\u200b"),
    ("https://www.yeosu.go.kr", AloudRule.NAMELESS_LINK, "https://www.yeosu.go.kr"),
]
RIGHT = [
    "2026년 11월 26일 오후 6시 30분까지입니다.",
    "「여수시 주차장 조례」 제5조제1항 (2026. 3. 1. 시행)",
    "· 경차는 요금이 절반입니다.\n· 장애인은 무료입니다.",
    "국민신문고(민원): https://www.epeople.go.kr",
    "여기에서 신청하세요.\nhttps://www.yeosu.go.kr/2026-11-26/a~b",
    "10퍼센트에서 20퍼센트까지 깎습니다. 전화는 1899-2012, 061-659-1234입니다.",
    "85제곱미터 이하, 제13조 제1항 제1호, 가·나 가운데 하나...",
    "시·도위원회 / 구·군위원회",
]


@pytest.mark.parametrize(("text", "rule", "piece"), WRONG, ids=[one[0] for one in WRONG])
def test_what_is_read_wrongly_is_found(text: str, rule: AloudRule, piece: str) -> None:
    found = {(one.rule, one.piece) for one in flaws(text, KOREAN)}
    assert (rule, piece) in found


def test_every_rule_finds_something_and_tells_its_reason_and_its_source() -> None:
    assert {rule for _text, rule, _piece in WRONG} == set(AloudRule)
    for rule in AloudRule:
        assert f"aloud.{rule}" in operator_keys()
        assert operator_sentence(f"aloud.{rule}").endswith(("요.", "다."))
        assert source_of(rule)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_read_well_is_left_alone(text: str) -> None:
    assert flaws(text, KOREAN) == ()


def test_english_reads_a_clock_and_a_joined_article_well() -> None:
    assert flaws("Open until 18:30 on 26 November 2026.", ENGLISH) == ()
    assert flaws("since 2026-11-26", ENGLISH)


def test_a_piece_that_stands_twice_is_told_once() -> None:
    assert len(flaws("① 하나 ① 둘", KOREAN)) == 1
