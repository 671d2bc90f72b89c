"""Each question is asked once; a run that was cut off goes on, and never over other pairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from admin.errors import AnswersOfAnotherSetup
from admin.evaluation import Service
from admin.probes import run
from city import Voice
from disclosure import LabelledAnswer, Record
from knowledge import SearchResult
from tests.builders.disclosure import make_answer, make_record
from tests.builders.library import make_article, make_search
from tests.builders.probes import make_pairs

PAIRS = make_pairs(3)


class Counting:
    """Answers everybody alike; is cut off after so many."""

    def __init__(self, breaks_after: int = 1000) -> None:
        self.asked: list[str] = []
        self._breaks_after = breaks_after

    async def ask(self, question: str, voice: Voice) -> LabelledAnswer:
        if len(self.asked) >= self._breaks_after:
            raise KeyboardInterrupt
        self.asked.append(question)
        return make_answer("주차요금은 30분에 600원입니다.", voice=voice)

    @property
    def service(self) -> Service:
        async def search(question: str) -> SearchResult:
            return make_search()

        async def record(number: int) -> Record:
            return make_record(number)

        return Service(
            ask=self.ask, search=search, article=lambda key: make_article(), record=record,
            setup={"embedding_model": "m@1"},
        )  # fmt: skip


def _quiet(_step: str, _done: int, _total: int) -> None:
    """Nobody watches."""


async def test_a_question_of_two_pairs_is_asked_once() -> None:
    counting = Counting()
    given = await run((*PAIRS, *PAIRS), counting.service, progress=_quiet)
    assert len(counting.asked) == 6
    assert set(given) == set(counting.asked)
    assert all(one.answered for one in given.values())


async def test_a_run_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    with pytest.raises(KeyboardInterrupt):
        await run(PAIRS, Counting(breaks_after=4).service, progress=_quiet, answers=answers)
    again = Counting()
    given = await run(PAIRS, again.service, progress=_quiet, answers=answers)
    assert len(again.asked) == 2
    assert len(given) == 6


async def test_answers_to_other_pairs_are_left_alone(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    await run(PAIRS, Counting().service, progress=_quiet, answers=answers)
    with pytest.raises(AnswersOfAnotherSetup):
        await run(PAIRS[:2], Counting().service, progress=_quiet, answers=answers)
