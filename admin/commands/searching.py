"""The command `search`: what retrieval keeps for a question, or for every question of a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import typer

from admin.commands.views import search_line, search_text
from city import LinesOut, operator_sentence, read_batch
from knowledge import SearchResult

STEP = "progress_searching"
"""Step told to progress: questions searched for, questions in all."""


def search_batch(
    search: Callable[[str, int], SearchResult],
    questions: Path,
    results: Path,
    *,
    k: int,
    progress: Callable[[str, int, int], None],
) -> tuple[int, int]:
    """Write what retrieval keeps for each question that the file of results lacks.

    Returns how many were searched for now, and how many had been before.

    Raises:
        LinesInvalid: a file cannot be used, or a line of it is wrong.
    """
    lines = read_batch(questions, results)
    with LinesOut(results) as out:
        left = out.left(lines)
        before = len(lines) - len(left)
        for number, line in enumerate(left, before):
            progress(STEP, number, len(lines))
            out.write(search_line(line, search(str(line["question"]), k), k))
        progress(STEP, len(lines), len(lines))
    return len(left), before


def search_and_show(
    search: Callable[[str, int], SearchResult],
    asked: str | tuple[Path, Path],
    *,
    k: int,
    as_json: bool,
    progress: Callable[[str, int, int], None],
    write: Callable[[str], None] = typer.echo,
) -> None:
    """Search for a question, or for a file of questions into a file of results, and tell.

    Raises:
        LinesInvalid: see `search_batch`.
    """
    if isinstance(asked, tuple):
        done, before = search_batch(search, *asked, k=k, progress=progress)
        write(operator_sentence("command.batch_done", path=asked[1], done=done, before=before))
        return
    result = search(asked, k)
    line = search_line({"id": None, "question": asked}, result, k)
    write(json.dumps(line, ensure_ascii=False) if as_json else search_text(result, k))
