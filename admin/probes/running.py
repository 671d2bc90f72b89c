"""Walks the questions of the pairs through the service, each of them once, and keeps what came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from admin.evaluation import Given, Service
from admin.evaluation.outcome import given
from admin.probes.model import Asked, Pair
from admin.probes.pairing import digest_of
from admin.walking import Progress, Walk
from city import Voice

STEP = "progress_probing"
"""Step told to progress: questions done, questions in all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came back on one question, named by its text."""

    id: str
    given: Given


async def run(
    pairs: Sequence[Pair],
    service: Service,
    *,
    progress: Progress,
    answers: Path | None = None,
) -> Mapping[str, Given]:
    """What came back on each question, by its text; `answers` keeps it and resumes.

    Raises:
        AnswersOfAnotherSetup: the file was made with another set-up, or of other pairs.
        LinesInvalid: the file cannot be written, or is none.
    """
    walk = Walk(
        kind=Outcome,
        ask=partial(_outcome, service),
        setup=setup_of(pairs, service),
        step=STEP,
    )
    outcomes = await walk.run(questions_of(pairs), progress, answers)
    return {one.id: one.given for one in outcomes}


def setup_of(pairs: Sequence[Pair], service: Service) -> dict[str, str]:
    """What outcomes depend on: the service's set-up, and which pairs are asked."""
    return {**service.setup, "probes": digest_of(pairs)}


def questions_of(pairs: Iterable[Pair]) -> tuple[Asked, ...]:
    """Every question of the pairs once, the two of a pair together: they meet the same load.

    Now the one is asked first and now the other: what is asked second may find things warm.
    """
    asked = dict[str, None]()
    for place, pair in enumerate(pairs):
        both = (pair.first, pair.second)
        asked |= dict.fromkeys(both if place % 2 == 0 else reversed(both))
    return tuple(Asked(id=text) for text in asked)


async def _outcome(service: Service, asked: Asked) -> Outcome:
    answer = await service.ask(asked.id, Voice())
    record = None if answer.record is None else await service.record(answer.record)
    articles = (service.article(citation.key) for citation in answer.citations)
    cited = [article for article in articles if article is not None]
    return Outcome(id=asked.id, given=given(answer, cited, record))
