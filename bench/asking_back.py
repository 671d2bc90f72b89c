"""Is the citizen asked back where nobody could tell what is meant, and nowhere else?

    python -m bench.asking_back

Every question of `vague.txt` names no subject and is to be asked back; every question of
`answers.jsonl` names one and is not. Both were written by hand for this project. Ends with 1 if a
goal is missed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from admin.evaluation import read_gold
from bench.catalogue import open_bench
from bench.inputs import LeftOut, folder
from bot.answering.case import Case, Stop
from bot.answering.guard import guard
from bot.answering.pipeline import run
from bot.answering.retrieve import retrieve
from bot.answering.tools import Tools
from bot.answering.understand import understand
from city import Voice, load_profile
from disclosure import Status
from knowledge import Draft, Grounding, WritingRequest, shipped_paths

HERE = Path(__file__).parent
_VAGUE_AT_LEAST = 0.8
_NAMED_AT_MOST = 0.01


def asked_back(questions: Sequence[str], tools: Tools) -> dict[str, tuple[str, ...]]:
    """The questions that are asked back, each with its choices."""
    found: dict[str, tuple[str, ...]] = {}
    for text in questions:
        case = Case(record=1, text=text, hidden=(), voice=Voice())
        ended = run(case, tools, steps=(understand, guard, retrieve))
        if isinstance(ended, Stop) and ended.status is Status.ASKED_BACK:
            found[text] = ended.case.choices
    return found


def vague() -> tuple[str, ...]:
    """The questions that name no subject."""
    lines = (HERE / "vague.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def main() -> int:
    """Measure and report."""
    console = Console()
    try:
        paths = (folder("ordinances"), *shipped_paths())
    except LeftOut as missing:
        console.print(str(missing))
        return 0
    profile = load_profile("yeosu")
    bench = open_bench("asking_back", paths)
    tools = Tools(
        search=bench.library.search,
        compose=_unwritten,
        profile=profile,
        fault=Grounding(profile).fault,
    )
    right, meant = asked_back(vague(), tools), vague()
    named = tuple(gold.question for gold in read_gold([HERE / "answers.jsonl"]))
    wrong = asked_back(named, tools)
    for text in meant:
        console.print(f"{text}: {', '.join(right.get(text, ())) or '-'}", highlight=False)
    for text, choices in wrong.items():
        console.print(f"wrongly: {text}: {', '.join(choices)}", highlight=False)
    console.print(f"vague, asked back: {len(right)} of {len(meant)}")
    console.print(f"with a subject, asked back: {len(wrong)} of {len(named)}")
    few = len(right) < _VAGUE_AT_LEAST * len(meant)
    return int(few or len(wrong) > _NAMED_AT_MOST * len(named))


def _unwritten(_request: WritingRequest) -> Draft:
    return Draft(sentences=(), writer="", prompt_hash="")


if __name__ == "__main__":
    sys.exit(main())
