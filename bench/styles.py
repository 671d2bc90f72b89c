"""Is everybody served equally well? The same questions in every style, and the gap on pairs.

    python -m bench.styles [--data FOLDER] [--half work|held] [--show] [--out FILE.jsonl]

Each fact of `styles.jsonl` is asked seven times: plainly, with typos, without spaces, in dialect,
in a foreigner's Korean, at length as elderly people tell it, and in English. The questions were
written by hand for this. Every other fact is one to work on, the rest is held out: whoever mends
something looks at the first half alone and reports both. `--data` measures on a data folder
instead of the kept catalogue. Ends with 1 if a style lies further from another than the goal.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from admin.evaluation import GoldQuestion, Share, missing_facts, pairs, read_gold, share, style_gap
from bench.inputs import LeftOut
from bench.workplace import workplace
from bot.answering.case import Case, Stop
from bot.answering.pipeline import run
from bot.answering.tools import Tools
from city import ConsoleProgress, Database, SystemClock, Voice, load_profile
from knowledge.ports import Progress
from knowledge.wiring import open_knowledge

QUESTIONS = Path(__file__).parent / "styles.jsonl"
HALVES = ("work", "held")
_PLAIN = "plain"
_GAP_AT_MOST = 0.10


@dataclass(frozen=True, kw_only=True, slots=True)
class Fared:
    """How one question fared."""

    id: str
    style: str
    rank: int | None
    """Place of the right article, from 1; None: not among those kept, or never searched."""
    status: str
    """How it ended without an answer; empty with one."""
    right: bool
    """Whether it was answered with every fact."""
    said: str

    @property
    def fact(self) -> str:
        """The fact that it asks for, which is what pairs it with the other styles."""
        return self.id.partition("-")[0]


FIGURES: Mapping[str, Callable[[Fared], bool]] = {
    "recall@1": lambda one: one.rank == 1,
    "recall@5": lambda one: one.rank is not None and one.rank <= 5,
    "answered": lambda one: not one.status,
    "fact rate": lambda one: one.right,
}
"""What is counted of each style."""


def half_of(gold: GoldQuestion) -> str:
    """Which half a question's fact belongs to: the odd ones are worked on."""
    return HALVES[(int(gold.id[1:4]) + 1) % 2]


def fare(gold: GoldQuestion, tools: Tools) -> Fared:
    """Walk one question through every step but the keeping of records."""
    case = Case(record=1, text=gold.question, hidden=(), voice=Voice())
    ended = run(case, tools)
    stopped = isinstance(ended, Stop)
    last = ended.case if isinstance(ended, Stop) else ended
    hits = last.search.kept if last.search else ()
    names = [(hit.article.source.title, hit.article.source.article) for hit in hits]
    places = (place for place, name in enumerate(names, 1) if gold.is_gold(*name))
    said = "\n".join(one.text for one in last.draft.sentences) if last.draft else ""
    return Fared(
        id=gold.id,
        style=gold.style,
        rank=next(places, None),
        status=ended.status.value if isinstance(ended, Stop) else "",
        right=not stopped and not missing_facts(said, gold.facts),
        said=said,
    )


def by_style(fared: Sequence[Fared]) -> dict[str, list[Fared]]:
    """What fared, apart by style, in the order in which the styles were met."""
    return {
        style: [one for one in fared if one.style == style]
        for style in dict.fromkeys(one.style for one in fared)
    }


def shown(name: str, fared: Sequence[Fared]) -> Table:
    """The figures of each style, and its fact rate held against the plain one on pairs."""
    table = Table("style", *FIGURES, "plain only / this only, p", title=f"{name}: {len(fared)}")
    styles = by_style(fared)
    plain = {one.fact: one.right for one in styles.get(_PLAIN, ())}
    for style, own in styles.items():
        both = pairs((plain[one.fact], one.right) for one in own if one.fact in plain)
        against = "" if style == _PLAIN else f"{both.first} / {both.second}, {both.p:.3f}"
        counted = (share(map(holds, own)) for holds in FIGURES.values())
        table.add_row(style, *map(_share, counted), against)
    return table


def fact_rates(fared: Sequence[Fared]) -> dict[str, Share]:
    """The fact rate of each style."""
    return {style: share(one.right for one in own) for style, own in by_style(fared).items()}


def measure(questions: Sequence[GoldQuestion], data_dir: Path, progress: Progress) -> list[Fared]:
    """Ask every question of a data folder's catalogue, without a model."""
    database, profile = Database(f"sqlite:///{data_dir / 'assistant.db'}"), load_profile("yeosu")
    knowledge = open_knowledge(
        database=database,
        clock=SystemClock(),
        data_dir=data_dir,
        embedding_model="bundled",
        chroma_url="",
        chat_model=None,
        profile=profile,
        progress=progress,
    )
    tools = Tools(
        search=knowledge.library.search,
        compose=knowledge.writer.compose,
        profile=profile,
        fault=knowledge.grounding.fault,
    )
    fared: list[Fared] = []
    for number, gold in enumerate(questions):
        progress("progress_evaluating", number, len(questions))
        fared.append(fare(gold, tools))
    knowledge.library.close()
    database.close()
    return fared


def main(given: list[str] | None = None) -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="The same questions in every style.")
    parser.add_argument("--data", type=Path, help="a data folder to measure on")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--show", action="store_true", help="show what went wrong")
    parser.add_argument("--out", type=Path, help="write how each question fared")
    options = parser.parse_args(given)
    console = Console(width=150)
    gold = [one for one in read_gold([QUESTIONS]) if options.half in {None, half_of(one)}]
    try:
        fared = _measured(gold, options.data)
    except LeftOut as missing:
        console.print(str(missing))
        return 0
    if options.out:
        lines = (json.dumps(asdict(one), ensure_ascii=False) for one in fared)
        options.out.write_text("\n".join((*lines, "")), encoding="utf-8")
    report(gold, fared, console, show=options.show)
    gap = style_gap(fact_rates(fared))
    return int(gap is not None and gap.value > _GAP_AT_MOST)


def report(
    gold: Sequence[GoldQuestion], fared: Sequence[Fared], console: Console, *, show: bool
) -> None:
    """Print one table for each half, and the gap of both."""
    of = {one.id: one for one in gold}
    for one in fared:
        if show and not one.right:
            asked = of[one.id]
            console.print(f"{one.id} {asked.question} | {asked.facts} rank {one.rank} {one.status}")
    for half in HALVES:
        own = [one for one in fared if half_of(of[one.id]) == half]
        if own:
            console.print(shown(half, own))
    if gap := style_gap(fact_rates(fared)):
        spread = f"{gap.value:.2f} ({gap.low:.2f} to {gap.high:.2f})"
        console.print(f"gap in fact rate: {spread}, {gap.best} over {gap.worst}")


def _measured(gold: Sequence[GoldQuestion], data: Path | None) -> list[Fared]:
    with ConsoleProgress() as progress:
        if data is not None:
            return measure(gold, data, progress)
        with workplace(progress) as (folder, _):
            return measure(gold, folder, progress)


def _share(counted: Share) -> str:
    low, high = counted.interval or (0.0, 0.0)
    return f"{counted.rate or 0.0:.2f} ({low:.2f}-{high:.2f})"


if __name__ == "__main__":
    sys.exit(main())
