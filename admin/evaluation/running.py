"""Walks the questions of an evaluation through the service, and keeps what came back.

A file of answers lets a long evaluation (a slow model) go on where it was cut off. Its first line
names the set-up, so that answers of two set-ups are never counted as one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

from pydantic import TypeAdapter, ValidationError

from admin.errors import AnswersOfAnotherSetup
from admin.evaluation.figures import Figures, figures
from admin.evaluation.gold import GoldQuestion
from admin.evaluation.outcome import Given, Judged, Outcome, each_once, given, judge
from city import Line, LinesInvalid, LinesOut, Mode, Voice
from disclosure import LabelledAnswer, Record
from knowledge import Article, SearchResult

STEP = "progress_evaluating"
"""Step told to progress: questions done, questions in all."""

_SETUP_ID = "setup"
_OUTCOME = TypeAdapter(Outcome)

Progress = Callable[[str, int, int], None]


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
    if answers is None:
        return await _walk(questions, service, progress, {}, None)
    with LinesOut(answers) as out:
        known = _known(out, answers, service)
        if not out.kept:
            out.write({"id": _SETUP_ID, **service.setup})
        return await _walk(questions, service, progress, known, out)


async def _walk(
    questions: Sequence[GoldQuestion],
    service: Service,
    progress: Progress,
    known: Mapping[str, Outcome],
    out: LinesOut | None,
) -> tuple[Outcome, ...]:
    outcomes: list[Outcome] = []
    for number, gold in enumerate(questions):
        progress(STEP, number, len(questions))
        outcome = known.get(gold.id)
        if outcome is None:
            outcome = await _outcome(gold, service)
            if out is not None:
                out.write(cast("Line", asdict(outcome)))
        outcomes.append(outcome)
    progress(STEP, len(questions), len(questions))
    return tuple(outcomes)


async def _outcome(gold: GoldQuestion, service: Service) -> Outcome:
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
    return given(answer, _cited(answer, service), record)


def _cited(answer: LabelledAnswer, service: Service) -> list[Article]:
    articles = (service.article(citation.key) for citation in answer.citations)
    return [article for article in articles if article is not None]


def _known(out: LinesOut, path: Path, service: Service) -> dict[str, Outcome]:
    if not out.kept:
        return {}
    setup, *rest = out.kept
    if dict(setup) != {"id": _SETUP_ID, **service.setup}:
        raise AnswersOfAnotherSetup(path=path)
    known: dict[str, Outcome] = {}
    for number, line in enumerate(rest, 2):
        try:
            outcome = _OUTCOME.validate_python(line)
        except ValidationError as error:
            problem = error.errors()[0]["msg"]
            raise LinesInvalid(path=path, line=number, problem=problem) from error
        known[outcome.id] = outcome
    return known
