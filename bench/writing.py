"""Does the writer say what answers, given the right article? Facts, length, easy words.

    python -m bench.writing --corpus FOLDER… QUESTIONS.jsonl… [--no-model] [--show]

Questions of one fact each stand in `bench/asked_facts.jsonl`, in seven styles, and with other
questions in `bench/answers.jsonl`. Retrieval is left out: each question comes with its gold
articles, so that what is lost here is lost in writing. The bundled model finds the nearest
paragraph, as search finds it. Prints a table over all and one by style, and writes
`bench-results/writing.json`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from rich.console import Console
from rich.table import Table

from admin.evaluation import GoldQuestion, missing_facts, read_gold, share
from bench.workplace import MODELS
from city import Mode, Voice, load_profile
from city.korean import comparable, spelled
from knowledge import (
    Article,
    Draft,
    Embedder,
    Grounding,
    Hit,
    Readability,
    Writer,
    WritingRequest,
    ungrounded_numbers,
    without_numbering,
)
from knowledge.adapters.kiwi_morphemes import KiwiMorphemes
from knowledge.adapters.sentence_embedder import BUNDLED, open_embedder
from knowledge.ingest.reading import read_document
from knowledge.lexicon import shipped_lexicon
from knowledge.ports import Vectors
from knowledge.writing import open_writer

RESULTS = Path("bench-results")
_SHORT = 12
_MARK, _NO_MARK = re.compile(r"^\s*(?:-|\d{1,2}\.)\s"), re.compile(r"(?!)")
_LEAD = "fact in the first sentence"
_BY_STYLE = (_LEAD, "fact rate", "easy fact rate", "sentences", "short lines, easy")


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """What was written for one question, in both modes."""

    gold: GoldQuestion
    standard: Draft
    easy: Draft
    sources: str
    stopped: int
    """Sentences of both that the check would stop, though each is quoted or kept its facts."""
    milliseconds: float


def measure(
    questions: Sequence[GoldQuestion], corpora: Iterable[Path], embedder: Embedder | None
) -> list[Written]:
    """Write for every answerable question whose article is in one of the folders."""
    articles, nearness = _articles(corpora), _Nearness(embedder)
    profile, morphemes = load_profile("yeosu"), KiwiMorphemes()
    lexicon, grounding = shipped_lexicon(morphemes), Grounding(profile)
    writer = open_writer(profile, morphemes, None, grounding, lexicon.everyday)
    written: list[Written] = []
    for gold in questions:
        keys = [_key(gold.document, name) for name in gold.articles]
        found = [articles[key] for key in keys if key in articles]
        if not gold.answerable or not found:
            continue
        # A question is read as search reads it.
        question = morphemes.mended(spelled(gold.question))
        hits = tuple(nearness.hit(article, question) for article in found)
        written.append(_write(writer, grounding, gold, question, hits))
    return written


def _write(
    writer: Writer, grounding: Grounding, gold: GoldQuestion, question: str, hits: tuple[Hit, ...]
) -> Written:
    standard, easy = (
        WritingRequest(question=question, hits=hits, voice=Voice(mode=mode))
        for mode in (Mode.STANDARD, Mode.EASY)
    )
    begun = time.perf_counter()
    draft = writer.compose(standard)
    milliseconds = (time.perf_counter() - begun) * 1000
    in_easy = writer.compose(easy)
    return Written(
        gold=gold,
        standard=draft,
        easy=in_easy,
        stopped=sum(_stopped(grounding, one, hits) for one in (draft, in_easy)),
        milliseconds=milliseconds,
        sources="\n".join(f"{hit.article.source.title}\n{hit.article.text}" for hit in hits),
    )


def figures(written: Sequence[Written]) -> dict[str, float]:
    """The figures of a run, by name."""
    count = len(written) or 1
    facts = share(not missing_facts(text_of(one.standard), one.gold.facts) for one in written)
    easy = share(not missing_facts(text_of(one.easy), one.gold.facts) for one in written)
    low, high = facts.interval or (0.0, 0.0)
    waits = sorted(one.milliseconds for one in written)
    return {
        "questions": len(written),
        "fact rate": facts.rate or 0.0,
        "fact rate, low": low,
        "fact rate, high": high,
        _LEAD: sum(map(_leads, written)) / count,
        "easy fact rate": easy.rate or 0.0,
        "without an answer": sum(not one.standard.sentences for one in written),
        "ungrounded sentences": sum(map(_ungrounded, written)),
        "stopped by the check": sum(one.stopped for one in written),
        "sentences": sum(len(one.standard.sentences) for one in written) / count,
        "characters": sum(len(text_of(one.standard)) for one in written) / count,
        "short lines": _short(one.standard for one in written),
        "short lines, easy": _short(one.easy for one in written),
        "short sentences, easy": _short((one.easy for one in written), _MARK),
        "readability": _reads(one.standard for one in written),
        "readability, easy": _reads(one.easy for one in written),
        "milliseconds, median": waits[len(waits) // 2] if waits else 0.0,
        "milliseconds, p95": waits[int(len(waits) * 0.95)] if waits else 0.0,
    }


def text_of(draft: Draft) -> str:
    """What a citizen reads of a draft."""
    return "\n".join(sentence.text for sentence in draft.sentences)


def report(found: Mapping[str, float], written: Sequence[Written], *, show: bool) -> None:
    """Print the figures, keep them, and show what was lost if asked."""
    console = Console()
    if show:
        for one in written:
            missing = missing_facts(text_of(one.standard), one.gold.facts)
            if missing:
                console.print(f"{one.gold.id} {one.gold.question} {list(missing)}")
                console.print(text_of(one.standard) + "\n")
    table = Table("figure", "value")
    for name, value in found.items():
        table.add_row(name, f"{value:.3f}".rstrip("0").rstrip("."))
    console.print(table)
    console.print(_by_style(written))
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "writing.json").write_text(json.dumps(found, indent=2), encoding="utf-8")


def _by_style(written: Sequence[Written]) -> Table:
    """The figures that matter most, one line a style."""
    table = Table("style", "n", *_BY_STYLE)
    for style in sorted({one.gold.style for one in written}):
        own = [one for one in written if one.gold.style == style]
        found = figures(own)
        table.add_row(style, str(len(own)), *(f"{found[name]:.3f}" for name in _BY_STYLE))
    return table


def main(arguments_given: list[str] | None = None) -> int:
    """Measure and report; 1 if any sentence states a number that its sources do not."""
    parser = argparse.ArgumentParser(description="The writer, given the right article.")
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--corpus", type=Path, action="append", required=True)
    parser.add_argument("--no-model", dest="model", action="store_false")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args(arguments_given)
    embedder = open_embedder(BUNDLED, models=MODELS) if options.model else None
    written = measure(read_gold(options.questions), options.corpus, embedder)
    found = figures(written)
    report(found, written, show=options.show)
    return 0 if found["ungrounded sentences"] == 0 else 1


def _articles(corpora: Iterable[Path]) -> dict[tuple[str, str], Article]:
    found: dict[tuple[str, str], Article] = {}
    for path in (path for corpus in corpora for path in sorted(corpus.glob("*.md"))):
        for article in read_document(path).articles:
            found.setdefault(_key(article.source.title, article.source.article), article)
    return found


def _key(title: str, article: str) -> tuple[str, str]:
    return comparable(title), comparable(article)


class _Nearness:
    """Finds the paragraph that is nearest to a question; each article is embedded once."""

    def __init__(self, embedder: Embedder | None) -> None:
        self._embedder = embedder
        self._embedded: dict[str, Vectors] = {}

    def hit(self, article: Article, question: str) -> Hit:
        nearest = -1
        if self._embedder is not None and len(article.paragraphs) > 1:
            if article.key not in self._embedded:
                texts = [f"{article.source.title}\n{one}" for one in article.paragraphs]
                self._embedded[article.key] = self._embedder.passages(texts).vectors
            vector = self._embedder.question(question).vectors[0]
            nearest = int((self._embedded[article.key] @ vector).argmax())
        return Hit(article=article, score=1.0, parts={}, paragraph=nearest)


def _leads(one: Written) -> bool:
    """Whether the first sentence states what was asked, or a part of it."""
    first = next((sentence.text for sentence in one.standard.sentences), "")
    return len(missing_facts(first, one.gold.facts)) < len(one.gold.facts)


def _stopped(grounding: Grounding, draft: Draft, hits: Sequence[Hit]) -> int:
    return sum(bool(grounding.fault(one.text, hits)) for one in draft.sentences)


def _ungrounded(one: Written) -> int:
    # The numbers of a list of ours count its lines and say nothing, as for the check step.
    told = (without_numbering(it.text) for it in (*one.standard.sentences, *one.easy.sentences))
    return sum(bool(ungrounded_numbers(text, one.sources)) for text in told)


def _short(drafts: Iterable[Draft], mark: re.Pattern[str] = _NO_MARK) -> float:
    """Share of lines of at most 12 words; notes are not counted, nor is the mark of an item."""
    told = "\n".join(map(text_of, drafts)).splitlines()
    lines = [line for line in told if not line.startswith("※")]
    return sum(len(mark.sub("", line).split()) <= _SHORT for line in lines) / (len(lines) or 1)


def _reads(drafts: Iterable[Draft]) -> float:
    """The mean score of how easily the drafts read; a draft without a sentence has none."""
    scores = map(Readability().score, map(text_of, drafts))
    return fmean([score for score in scores if score is not None] or [0.0])


if __name__ == "__main__":
    sys.exit(main())
