"""A question that names no subject is asked back; one that names any is not."""

from dataclasses import replace

import pytest

from bot.answering.asking_back import (
    LONGEST_SUBJECT,
    about,
    choices_for,
    names_no_subject,
    picked,
    subject_of,
)
from bot.answering.case import Case, Stop
from bot.answering.retrieve import retrieve
from city import CityProfile
from disclosure import Status
from knowledge import SearchResult
from tests.builders.case import make_case, make_tools
from tests.builders.library import make_vague_search

CHOICES = ("주차장", "교복", "경로당")


def test_a_question_of_general_words_is_asked_back_with_the_subjects_that_were_found() -> None:
    assert choices_for(make_vague_search(), "여수시") == CHOICES


@pytest.mark.parametrize("words", [(), ("유모차", "감면"), ("감면", "30"), ("주차장", "요금")])
def test_a_question_with_any_other_word_or_none_is_not(words: tuple[str, ...]) -> None:
    assert choices_for(make_vague_search(words=words), "여수시") == ()


def test_a_word_that_an_ordinance_has_for_its_subject_names_it() -> None:
    titles = ("여수시 제증명 등 수수료 징수 조례", "여수시 주차장 조례")
    assert choices_for(make_vague_search(*titles, words=("감면",)), "여수시")
    assert choices_for(make_vague_search(*titles, words=("수수료", "얼마")), "여수시") == ()


def test_an_ordinance_that_stands_out_answers() -> None:
    assert choices_for(make_vague_search(step=10.0), "여수시") == ()


def test_ordinances_that_say_the_word_are_offered_before_those_that_are_only_near() -> None:
    search = make_vague_search(words=("벌금",))
    first, *others = search.kept
    fined = [
        replace(hit, article=replace(hit.article, text="위반하면 벌금을 부과한다."))
        for hit in others
    ]
    assert choices_for(replace(search, kept=(first, *fined)), "여수시") == CHOICES[1:]
    alone = replace(search, kept=(first, fined[0], *others[1:]))
    assert choices_for(alone, "여수시") == CHOICES


def test_help_that_stands_out_answers_no_question_without_a_subject() -> None:
    titles = ("이용 도움말", "여수시 주차장 조례", "여수시 교복 등 지원 조례")
    help_text, *others = make_vague_search(*titles, words=("신청",)).kept
    far_ahead = replace(help_text, score=others[0].score + 20.0)
    search = make_vague_search(*titles, words=("신청",))
    found = replace(search, kept=(far_ahead, *others))
    assert choices_for(found, "여수시") == ("주차장", "교복")
    here = replace(found, question="여기서 신청할 수 있나요?")
    assert choices_for(here, "여수시") == ()


def test_help_is_no_subject_to_choose_wherever_it_stands() -> None:
    titles = ("이용 도움말", "여수시 주차장 조례", "여수시 교복 등 지원 조례")
    assert choices_for(make_vague_search(*titles), "여수시") == ("주차장", "교복")
    assert choices_for(make_vague_search(*titles[:2]), "여수시") == ()


def test_nothing_found_leaves_nothing_to_choose() -> None:
    empty = replace(make_vague_search(), kept=())
    assert choices_for(empty, "여수시") == ()


def test_one_ordinance_with_several_articles_leaves_nothing_to_choose() -> None:
    assert (
        choices_for(make_vague_search("여수시 주차장 조례", "여수시 주차장 조례"), "여수시") == ()
    )


def test_no_more_is_offered_than_can_be_taken_in() -> None:
    titles = (
        f"여수시 {name} 지원 조례" for name in ("교복", "청년", "장사", "포장", "농가", "어가")
    )
    assert choices_for(make_vague_search(*titles), "여수시") == ("교복", "청년", "장사", "포장")


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("여수시 주차장 조례", "주차장"),
        ("여수시 119 나르미선 운항지원에 관한 조례", "119 나르미선 운항"),
        ("여수시 경로당 운영 활성화 및 지원에 관한 조례", "경로당"),
        ("여수시 교통약자의 이동편의 증진 조례", "교통약자의 이동편의"),
        ("여수시 고등학교 교복 등 지원 조례 시행규칙", "고등학교 교복"),
        ("여수사랑상품권 이용 활성화에 관한 조례", "여수사랑상품권"),
        ("이용 도움말", ""),
        ("여수시 지원 조례", ""),
        (f"여수시 {'가' * (LONGEST_SUBJECT + 1)} 조례", ""),
    ],
)
def test_a_subject_is_the_title_without_what_the_city_does_with_it(
    title: str, subject: str
) -> None:
    assert subject_of(title, "여수시") == subject
    assert subject in title


@pytest.mark.parametrize("reply", ["2", "2번", "2번이요", " 교복 ", "교복이요.", "교복 입니다"])
def test_a_typed_reply_names_a_choice_by_its_number_or_words(reply: str) -> None:
    assert picked(reply, CHOICES) == "교복"


@pytest.mark.parametrize("reply", ["0", "4", "22", "교복 말고", "요", "", "\n"])
def test_any_other_reply_names_none(reply: str) -> None:
    assert picked(reply, CHOICES) is None


def test_the_made_whole_question_opens_with_its_subject() -> None:
    assert about("주차장", "감면 되나요?") == "주차장 감면 되나요?"


def test_the_step_asks_back_and_names_the_call_centre(profile: CityProfile) -> None:
    stopped = retrieve(make_case("감면"), make_tools(search=_vague))
    assert isinstance(stopped, Stop)
    assert stopped.status is Status.ASKED_BACK
    assert stopped.case.choices == CHOICES
    assert stopped.case.helper == profile.main


def test_who_was_asked_back_just_before_is_not_asked_again() -> None:
    result = retrieve(make_case("감면", asked_back=True), make_tools(search=_vague))
    assert isinstance(result, Case)
    assert not result.choices


def _vague(_text: str) -> SearchResult:
    return make_vague_search()


@pytest.mark.parametrize(
    "words", [("며칠", "안", "하"), ("묻",), ("대신", "하", "되"), ("돈", "들어오")], ids=" ".join
)
def test_what_is_asked_after_an_answer_names_no_subject(words: tuple[str, ...]) -> None:
    assert names_no_subject(words)
    assert not names_no_subject((*words, "주차장"))
