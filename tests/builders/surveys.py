"""Surveys as tests need them: drafted, asked, released, answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from admin.books import By
from admin.surveys import Question, QuestionKind, Survey, Surveys
from city import FixedClock
from disclosure import Sheet

TODAY = date(2026, 11, 24)
"""Where the clock of tests stands."""
WEEK = timedelta(days=7)
BY = By(person="김담당", reason="실태조사")


def survey(**told: object) -> Survey:
    """A survey that is open for a week from today."""
    values: dict[str, object] = {
        "title": "인공지능 이용 실태조사",
        "aim": "누가 쓰기 어려운지 알아봅니다.",
        "opens": TODAY,
        "closes": TODAY + timedelta(days=6),
        **told,
    }
    return Survey(**values)  # type: ignore[arg-type]


def question(kind: QuestionKind = QuestionKind.ONE, **told: object) -> Question:
    """A question of its kind."""
    options = {
        QuestionKind.ONE: ("쓴다", "안 쓴다"),
        QuestionKind.SEVERAL: ("번역", "검색", "글쓰기"),
        QuestionKind.SCALE: ("어렵다", "쉽다"),
        QuestionKind.TEXT: (),
    }
    values: dict[str, object] = {
        "survey": 1,
        "place": 0,
        "kind": kind,
        "text": f"{kind} 질문",
        "options": options[kind],
        **told,
    }
    return Question(**values)  # type: ignore[arg-type]


def sheet(
    chosen: Mapping[int, Iterable[int]] | None = None,
    texts: Mapping[int, str] | None = None,
    group: str = "",
) -> Sheet:
    """What somebody answered."""
    return Sheet(
        group=group,
        chosen={number: frozenset(places) for number, places in (chosen or {}).items()},
        texts=texts or {},
    )


def released(surveys: Surveys, *kinds: QuestionKind, **told: object) -> int:
    """A survey with a question of each kind that may be answered; its number."""
    number = surveys.draft(survey(**told), BY).number
    for kind in kinds:
        assert surveys.ask(question(kind, survey=number), BY).done
    assert surveys.release(number, 1, BY).done
    return number


def published(surveys: Surveys, clock: FixedClock) -> int:
    """A survey with a question of each kind that 40 answered, its results published."""
    number = released(surveys, *QuestionKind)
    for place in range(40):
        group = "older" if place % 2 else ""
        surveys.answer(number, sheet({1: [place % 4 // 2], 2: [0], 3: [4]}, {4: "의견"}, group))
    clock.turn(WEEK)
    assert surveys.publish(number, 2, "=알게 된 것", "<b>하는 일</b>", BY).done
    return number
