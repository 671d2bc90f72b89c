"""Gold questions and what came back on them, for tests."""

from __future__ import annotations

from admin.evaluation import Given, GoldQuestion, Outcome

PARKING = "여수시 주차장 조례"


def make_gold(
    identifier: str = "t-1",
    *,
    style: str = "plain",
    articles: tuple[str, ...] = ("제5조",),
    facts: tuple[str, ...] = ("600원",),
    answerable: bool = True,
) -> GoldQuestion:
    """A question on the parking ordinance."""
    return GoldQuestion(
        id=identifier,
        question="주차요금이 얼마예요?",
        style=style,
        document=PARKING if answerable else "",
        articles=articles if answerable else (),
        facts=facts if answerable else (),
        answerable=answerable,
    )


def make_given(
    answer: str = "주차요금은 30분에 600원입니다.",
    *,
    answered: bool = True,
    citations: tuple[tuple[str, str], ...] = ((PARKING, "제5조"),),
    ungrounded: tuple[str, ...] = (),
    readability: float | None = 80.0,
    milliseconds: float | None = 40.0,
) -> Given:
    """A right answer, unless told otherwise."""
    return Given(
        status="answered" if answered else "nothing_found",
        answered=answered,
        answer=answer,
        citations=citations if answered else (),
        ungrounded=ungrounded,
        readability=readability if answered else None,
        milliseconds=milliseconds,
    )


def make_outcome(
    identifier: str = "t-1",
    *,
    retrieved: tuple[tuple[str, str], ...] = ((PARKING, "제5조"),),
    standard: Given | None = None,
    easy: Given | None = None,
) -> Outcome:
    """A question that went well, unless told otherwise."""
    return Outcome(
        id=identifier,
        retrieved=retrieved,
        standard=standard or make_given(),
        easy=easy or make_given(),
    )
