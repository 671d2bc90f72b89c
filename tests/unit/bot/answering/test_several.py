"""Of several questions one is answered where they surely concern different matters."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.answering.case import Case, Stop
from bot.answering.retrieve import retrieve
from disclosure import Status
from knowledge import Hit, SearchResult
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_article, make_hit, make_search, make_vague_search
from tests.builders.two_matters import BOTH, PARKING, UNIFORM, find

Search = Callable[[str], SearchResult]
LOST = "지갑은 어디서 찾아요?"
PASSPORT = "여권은 며칠 걸려요?"
HAIR = "머리는 어디서 잘라요?"


def found(message: str, search: Search = find, *, asked_back: bool = False) -> Case | Stop:
    """What comes of looking for a message."""
    return retrieve(make_case(message, asked_back=asked_back), make_tools(search=search))


def parted(message: str, search: Search = find) -> tuple[str, tuple[str, ...]]:
    """The question that is answered, and those that wait; nothing of a message left whole."""
    result = found(message, search)
    case = result.case if isinstance(result, Stop) else result
    return case.part, case.choices


def searching(**results: SearchResult) -> Search:
    """Finds what is told for a word, and for anything else what is found of two matters."""

    def search(question: str) -> SearchResult:
        named = (result for word, result in results.items() if word in question)
        return next(named, None) or find(question)

    return search


def hair(*near: Hit) -> SearchResult:
    """What is found surely of a third matter, and near it."""
    first = make_hit(make_article(title="여수시 청년 기본 조례"), score=9.0)
    return replace(make_search(first, *near, confidence=0.99), words=("머리",))


def test_the_first_is_answered_and_the_other_waits() -> None:
    result = found(BOTH)
    assert isinstance(result, Case)
    assert (result.question, result.choices) == (UNIFORM, (PARKING,))
    assert result.text == BOTH
    assert result.understood == UNIFORM
    assert result.search is not None
    assert result.search.kept[0].article.source.title == "여수시 교복 등 지원 조례"


def test_nobody_has_to_announce_a_question_that_names_its_ordinance() -> None:
    assert parted(f"{UNIFORM} {PARKING}") == (UNIFORM, (PARKING,))


def test_what_finds_the_same_ordinance_is_one_question() -> None:
    assert parted("교복비는 얼마 줘요? 그리고 교복은 전학생도 사 줘요?") == ("", ())


def test_an_announced_question_that_another_article_of_it_answers_waits() -> None:
    moved = "교복은 전학생도 사 줘요?"
    other = make_article(title="여수시 교복 등 지원 조례", article="제3조", heading="지원대상")
    transfers = replace(make_search(make_hit(other)), words=("교복",))
    search = searching(전학생=transfers)
    assert parted(f"{UNIFORM} 그리고 {moved}", search) == (UNIFORM, (moved,))
    assert parted(f"{UNIFORM} {moved}", search) == ("", ())
    unsure = searching(전학생=replace(transfers, confidence=0.1))
    assert parted(f"{UNIFORM} 그리고 {moved}", unsure) == ("", ())


def test_what_finds_the_other_ordinance_near_is_one_question() -> None:
    uniform, parking = (find(one).kept[0].article for one in (UNIFORM, PARKING))
    near = replace(
        make_search(make_hit(parking, score=9.0), make_hit(uniform, score=8.0)), words=("주차장",)
    )
    assert parted(BOTH, searching(주차장=near)) == ("", ())
    far = replace(near, kept=(make_hit(parking, score=9.0), make_hit(uniform, score=1.0)))
    assert parted(BOTH, searching(주차장=far)) == (UNIFORM, (PARKING,))


def test_what_names_no_subject_is_asked_of_the_question_before_it() -> None:
    papers = "서류는 어디에 내면 되나요?"
    vague = replace(make_search(), words=("서류", "어디", "내"))
    assert parted(f"{UNIFORM} 그리고 {papers}", searching(서류=vague)) == ("", ())
    asked = f"{UNIFORM} {papers} 그리고 {PARKING}"
    both = replace(find(UNIFORM), words=("교복", "서류"))
    search = searching(**{papers[:2] + "는": vague, "교복비": both})

    def finds(question: str) -> SearchResult:
        return both if "교복" in question else search(question)

    assert parted(asked, finds) == (f"{UNIFORM} {papers}", (PARKING,))
    age = replace(
        make_search(make_hit(make_article(title="여수시 청년 기본 조례"))), words=("나이",)
    )
    asked_more = f"{UNIFORM} 그리고 나이는 몇 살부터예요?"
    assert parted(asked_more, searching(나이=age)) == ("", ())


def test_what_is_asked_back_alone_belongs_to_the_question_before_it() -> None:
    def search(question: str) -> SearchResult:
        return find(question) if "교복" in question else make_vague_search()

    assert parted(f"{UNIFORM} 그리고 감면은 어떻게 받나요?", search) == ("", ())


@pytest.mark.parametrize(
    ("message", "sure", "waits"),
    [
        (f"{PARKING} 그리고 머리는 어디서 잘라요?", 0.89, False),
        (f"{PARKING} 그리고 머리는 어디서 잘라요?", 0.9, True),
        (f"{PARKING} 머리는 어디서 잘라요?", 0.97, False),
        (f"{PARKING} 머리는 어디서 잘라요?", 0.98, True),
    ],
)
def test_what_does_not_name_its_ordinance_must_be_found_surely(
    message: str, sure: float, *, waits: bool
) -> None:
    other = make_hit(make_article(title="여수시 청년 기본 조례"))
    hair = replace(make_search(other, confidence=sure), words=("머리",))
    assert bool(parted(message, searching(머리=hair))[1]) is waits


def test_of_which_nothing_is_found_waits_where_it_is_announced_and_known() -> None:
    lost = replace(find(UNIFORM), confidence=0.1)
    search = searching(교복=lost)
    assert parted(f"{PARKING} 그리고 {UNIFORM}", search) == (PARKING, (UNIFORM,))
    assert parted(f"{PARKING} {UNIFORM}", search) == ("", ())
    assert parted(f"{UNIFORM} 그리고 {PARKING}", search) == (PARKING, (UNIFORM,))
    assert parted(f"{UNIFORM} {PARKING}", search) == ("", ())
    assert parted(f"{PARKING} 그리고 {LOST}") == ("", ())


def test_of_three_the_first_that_is_answered_is_answered() -> None:
    lost = replace(find(UNIFORM), confidence=0.1)
    asked = f"{UNIFORM} 그리고 {PARKING} 그리고 {HAIR}"
    assert parted(asked, searching(교복=lost, 머리=hair())) == (PARKING, (UNIFORM, HAIR))


def test_any_two_that_are_near_each_other_are_one_question() -> None:
    parking = make_hit(find(PARKING).kept[0].article, score=8.0)
    asked = f"{UNIFORM} 그리고 {PARKING} 그리고 {HAIR}"
    assert parted(asked, searching(머리=hair())) == (UNIFORM, (PARKING, HAIR))
    assert parted(asked, searching(머리=hair(parking))) == ("", ())


def test_whose_own_case_nobody_may_judge_waits_where_it_is_announced() -> None:
    mine = "제가 교복비 지원 대상인지 판단해 주시나요?"
    search = searching(교복=replace(find(UNIFORM), confidence=0.1))
    assert parted(f"{PARKING} 그리고 {mine}", search) == (PARKING, (mine,))
    assert parted(f"{PARKING} {mine}", search) == ("", ())


def test_a_matter_of_another_city_waits_whatever_was_found_of_it() -> None:
    elsewhere = "순천시 수도요금은 며칠에 내나요?"
    assert parted(f"{PARKING} {elsewhere}") == (PARKING, (elsewhere,))


def test_a_matter_of_national_law_waits_whatever_was_found_of_it() -> None:
    assert parted(f"{PARKING} 그리고 {PASSPORT}") == (PARKING, (PASSPORT,))
    assert parted(f"{PASSPORT} {PARKING}") == (PARKING, (PASSPORT,))


def test_where_none_is_answered_the_message_is_searched_as_a_whole() -> None:
    result = found(f"{LOST} 그리고 모자는 누가 주워 갔어요?")
    assert isinstance(result, Stop)
    assert (result.status, result.case.part) == (Status.NOTHING_FOUND, "")


def test_the_reply_to_being_asked_back_is_never_parted() -> None:
    result = found(BOTH, asked_back=True)
    assert isinstance(result, Case)
    assert (result.part, result.choices) == ("", ())


def test_no_more_is_searched_than_tells_the_questions_apart() -> None:
    asked: list[str] = []

    def search(question: str) -> SearchResult:
        asked.append(question)
        return find(question)

    found(PARKING, search)
    assert asked == [PARKING]
    asked.clear()
    found(BOTH, search)
    assert asked == [PARKING, UNIFORM]
    asked.clear()
    found(f"{UNIFORM} {LOST}", search)
    assert asked == [LOST, f"{UNIFORM} {LOST}"]


def test_whose_own_case_is_to_be_judged_is_told_so_beside_that_question() -> None:
    mine = "제가 교복비 지원 대상인지 판단해 주시나요?"
    result = found(f"{mine} 그리고 {PARKING}")
    assert isinstance(result, Case)
    other = found(f"{PARKING} 그리고 {mine}")
    assert isinstance(other, Case)
    assert (result.own_case, other.own_case) == (True, False)
