"""What a question asks beside a fact that stands nowhere, and what is told in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.model import Article
from knowledge.unstated import (
    asks_for_office,
    besides,
    grants_for_another,
    left_unstated,
    shares_a_matter,
    told_how_set,
)
from knowledge.wanted_facts import Wanted
from tests.builders.library import make_article

MONEY, PRICE = frozenset({Wanted.MONEY}), frozenset({Wanted.PRICE})
PENALTY, FINE = frozenset({Wanted.PENALTY}), frozenset({Wanted.FINE})


@pytest.mark.parametrize(
    ("question", "kinds", "rest"),
    [
        ("책가방 지원 대상이랑 금액 알려줘", MONEY, "책가방 지원 대상이랑 알려줘"),
        ("이사비는 얼마고 어디에 신청해요?", MONEY, "이사비는 어디에 신청해요?"),
        ("이사비는 누가 받고 얼마예요?", PRICE, "이사비는 누가 받고"),
        (
            "차 끌고 갔대요. 어디서 찾아요? 얼마 내요?",
            MONEY,
            "차 끌고 갔대요. 어디서 찾아요? 내요?",
        ),
        (
            "골목 눈 치워야 하나요? 안 하면 벌금 있나요?",
            PENALTY,
            "골목 눈 치워야 하나요?",
        ),
        ("가게 앞 눈 치워야 한당가? 안 하믄 과태료 문당가?", PENALTY, "가게 앞 눈 치워야 한당가?"),
        (
            "센터 전화번호랑 누가 쓰는지",
            frozenset({Wanted.TELEPHONE}),
            "센터 누가 쓰는지",
        ),
        ("Who may rent it and how much is it?", PRICE, "Who may rent it and is it?"),
        ("책가방 빌릴 수 있어요? 얼마예요?", PRICE, "책가방 빌릴 수 있어요?"),
    ],
)
def test_the_other_part_of_a_question_is_asked_alone(
    question: str, kinds: frozenset[Wanted], rest: str
) -> None:
    assert besides(question, kinds) == rest


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("이사비는 얼마예요?", PRICE),
        ("차가 끌려갔는데 얼마 내야 해요?", MONEY),
        ("골목 눈 안 치우면 벌금 있나요?", PENALTY),
        ("공원 전화번호 알려 주세요", frozenset({Wanted.TELEPHONE})),
        ("약국 몇 시까지 하나요?", frozenset({Wanted.HOUR})),
        ("My car is gone. How much is it?", PRICE),
    ],
)
def test_who_asks_for_the_missing_fact_alone_asks_nothing_beside(
    question: str, kinds: frozenset[Wanted]
) -> None:
    assert besides(question, kinds) == ""


def _guide(text: str, *, asked: str) -> Article:
    return replace(make_article(article="제5조", heading=asked, text=text), questions=(asked,))


@pytest.mark.parametrize(
    "asked", ["이용요금은 어떻게 정하나요?", "보관료는 어떻게 계산하나요?", "입장료는 얼마인가요?"]
)
def test_a_guide_that_is_asked_for_a_sum_may_tell_how_it_is_set(asked: str) -> None:
    told = _guide("요금은 위원회 심의를 거쳐 정해 누리집에 게시합니다.", asked=asked)
    assert told_how_set(PRICE, told)
    assert not told_how_set(frozenset({Wanted.HOUR}), told)
    assert not told_how_set(PRICE | {Wanted.PLACE}, told)
    assert not told_how_set(frozenset(), told)


def test_a_guide_that_names_a_table_tells_no_more_than_the_table() -> None:
    asked = "이용료는 얼마인가요?"
    table = "이용료는 조례의 별표 2가 정합니다. 허가를 받을 때 내십니다."
    assert not told_how_set(PRICE, _guide(table, asked=asked))
    counted = f"{table} 보관료는 들어온 때부터 계산합니다."
    assert told_how_set(PRICE, _guide(counted, asked=asked))


def test_what_is_given_to_somebody_is_no_price() -> None:
    told = _guide("지원금은 예산의 범위에서 정합니다.", asked="지원금은 얼마인가요?")
    assert told_how_set(MONEY, told)
    assert not told_how_set(PRICE, told)


def test_a_guide_that_is_asked_for_no_sum_tells_of_none() -> None:
    told = _guide("대상은 위원회가 정합니다.", asked="누가 받나요?")
    assert not told_how_set(PRICE, told)


TOILETS = "여수시 공중화장실 조례\n과태료의 부과기준\n과태료 부과기준은 별표와 같다."


@pytest.mark.parametrize(
    "words",
    [
        ("헬멧", "쓰", "과태료", "얼마"),
        ("지하철", "담배", "피우", "과태료", "얼마"),
        ("개", "목줄", "과태료"),
        ("개", "똥", "벌금"),
        ("what", "fine", "무단투기", "과태료"),
    ],
)
def test_a_fine_for_something_else_shares_no_matter(words: tuple[str, ...]) -> None:
    assert not shares_a_matter(words, TOILETS)


@pytest.mark.parametrize(
    "words",
    [("공중", "화장실", "담배", "과태료"), ("과태료", "얼마"), ("fine",), ("개",)],
)
def test_a_fine_for_what_is_told_of_or_for_nothing_shares_it(words: tuple[str, ...]) -> None:
    assert shares_a_matter(words, f"{TOILETS}\n개 출입 금지")


def test_what_an_answer_states_or_says_itself_is_not_left_unstated() -> None:
    assert left_unstated(MONEY, "위원회가 정합니다.") == MONEY
    assert not left_unstated(MONEY, "30분에 600원입니다.")
    assert not left_unstated(MONEY, "이 조례에는 금액이 정해져 있지 않습니다.")
    assert left_unstated(PENALTY, "눈을 치워야 합니다.") == PENALTY
    assert not left_unstated(PENALTY, "치우지 않으면 과태료를 물 수 있습니다.")
    assert left_unstated(FINE, "과태료를 물 수 있습니다.") == FINE


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("도서관 조례 담당 부서 어디예요?", True),
        ("가로등은 담당이 어디예요?", True),
        ("이건 어느 과에서 해요?", True),
        ("Which department is responsible for parking?", True),
        ("담당 공무원은 무엇을 하나요?", False),
        ("도서관 어디예요?", False),
    ],
)
def test_who_asks_which_department_is_in_charge_says_so(question: str, *, asks: bool) -> None:
    assert asks_for_office(question) is asks


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("물에 빠졌다 나왔는데 지원금 있나요", ("물", "빠지", "나오", "지원금", "있", "보조금")),
        ("불이 나서 집이 탔는데 지원금 받을 수 있나요?", ("불", "나", "집", "타", "지원금", "받")),
        ("회사에서 잘렸는데 보상금 나오나요?", ("회사", "잘리", "보상금", "나오")),
    ],
)
def test_a_grant_for_what_nothing_found_names_is_for_something_else(
    question: str, words: tuple[str, ...]
) -> None:
    assert grants_for_another(question, words, {"지원금", "소방서장", "선박", "보조금"})


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("배를 못 띄웠는데 지원금 있나요?", ("배", "띄우", "지원금", "있", "선박")),
        ("선박 지원금 있나요?", ("선박", "지원금", "있")),
        ("물에 빠졌는데 구명조끼 있나요?", ("물", "빠지", "구명조끼", "있")),
        ("신청했는데 지원금 언제 나와요?", ("신청", "지원금", "나오")),
    ],
)
def test_a_grant_that_is_named_or_asked_for_nothing_that_happened_is_weighed_as_before(
    question: str, words: tuple[str, ...]
) -> None:
    assert not grants_for_another(question, words, {"지원금", "소방서장", "선박", "보조금"})
