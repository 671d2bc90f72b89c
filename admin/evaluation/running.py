"""Walks the questions of an evaluation through the service, and keeps what came back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from admin.evaluation.figures import Figures, figures
from admin.evaluation.gold import GoldQuestion
from admin.evaluation.outcome import Given, Judged, Outcome, each_once, given, judge
from admin.walking import Progress, Walk
from city import Mode, Voice
from disclosure import LabelledAnswer, Record
from knowledge import Article, SearchResult

STEP = "progress_evaluating"
"""Step told to progress: questions done, questions in all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """What is evaluated: how it answers, what it finds, and the articles it cites."""

    ask: Callable[[str, Voice], Awaitable[LabelledAnswer]]
    search: Callable[[str], Awaitable[SearchResult]]
    article: Callable[[str], Article | None]
    """The article of a key, None if there is none."""
    record: Callable[[int], Awaitable[Record | None]]
    """The record of a number, None if there is none."""
    setup: Mapping[str, str]
    """What the figures depend on: model, writer, index."""
    ours: frozenset[str] = frozenset()
    """Lines of our own that stand in answers beside what was found: whom to call in danger."""


async def evaluate(
    questions: Sequence[GoldQuestion],
    service: Service,
    *,
    progress: Progress,
    answers: Path | None = None,
) -> tuple[Figures, list[Judged]]:
    """The figures of a service over these questions, and how each of them fared.

    Raises:
        AnswersOfAnotherSetup, LinesInvalid: see `run`.
    """
    outcomes = await run(questions, service, progress=progress, answers=answers)
    judged = [judge(gold, one) for gold, one in zip(questions, outcomes, strict=True)]
    return figures(judged), judged


async def run(
    questions: Sequence[GoldQuestion],
    service: Service,
    *,
    progress: Progress,
    answers: Path | None = None,
) -> tuple[Outcome, ...]:
    """What happened to each question, in their order; `answers` keeps it and resumes.

    Raises:
        AnswersOfAnotherSetup: the file of answers was made with another model or index.
        LinesInvalid: the file of answers cannot be written, or is none.
    """
    walk = Walk(kind=Outcome, ask=partial(_outcome, service), setup=service.setup, step=STEP)
    return await walk.run(questions, progress, answers)


async def _outcome(service: Service, gold: GoldQuestion) -> Outcome:
    found = await service.search(gold.question)
    return Outcome(
        id=gold.id,
        retrieved=each_once(
            (hit.article.source.title, hit.article.source.article) for hit in found.kept
        ),
        standard=await _given(gold.question, Voice(), service),
        easy=await _given(gold.question, Voice(mode=Mode.EASY), service),
    )


async def _given(question: str, voice: Voice, service: Service) -> Given:
    answer = await service.ask(question, voice)
    record = None if answer.record is None else await service.record(answer.record)
    return given(answer, _cited(answer, service), record, service.ours)


def _cited(answer: LabelledAnswer, service: Service) -> list[Article]:
    articles = (service.article(citation.key) for citation in answer.citations)
    return [article for article in articles if article is not None]
