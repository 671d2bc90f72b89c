"""How well the whole search finds what the model was taught nothing about.

    python -m bench.training.left_out CORPUS [--fold 0]

Asked are questions that no adapter learns from (`bench/answers.jsonl`, `bench/styles.jsonl`), about
the ordinances of a fold and, beside them, about all others. The model in place must have been
trained without that fold (`python -m bench.training --hold 0`). No lexicon and no guide helps:
they were written for these ordinances, and there are none for the next ones.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from admin.evaluation import GoldQuestion, read_gold, share
from bench.catalogue import open_bench
from bench.training.example import FOLDS, fold_of
from city import ConsoleProgress
from knowledge import Library
from knowledge.ingest import document_key
from knowledge.lexicon import Lexicon

QUESTIONS = tuple(Path(__file__).parents[1] / f"{name}.jsonl" for name in ("answers", "styles"))
_KS = (1, 5, 10)


def places(library: Library, questions: list[GoldQuestion]) -> Iterator[tuple[GoldQuestion, int]]:
    """Each question with the place of its article from 0; behind all others if it is not found."""
    for gold in questions:
        ranked = library.look(gold.question).ranked
        right = {f"{document_key(gold.document)}/{number}" for number in gold.articles}
        found = (at for at, one in enumerate(ranked) if one.evidence.key in right)
        yield gold, next(found, len(ranked) + _KS[-1])


def main(arguments: list[str] | None = None) -> int:
    """Print recall by set of questions, for the fold and for what was learned."""
    parser = argparse.ArgumentParser(description="The whole search on what was not learned.")
    parser.add_argument("corpus", type=Path, help="the folder of ordinances")
    parser.add_argument("--fold", type=int, default=0, choices=range(FOLDS))
    given = parser.parse_args(arguments)
    with ConsoleProgress() as progress:
        bench = open_bench("left-out", [given.corpus], progress=progress)
    library = bench.library_with(Lexicon((), bench.morphemes))
    for path in QUESTIONS:
        asked = [one for one in read_gold([path]) if one.answerable]
        found: dict[bool, list[int]] = defaultdict(list)
        for gold, place in places(library, asked):
            found[fold_of(document_key(gold.document)) == given.fold].append(place)
        for left_out, own in sorted(found.items()):
            rates = (f"@{k} {share(place < k for place in own).rate:.3f}" for k in _KS)
            name = "left out" if left_out else "learned"
            print(f"{path.stem}, {name}: recall {' '.join(rates)} of {len(own)}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
