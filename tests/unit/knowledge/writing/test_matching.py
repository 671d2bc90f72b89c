"""Each weight decides between two statements that are alike in everything else."""

from __future__ import annotations

import pytest

from knowledge.writing.asking import Ask, asks_of
from knowledge.writing.matching import Matcher, asked
from knowledge.writing.statements import Clause, Piece
from tests.fakes.morphemes import FakeMorphemes

WORDS = FakeMorphemes().words


def _clause(*sentences: str) -> Clause:
    return Clause(
        paragraph=0, sentences=tuple(Piece(start=0, end=1, text=one) for one in sentences), items=()
    )


def _scores(question: str, better: Clause, worse: Clause, *, near: bool = False) -> list[float]:
    read = asked(question, WORDS(question), {})
    matcher = Matcher(read, [better, worse], WORDS)
    return [matcher.clause(better, near=near), matcher.clause(worse, near=False)]


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        (
            "골목 주차장 사용은 며칠까지 돼요",
            ["골목 주차장은 7일 이내에 사용합니다."],
            ["골목 주차장은 7년 이상을 사용합니다."],
        ),
        (
            "골목 주차장 사용 신청",
            ["골목 주차장은 사용 신청을 합니다.", "돌과 나무를 봅니다."],
            ["골목 주차장은 돌을 합니다.", "사용 신청과 나무를 봅니다."],
        ),
        (
            "골목 주차장 이용",
            ["골목 주차장은 늘 열려 있습니다."],
            ["골목 주차장은 늘 열려 있습니다. " + "낮에도 밤에도 늘 열려 있습니다. " * 12],
        ),
        (
            "택시 요금",
            ["마을택시는 요금을 받습니다."],
            ["마을버스는 요금을 받습니다."],
        ),
    ],
    ids=["the measure asked for", "one sentence that says all", "short", "part of a word"],
)
def test_of_two_statements_that_are_alike_one_thing_decides(
    question: str, better: list[str], worse: list[str]
) -> None:
    first, second = _scores(question, _clause(*better), _clause(*worse))
    assert first > second


@pytest.mark.parametrize(
    ("question", "far"),
    [
        ("골목 주차장 이용", "골목 주차장은 열려 있습니다."),
        ("Who may apply, and where", "사람은 신청할 수 있습니다."),
    ],
    ids=["in Korean", "in another language, more than three kinds of answers"],
)
def test_the_paragraph_that_search_finds_nearest_is_preferred(question: str, far: str) -> None:
    near, other = _scores(
        question, _clause("골목 주차장은 열려 있습니다."), _clause(far), near=True
    )
    assert near > other


def _listing(sentence: str, *items: str) -> Clause:
    listed = tuple(Piece(start=0, end=1, text=one) for one in items)
    return Clause(paragraph=0, sentences=(Piece(start=0, end=1, text=sentence),), items=listed)


def test_what_an_item_counts_of_something_else_weighs_less_than_a_sentence() -> None:
    body = _clause("골목위는 9명 이내로 둡니다.")
    others = _listing("골목위는 다음 사람을 둡니다.", "시의원 2명")
    first, second = _scores("골목위는 몇 명인가요", body, others)
    assert first > second


def test_an_item_that_names_what_is_asked_weighs_as_much_as_a_sentence() -> None:
    named = _listing("노인 요금은 다음과 같습니다.", "노인 : 2천 원")
    other = _listing("노인 요금은 다음과 같습니다.", "개는 : 2천 원")
    first, second = _scores("노인 몇 원인가요", named, other)
    assert first > second


def test_how_a_question_ends_matches_nothing() -> None:
    ended = asked("몇 명이나 되나요", ["위원", "되"], {})
    assert set(ended.words) == {"위원"}
    assert set(asked("되나요", ["되"], {}).words) == {"되"}


@pytest.mark.parametrize(
    "told",
    ["나이가 일흔인데 무료인가요", "제 나이 70세인데 무료인가요", "나이 먹은 사람 무료인가요"],
)
def test_an_age_that_is_told_matches_no_rule_on_the_age_of_others(told: str) -> None:
    read = asked(told, ["나이", "무료"], {})
    assert set(read.words) == {"무료"}
    assert not read.measures.asked


@pytest.mark.parametrize(
    "wanted", ["나이 제한이 있나요", "나이가 어떻게 되나요", "나이는 몇 살까지"]
)
def test_an_age_that_is_asked_for_is_matched(wanted: str) -> None:
    read = asked(wanted, ["나이", "무료"], {})
    assert set(read.words) == {"나이", "무료"}
    assert read.measures.met_by("65세 이상인 사람")


def test_what_is_only_told_is_no_kind_of_thing_that_is_asked_for() -> None:
    assert asked("기한을 넘겼어요. 누가 내나요?", [], {}).asks == asks_of("누가 내나요?")
    assert Ask.TIME in asked("기한이 지났어요. 언제 내나요?", [], {}).asks
