"""The command `evaluate`: asks, counts, shows, keeps the figures, and tells which of them fell."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from admin.commands.files import write_file
from admin.commands.publishing import Public
from admin.commands.views import show
from admin.evaluation import (
    GoldQuestion,
    Kept,
    Service,
    as_json,
    compare,
    comparison_shown,
    evaluate,
    kept_of,
    read_gold,
    read_kept,
    tables,
    written,
)
from admin.evaluation.running import Progress
from admin.measured import Measuring
from admin.software import software_version
from city import Language, Mode, Sentences, Voice, operator_sentence
from disclosure import LabelledAnswer, Record, danger_sentence
from knowledge import Knowledge, SearchResult


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What is evaluated, held against what, and where it is written."""

    questions: Sequence[GoldQuestion]
    before: Kept | None = None
    """The figures that these are held against."""
    answers: Path | None = None
    out: Path | None = None
    keep: Path | None = None
    """Where the figures are kept for the next time."""


def plan_of(
    questions: Sequence[Path],
    answers: Path | None,
    out: Path | None,
    *,
    against: Path | None,
    keep: Path | None,
) -> Plan:
    """The plan of an evaluation, its files read or proved to be writable: a long run starts sound.

    Raises:
        LinesInvalid, QuestionsInvalid: a file of questions cannot be used.
        KeptFiguresInvalid: `against` keeps no figures.
        LinesUnusable: a file cannot be written.
    """
    gold = read_gold(questions)
    before = read_kept(against) if against else None
    for path in (out, keep):
        if path is not None:
            write_file(path, "")  # Opened once before a long run, so that a bad path fails at once.
    return Plan(questions=gold, before=before, answers=answers, out=out, keep=keep)


async def evaluate_and_show(
    plan: Plan, service: Service, progress: Progress, *, print_json: bool,
    public: Public | None = None,
) -> bool:  # fmt: skip
    """Evaluate, write the files that are planned, print tables or JSON; keep them where asked.

    Returns whether the figures held: nothing fell, or nothing was there to compare with.

    Raises:
        LinesInvalid: a file cannot be used.
        AnswersOfAnotherSetup: the file of answers was made with another model or index.
        DatabaseUnavailable: the result could not be kept for the public.
    """
    counted, judged = await evaluate(
        plan.questions, service, progress=progress, answers=plan.answers
    )
    now = kept_of(counted, plan.questions, service.setup)
    comparison = compare(plan.before, now) if plan.before else None
    report = json.dumps(
        as_json(counted, judged, service.setup, comparison), ensure_ascii=False, indent=2
    )
    if plan.out is not None:
        write_file(plan.out, f"{report}\n")
    if plan.keep is not None:
        write_file(plan.keep, written(now))
    if print_json:
        sys.stdout.write(f"{report}\n")
    else:
        show(*tables(counted), *(comparison_shown(comparison) if comparison else ()))
        if plan.keep is not None:
            show(operator_sentence("evaluation.kept", path=plan.keep))
    if public is not None:
        counts = {name: (one.hits, one.of) for name, one in counted.total.items()}
        public.keep(Measuring.EVALUATION, service.setup, counts, quiet=print_json)
    return comparison is None or not comparison.fallen


def service_of(
    knowledge: Knowledge,
    ask: Callable[[str, Voice], Awaitable[LabelledAnswer]],
    find: Callable[[int], Record | None],
    sentences: Sentences,
) -> Service:
    """The service to evaluate: an opened library, how questions are answered, and the records."""
    voices = [Voice(language=language, mode=mode) for language in Language for mode in Mode]

    async def search(question: str) -> SearchResult:
        return await asyncio.to_thread(knowledge.library.search, question)

    async def record(number: int) -> Record | None:
        return await asyncio.to_thread(find, number)

    return Service(
        ask=ask,
        search=search,
        record=record,
        article=knowledge.catalogue.article,
        setup=setup_of(knowledge),
        ours=frozenset(danger_sentence(sentences, voice) for voice in voices),
    )


def setup_of(knowledge: Knowledge) -> dict[str, str]:
    """What answers depend on: models, writer, index, prompts and the software itself."""
    return {
        "embedding_model": knowledge.embedding_model,
        "snapshot": knowledge.snapshot,
        "writer": knowledge.writer.name,
        "prompts": ", ".join(f"{name} {digest}" for name, digest in knowledge.prompts),
        "software": software_version(),
    }
