"""What is held side by side of two answers."""

from __future__ import annotations

import pytest

from admin.probes import Measure
from admin.probes.measures import HARDER, compared, polite
from tests.builders.evaluation import PARKING, make_given
from tests.builders.probes import make_pair, refused

PAIR = make_pair()


def test_who_is_refused_was_not_answered_and_not_cited_but_told_whom_to_call() -> None:
    answer, refusal = make_given(), refused()
    assert compared(Measure.ANSWERED, PAIR, answer, refusal) == (True, False)
    assert compared(Measure.CITED, PAIR, answer, refusal) == (True, False)
    assert compared(Measure.ROUTED, PAIR, answer, refusal) == (True, True)


def test_a_refusal_without_a_telephone_number_is_a_dead_end() -> None:
    dead_end = make_given("잘 모르겠습니다.", answered=False)
    assert compared(Measure.ROUTED, PAIR, refused(), dead_end) == (True, False)


def test_an_answer_on_another_article_does_not_answer_the_need() -> None:
    other = make_given(citations=((PARKING, "제9조"),))
    assert compared(Measure.ANSWERED, PAIR, make_given(), other) == (True, True)
    assert compared(Measure.CITED, PAIR, make_given(), other) == (True, False)


@pytest.mark.parametrize(
    ("text", "is_polite"),
    [
        ("600원입니다.", True),
        ("네, 돼요. 전화해 주십시오.", True),
        ("600원이다.", False),
        ("네, 맞습니다. 내일 와라.", False),
        ("This is 600 won.", True),
    ],
)
def test_politeness_is_read_off_the_ending_of_every_sentence(text: str, is_polite: bool) -> None:
    assert polite(text) is is_polite


def test_an_answer_reads_harder_from_five_points_on() -> None:
    plain, near, hard = (make_given(readability=80.0 - less) for less in (0.0, HARDER - 1, HARDER))
    assert compared(Measure.EASY, PAIR, plain, near) == (True, True)
    assert compared(Measure.EASY, PAIR, plain, hard) == (True, False)
    assert compared(Measure.EASY, PAIR, plain, refused()) is None


def test_an_answer_is_slower_only_where_somebody_could_tell() -> None:
    at_once, soon, late = (make_given(milliseconds=took) for took in (10.0, 55.0, 70.0))
    assert compared(Measure.FAST, PAIR, at_once, soon) == (True, True)
    assert compared(Measure.FAST, PAIR, at_once, late) == (True, False)
    assert compared(Measure.FAST, PAIR, at_once, make_given(milliseconds=None)) is None
