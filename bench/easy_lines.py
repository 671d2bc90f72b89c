"""How long are the easy lines of whole ordinances? Every statement, told as the writer tells it.

    python -m bench.easy_lines FOLDER… [--show]

No question chooses what is counted, so that ordinances nobody asked about can be looked at. A note
(`※`) is no line of the answer, and the mark of an item is no word. A line that goes on below is
counted twice over: by its lines, as a citizen reads it, and whole, as long as it is. `--show` lists
the lines that stay long.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from city import load_profile
from knowledge import Article, Grounding, Hit
from knowledge.ingest.reading import read_document
from knowledge.model import DraftSentence
from knowledge.writing.easy import EasyWording
from knowledge.writing.nesting import unbroken
from knowledge.writing.statements import Clause, clauses

LONGEST = 12
_NOTE = "※"
_MARK = re.compile(r"^\s*(?:-|\d{1,2}\.)\s")


def easy_lines(paths: Sequence[Path]) -> Iterator[str]:
    """The easy lines of every statement in these ordinances, each as short as the checks allow."""
    profile = load_profile("yeosu")
    wording, grounding = EasyWording(profile), Grounding(profile)
    for article in (one for path in paths for one in read_document(path).articles):
        hit = Hit(article=article, score=1.0, parts={}, paragraph=-1)

        def stands(_sentence: DraftSentence, text: str, hit: Hit = hit) -> bool:
            return not grounding.fault(text, [hit])

        for sentence in _statements(article):
            (told,) = wording.rewrite((sentence,), stands)
            yield from (line for line in told.text.splitlines() if not line.startswith(_NOTE))


def is_short(line: str) -> bool:
    """Whether a line holds at most twelve words."""
    return len(_MARK.sub("", line).split()) <= LONGEST


def _statements(article: Article) -> Iterator[DraftSentence]:
    """Each sentence of an article, and each list under the sentence that announces it."""
    for text in (text for clause in clauses(article) for text in _texts(clause)):
        yield DraftSentence(text=text, article_keys=(article.key,), quote="")


def _texts(clause: Clause) -> Iterator[str]:
    items = [item.text for item in clause.items]
    if clause.defines:
        yield from items
        return
    for place, sentence in enumerate(clause.sentences):
        listed = items if place == clause.announcer else []
        yield "\n".join([sentence.text, *(f"- {item}" for item in listed)])


def main(arguments_given: list[str] | None = None) -> int:
    """Print how many lines are short, and the others if asked."""
    parser = argparse.ArgumentParser(description="How long easy lines of whole ordinances are.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args(arguments_given)
    paths = [path for folder in options.folders for path in sorted(folder.glob("*.md"))]
    lines = [*easy_lines(paths)]
    if not lines:
        parser.error("no ordinance in these folders states anything")
    if options.show:
        sys.stdout.writelines(f"{line}\n" for line in lines if not is_short(line))
    for count, told in (("lines", lines), ("whole lines", unbroken(lines))):
        long = [line for line in told if not is_short(line)]
        share = 1 - len(long) / len(told)
        sys.stdout.write(
            f"{len(paths)} ordinances, {len(told)} {count}, {len(long)} long, short {share:.4f}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
