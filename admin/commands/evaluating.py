"""The command `evaluate`: asks, counts, shows, and keeps the figures in a file."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from admin.commands.views import show
from admin.evaluation import GoldQuestion, Service, as_json, evaluate, read_gold, tables
from admin.evaluation.running import Progress
from admin.running_facts import software_version
from city import LinesUnusable, Voice
from disclosure import LabelledAnswer
from knowledge import Knowledge, SearchResult

__all__ = ["evaluate_and_show", "read_gold", "service_of"]


async def evaluate_and_show(
    questions: Sequence[GoldQuestion],
    service: Service,
    progress: Progress,
    answers: Path | None,
    out: Path | None,
    *,
    print_json: bool,
) -> None:
    """Evaluate, write the figures to `out` if it is given, and print a table or JSON.

    Raises:
        LinesInvalid: a file cannot be used.
        AnswersOfAnotherSetup: `answers` was made with another model or index.
    """
    if out is not None:
        _write(out, "")
    counted, judged = await evaluate(questions, service, progress=progress, answers=answers)
    report = as_json(counted, judged, service.setup)
    if out is not None:
        _write(out, json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    if print_json:
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    else:
        show(*tables(counted))


def service_of(
    knowledge: Knowledge, ask: Callable[[str, Voice], Awaitable[LabelledAnswer]]
) -> Service:
    """The service to evaluate: an opened library, and the way questions are answered with it."""

    async def search(question: str) -> SearchResult:
        return await asyncio.to_thread(knowledge.library.search, question)

    return Service(
        ask=ask,
        search=search,
        article=knowledge.catalogue.article,
        setup={
            "embedding_model": knowledge.embedding_model,
            "snapshot": knowledge.snapshot,
            "writer": knowledge.writer.name,
            "prompts": ", ".join(f"{name} {digest}" for name, digest in knowledge.prompts),
            "software": software_version(),
        },
    )


def _write(path: Path, text: str) -> None:
    """Before a long run the file is opened once, so that a bad path fails at once."""
    try:
        with path.open("a" if not text else "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise LinesUnusable(path=path, problem=error.strerror) from error
